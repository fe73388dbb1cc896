using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.ChatLogs;

/// <summary>Every sentence this project says to a user, in one place: what is wrong, then the way out.</summary>
/// <remarks>ASL1xxx files, 2xxx bytes and lines, 3xxx JSONL, 4xxx tables, 5xxx transcripts, 6xxx libraries of canned replies. A code is never reused.</remarks>
internal static class Problems
{
    private const string Formats = "支持 .jsonl、.csv、.xlsx、.xls 和 .txt";
    private const string FormatsEnglish = "Supported: .jsonl, .csv, .xlsx, .xls and .txt";

    public static LogProblem FileMissing(SourcePosition at) => Error(at, "ASL1001",
        "找不到这个文件或文件夹。检查路径，含空格的路径要加引号。",
        "No such file or folder. Check the path; a path with spaces needs quotes.");

    public static LogProblem NoPermission(SourcePosition at) => Error(at, "ASL1002",
        "没有读取权限。换一个有权限的账号，或让管理员放开读权限。",
        "No permission to read it. Use an account that may, or have read permission granted.");

    public static LogProblem CannotRead(SourcePosition at, Exception exception) => Error(at, "ASL1003",
        $"读取时出错：{FileFault.Describe(exception).Chinese}",
        $"Reading failed: {FileFault.Describe(exception).English}");

    public static LogProblem NoMessages(SourcePosition at) => Warning(at, "ASL1004",
        "里面没有任何消息。确认导出时选中了聊天内容。",
        "It holds no message. Make sure the export included the chats.");

    public static LogProblem FolderWithoutLogs(SourcePosition at) => Error(at, "ASL1005",
        $"文件夹里没有聊天记录。{Formats}；隐藏文件和 .md 不读。",
        $"The folder holds no chat log. {FormatsEnglish}; hidden files and .md are not read.");

    public static LogProblem Binary(SourcePosition at, string kind, string kindEnglish) => Error(at, "ASL1006",
        $"这是{kind}，不是聊天记录。{Formats}。",
        $"This is {kindEnglish}, not a chat log. {FormatsEnglish}.");

    public static LogProblem FormatMismatch(SourcePosition at, InputFormat format) => Error(at, "ASL1007",
        $"内容不是 {Name(format)} 格式。去掉 --input，或改成 --input auto 让程序自己判断。",
        $"The content is not {Name(format)}. Leave --input out, or use --input auto.");

    public static LogProblem MarkdownFile(SourcePosition at) => Error(at, "ASL1008",
        ".md 文件不当作聊天记录读。确实是聊天记录的话，把扩展名改成 .txt。",
        "A .md file is not read as a chat log. If it is one, rename it to .txt.");

    public static LogProblem TooManyFiles(SourcePosition at, int limit) => CutOff(at, "ASL1009",
        $"文件夹里的文件超过 {Number(limit)} 个{Raise("files")}，后面的没有读。分成几个文件夹分别处理。",
        $"The folder holds more than {Number(limit)} files {RaiseEnglish("files")}; the rest was not read. Split it into several folders.");

    public static LogProblem FolderTooDeep(SourcePosition at, int limit) => CutOff(at, "ASL1010",
        $"文件夹嵌套超过 {Number(limit)} 层{Raise("folder-depth")}，这一层没有读。把它单独作为参数。",
        $"Folders nest deeper than {Number(limit)} {RaiseEnglish("folder-depth")}; this one was not read. Name it on the command line.");

    public static LogProblem NotALog(SourcePosition at) => Info(at, "ASL1011",
        "看不出是聊天记录，已跳过。要当作逐行回复来读，用 --input replies。",
        "Does not look like a chat log, skipped. To read it as one reply a line, use --input replies.");

    public static LogProblem NoTemporarySpace(SourcePosition at, string reason) => CutOff(at, "ASL1013",
        $"表格放不进内存，临时文件夹又写不进去：{reason}。整个表格没有读。腾出空间，或用环境变量 TMPDIR 换一个文件夹。",
        $"The table does not fit into memory and the temporary folder cannot be written: {reason}. None of it was read. Make room, or name another folder with the variable TMPDIR.");

    public static LogProblem FilesSkipped(SourcePosition at, int count, IEnumerable<string> names)
    {
        var shown = names.Select(Clip).ToList();
        return Info(at, "ASL1015",
            $"有 {Number(count)} 个文件没有读：{string.Join("、", shown)}{(count > shown.Count ? "……" : "")}。文件夹里只读扩展名是聊天记录的；压缩包先解压，其余的确实是聊天记录就单独写在命令行上。",
            $"{Number(count)} files were not read: {string.Join(", ", shown)}{(count > shown.Count ? ", …" : "")}. Of a folder only files with the extension of a chat log are. Unpack archives; name other logs on the command line.");
    }

    public static LogProblem RepeatedConversation(SourcePosition at, string first, long count, IEnumerable<string> ids, bool goesOn)
    {
        var shown = ids.Select(Clip).ToList();
        var (same, more) = (first == at.File, count > shown.Count);
        return Warning(at, "ASL1014",
            $"{(same ? "里面有会话出现了不止一次" : $"里面有会话和“{first}”里的相同")}，多算了 {Number(count)} 个：{string.Join("、", shown)}{(more ? "……" : "")}。{(goesOn ? "会话太多，后面的没有再核对。" : "")}重复的去掉一份再运行。",
            $"{(same ? "Some conversations come more than once in it" : $"Some conversations are also in '{first}'")} and count twice, {Number(count)} of them: {string.Join(", ", shown)}{(more ? ", …" : "")}. {(goesOn ? "There are too many conversations to check the last of them. " : "")}Leave one copy out and run again.");
    }

    public static LogProblem MoreProblems(SourcePosition at, int count) => Warning(at, "ASL1012",
        $"这个文件还有 {Number(count)} 个问题没有逐条列出。先处理上面的再重试。",
        $"{Number(count)} more problems in this file are not listed. Fix those above and run again.");

    public static LogProblem BrokenBytes(SourcePosition at, string encoding) => Warning(at, "ASL2001",
        $"这一行有不合 {encoding} 编码的字节，已换成“\uFFFD”。用“另存为 UTF-8”重新导出。",
        $"This line has bytes that are not valid {encoding}; they were replaced by U+FFFD. Export again as UTF-8.");

    public static LogProblem LineTooLong(SourcePosition at, int limit) => Error(at, "ASL2002",
        $"这一行超过 {Number(limit)} 字节{Raise("line")}，没有读。检查是不是缺了换行。",
        $"This line is longer than {Number(limit)} bytes {RaiseEnglish("line")} and was not read. A line break may be missing.");

    public static LogProblem MessageTooLong(SourcePosition at, int limit) => Error(at, "ASL2003",
        $"消息超过 {Number(limit)} 个字符{Raise("message")}，内容没有读，位置保留。检查是不是贴进了整个文件。",
        $"The message is longer than {Number(limit)} characters {RaiseEnglish("message")}; its text was not read, its place is kept.");

    public static LogProblem ConversationTooLong(SourcePosition at, int limit) => CutOff(at, "ASL2004",
        $"这个会话超过 {Number(limit)} 条消息{Raise("messages-per-conversation")}，后面的没有读。检查会话编号或分隔线。",
        $"The conversation has more than {Number(limit)} messages {RaiseEnglish("messages-per-conversation")}; the rest was not read.");

    public static LogProblem BadTime(SourcePosition at, string text) => Warning(at, "ASL2005",
        $"看不懂时间“{Clip(text)}”，这条消息按没有时间处理。写成 2026-10-01 10:00:03。",
        $"The time '{Clip(text)}' is not understood; the message counts as undated. Write 2026-10-01 10:00:03.");

    public static LogProblem BadCategory(SourcePosition at, string text) => Warning(at, "ASL2006",
        $"不认识类目“{Clip(text)}”，按 other 处理。可用：fresh plant appliance digital apparel beauty food home other。",
        $"The category '{Clip(text)}' is unknown and counts as other. Known: fresh plant appliance digital apparel beauty food home other.");

    public static LogProblem BadServiceHours(SourcePosition at, string text) => Warning(at, "ASL2007",
        $"看不懂服务时间“{Clip(text)}”，改用配置里的。写成 09:00-22:00。",
        $"The service hours '{Clip(text)}' are not understood; the configured ones apply. Write 09:00-22:00.");

    public static LogProblem NoDate(SourcePosition at) => Warning(at, "ASL2008",
        "从这里起有时间没有日期（或没有年份）：先后和间隔照算，不计入按天的统计，以后同样的不再提示。表格加一列“日期”，文字记录在开头加一行日期，如 2026-10-01。",
        "From here on times have no date (or no year): order and gaps count, figures by day leave them out; further ones are not told. Add a date column, or a line such as 2026-10-01 at the top of a transcript.");

    public static LogProblem NoTimeOfDay(SourcePosition at) => Info(at, "ASL2009",
        "时间只有日期，没有时分秒，按没有时间处理。要统计响应时间，导出时选带时分秒的格式。",
        "The times are dates only and count as absent. To measure response times, export them with hours and minutes.");

    public static LogProblem BadJson(SourcePosition at, long column) => Error(at, "ASL3001",
        $"第 {Number(column)} 个字节处不是合法的 JSON，这一行没有读。每行写一个完整的会话对象。",
        $"Not valid JSON at byte {Number(column)}; the line was not read. Write one whole conversation object a line.");

    public static LogProblem NotAConversation(SourcePosition at) => Error(at, "ASL3002",
        """这一行不是会话，没有读。写成 {"conversation_id":"c1","messages":[{"role":"customer","text":"…"}]}。""",
        """This line is no conversation and was not read. Write {"conversation_id":"c1","messages":[{"role":"customer","text":"…"}]}.""");

    public static LogProblem CorpusLine(SourcePosition at) => Error(at, "ASL3003",
        "这是带标注的语料（reply、labels），不是聊天记录，同样的行不再逐条提示。评测语料用 coach model evaluate。",
        "This is a labelled corpus line (reply, labels), not a chat log; further ones are not told. Use coach model evaluate for corpora.");

    public static LogProblem FindingLine(SourcePosition at) => Error(at, "ASL3004",
        "这是检查结果（rule_id），不是聊天记录，同样的行不再逐条提示。把结果和记录放在不同的文件夹。",
        "This is a finding (rule_id), not a chat log; further ones are not told. Keep results and logs in different folders.");

    public static LogProblem IndentedJson(SourcePosition at) => Error(at, "ASL3005",
        "这是排了版的 JSON 或 JSON 数组，没有读。先转成每行一个会话：jq -c '.[]' 原文件 > 新文件.jsonl。",
        "This is indented JSON or a JSON array and was not read. Turn it into one conversation a line: jq -c '.[]' in.json > out.jsonl.");

    public static LogProblem FieldMissing(SourcePosition at, string path) => Error(at, "ASL3006",
        $"缺少字段 {path}，这个会话没有读。补上这个字段。",
        $"The field {path} is missing; the conversation was not read. Add it.");

    public static LogProblem FieldWrong(SourcePosition at, string path, string wanted, string wantedEnglish) => Error(at, "ASL3007",
        $"字段 {path} 应为{wanted}，这个会话没有读。改正这个字段。",
        $"The field {path} must be {wantedEnglish}; the conversation was not read. Correct it.");

    public static LogProblem BadSuppression(SourcePosition at, string path) => Warning(at, "ASL3008",
        $"看不懂 {path}，没有关闭任何规则。写成 [\"ASC1002\"] 或 [{{\"rule\":\"ASC1002\",\"reason\":\"原因\"}}]。",
        $"{path} is not understood and switches nothing off. Write [\"ASC1002\"] or [{{\"rule\":\"ASC1002\",\"reason\":\"why\"}}].");

    public static LogProblem JsonTooDeep(SourcePosition at, int limit) => Error(at, "ASL3009",
        $"JSON 嵌套超过 {Number(limit)} 层{Raise("json-depth")}，这一行没有读。会话只需要三层。",
        $"The JSON nests deeper than {Number(limit)} {RaiseEnglish("json-depth")}; the line was not read. A conversation needs three levels.");

    public static LogProblem BadFieldName(SourcePosition at) => Error(at, "ASL3010",
        "有一个字段名里有残缺的 \\u 转义，这一行没有读。改正这个字段名。",
        "The name of a field holds a \\u escape that lacks its other half; the line was not read. Correct it.");

    public static LogProblem ColumnsMissing(SourcePosition at, string missing, IEnumerable<string> found, string example)
    {
        var headers = string.Join("、", found.Take(30).Select(Clip));
        return Error(at, "ASL4001",
            $"没有找到需要的列：{missing}。读到的表头：{(headers.Length > 0 ? headers : "（空）")}。用 --map 指明，例如 --map {example}。",
            $"Needed columns were not found: {missing}. Headers read: {(headers.Length > 0 ? headers : "(none)")}. Name them, as in --map {example}.");
    }

    public static LogProblem UnknownRole(SourcePosition at, string text) => Error(at, "ASL4002",
        $"不知道“{Clip(text)}”是谁，这一行没有读，这个会话也就不判未回和超时。写成 买家、客服、机器人 或 系统，或补上“客服”“买家”两列姓名。",
        $"Who is '{Clip(text)}'? The row was not read, so the conversation is not called unanswered or slow. Write customer, agent, auto or system, or add agent and customer name columns.");

    public static LogProblem ExtraCells(SourcePosition at, int cells, int headers) => Error(at, "ASL4003",
        $"这一行有 {cells} 个单元格，表头只有 {headers} 个，没有读。内容里的分隔符要用英文双引号括起来。",
        $"The row has {cells} cells under {headers} headers and was not read. Quote a cell that holds the delimiter.");

    public static LogProblem NoConversationId(SourcePosition at) => Error(at, "ASL4004",
        "这一行没有会话编号，上面也没有可以沿用的，没有读。补上会话编号。",
        "The row has no conversation id and none above to carry on; it was not read. Add the id.");

    public static LogProblem CarriedConversationId(SourcePosition at) => Warning(at, "ASL4005",
        "会话编号是空的，沿用了上一行的（按合并单元格处理），以后同样的行不再提示。",
        "The conversation id is empty; the one above was carried on, as in merged cells. Further rows are not told.");

    public static LogProblem GroupedByCustomer(SourcePosition at) => Info(at, "ASL4006",
        "没有会话编号列，按买家分组，每个买家算一个会话。",
        "There is no conversation id column; rows are grouped by customer, one conversation each.");

    public static LogProblem UnpairedQuote(SourcePosition at) => Warning(at, "ASL4007",
        "这一行有没配对的英文双引号，按引号只到行尾来读。内容里的双引号要写成两个（\"\"）。",
        "This line has an unpaired double quote, which was taken to end with the line. Double a quote inside a cell (\"\").");

    public static LogProblem RecordTooLong(SourcePosition at, int limit) => CutOff(at, "ASL4008",
        $"从这里起有一行数据超过 {Number(limit)} 字节{Raise("line")}，文件余下部分没有读。多半是少了一个英文双引号。",
        $"A record from here on is longer than {Number(limit)} bytes {RaiseEnglish("line")}; the rest of the file was not read. A quote may be missing.");

    public static LogProblem TooManyQuotes(SourcePosition at, int limit) => CutOff(at, "ASL4012",
        $"没配对的英文双引号超过 {Number(limit)} 处，文件余下部分没有读。换一种分隔符或另存为 .xlsx 重新导出。",
        $"More than {Number(limit)} unpaired quotes; the rest of the file was not read. Export again as .xlsx or with another delimiter.");

    public static LogProblem TooManyRows(SourcePosition at, int limit) => CutOff(at, "ASL4009",
        $"表格超过 {Number(limit)} 行{Raise("rows")}，后面的没有读。拆成几个文件。",
        $"The table has more than {Number(limit)} rows {RaiseEnglish("rows")}; the rest was not read. Split the file.");

    public static LogProblem SheetTooWide(SourcePosition at, int limit) => CutOff(at, "ASL4013",
        $"工作表超过 {Number(limit)} 列{Raise("columns")}，没有读。多半是最右边有误点的单元格，删掉后另存。",
        $"The sheet is wider than {Number(limit)} columns {RaiseEnglish("columns")} and was not read. A stray cell far to the right may be the cause; delete it.");

    public static LogProblem NameTooLong(SourcePosition at, string header, int limit) => Error(at, "ASL4014",
        $"“{Clip(header)}”这一列超过 {Number(limit)} 个字符{Raise("name")}，这一行没有读。多半是列没有对上，或少了分隔符。",
        $"The column '{Clip(header)}' holds more than {Number(limit)} characters {RaiseEnglish("name")}; the row was not read. A delimiter may be missing.");

    public static LogProblem SheetTooLong(SourcePosition at, int limit) => CutOff(at, "ASL4015",
        $"表格超过 {Number(limit)} 行，后面的没有读。拆成几个文件。",
        $"The sheet has more than {Number(limit)} rows; the rest was not read. Split the file.");

    public static LogProblem OtherSheet(SourcePosition at, string name) => CutOff(at, "ASL4016",
        $"工作表“{Clip(name)}”里也有聊天记录，没有读：一个工作簿只读第一张能用的表。另存成单独的文件。",
        $"The sheet '{Clip(name)}' holds chats too and was not read: of a workbook the first usable sheet is. Save it as a file of its own.");

    public static LogProblem FormulasWithoutValue(SourcePosition at, string sheet, string column, long count) => Error(at, "ASL4017",
        $"工作表“{Clip(sheet)}”{column} 列的这个公式没有存下结果，按空的读；这样的单元格共 {Number(count)} 个。在表格软件里打开，保存一次再用。",
        $"The formula in column {column} of the sheet '{Clip(sheet)}' was saved without its result and read as empty; there are {Number(count)} such cells. Open the file in a spreadsheet and save it.");

    public static LogProblem WorkbookTooLarge(SourcePosition at, long limit) => Error(at, "ASL4010",
        $"工作簿解压后超过 {Number(limit)} 字节{Raise("workbook")}，没有读。另存为 CSV 或拆成几个文件。",
        $"The workbook unpacks to more than {Number(limit)} bytes {RaiseEnglish("workbook")} and was not read. Save it as CSV or split it.");

    public static LogProblem BrokenWorkbook(SourcePosition at) => CutOff(at, "ASL4011",
        "工作簿损坏、加密或不是 Excel 文件，余下部分没有读。在表格软件里打开后另存为 .xlsx。",
        "The workbook is damaged, encrypted or no Excel file; the rest was not read. Open it and save it as .xlsx again.");

    public static LogProblem LibraryTooLarge(SourcePosition at, long limit) => Error(at, "ASL6001",
        $"话术库超过 {Number(limit)} 字节{Raise("library")}，没有改写。拆成几个文件分别处理。",
        $"The library is larger than {Number(limit)} bytes {RaiseEnglish("library")}; nothing was rewritten. Split it into several files.");

    public static LogProblem LibraryQuotes(SourcePosition at) => Error(at, "ASL6002",
        "这一行有没配对的英文双引号，改写会弄乱表格，没有改写。补上引号，或在表格软件里打开后重新另存为 CSV。",
        "This row has an unpaired double quote; rewriting could garble the table, so nothing was rewritten. Mend the quote or save the CSV again.");

    public static LogProblem LibraryIsLog(SourcePosition at) => Error(at, "ASL6003",
        "这是聊天记录，不是话术库，没有改写：客服说过的话是证据。要检查它就不加 --diff、--write、--in-place。",
        "This is a chat log, not a library of replies; nothing was rewritten, since what was said is evidence. To check it, leave out --diff, --write and --in-place.");

    public static LogProblem OrphanLine(SourcePosition at) => Warning(at, "ASL5001",
        "这一行在第一条消息之前，没有读。消息以“客服小王 2026-10-01 10:00:03”或“[10:00:03] 买家：”开头。",
        "This line stands before the first message and was not read. A message starts with '客服小王 2026-10-01 10:00:03' or '[10:00:03] 买家：'.");

    public static LogProblem UnknownName(SourcePosition at, string line) => Warning(at, "ASL5002",
        $"像是一条消息的开头，但看不出是谁：“{Clip(line)}”。已并入上一条。在名字前写上 客服、买家、机器人 或 系统。",
        $"Looks like the start of a message, but by whom? '{Clip(line)}' was kept with the message above. Put 客服, 买家, 机器人 or 系统 before the name.");

    public static LogProblem LooseLine(SourcePosition at) => Warning(at, "ASL5003",
        "这一行没有时间和说话人，已并入上一条消息。确是同一条消息的话，行首加空格就不再提示。",
        "The line has neither time nor speaker and was kept with the message above. Indent it if it belongs there.");

    public static LogProblem BadSuppressionComment(SourcePosition at) => Warning(at, "ASL5004",
        "看不懂这条 coach:disable 注释，没有关闭任何规则。写成 <!-- coach:disable ASC1002 原因 -->。",
        "This coach:disable comment is not understood and switches nothing off. Write <!-- coach:disable ASC1002 reason -->.");

    public static LogProblem SuppressionWithoutMessage(SourcePosition at) => Warning(at, "ASL5005",
        "这条 coach:disable 注释后面没有客服消息，没有起作用。把它移到要放行的消息前一行。",
        "No agent message follows this coach:disable comment; it has no effect. Put it on the line before the message.");

    public static LogProblem NoTranscriptMessages(SourcePosition at) => Error(at, "ASL5006",
        "没有认出任何一条消息。消息以“客服小王 2026-10-01 10:00:03”或“[10:00:03] 买家：”开头。",
        "No message was recognised. A message starts with '客服小王 2026-10-01 10:00:03' or '[10:00:03] 买家：'.");

    private static LogProblem Error(SourcePosition at, string code, string chinese, string english) =>
        new(ProblemSeverity.Error, code, at, chinese, english);

    private static LogProblem CutOff(SourcePosition at, string code, string chinese, string english) =>
        Error(at, code, chinese, english) with { CutsOff = true };

    private static LogProblem Warning(SourcePosition at, string code, string chinese, string english) =>
        new(ProblemSeverity.Warning, code, at, chinese, english);

    private static LogProblem Info(SourcePosition at, string code, string chinese, string english) =>
        new(ProblemSeverity.Info, code, at, chinese, english);

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Raise(string limit) => $"（上限 {limit}，可用 --limit {limit}=数字 调整）";

    private static string RaiseEnglish(string limit) => $"(limit {limit}; set it with --limit {limit}=NUMBER)";

    private static string Name(InputFormat format) => format.ToString().ToLowerInvariant();

    /// <summary>What a user wrote, short and harmless to a terminal.</summary>
    private static string Clip(string text)
    {
        var end = text.Length <= 40 ? text.Length : char.IsHighSurrogate(text[38]) ? 38 : 39;
        var clean = string.Concat(text.AsSpan(0, end), text.Length > 40 ? "…" : "");
        return clean.Any(char.IsControl) ? string.Concat(clean.Select(c => char.IsControl(c) ? ' ' : c)) : clean;
    }
}

using System.Text.RegularExpressions;

namespace AfterSalesCoach.Linting.Configuration;

/// <summary>What an author most likely got wrong where a parser of YAML gave up, and where that is: parsers notice many a mistake a line late.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed partial record YamlMistake(long Line, long Column, LocalizedText Text)
{
    /// <param name="content">The whole file.</param>
    /// <param name="line">Where the parser gave up, from 1.</param>
    /// <param name="said">What it said.</param>
    /// <returns>Null when nothing in sight looks wrong.</returns>
    public static YamlMistake? Find(string content, long line, string said)
    {
        var rows = content.Split('\n');
        string Row(long number) => number >= 1 && number <= rows.Length ? rows[number - 1].TrimEnd('\r') : "";

        // A tab is noticed at the end of the line before it, most others where they stand or when the next line does not fit.
        var near = said.Contains("tab", StringComparison.Ordinal) ? [line + 1, line, line - 1] : new[] { line, line - 1, line + 1 };
        return near.Select(n => Indented(n, Row(n))).FirstOrDefault(m => m is not null)
            ?? Colon(line, Row(line)) ?? Colon(line - 1, Row(line - 1))
            ?? Quoted(line, Row(line)) ?? Words(line, Row(line))
            ?? Quoted(line - 1, Row(line - 1)) ?? Words(line - 1, Row(line - 1))
            ?? Level(line, rows);
    }

    private static YamlMistake? Indented(long line, string row)
    {
        var indent = row.Length - row.TrimStart().Length;
        var tab = row.AsSpan(0, indent).IndexOf('\t');
        var wide = row.AsSpan(0, indent).IndexOfAny('\u3000', '\u00a0');
        return row.Length == indent && tab < 0 ? null
            : tab >= 0 ? new(line, tab + 1, new("这一行用 Tab 缩进，YAML 只认空格。把 Tab 换成空格。", "This line is indented with a tab; use spaces."))
            : wide >= 0 ? new(line, wide + 1, new("这一行用全角空格缩进，YAML 只认半角空格。换成半角空格。", "This line is indented with full-width spaces; use plain ones."))
            : null;
    }

    private static YamlMistake? Colon(long line, string row)
    {
        if (WideColon.Match(row) is { Success: true } wide)
        {
            var key = wide.Groups[1].Value;
            return new(line, wide.Index + wide.Length, new($"“{key}”后面的冒号是全角的“：”。改成半角冒号加一个空格：“{key}: ”。", $"The colon after '{key}' is the full-width one; write '{key}: '."));
        }

        if (TightColon.Match(row) is { Success: true } tight)
        {
            var key = tight.Groups[1].Value;
            return new(line, tight.Index + tight.Length, new($"“{key}:”后面少了一个空格。写成“{key}: ”。", $"There is no space after '{key}:'; write '{key}: '."));
        }

        return TightDash.Match(row) is { Success: true } dash
            ? new(line, dash.Length, new("“-”后面少了一个空格。写成“- ”。", "There is no space after '-'; write '- '."))
            : null;
    }

    private static YamlMistake? Quoted(long line, string row)
    {
        if (Opening.Match(row) is not { Success: true } opening)
        {
            return null;
        }

        var (start, quote) = (opening.Length - 1, row[opening.Length - 1]);
        var end = start + 1;
        while (end < row.Length && row[end] != quote)
        {
            end += quote == '"' && row[end] == '\\' ? 2 : 1;
        }

        var rest = end < row.Length ? row[(end + 1)..].TrimStart() : "";
        return end >= row.Length ? new(line, start + 1, new($"这里的引号 {quote} 没有收尾。在这句话末尾补上 {quote}。", $"The quote {quote} is not closed; close it at the end of the text."))
            : rest.Length > 0 && rest[0] is not ('#' or ',' or '}' or ']' or ':' or '\'')
                ? new(line, end + 2, new($"引号 {quote} 收尾以后还有字。把整句放进一对引号里。", $"Something follows the closing {quote}; put the whole text into one pair of quotes."))
            : null;
    }

    private static YamlMistake? Words(long line, string row)
    {
        if (Reserved.Match(row) is { Success: true } reserved)
        {
            return new(line, reserved.Length, new($"文字不能以“{row[reserved.Length - 1]}”开头。整句用双引号括起来。", $"A text cannot start with '{row[reserved.Length - 1]}'; put it into double quotes."));
        }

        foreach (var (open, close) in new[] { ('{', '}'), ('[', ']') })
        {
            if (row.Count(c => c == open) > row.Count(c => c == close))
            {
                return new(line, row.IndexOf(open, StringComparison.Ordinal) + 1, new($"“{open}”没有用“{close}”收尾。", $"'{open}' is not closed with '{close}'."));
            }
        }

        if (row.AsSpan().IndexOfAny('{', '[') >= 0)
        {
            return row.IndexOf('，', StringComparison.Ordinal) is var comma and >= 0
                ? new(line, comma + 1, new("{ } 和 [ ] 里各项之间要用半角逗号“,”；如果是一句话里的逗号，整句用双引号括起来。", "Entries inside { } and [ ] are parted by a plain comma; a text with a comma needs double quotes."))
                : null;
        }

        return InnerColon.Match(row) is { Success: true } inner
            ? new(line, inner.Length, new("这句话里有冒号加空格，会被当成新的一项。整句用双引号括起来。", "This text holds a colon and a space, which starts a new entry; put it into double quotes."))
            : null;
    }

    /// <summary>Whether the line stands on none of the levels above it, or deeper than a line that has its value already.</summary>
    private static YamlMistake? Level(long line, string[] rows)
    {
        if (line < 1 || line > rows.Length || rows[line - 1].Trim() is not { Length: > 0 } text || text[0] == '#')
        {
            return null;
        }

        var (indent, open, above) = (IndentOf(rows[line - 1]), int.MaxValue, -1);
        var fits = false;
        for (var i = line - 2; i >= 0 && open > 0; i--)
        {
            if (rows[i].Trim() is not { Length: > 0 } row || row[0] == '#')
            {
                continue;
            }

            var (outer, inner) = (IndentOf(rows[i]), row.StartsWith("- ", StringComparison.Ordinal) ? IndentOf(rows[i]) + 2 : IndentOf(rows[i]));
            above = above < 0 ? inner : above;
            fits |= outer < open && (indent == outer || indent == inner);
            open = Math.Min(open, outer);
        }

        return fits || above < 0 ? null : new(line, indent + 1, new(
            $"缩进不对：这一行前面有 {indent} 个空格，上一行是 {above} 个。同一层的名称左对齐，下一层多 2 个空格。",
            $"Wrong indentation: {indent} spaces here, {above} in the line above. Names of one level stand in one column; the next level has 2 spaces more."));
    }

    private static int IndentOf(string row) => row.Length - row.TrimStart(' ').Length;

    [GeneratedRegex(@"(?:^ *(?:- +)?|[{,] *)([A-Za-z_][A-Za-z0-9_-]{0,60}) *：")]
    private static partial Regex WideColon { get; }

    // Not http://, and nothing inside { }: there 2:1 and the like may be meant.
    [GeneratedRegex(@"^ *(?:- +)?([A-Za-z_][A-Za-z0-9_-]{0,60}):(?=[^\s/])")]
    private static partial Regex TightColon { get; }

    [GeneratedRegex(@"^ *-(?=[A-Za-z_{])")]
    private static partial Regex TightDash { get; }

    [GeneratedRegex("""^ *(?:- +)?(?:[A-Za-z_][A-Za-z0-9_-]{0,60}: +)?["']""")]
    private static partial Regex Opening { get; }

    [GeneratedRegex(@"^ *(?:- +)?(?:[A-Za-z_][A-Za-z0-9_-]{0,60}: +)[@%`]")]
    private static partial Regex Reserved { get; }

    [GeneratedRegex("""^ *(?:- +)?[A-Za-z_][A-Za-z0-9_-]{0,60}: +[^"'|>\s][^:]*: """)]
    private static partial Regex InnerColon { get; }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Workbooks;

namespace AfterSalesCoach.Scoring.Reviews;

/// <summary>The review sheet as people fill it in: its columns, and how they are read back.</summary>
public static class ReviewSheet
{
    private const int VerdictColumn = 12;

    private static readonly (string Chinese, string English, double Width)[] _columns =
    [
        ("会话号", "No.", 8), ("会话ID", "Conversation", 20), ("消息序号", "Message", 10), ("店铺", "Shop", 14), ("客服", "Agent", 12), ("会话得分", "Score", 10),
        ("规则", "Rule", 12), ("规则名称", "Rule name", 18), ("买家上文", "Customer before", 40), ("客服消息", "Reply", 50), ("命中文字", "Marked words", 30), ("说明", "Finding", 40),
        ("复核结果", "Verdict", 24), ("复核意见", "Remark", 40),
    ];

    public static SheetLayout Layout(UserLanguage language) => new(
        language == UserLanguage.English ? "Review" : "复核", [.. _columns.Select((c, i) => Header(i, language))], [.. _columns.Select(c => c.Width)])
    {
        Choice = language == UserLanguage.English
            ? new(VerdictColumn, ["agree", "disagree"], "Verdict", "agree: the linter is right. disagree: it is wrong. What it missed: the id of the rule, such as ASC1006.")
            : new(VerdictColumn, ["同意", "不同意"], "复核结果", "同意：机器判得对。不同意：机器判错了。机器漏掉的，写规则编号，如 ASC1006。"),
    };

    /// <summary>What to write stands in the header, which is all that a CSV file has room for.</summary>
    private static string Header(int column, UserLanguage language) => (language, column) switch
    {
        (UserLanguage.English, VerdictColumn) => $"{_columns[column].English} (agree / disagree)",
        (UserLanguage.English, _) => _columns[column].English,
        (_, VerdictColumn) => $"{_columns[column].Chinese}（同意／不同意）",
        _ => _columns[column].Chinese,
    };

    public static IReadOnlyList<Cell> Cells(ReviewRow row) =>
    [
        (double)row.ConversationNumber, row.ConversationId, (double)row.MessageIndex + 1, row.Shop, row.Agent, row.Score, row.RuleId, row.RuleTitle, Wrapped(row.Asked), Wrapped(row.Reply),
        Wrapped(row.Marked), Wrapped(row.Finding), row.Verdict, row.Remark,
    ];

    /// <summary>The sheet as CSV with a byte order mark, so that spreadsheets take it for UTF-8.</summary>
    public static byte[] Csv(IEnumerable<ReviewRow> rows, UserLanguage language)
    {
        var csv = new StringBuilder();
        csv.AppendJoin(',', Layout(language).Headers).Append("\r\n");
        foreach (var row in rows)
        {
            csv.AppendJoin(',', Cells(row).Select(c => c.Text is { } text ? CellText.Csv(text) : c.Number?.ToString("R", CultureInfo.InvariantCulture) ?? "")).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    /// <summary>Positions of the columns in a header row of either language; null when one is missing.</summary>
    public static ImmutableArray<int>? Find(IReadOnlyList<string> header)
    {
        var places = _columns.Select(c => IndexOf(header, c.Chinese, c.English)).ToImmutableArray();
        return places.Contains(-1) ? null : places;
    }

    /// <summary>The row, or null when its numbers cannot be read.</summary>
    public static ReviewRow? Read(IReadOnlyList<string> cells, ImmutableArray<int> places)
    {
        string At(int column) => places[column] < cells.Count ? cells[places[column]] : "";
        return long.TryParse(At(0), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(At(2), NumberStyles.None, CultureInfo.InvariantCulture, out var message) && message > 0
            ? new ReviewRow(
                number, At(1), message - 1, At(3), At(4), double.TryParse(At(5), CultureInfo.InvariantCulture, out var score) ? score : 0, At(6).Trim().ToUpperInvariant(), At(7), At(8), At(9),
                At(10), At(11), At(12).Trim(), At(13).Trim())
            : null;
    }

    private static int IndexOf(IReadOnlyList<string> header, string chinese, string english)
    {
        for (var i = 0; i < header.Count; i++)
        {
            var name = header[i].AsSpan().Trim();
            var hint = name.IndexOfAny('（', '(');
            name = (hint > 0 ? name[..hint] : name).TrimEnd();
            if (name.SequenceEqual(chinese) || name.Equals(english, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static Cell Wrapped(string text) => new(text, null, CellStyle.Wrapped);
}

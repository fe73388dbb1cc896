using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting;

/// <summary>The notation of examples and tests: a short transcript with the expected findings marked in it.</summary>
/// <remarks>
/// <code>
/// 类目：fresh                         optional, first
/// 服务时间：09:00-22:00               optional
/// [10-01 10:00:03] 客户：苹果烂了      a time is optional; without a date the day before goes on
/// 客服小王：{|ASC1001:这么便宜|}啊      a mark may hold further marks
/// 自动：您好      系统：退款已到账
/// a line that opens no message continues the one above
/// </code>
/// </remarks>
public sealed record ConversationMarkup(Conversation Conversation, ImmutableArray<MarkedSpan> Marks)
{
    private static readonly (string Prefix, Speaker Speaker)[] _speakers =
        [("客户", Speaker.Customer), ("买家", Speaker.Customer), ("客服", Speaker.Agent), ("自动", Speaker.Auto), ("系统", Speaker.System)];

    /// <exception cref="FormatException">A line opens no message, or a mark is not closed.</exception>
    public static ConversationMarkup Parse(string markup)
    {
        var conversation = new Conversation("example", []);
        var drafts = new List<(Message Head, StringBuilder Text)>();
        var clock = new DateTimeOffset(2026, 10, 1, 10, 0, 0, TimeSpan.FromHours(8));
        foreach (var line in markup.ReplaceLineEndings("\n").Trim('\n').Split('\n'))
        {
            if (drafts.Count == 0 && TryHeader(line, ref conversation))
            {
                continue;
            }

            if (TryOpen(line, ref clock, out var head, out var text))
            {
                drafts.Add((head, new StringBuilder(text)));
            }
            else if (drafts.Count > 0)
            {
                drafts[^1].Text.Append('\n').Append(line);
            }
            else
            {
                throw new FormatException($"markup line opens no message: {line}");
            }
        }

        var marks = ImmutableArray.CreateBuilder<MarkedSpan>();
        var messages = drafts.Select((d, i) => d.Head with { Text = Unmark(d.Text.ToString(), i, marks) });
        return new ConversationMarkup(conversation with { Messages = [.. messages] }, [.. Sorted(marks)]);
    }

    /// <summary>Findings of one order: message, start, rule.</summary>
    public static IEnumerable<MarkedSpan> Sorted(IEnumerable<MarkedSpan> marks) =>
        marks.OrderBy(m => m.Message).ThenBy(m => m.Span.Start).ThenBy(m => m.RuleId, StringComparer.Ordinal);

    private static bool TryHeader(string line, ref Conversation conversation)
    {
        if (line.StartsWith("类目：", StringComparison.Ordinal))
        {
            conversation = conversation with { Category = Enum.Parse<ProductCategory>(line[3..].Trim(), ignoreCase: true) };
            return true;
        }

        if (line.StartsWith("服务时间：", StringComparison.Ordinal) && ServiceHours.TryParse(line[5..], out var hours))
        {
            conversation = conversation with { ServiceHours = hours };
            return true;
        }

        return false;
    }

    private static bool TryOpen(string line, ref DateTimeOffset clock, out Message head, out string text)
    {
        (head, text) = (new Message(Speaker.Customer, ""), "");
        DateTimeOffset? time = null;
        if (line.StartsWith('['))
        {
            var close = line.IndexOf(']', StringComparison.Ordinal);
            if (close < 0 || !TryTime(line[1..close], clock, out var parsed))
            {
                return false;
            }

            time = clock = parsed;
            line = line[(close + 1)..].TrimStart();
        }

        var colon = line.IndexOf('：', StringComparison.Ordinal);
        var speaker = Array.Find(_speakers, s => line.StartsWith(s.Prefix, StringComparison.Ordinal));
        if (speaker.Prefix is null || colon < 0 || colon > 12)
        {
            return false;
        }

        var name = line[speaker.Prefix.Length..colon];
        head = new Message(speaker.Speaker, "") { Agent = name.Length > 0 ? name : null, Time = time };
        text = line[(colon + 1)..];
        return true;
    }

    private static bool TryTime(string text, DateTimeOffset clock, out DateTimeOffset time)
    {
        time = clock;
        if (TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var ofDay))
        {
            time = new DateTimeOffset(clock.Date, clock.Offset) + ofDay.ToTimeSpan();
            return true;
        }

        if (!DateTime.TryParseExact(text, ["MM-dd HH:mm:ss", "MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var dated))
        {
            return false;
        }

        var year = text.Length > 14 ? dated.Year : clock.Year;
        time = new DateTimeOffset(year, dated.Month, dated.Day, dated.Hour, dated.Minute, dated.Second, clock.Offset);
        return true;
    }

    private static string Unmark(string text, int message, ImmutableArray<MarkedSpan>.Builder marks)
    {
        var plain = new StringBuilder(text.Length);
        var open = new Stack<(string Rule, int Start)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (string.CompareOrdinal(text, i, "{|", 0, 2) == 0)
            {
                var colon = text.IndexOf(':', i);
                open.Push((text[(i + 2)..colon], plain.Length));
                i = colon;
            }
            else if (string.CompareOrdinal(text, i, "|}", 0, 2) == 0)
            {
                var (rule, start) = open.Pop();
                marks.Add(new MarkedSpan(rule, message, new TextSpan(start, plain.Length)));
                i++;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return open.Count == 0 ? plain.ToString() : throw new FormatException($"markup is not closed: {text}");
    }
}

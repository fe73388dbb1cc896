using System.Globalization;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Cli.Output;

/// <summary>For people: the message with the marked words underlined, what is wrong, what to write instead.</summary>
internal sealed class PrettyWriter(StyledLines lines, UserLanguage language) : IFindingWriter
{
    /// <summary>A longer line of a message is shown around the marked words only.</summary>
    private const int LongestLine = 120;

    /// <summary>A finding that covers more lines than this shows the first ones.</summary>
    private const int MostLines = 6;

    private string? _conversation;
    private (string Conversation, int Message)? _message;
    private ((string Conversation, int Message)? Message, HashSet<string> Texts) _rewritten = (null, []);

    public void Write(Finding finding)
    {
        WriteHeadings(finding);
        WriteMarkedLines(finding);
        var diagnostic = finding.Diagnostic;
        lines.Write($"    {Names.Of(diagnostic.Severity, language)} {diagnostic.RuleId} {diagnostic.Rule.Title.In(language)}", StyleOf(diagnostic.Severity));
        lines.Write($"      {Printable.Text(finding.Describe(language))}");
        if (finding.Explanation is { } explanation)
        {
            lines.Write($"      {(language == UserLanguage.English ? "because: " : "依据：")}{Printable.Text(explanation.In(language))}");
        }

        lines.Write($"      {(language == UserLanguage.English ? "instead: " : "建议：")}{diagnostic.Rule.Instead.In(language)}", LineStyle.Quiet);
        foreach (var rewrite in NewRewrites(finding))
        {
            lines.Write($"      {(language == UserLanguage.English ? "rewrite: " : "改写：")}{Printable.Text(rewrite.Text).ReplaceLineEndings(" ")}", LineStyle.Rewrite);
        }

        lines.Write("");
    }

    /// <summary>Findings of one message share their rewrites; a reader wants them once.</summary>
    private List<RewriteSuggestion> NewRewrites(Finding finding)
    {
        if (_rewritten.Message != _message)
        {
            _rewritten = (_message, []);
        }

        return [.. finding.Rewrites.Where(r => _rewritten.Texts.Add(r.Text))];
    }

    public void Complete(LintSummary summary)
    {
        var counts = string.Join(language == UserLanguage.English ? ", " : "，", Counts(summary));
        var text = language == UserLanguage.English
            ? $"{summary.Conversations} conversations, {summary.Replies} replies: {(summary.Total == 0 ? "no findings" : $"{summary.Total} findings ({counts})")}"
            : $"共 {summary.Conversations} 个会话、{summary.Replies} 条客服回复：{(summary.Total == 0 ? "没有发现问题" : $"发现 {summary.Total} 处问题（{counts}）")}";
        lines.Write(text, LineStyle.Heading);
        WriteCount(summary.Suppressed, "另有 {0} 处已被抑制", "{0} more are suppressed");
        WriteCount(summary.InBaseline, "另有 {0} 处在基线里", "{0} more are in the baseline");
    }

    public void Dispose()
    {
    }

    private void WriteCount(int count, string chinese, string english)
    {
        if (count > 0)
        {
            lines.Write(string.Format(CultureInfo.InvariantCulture, language == UserLanguage.English ? english : chinese, count));
        }
    }

    private IEnumerable<string> Counts(LintSummary summary)
    {
        for (var severity = Severity.Error; severity >= Severity.Info; severity--)
        {
            if (summary.Count(severity) is > 0 and var count)
            {
                yield return language == UserLanguage.English ? $"{count} {Names.Of(severity)}" : $"{Names.Of(severity, language)} {count}";
            }
        }
    }

    private void WriteHeadings(Finding finding)
    {
        var place = finding.Source is { } source ? $"{source.File} " : "";
        var conversation = $"{place}{(language == UserLanguage.English ? "conversation" : "会话")} {finding.Conversation.Id}";
        if (conversation != _conversation)
        {
            _conversation = conversation;
            _message = null;
            lines.Write(Printable.Text(conversation), LineStyle.Heading);
        }

        if (_message == (finding.Conversation.Id, finding.Diagnostic.MessageIndex))
        {
            return;
        }

        _message = (finding.Conversation.Id, finding.Diagnostic.MessageIndex);
        var message = finding.Message;
        var who = $"{Names.Of(message.Speaker, language)}{(message.Agent is { } agent ? $" {agent}" : "")}";
        var when = message.Time is { } time ? time.ToString(message.HasDate ? " MM-dd HH:mm:ss" : " HH:mm:ss", CultureInfo.InvariantCulture) : "";
        var line = message.Source is { Line: > 0 } at ? language == UserLanguage.English ? $" (line {at.Line})" : $"（第 {at.Line} 行）" : "";
        lines.Write(Printable.Text($"  #{finding.MessageNumber} {who}{when}{line}"), LineStyle.Quiet);
    }

    private void WriteMarkedLines(Finding finding)
    {
        var span = finding.Diagnostic.Span;
        var shown = 0;
        var start = 0;
        foreach (var line in finding.ShownText.Split('\n'))
        {
            var (from, to) = (Math.Max(span.Start, start) - start, Math.Min(span.End, start + line.Length) - start);
            if (from < to && shown++ < MostLines)
            {
                WriteMarkedLine(Printable.Text(line), from, to, StyleOf(finding.Diagnostic.Severity));
            }

            start += line.Length + 1;
        }
    }

    private void WriteMarkedLine(string line, int from, int to, LineStyle style)
    {
        line = line.Replace('\t', ' ');
        var (left, right) = (0, line.Length);
        if (line.Length > LongestLine)
        {
            left = Math.Max(0, Math.Min(from - 20, line.Length - LongestLine));
            right = Math.Min(line.Length, Math.Max(left + LongestLine, Math.Min(to, left + (2 * LongestLine))));
            left = left > 0 && char.IsLowSurrogate(line[left]) ? left + 1 : left;
            right = right < line.Length && char.IsLowSurrogate(line[right]) ? right - 1 : right;
        }

        (from, to) = (Math.Clamp(from, left, right), Math.Clamp(to, left, right));
        var prefix = left > 0 ? "…" : "";
        lines.Write($"    │ {prefix}{line[left..right]}{(right < line.Length ? "…" : "")}");
        var indent = Width(prefix + line[left..from]);
        lines.Write($"    │ {new string(' ', indent)}{new string('~', Math.Max(1, Width(line[from..to])))}", style);
    }

    /// <summary>Cells on the screen: two for a Chinese character.</summary>
    private static int Width(string text) => TextWidth.Default.Of(text);

    private static LineStyle StyleOf(Severity severity) => severity switch
    {
        Severity.Error => LineStyle.Error,
        Severity.Warning => LineStyle.Warning,
        _ => LineStyle.Info,
    };
}

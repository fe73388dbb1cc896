using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Html.Sections;

/// <summary>The short list of conversations on the page of an agent or a rule.</summary>
internal static class ConversationList
{
    private const int Shown = 12;

    /// <param name="all">Where the whole list stands.</param>
    public static Markup Of(ReportContext report, IEnumerable<ConversationBrief> conversations, string all)
    {
        var list = conversations.ToList();
        return list.Count == 0
            ? Markup.Empty
            : Markup.Of($"""
                <section><h3>{report.Text("会话", "Conversations")}</h3><ul class="list">{Markup.Join(list.Take(Shown).Select(b => Markup.Of($"""
                <li>{report.ConversationLink(b)}<span class="score {ReadFirstSection.ScoreClass(b, report)}">{ReportFormat.Score(b)}</span><span class="reason">{report.Text(b.Reason)}</span></li>
                """)))}</ul><p class="more"><a href="{all}">{report.Text($"在会话表里看全部 {list.Count} 个", $"all {list.Count} in the table")} →</a></p></section>
                """);
    }
}

namespace AfterSalesCoach.Scoring.Html.Charts;

/// <summary>One cell of the matrix of agents and criteria.</summary>
internal static class HeatCell
{
    /// <param name="kept">Share of the points kept, 0 to 1; null where the criterion never applied.</param>
    public static Markup Of(double? kept, string hint) => kept is not { } share
        ? Markup.Of($"""<td class="heat" data-v=""><span title="{hint}">–</span></td>""")
        : Markup.Of($"""<td class="heat" data-v="{share:0.####}"><svg viewBox="0 0 48 26" role="img" aria-label="{hint}"><title>{hint}</title><rect class="h{Step(share)}" width="48" height="26" rx="4"/><text x="24" y="17.5" text-anchor="middle">{share * 100:0}</text></svg></td>""");

    /// <summary>Most criteria keep most of their points, so the steps are finer at the top: under 50, 60, 70, 80, 90, 95, up to 100 %.</summary>
    private static int Step(double share) => share switch { < 0.5 => 0, < 0.6 => 1, < 0.7 => 2, < 0.8 => 3, < 0.9 => 4, < 0.95 => 5, _ => 6 };
}

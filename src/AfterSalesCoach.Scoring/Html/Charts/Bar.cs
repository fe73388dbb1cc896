namespace AfterSalesCoach.Scoring.Html.Charts;

/// <summary>A horizontal bar as a small drawing of its own, so that its label stays text of the page at any width.</summary>
internal static class Bar
{
    /// <param name="share">0 to 1.</param>
    /// <param name="style">A class of the style sheet: error, warning, info, good, accent.</param>
    public static Markup Of(double share, string style) => Markup.Of(
        $"""<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="10"/><rect class="{style}" width="{Math.Clamp(share, 0, 1) * 100:0.##}" height="10"/></svg>""");

    /// <summary>Several parts of one whole, side by side.</summary>
    public static Markup Stacked(params ReadOnlySpan<(double Share, string Style)> parts)
    {
        var (start, rects) = (0.0, new List<Markup>());
        foreach (var (share, style) in parts)
        {
            rects.Add(Markup.Of($"""<rect class="{style}" x="{start * 100:0.##}" width="{share * 100:0.##}" height="10"/>"""));
            start += share;
        }

        return Markup.Of($"""<svg class="bar tall" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="10"/>{Markup.Join(rects)}</svg>""");
    }

    /// <summary>A mean with its interval on a scale from 0 to 100.</summary>
    public static Markup Interval(double value, double low, double high, string style) => Markup.Of(
        $"""<svg class="bar interval" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" y="4" width="100" height="2"/><rect class="range {style}" x="{low:0.##}" y="2" width="{Math.Max(high - low, 0.5):0.##}" height="6"/><rect class="{style}" x="{Math.Clamp(value - 0.75, 0, 98.5):0.##}" width="1.5" height="10"/></svg>""");
}

namespace AfterSalesCoach.Scoring.Html.Charts;

/// <summary>Columns over a time axis, with a line of points over them where wanted. Positions are shares of the width, so it fits any screen with letters of one size.</summary>
internal static class ColumnChart
{
    private const double Top = 22;
    private const double Plot = 150;
    private const double Height = 200;

    /// <param name="Label">On the axis.</param>
    /// <param name="Hint">Shown when pointed at.</param>
    /// <param name="Value">Height of the column.</param>
    /// <param name="Line">Height of the line, on the scale from <c>lineLow</c> to <c>lineHigh</c>; null for a gap.</param>
    public readonly record struct Column(string Label, string Hint, double Value, double? Line = null);

    /// <param name="name">What the drawing shows, in one sentence.</param>
    public static Markup Of(string name, IReadOnlyList<Column> columns, string style, double lineLow = 0, double lineHigh = 100)
    {
        if (columns.Count == 0)
        {
            return Markup.Empty;
        }

        var most = Math.Max(columns.Max(c => c.Value), 1e-9);
        var step = 100.0 / columns.Count;
        var every = Math.Max(1, (int)Math.Ceiling(columns.Count / 12.0));
        var bars = columns.Select((column, i) =>
        {
            var height = Plot * column.Value / most;
            var label = i % every == 0 ? Markup.Of($"""<text x="{(i + 0.5) * step:0.##}%" y="{Top + Plot + 18:0}" text-anchor="middle">{column.Label}</text>""") : Markup.Empty;
            return Markup.Of($"""<g><title>{column.Hint}</title><rect class="{style}" rx="2" x="{(i + 0.15) * step:0.##}%" y="{Top + Plot - height:0.##}" width="{step * 0.7:0.##}%" height="{height:0.##}"/>{label}<rect class="hit" x="{i * step:0.##}%" y="0" width="{step:0.##}%" height="{Height:0}"/></g>""");
        });
        return Markup.Of($"""<svg class="columns" width="100%" height="{Height:0}" role="img" aria-label="{name}"><line class="axis" x1="0" x2="100%" y1="{Top + Plot:0}" y2="{Top + Plot:0}"/>{Markup.Join(bars)}{Line(columns, step, lineLow, lineHigh)}</svg>""");
    }

    /// <summary>The stroke is drawn in a space of its own that stretches with the width; the dots keep their shape.</summary>
    private static Markup Line(IReadOnlyList<Column> columns, double step, double low, double high)
    {
        if (columns.All(c => c.Line is null))
        {
            return Markup.Empty;
        }

        double Y(double value) => Top + (Plot * (1 - ((Math.Clamp(value, low, high) - low) / (high - low))));
        var points = columns.Select((c, i) => (X: (i + 0.5) * step, c.Line, c.Hint)).Where(p => p.Line is not null).ToList();
        var path = string.Join(' ', points.Select(p => FormattableString.Invariant($"{p.X:0.##},{Y(p.Line!.Value):0.##}")));
        var dots = points.Select(p => Markup.Of($"""<circle r="4" cx="{p.X:0.##}%" cy="{Y(p.Line!.Value):0.##}"><title>{p.Hint}</title></circle><text class="value" x="{p.X:0.##}%" y="{Y(p.Line!.Value) - 9:0.##}" text-anchor="middle">{p.Line!.Value:0.#}</text>"""));
        return Markup.Of($"""<svg class="line" x="0" y="0" width="100%" height="{Height:0}" viewBox="0 0 100 {Height:0}" preserveAspectRatio="none" aria-hidden="true"><polyline points="{path}" vector-effect="non-scaling-stroke"/></svg><g class="dots">{Markup.Join(points.Count <= 31 ? dots : [])}</g>""");
    }
}

using System.Collections.Immutable;
using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Simulator.Full.Themes;

/// <summary>The themes there are.</summary>
public static class ThemeCatalog
{
    private const TextAttributes Bold = TextAttributes.Bold;
    private const TextAttributes Underline = TextAttributes.Underline;
    private const TextAttributes Reverse = TextAttributes.Reverse;
    private const TextAttributes Curly = TextAttributes.CurlyUnderline;

    public static Theme Dark { get; } = new("dark", new("深色", "dark"), Paint(253, 235), new()
    {
        [Role.Quiet] = Paint(246),
        [Role.Heading] = Paint(117, attributes: Bold),
        [Role.Border] = Paint(240),
        [Role.FocusedBorder] = Paint(117),
        [Role.Bar] = Paint(252, 238),
        [Role.BarKey] = Paint(117, 238, Bold),
        [Role.Selected] = Paint(231, 24, Bold),
        [Role.Disabled] = Paint(246),
        [Role.Customer] = Paint(222, attributes: Bold),
        [Role.Agent] = Paint(117, attributes: Bold),
        [Role.System] = Paint(249),
        [Role.Coach] = Paint(157),
        [Role.Good] = Paint(114, attributes: Bold),
        [Role.Warning] = Paint(221, attributes: Bold),
        [Role.Error] = Paint(210, attributes: Bold),
        [Role.Notice] = Paint(234, 222, Bold),
        [Role.InfoMark] = Mark(117),
        [Role.WarningMark] = Mark(221),
        [Role.ErrorMark] = Mark(203),
    });

    public static Theme Light { get; } = new("light", new("浅色", "light"), Paint(235, 231), new()
    {
        [Role.Quiet] = Paint(241),
        [Role.Heading] = Paint(25, attributes: Bold),
        [Role.Border] = Paint(248),
        [Role.FocusedBorder] = Paint(25),
        [Role.Bar] = Paint(236, 254),
        [Role.BarKey] = Paint(25, 254, Bold),
        [Role.Selected] = Paint(231, 25, Bold),
        [Role.Disabled] = Paint(243),
        [Role.Customer] = Paint(94, attributes: Bold),
        [Role.Agent] = Paint(25, attributes: Bold),
        [Role.System] = Paint(240),
        [Role.Coach] = Paint(22),
        [Role.Good] = Paint(22, attributes: Bold),
        [Role.Warning] = Paint(130, attributes: Bold),
        [Role.Error] = Paint(124, attributes: Bold),
        [Role.Notice] = Paint(231, 94, Bold),
        [Role.InfoMark] = Mark(25),
        [Role.WarningMark] = Mark(130),
        [Role.ErrorMark] = Mark(160),
    });

    public static Theme Contrast { get; } = new("contrast", new("高对比", "high contrast"), Paint(231, 16), new()
    {
        [Role.Heading] = Paint(226, attributes: Bold),
        [Role.FocusedBorder] = Paint(226, attributes: Bold),
        [Role.Bar] = Paint(16, 231),
        [Role.BarKey] = Paint(16, 231, Bold | Underline),
        [Role.Selected] = Paint(16, 226, Bold),
        [Role.Disabled] = Paint(250),
        [Role.Customer] = Paint(226, attributes: Bold),
        [Role.Agent] = Paint(51, attributes: Bold),
        [Role.Coach] = Paint(120),
        [Role.Good] = Paint(46, attributes: Bold),
        [Role.Warning] = Paint(226, attributes: Bold),
        [Role.Error] = Paint(217, attributes: Bold | Underline),
        [Role.Notice] = Paint(16, 226, Bold),
        [Role.InfoMark] = Mark(51),
        [Role.WarningMark] = Mark(226),
        [Role.ErrorMark] = Mark(217),
    });

    /// <summary>No colour at all (NO_COLOR): the terminal's own, with bold, underline and reverse.</summary>
    public static Theme None { get; } = new("none", new("无颜色", "no colour"), default, new()
    {
        [Role.Heading] = new(Attributes: Bold),
        [Role.FocusedBorder] = new(Attributes: Bold),
        [Role.Bar] = new(Attributes: Reverse),
        [Role.BarKey] = new(Attributes: Reverse | Bold),
        [Role.Selected] = new(Attributes: Reverse),
        [Role.Customer] = new(Attributes: Bold),
        [Role.Agent] = new(Attributes: Bold | Underline),
        [Role.Good] = new(Attributes: Bold),
        [Role.Warning] = new(Attributes: Bold),
        [Role.Error] = new(Attributes: Bold | Underline),
        [Role.Notice] = new(Attributes: Reverse | Bold),
        [Role.InfoMark] = new(Attributes: Curly),
        [Role.WarningMark] = new(Attributes: Curly),
        [Role.ErrorMark] = new(Attributes: Curly | Bold),
    });

    public static ImmutableArray<Theme> All { get; } = [Dark, Light, Contrast, None];

    /// <summary>The theme of that name, or null.</summary>
    public static Theme? Find(string name) => All.FirstOrDefault(t => t.Name == name);

    private static Style Paint(byte text, byte? background = null, TextAttributes attributes = TextAttributes.None) =>
        new(Color.Palette(text), background is { } color ? Color.Palette(color) : default, attributes);

    // The text keeps its colour; the line under it says how bad it is, and the words beside it say so too.
    private static Style Mark(byte line) => new(default, default, Curly, Color.Palette(line));
}

using System.Collections.Immutable;
using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Simulator.Full.Themes;

/// <summary>The theme in use and those that can follow it.</summary>
internal sealed class ThemeChoice(Theme first, ColorDepth depth)
{
    private readonly ImmutableArray<Theme> _offered = depth == ColorDepth.None ? [ThemeCatalog.None] : ThemeCatalog.All;

    public Theme Current { get; private set; } = depth == ColorDepth.None ? ThemeCatalog.None : first;

    public bool CanSwitch => _offered.Length > 1;

    public void Switch() => Current = _offered[(_offered.IndexOf(Current) + 1) % _offered.Length];
}

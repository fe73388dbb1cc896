using System.Collections.Frozen;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Simulator.Full.Themes;

/// <summary>How each role looks. A theme brings its own background, so that it is readable in any terminal.</summary>
/// <param name="Name">As <c>--theme</c> takes it.</param>
public sealed record Theme(string Name, LocalizedText Title)
{
    private readonly FrozenDictionary<Role, Style> _styles = FrozenDictionary<Role, Style>.Empty;

    internal Theme(string name, LocalizedText title, Style text, Dictionary<Role, Style> others)
        : this(name, title)
    {
        Style Complete(Role role) => others.TryGetValue(role, out var style)
            ? style with
            {
                Foreground = style.Foreground.IsDefault ? text.Foreground : style.Foreground,
                Background = style.Background.IsDefault ? text.Background : style.Background,
            }
            : text;
        _styles = Enum.GetValues<Role>().ToFrozenDictionary(role => role, Complete);
    }

    public Style this[Role role] => _styles[role];
}

using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>The last row: the keys that matter here, to be read and to be clicked. What does not fit is in help.</summary>
internal static class KeyBar
{
    // These stay when there is little room: with them everything else is found.
    private static readonly ShellAction[] _always = [ShellAction.Palette, ShellAction.Help];

    public static void Draw(Screen screen, Rect area, Theme theme, Words words, KeyScope scope, Action<ShellAction> perform, HitMap hits)
    {
        screen.Fill(area, theme[Role.Bar]);
        var bindings = KeyTable.In(scope).Where(b => b.IsInBar).ToList();
        var last = bindings.Where(b => _always.Contains(b.Action)).ToList();
        var room = area.Width - 1 - last.Sum(Columns);
        var x = area.X + 1;
        foreach (var binding in bindings.Except(last).TakeWhile(b => (room -= Columns(b)) >= 0).Concat(last))
        {
            var start = x;
            x = screen.Write(x, area.Y, binding.Label, theme[Role.BarKey], area);
            x = screen.Write(x, area.Y, " " + words[binding.Name], theme[Role.Bar], area);
            hits.Add(new Rect(start, area.Y, x - start, 1), () => perform(binding.Action));
            x += 2;
        }

        int Columns(KeyBinding binding) => screen.Widths.Of(binding.Label) + screen.Widths.Of(words[binding.Name]) + 3;
    }
}

using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Shells.Keymap;

namespace AfterSalesCoach.Simulator.Full;

/// <summary>What help shows: the keymap, as it applies here.</summary>
internal static class HelpText
{
    /// <summary>Fits the longest, Alt+Enter / Ctrl+Enter, and a space.</summary>
    private const int KeyColumns = 23;

    public static void Write(TextFlow flow, Theme theme, Words words, KeyScope scope)
    {
        var here = KeyTable.In(scope).ToLookup(b => b.Scope == KeyScope.Everywhere);
        flow.Paragraph(words["这里能用的键", "Keys here"], theme[Role.Heading]);
        WriteBindings(flow, theme, words, here[false]);
        flow.Blank().Paragraph(words["到处能用的键", "Keys everywhere"], theme[Role.Heading]);
        WriteBindings(flow, theme, words, here[true]);
        flow.Labelled("Ctrl+Z", theme[Role.Agent], words["挂起程序，回到命令行；用 fg 回来", "suspend; come back with fg"], theme[Role.Text], 1, KeyColumns);
        if ((scope & (KeyScope.Editor | KeyScope.Operations | KeyScope.Home)) != 0)
        {
            flow.Blank().Paragraph(words["打字时", "While typing"], theme[Role.Heading]);
            foreach (var key in EditorKeys.All)
            {
                flow.Labelled(key.Chord.Label, theme[Role.Agent], words[key.Text], theme[Role.Text], 1, KeyColumns);
            }
        }

        flow.Blank().Paragraph(
            words["ASC1001 这样的编号是规则的名字，在命令行用 coach rules ASC1001 看它的说明。", "A name such as ASC1001 is a rule; coach rules ASC1001 explains it on the command line."],
            theme[Role.Quiet]);
        flow.Paragraph(
            words["鼠标：点列表、标签和最下面一行的键都行；滚轮滚动。要用终端自己的选字，按住 Shift 再拖。",
                "Mouse: lists, tabs and the keys in the last row can be clicked; the wheel scrolls. Hold Shift to select text."],
            theme[Role.Quiet]);
    }

    private static void WriteBindings(TextFlow flow, Theme theme, Words words, IEnumerable<KeyBinding> bindings)
    {
        foreach (var binding in bindings)
        {
            flow.Labelled(binding.AllLabels, theme[Role.Agent], words[binding.Meaning], theme[Role.Text], 1, KeyColumns);
        }
    }
}

using System.Collections.Immutable;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Shells.Keymap;

/// <summary>The keys of full screen as data: key bar, help and command palette are made from it.</summary>
/// <remarks>
/// No single letters: an input method may be on at any time. Escape is never the only way, for terminals hold it back for up to half a second.
/// F10 and F11 are left alone, which desktops take for themselves; Ctrl+Z suspends.
/// </remarks>
public static class KeyTable
{
    private const KeyScope Lists = KeyScope.Home | KeyScope.Options | KeyScope.Operations | KeyScope.Debrief | KeyScope.Progress;
    private const KeyScope Live = KeyScope.Options | KeyScope.Editor | KeyScope.Operations;

    /// <summary>In the order of the key bar: what is needed most comes first.</summary>
    public static ImmutableArray<KeyBinding> All { get; } =
    [
        new(ShellAction.Accept, KeyScope.Home, [new(Key.Enter)], new("打开", "Open"), new("打开选中的场景", "Open the selected scenario")),
        new(ShellAction.Accept, KeyScope.Briefing, [new(Key.Enter)], new("开始", "Start"), new("开始这个场景", "Start this scenario")),
        new(ShellAction.Accept, KeyScope.Options, [new(Key.Enter)], new("发送所选", "Send"), new("发送选中的回复", "Send the selected reply")),
        new(ShellAction.Accept, KeyScope.Operations, [new(Key.Enter)], new("选择/下一项", "Choose"), new("选择；走到“提交”上时提交", "Choose; on “Submit”, submit")),
        new(ShellAction.Accept, KeyScope.Ended, [new(Key.Enter)], new("看复盘", "Debrief"), new("看这一单的复盘", "Look back at this case")),
        new(ShellAction.Accept, KeyScope.Progress, [new(Key.Enter)], new("练推荐的", "Practise"), new("去练推荐的场景", "Practise what is recommended")),
        new(ShellAction.Accept, KeyScope.Debrief, [new(Key.Enter)], new("看下一步", "Next turn"), new("看下一步", "The next turn")) { IsCommand = false },
        new(ShellAction.TryAgain, KeyScope.Debrief, [new(Key.F6)], new("从这步重来", "Try again"), new("从选中的一步重来（只在练习里）", "Try the selected turn again (practice only)")),
        new(ShellAction.PractiseNext, KeyScope.Debrief, [new(Key.F7)], new("练下一个", "Next"), new("去练推荐的下一个场景", "Go on to the recommended scenario")),
        new(ShellAction.Send, KeyScope.Editor, [new(Key.Enter)], new("发送", "Send"), new("发送写好的回复", "Send the reply")),
        new(ShellAction.NewLine, KeyScope.Editor, [new(Key.Enter, KeyModifiers.Alt), new(Key.Enter, KeyModifiers.Control)], new("换行", "Line"), new("换行（Ctrl+J 也行）", "New line (also Ctrl+J)")),
        new(ShellAction.SwitchMode, KeyScope.Briefing, [new(Key.Tab), new(Key.Left), new(Key.Right), new(Key.Up), new(Key.Down)], new("练习/考核", "Mode"), new("切换练习和考核", "Switch between practice and exam")),
        new(ShellAction.NextPane, Live, [new(Key.Tab)], new("切换", "Switch"), new("在选回复、自己写、操作平台之间切换", "Move between choosing, writing and operating")),
        new(ShellAction.PickNumber, KeyScope.Options, [], new("选中", "Select"), new("按编号选中一条回复", "Select a reply by its number")) { KeysLabel = "1–9", IsInBar = false, IsCommand = false },
        new(ShellAction.PreviousPane, Live, [new(Key.Tab, KeyModifiers.Shift)], new("往回切", "Back"), new("往回切换", "Move back between them")) { IsInBar = false, IsCommand = false },
        new(ShellAction.ShowOptions, Live, [KeyChord.Alt('1')], new("选回复", "Replies"), new("选一条现成的回复", "Choose a ready reply")) { IsInBar = false },
        new(ShellAction.ShowEditor, Live, [KeyChord.Alt('2')], new("自己写", "Write"), new("自己写回复", "Write a reply")) { IsInBar = false },
        new(ShellAction.ShowOperations, Live, [KeyChord.Alt('3')], new("操作平台", "Operate"), new("操作平台：售后协商、退款、补发……", "Operate the platform: negotiate, refund, resend …")) { IsInBar = false },
        new(ShellAction.AskHint, Live, [new(Key.F3)], new("提示", "Hint"), new("看提示（会扣分，先问您）", "Look at the hint (costs points; asks first)")),
        new(ShellAction.ShowFacts, KeyScope.Chat, [new(Key.F2)], new("订单", "Order"), new("看订单和店铺规则", "Order and what the shop may offer")),
        new(ShellAction.TogglePause, Live, [new(Key.F4)], new("暂停", "Pause"), new("暂停或继续，计时跟着停（只在练习里）", "Pause or resume with the clock (practice only)")),
        new(ShellAction.Undo, KeyScope.Chat, [new(Key.F6)], new("退一步", "Undo"), new("退回上一步（只在练习里）", "Take the last step back (practice only)")),
        new(ShellAction.ShowProgress, KeyScope.Home | KeyScope.Debrief, [new(Key.F5)], new("我的进度", "Progress"), new("我的进度：成绩、薄弱点、到期复习", "Progress: results, weak points, what is due")),
        new(ShellAction.ClearSearch, KeyScope.Home, [KeyChord.Control('u')], new("清空搜索", "Clear"), new("清空搜索", "Clear the search")) { IsInBar = false },
        new(ShellAction.MoveUp, Lists, [new(Key.Up)], new("上移", "Up"), new("上一项", "The item above")) { IsInBar = false, IsCommand = false },
        new(ShellAction.MoveDown, Lists, [new(Key.Down)], new("下移", "Down"), new("下一项", "The item below")) { IsInBar = false, IsCommand = false },
        new(ShellAction.MovePageUp, KeyScope.Everywhere, [new(Key.PageUp)], new("上翻", "Page up"), new("往上翻一页", "A page up")) { IsInBar = false, IsCommand = false },
        new(ShellAction.MovePageDown, KeyScope.Everywhere, [new(Key.PageDown)], new("下翻", "Page down"), new("往下翻一页", "A page down")) { IsInBar = false, IsCommand = false },
        new(ShellAction.MoveToEnd, KeyScope.Options | KeyScope.Operations | KeyScope.Ended, [new(Key.End)], new("到底", "End"), new("回到最新的消息", "Back to the newest message")) { IsInBar = false },
        new(ShellAction.Back, KeyScope.Everywhere & ~KeyScope.Home, [new(Key.F9), new(Key.Escape)], new("回首页", "Home"), new("回到场景列表（进度自动保存）", "Back to the list of scenarios (progress is kept)")),
        new(ShellAction.SwitchTheme, KeyScope.Everywhere, [new(Key.F8)], new("换配色", "Theme"), new("换配色：深色、浅色、高对比", "Change the theme: dark, light, high contrast")) { IsInBar = false },
        new(ShellAction.Quit, KeyScope.Everywhere | KeyScope.Loading, [KeyChord.Control('c'), KeyChord.Control('q')], new("退出", "Quit"), new("退出（先问一次，进度自动保存）", "Quit (asks first; progress is kept)")),
        new(ShellAction.Palette, KeyScope.Everywhere, [KeyChord.Control('p')], new("全部操作", "Commands"), new("列出现在能做的事", "List everything that can be done")),
        new(ShellAction.Help, KeyScope.Everywhere, [new(Key.F1)], new("帮助", "Help"), new("按键说明", "What the keys do")),
    ];

    public static IEnumerable<KeyBinding> In(KeyScope scope) => All.Where(b => (b.Scope & scope) != 0);

    /// <summary>What a key asks for, or null.</summary>
    public static KeyBinding? Find(KeyScope scope, KeyEvent key) => In(scope).FirstOrDefault(b => b.Keys.Any(k => k.Matches(key)));

    /// <summary>What a key of its own, one that neither types nor moves, asks for in other places; null for any other key.</summary>
    /// <param name="key">One that <see cref="Find"/> does not know where it was pressed.</param>
    public static KeyBinding? Elsewhere(KeyEvent key) =>
        key is { Key: >= Key.F1 and <= Key.F12 } or { Key: Key.Character, Modifiers: KeyModifiers.Alt } ? Find(KeyScope.Everywhere, key) : null;
}

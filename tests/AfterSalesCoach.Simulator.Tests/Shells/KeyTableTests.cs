using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Terminal.Input;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Shells;

public sealed class KeyTableTests
{
    public static TheoryData<KeyScope> Scopes { get; } =
        [KeyScope.Home, KeyScope.Briefing, KeyScope.Options, KeyScope.Editor, KeyScope.Operations, KeyScope.Ended, KeyScope.Debrief, KeyScope.Progress];

    [Theory]
    [MemberData(nameof(Scopes))]
    public void No_key_means_two_things_in_one_place(KeyScope scope) =>
        KeyTable.In(scope).SelectMany(b => b.Keys).Should().OnlyHaveUniqueItems();

    [Theory]
    [MemberData(nameof(Scopes))]
    public void Every_place_has_help_palette_and_a_way_out_in_its_key_bar(KeyScope scope) =>
        KeyTable.In(scope).Where(b => b.IsInBar).Select(b => b.Action).Should().Contain([ShellAction.Help, ShellAction.Palette, ShellAction.Quit]);

    [Fact]
    public void Nothing_is_on_a_bare_letter_and_Escape_is_never_the_only_key()
    {
        KeyTable.All.SelectMany(b => b.Keys).Should().NotContain(k => k.Key == Key.Character && k.Modifiers == KeyModifiers.None);
        KeyTable.All.Where(b => b.Keys.Any(k => k.Key == Key.Escape)).Should().OnlyContain(b => b.Keys.Length > 1 && b.Keys[0].Key != Key.Escape);
    }

    [Fact]
    public void Every_binding_says_what_it_does_in_both_languages() =>
        KeyTable.All.Should().OnlyContain(b => b.Name.Chinese.Length > 0 && b.Name.English.Length > 0 && b.Meaning.Chinese.Length > 0 && b.Meaning.English.Length > 0);

    [Fact]
    public void A_key_is_found_where_it_is_live() =>
        KeyTable.Find(KeyScope.Editor, new KeyEvent(Key.Enter, "", KeyModifiers.Alt))!.Action.Should().Be(ShellAction.NewLine);

    [Fact]
    public void What_needs_a_running_case_is_not_offered_once_it_has_ended() =>
        KeyTable.In(KeyScope.Ended).Select(b => b.Action).Should().Contain(ShellAction.Undo).And.NotContain([ShellAction.AskHint, ShellAction.TogglePause]);
}

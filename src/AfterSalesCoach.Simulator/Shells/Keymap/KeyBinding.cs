using System.Collections.Immutable;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Simulator.Shells.Keymap;

/// <summary>What an action is called, which keys ask for it, and where.</summary>
/// <param name="Keys">The first is the one shown in the key bar.</param>
/// <param name="Name">For the key bar, two to four characters.</param>
/// <param name="Meaning">For help and palette.</param>
public sealed record KeyBinding(ShellAction Action, KeyScope Scope, ImmutableArray<KeyChord> Keys, LocalizedText Name, LocalizedText Meaning)
{
    /// <summary>Whether the key bar shows it; help and palette always do.</summary>
    public bool IsInBar { get; init; } = true;

    /// <summary>Shown in place of the chords where one stands for many: 1–9.</summary>
    public string? KeysLabel { get; init; }

    /// <summary>Whether the palette offers it; moving a selection is no command.</summary>
    public bool IsCommand { get; init; } = true;

    /// <summary>The key as the key bar shows it.</summary>
    public string Label => KeysLabel ?? Keys[0].Label;

    /// <summary>All its keys, as help shows them.</summary>
    public string AllLabels => KeysLabel ?? string.Join(" / ", Keys.Select(k => k.Label));
}

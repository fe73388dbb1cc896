using AfterSalesCoach.Linting;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Terminal.Editing;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>A key of a text field.</summary>
internal sealed record EditorKey(KeyChord Chord, LocalizedText Text, Action<Editor> Do);

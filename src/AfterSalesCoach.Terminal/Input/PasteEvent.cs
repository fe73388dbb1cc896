namespace AfterSalesCoach.Terminal.Input;

/// <summary>Text pasted in one go.</summary>
/// <param name="Text">Cleaned by <see cref="InputText.Clean"/>; lines end with a line feed. Never empty.</param>
/// <param name="IsCut">It was longer than <see cref="InputDecoder.LongestPaste"/>, and the end is missing.</param>
public sealed record PasteEvent(string Text, bool IsCut = false) : TerminalEvent;

namespace AfterSalesCoach.Terminal.Editing;

/// <summary>One replacement in a text, enough to undo it and to do it again.</summary>
/// <param name="Before">Anchor and caret before it.</param>
internal sealed record Edit(int Start, string Removed, string Inserted, (int Anchor, int Caret) Before);

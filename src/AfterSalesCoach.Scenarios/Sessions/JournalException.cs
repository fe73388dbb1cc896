using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Sessions;

/// <summary>A journal that cannot be read or does not replay.</summary>
/// <param name="line">From 1; 0 when the whole file is meant.</param>
public sealed class JournalException(int line, LocalizedText text) : Exception($"{line}: {text.Chinese}")
{
    public int Line { get; } = line;

    public LocalizedText Text { get; } = text;
}

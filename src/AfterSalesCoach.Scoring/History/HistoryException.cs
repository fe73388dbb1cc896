using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.History;

/// <summary>A store of runs that cannot be used; the text says why, without a full stop.</summary>
public sealed class HistoryException(LocalizedText text, Exception? inner = null) : Exception(text.Chinese, inner)
{
    public LocalizedText Text { get; } = text;
}

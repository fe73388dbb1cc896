using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>Records that cannot be read or written; the text says what to do.</summary>
public sealed class RecordsException(LocalizedText text, Exception? inner = null) : Exception(text.Chinese, inner)
{
    public LocalizedText Text { get; } = text;
}

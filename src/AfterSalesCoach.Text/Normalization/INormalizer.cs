namespace AfterSalesCoach.Text.Normalization;

/// <summary>Brings a message into comparable form. Implementations are immutable and may be shared between threads.</summary>
public interface INormalizer
{
    NormalizedText Normalize(string raw);
}

using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>Finds sums, shares and counts in a normalised message, each from left to right.</summary>
/// <remarks>Never throws, whatever the text. Times need the moment of the message: see <see cref="DeadlineReader"/>.</remarks>
public static class SlotReader
{
    public static IReadOnlyList<AmountSlot> Amounts(NormalizedText text) => AmountReader.Read(text, NumeralScanner.Find(text));

    public static IReadOnlyList<RatioSlot> Ratios(NormalizedText text) => RatioReader.Read(text, NumeralScanner.Find(text));

    public static IReadOnlyList<CountSlot> Counts(NormalizedText text) => CountReader.Read(text, NumeralScanner.Find(text));
}

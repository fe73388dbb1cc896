namespace AfterSalesCoach.Text.Segmentation;

/// <summary>A word of a user dictionary.</summary>
/// <param name="Frequency">Null where the segmenter is to suggest one.</param>
public sealed record UserWord(string Word, long? Frequency);

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>A thing that is sold.</summary>
/// <param name="Noun">As customers write it.</param>
/// <param name="Measure">Its measure word.</param>
internal sealed record Goods(string Noun, string Measure);

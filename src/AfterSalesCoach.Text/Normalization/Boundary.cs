namespace AfterSalesCoach.Text.Normalization;

/// <summary>How strongly two neighbouring characters of a normalised text were separated in the raw text.</summary>
/// <remarks>
/// Separators are taken out of the normalised text so that 这 么 便 宜 and 这么便宜 read the same;
/// what they were is kept here, so that 能退。不了解 does not read as 退不了.
/// </remarks>
public enum Boundary : byte
{
    /// <summary>The characters were adjacent.</summary>
    None,

    /// <summary>Something that carries no structure: zero-width characters, decoration, punctuation strewn between single characters.</summary>
    Noise,

    /// <summary>A space, a line break, an emoji, 、 or a bracket: chat writers use these both as commas and as decoration.</summary>
    Soft,

    /// <summary>A pause inside a sentence: ，；：… and their like.</summary>
    Pause,

    /// <summary>The end of a sentence: 。！？ and their like.</summary>
    Stop,
}

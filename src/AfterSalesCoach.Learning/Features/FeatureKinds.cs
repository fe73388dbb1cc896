namespace AfterSalesCoach.Learning.Features;

/// <summary>The kinds of features that an explanation can put into words.</summary>
internal static class FeatureKinds
{
    /// <summary>A word of the reply.</summary>
    public const string Word = "w";

    /// <summary>Two neighbouring words, <c>a|b</c>; <c>^</c> and <c>$</c> are the edges of the clause.</summary>
    public const string WordPair = "ww";

    /// <summary>Neighbouring characters; <c>^</c> and <c>$</c> as above.</summary>
    public const string Characters = "g";

    /// <summary>A word of the customer.</summary>
    public const string CustomerWord = "cw";

    public const string CustomerCharacters = "cg";

    /// <summary>What the customer reported and what the reply then lacks, <c>report|lack</c>.</summary>
    public const string Lack = "c-a";

    /// <summary>The same in a first answer.</summary>
    public const string LackAtFirst = "c-a1";
}

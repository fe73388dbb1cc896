namespace AfterSalesCoach.Learning.Features;

/// <summary>The kinds of features.</summary>
internal static class FeatureKinds
{
    /// <summary>A word of the reply.</summary>
    public static readonly FeatureKind Word = new("w");

    /// <summary>Two neighbouring words, <c>a|b</c>; <c>^</c> and <c>$</c> are the edges of the clause.</summary>
    public static readonly FeatureKind WordPair = new("ww");

    /// <summary>Neighbouring characters; <c>^</c> and <c>$</c> as above.</summary>
    public static readonly FeatureKind Characters = new("g");

    /// <summary>A word of the customer.</summary>
    public static readonly FeatureKind CustomerWord = new("cw");

    public static readonly FeatureKind CustomerCharacters = new("cg");

    /// <summary>A word of the clause before, and of the clause after.</summary>
    public static readonly FeatureKind WordBefore = new("pw");
    public static readonly FeatureKind WordAfter = new("nw");

    /// <summary>A class of <see cref="WordClasses"/>, and two that meet in a clause.</summary>
    public static readonly FeatureKind WordClass = new("k");
    public static readonly FeatureKind WordClassPair = new("k*k");

    /// <summary>An act of the reply, of the customer, of earlier replies.</summary>
    public static readonly FeatureKind Act = new("a");
    public static readonly FeatureKind CustomerAct = new("ca");
    public static readonly FeatureKind EarlierAct = new("ea");

    /// <summary>An act of the reply and the category, another act, an act of the customer, of earlier replies, what is owed and done.</summary>
    public static readonly FeatureKind ActInCategory = new("ak");
    public static readonly FeatureKind ActPair = new("a*a");
    public static readonly FeatureKind ActUponReport = new("a*c");
    public static readonly FeatureKind ActAfterEarlier = new("a*e");
    public static readonly FeatureKind ActBesideOwed = new("a*o");

    /// <summary>What the customer reported and what the reply then lacks, <c>report|lack</c>.</summary>
    public static readonly FeatureKind Lack = new("c-a");

    /// <summary>The same in a first answer.</summary>
    public static readonly FeatureKind LackAtFirst = new("c-a1");

    public static readonly FeatureKind Bias = new("bias");
    public static readonly FeatureKind Category = new("category");
    public static readonly FeatureKind Length = new("len");
    public static readonly FeatureKind ClauseCount = new("clauses");
    public static readonly FeatureKind EarlierReplies = new("earlier");
    public static readonly FeatureKind NamesSum = new("sum");
    public static readonly FeatureKind NamesShare = new("ratio");
    public static readonly FeatureKind Asks = new("asks");
}

using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Learning.Features;

/// <summary>The kinds of features.</summary>
internal static class FeatureKinds
{
    private static readonly ImmutableArray<string> _categories = [.. Enum.GetNames<ProductCategory>()];
    private static readonly ImmutableArray<string> _numbers = Numbers(33);
    private static readonly ImmutableArray<string> _answers = [bool.FalseString, bool.TrueString];
    private static readonly ImmutableArray<string> _actsOrNone = [.. PutActs.Names, "-"];
    private static readonly ImmutableArray<string> _owed = [.. Owed.All.Select(owed => owed.Name)];

    /// <summary>A word of the reply.</summary>
    public static readonly FeatureKind Word = new("w");

    /// <summary>Two neighbouring words, <c>a|b</c>; <c>^</c> and <c>$</c> are the edges of the clause.</summary>
    public static readonly FeatureKind WordPair = new("ww");

    /// <summary>Neighbouring characters; <c>^</c> and <c>$</c> as above.</summary>
    public static readonly FeatureKind Characters = new("g");

    /// <summary>A word of the customer.</summary>
    public static readonly FeatureKind CustomerWord = new("cw");

    public static readonly FeatureKind CustomerCharacters = new("cg");

    /// <summary>Neighbouring characters of what the agent has said before.</summary>
    public static readonly FeatureKind EarlierCharacters = new("eg");

    /// <summary>A word of the clause before, and of the clause after.</summary>
    public static readonly FeatureKind WordBefore = new("pw");
    public static readonly FeatureKind WordAfter = new("nw");

    /// <summary>A class of <see cref="WordClasses"/>, and two that meet in a clause.</summary>
    public static readonly NumberedKind WordClass = new(0, "k", WordClasses.Default.Names);
    public static readonly NumberedKind WordClassPair = new(1, "k*k", WordClasses.Default.Names, WordClasses.Default.Names);

    /// <summary>An act of the reply, of the customer, of earlier replies.</summary>
    public static readonly NumberedKind Act = new(2, "a", PutActs.Names);
    public static readonly NumberedKind CustomerAct = new(3, "ca", PutActs.Names);
    public static readonly NumberedKind EarlierAct = new(4, "ea", PutActs.Names);

    /// <summary>An act of the reply and the category, another act, an act of the customer, of earlier replies, what is owed and done.</summary>
    public static readonly NumberedKind ActInCategory = new(5, "ak", PutActs.Names, _categories);
    public static readonly NumberedKind ActPair = new(6, "a*a", PutActs.Names, PutActs.Names);
    public static readonly NumberedKind ActUponReport = new(7, "a*c", _actsOrNone, PutActs.Names);
    public static readonly NumberedKind ActAfterEarlier = new(8, "a*e", PutActs.Names, PutActs.Names);
    public static readonly NumberedKind ActBesideOwed = new(9, "a*o", _actsOrNone, [.. Owed.All.SelectMany(owed => (IEnumerable<string>)[$"{owed.Name}|{bool.FalseString}", $"{owed.Name}|{bool.TrueString}"])]);

    /// <summary>What the customer reported and what the reply then lacks, <c>report|lack</c>.</summary>
    public static readonly NumberedKind Lack = new(10, "c-a", PutActs.Names, _owed);

    /// <summary>The same in a first answer.</summary>
    public static readonly NumberedKind LackAtFirst = new(11, "c-a1", PutActs.Names, _owed);

    /// <summary>What every reply has, and where a clause stands and how it ends.</summary>
    public static readonly NumberedKind Bias = new(12, "bias", ["", "first", "middle", "last", ".", "?"]);
    public static readonly NumberedKind Category = new(13, "category", _categories);

    /// <summary>The logarithm of the length to the base 2.</summary>
    public static readonly NumberedKind Length = new(14, "len", _numbers);
    public static readonly NumberedKind ClauseCount = new(15, "clauses", _numbers);
    public static readonly NumberedKind EarlierReplies = new(16, "earlier", _numbers);
    public static readonly NumberedKind NamesSum = new(17, "sum", _answers);
    public static readonly NumberedKind NamesShare = new(18, "ratio", _answers);
    public static readonly NumberedKind Asks = new(19, "asks", _answers);

    /// <summary>A class of <see cref="WordClasses"/> in the reply and one in what the customer said.</summary>
    public static readonly NumberedKind WordClassUponReport = new(20, "k*ck", WordClasses.Default.Names, WordClasses.Default.Names);

    /// <summary>How many of them are numbered.</summary>
    public const int NumberedCount = 21;

    /// <summary>In the place of an act, in <see cref="ActUponReport"/> and <see cref="ActBesideOwed"/>: the clause has others, or none.</summary>
    public static int NoAct => PutActs.Count;

    private static ImmutableArray<string> Numbers(int count)
    {
        var numbers = ImmutableArray.CreateBuilder<string>(count);
        for (var n = 0; n < count; n++)
        {
            numbers.Add(n.ToString(CultureInfo.InvariantCulture));
        }

        return numbers.MoveToImmutable();
    }
}

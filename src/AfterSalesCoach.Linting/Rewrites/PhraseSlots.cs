namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>The slots of a phrase: what of the case they take.</summary>
internal static class PhraseSlots
{
    public const string Echo = "{echo}";
    public const string Goods = "{goods}";
    public const string One = "{one}";
    public const string Amount = "{amount}";
    public const string Outlay = "{outlay}";
    public const string Due = "{due}";
    public const string Gap = "{gap}";
    public const string Time = "{time}";
    public const string Question = "{question}";
    public const string Part = "{part}";

    public static string Fill(string phrase, RewriteCase about) =>
        phrase.Contains('{', StringComparison.Ordinal)
            ? phrase.Replace(Echo, about.Echo, StringComparison.Ordinal)
                .Replace(Goods, about.Goods?.Noun, StringComparison.Ordinal)
                .Replace(One, "一" + about.Goods?.Measure, StringComparison.Ordinal)
                .Replace(Amount, about.Amount, StringComparison.Ordinal)
                .Replace(Outlay, about.Outlay, StringComparison.Ordinal)
                .Replace(Due, about.Due, StringComparison.Ordinal)
                .Replace(Gap, about.Gap, StringComparison.Ordinal)
                .Replace(Time, about.Time, StringComparison.Ordinal)
                .Replace(Question, about.Question?.Words, StringComparison.Ordinal)
                .Replace(Part, PartOf(about.Situation), StringComparison.Ordinal)
            : phrase;

    private static string PartOf(Situation situation) => situation switch
    {
        Situation.Rotten or Situation.Mould => "坏的地方",
        Situation.Crushed => "破损的地方",
        Situation.Wrong or Situation.Shortage => "收到的东西",
        Situation.Lost or Situation.Stuck or Situation.Courier => "物流页面",
        _ => "有问题的地方",
    };
}

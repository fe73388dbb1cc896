using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Scenarios.Engine;

/// <summary>The words of a scenario as one session shows them: language, mood, drawn phrases.</summary>
internal sealed class Script(Scenario scenario, int seed, UserLanguage language)
{
    private static readonly LocalizedText _followUp = new("您好，还在吗？", "Hello, are you still there?");
    private static readonly LocalizedText _unclear = new("我没听明白您的意思，您到底打算怎么处理？", "I do not see what you mean. What are you going to do?");
    private static readonly LocalizedText _notAccepted = new("您这话我不能接受。到底打算怎么处理？", "I cannot accept that. What are you going to do?");
    private static readonly LocalizedText _strange = new("您这是在做什么？我的问题还没解决呢。", "What are you doing? My problem is not solved.");

    public UserLanguage Language => language;

    public Mood MoodOf(int patience) =>
        patience * 3 > scenario.Customer.Patience * 2 ? Mood.Calm : patience * 3 > scenario.Customer.Patience ? Mood.Annoyed : Mood.Angry;

    /// <param name="position">Number of messages so far: the same phrase may be worded otherwise later.</param>
    public string Say(MoodText text, int patience, int position)
    {
        var mood = MoodOf(patience);
        var leads = mood switch { Mood.Calm => [], Mood.Annoyed => scenario.Customer.AnnoyedLeads, _ => scenario.Customer.AngryLeads };
        var words = Fill(text.For(mood), position);
        var spoken = Narration.EndIn(words);
        return text.Varies || leads.IsEmpty || spoken == words.Length ? words : words.Insert(spoken, Fill(Draws.OneOf(leads, seed, "lead", position), position));
    }

    public string Fill(LocalizedText text, int position) => Placeholders.Fill(text.In(language), name => name switch
    {
        "customer" => scenario.Customer.Name.In(language),
        "order" => scenario.Case.Order.In(language),
        "paid" => scenario.Case.Paid.ToString("0.##", CultureInfo.InvariantCulture),
        _ when scenario.Phrases.TryGetValue(name, out var variants) && variants.Length > 0 => Draws.OneOf(variants, seed, name, position).In(language),
        _ => $"{{{name}}}",
    });

    public string FollowUp(int number, int position)
    {
        var texts = scenario.Customer.FollowUps;
        return Fill(texts.IsEmpty ? _followUp : texts[Math.Min(number, texts.Length - 1)], position);
    }

    public string Unclear(WriteChoice choice, int patience, int position) => Say(choice.Unclear ?? new MoodText(_unclear), patience, position);

    public string NotAccepted(int patience, int position) => Say(new MoodText(_notAccepted), patience, position);

    public string Strange(int patience, int position) => Say(new MoodText(_strange), patience, position);

    /// <summary>The replies in the order in which this session shows them.</summary>
    public ImmutableArray<PickOption> Shuffled(string node, IEnumerable<PickOption> options) =>
        [.. options.OrderBy(o => Draws.Of(seed, $"{node}/{o.Id}")).ThenBy(o => o.Id, StringComparer.Ordinal)];
}

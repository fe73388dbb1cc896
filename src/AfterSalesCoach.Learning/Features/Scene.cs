using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text.Segmentation;

namespace AfterSalesCoach.Learning.Features;

/// <summary>A reply with what came before it.</summary>
internal sealed class Scene
{
    public Scene(TaggedConversation conversation, int index, JiebaSegmenter segmenter)
    {
        Reply = conversation.Messages[index];
        Category = conversation.Category;
        Customer = [.. conversation.Messages.Take(index).Where(m => m.Speaker == Speaker.Customer)];
        var earlier = conversation.Messages.Take(index).Where(m => m.Speaker == Speaker.Agent).ToList();
        EarlierReplies = earlier.Count;
        ReplyWords = [.. Reply.Clauses.Select(c => segmenter.Cut(c.Text).ToArray())];
        ReplyClasses = [.. Reply.Clauses.Select(c => WordClasses.Default.In(c.Text).Distinct().Order(StringComparer.Ordinal).ToArray())];
        NamesSum = SlotReader.Amounts(Reply.Normalized).Count > 0;
        NamesShare = SlotReader.Ratios(Reply.Normalized).Count > 0;
        CustomerWords = [.. Customer.SelectMany(m => m.Clauses).SelectMany(c => segmenter.Cut(c.Text))];
        CustomerWordKeys = [.. CustomerWords.Select(w => FeatureSink.KeyOf(FeatureKinds.CustomerWord, w))];
        Acts = ActsOf(Reply, _ => true);
        CustomerActs = [.. Customer.SelectMany(m => ActsOf(m, _ => true)).Distinct()];
        EarlierActs = [.. earlier.SelectMany(m => ActsOf(m, _ => true)).Distinct()];
    }

    public TaggedMessage Reply { get; }

    public ProductCategory Category { get; }

    public IReadOnlyList<TaggedMessage> Customer { get; }

    public int EarlierReplies { get; }

    /// <summary>The words of each clause of the reply.</summary>
    public IReadOnlyList<string[]> ReplyWords { get; }

    /// <summary>The word classes met in each clause of the reply, in ordinal order.</summary>
    public IReadOnlyList<string[]> ReplyClasses { get; }

    /// <summary>Whether the reply names an amount of money.</summary>
    public bool NamesSum { get; }

    /// <summary>Whether the reply names a share.</summary>
    public bool NamesShare { get; }

    public IReadOnlyList<string> CustomerWords { get; }

    /// <summary>Worked out once, since every clause has them.</summary>
    public IReadOnlyList<ulong> CustomerWordKeys { get; }

    /// <summary>What the reply does, each act with how it is put.</summary>
    public IReadOnlyList<string> Acts { get; }

    public IReadOnlyList<string> CustomerActs { get; }

    public IReadOnlyList<string> EarlierActs { get; }

    public static IReadOnlyList<string> ActsOf(TaggedMessage message, Func<ActTag, bool> take) => [.. message.Tags.Where(take).Select(Name).Distinct()];

    private static string Name(ActTag tag) =>
        tag.IsAffirmed ? $"{tag.Act}" : $"{tag.Act}/{(tag.Polarity.HasFlag(Polarity.Negated) ? "negated" : tag.Polarity.HasFlag(Polarity.Asked) ? "asked" : "supposed")}";
}

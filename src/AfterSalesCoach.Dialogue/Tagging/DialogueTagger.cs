using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Text.Normalization;
using AfterSalesCoach.Text.Patterns;

namespace AfterSalesCoach.Dialogue.Tagging;

/// <summary>Normalises messages, cuts them into clauses and tags them with dialogue acts.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed class DialogueTagger(INormalizer normalizer, Lexicon lexicon)
{
    private static readonly Lazy<DialogueTagger> _default = new(() => new DialogueTagger(Normalizer.Default, Lexicon.Default));

    /// <summary>The normaliser and the lexicon that are shipped.</summary>
    public static DialogueTagger Default => _default.Value;

    public TaggedConversation Tag(Conversation conversation)
    {
        var messages = ImmutableArray.CreateBuilder<TaggedMessage>(conversation.Messages.Length);
        for (var i = 0; i < conversation.Messages.Length; i++)
        {
            messages.Add(Tag(conversation.Messages[i], i));
        }

        return new TaggedConversation(conversation, messages.MoveToImmutable());
    }

    public TaggedMessage Tag(Message message, int index)
    {
        var normalized = normalizer.Normalize(message.Text);
        var clauses = ClauseSplitter.Split(normalized);
        var matches = new List<PatternMatch>();
        lexicon.Patterns.Match(normalized, matches);
        return new TaggedMessage(message, index, normalized, clauses, ToTags(normalized, clauses, matches));
    }

    private ImmutableArray<ActTag> ToTags(NormalizedText text, ImmutableArray<Clause> clauses, List<PatternMatch> matches)
    {
        if (matches.Count == 0)
        {
            return [];
        }

        var tags = new List<ActTag>(matches.Count);
        foreach (var match in matches)
        {
            var act = lexicon.ActOf(match.Pattern);
            var clause = ClauseAt(clauses, match.Span.Start);
            var polarity = lexicon.HasFixedPolarity(match.Pattern)
                ? Polarity.Affirmed
                : PolarityReader.Read(text, clauses[clause], match.Span);
            tags.Add(new ActTag(act, polarity, match.Span, clause));
        }

        tags.Sort(static (a, b) => a.Act != b.Act ? a.Act.CompareTo(b.Act)
            : a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return InOrder([.. WithoutContained(tags)]);
    }

    /// <summary>By start, then act; what is alike in both stays in its order.</summary>
    private static ImmutableArray<ActTag> InOrder(ActTag[] tags)
    {
        const int ActShift = 24;
        const int StartShift = 32;
        var keys = new ulong[tags.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = ((ulong)(uint)tags[i].Span.Start << StartShift) | ((ulong)tags[i].Act << ActShift) | (uint)i;
        }

        Array.Sort(keys, tags);
        return ImmutableCollectionsMarshal.AsImmutableArray(tags);
    }

    /// <summary>Several patterns of one act often match inside one another (正常, 正常的, 是正常的); the longest tells the story.</summary>
    private static IEnumerable<ActTag> WithoutContained(List<ActTag> sorted)
    {
        ActTag? last = null;
        foreach (var tag in sorted)
        {
            if (last is { } kept && kept.Act == tag.Act && kept.Span.Contains(tag.Span) && kept.Polarity == tag.Polarity)
            {
                continue;
            }

            last = tag;
            yield return tag;
        }
    }

    /// <summary>The last clause that starts at <paramref name="position"/> or before it.</summary>
    private static int ClauseAt(ImmutableArray<Clause> clauses, int position)
    {
        var (low, high) = (0, clauses.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = clauses[middle].Span.Start <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}

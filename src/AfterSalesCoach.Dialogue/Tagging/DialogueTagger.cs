using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Text;
using AfterSalesCoach.Text.Normalization;
using AfterSalesCoach.Text.Patterns;

namespace AfterSalesCoach.Dialogue.Tagging;

/// <summary>Normalises messages, cuts them into clauses and tags them with dialogue acts.</summary>
/// <remarks>Remembers what was said of late, which nobody notices but by the clock; may be shared between threads.</remarks>
/// <param name="remembered">Of each speaker twice so many texts are remembered, about two kilobytes each; 0 for none.</param>
public sealed class DialogueTagger(INormalizer normalizer, Lexicon lexicon, int remembered = DialogueTagger.Remembered)
{
    /// <summary>Longer texts are not sent twice, and would fill the memory.</summary>
    private const int LongestRemembered = 100;

    /// <summary>As many as a shop has phrases.</summary>
    private const int Remembered = 1536;

    // Room that is used again, so that a message costs only what is kept of it.
    [ThreadStatic]
    private static List<PatternMatch>? _matches;

    [ThreadStatic]
    private static List<ActTag>? _tags;

    private static readonly Lazy<DialogueTagger> _default = new(() => new DialogueTagger(Normalizer.Default, Lexicon.Default));

    private readonly RecentTexts<Utterance>[] _said = [.. Enum.GetValues<Speaker>().Select(_ => new RecentTexts<Utterance>(remembered))];

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

    public TaggedMessage Tag(Message message, int index) => new(message, index, Recall(message));

    private Utterance Recall(Message message)
    {
        if (remembered == 0 || message.Text.Length > LongestRemembered)
        {
            return TakeApart(message.Text);
        }

        var said = _said[(int)message.Speaker];
        if (!said.TryGet(message.Text, out var utterance))
        {
            said.Offer(message.Text, utterance = TakeApart(message.Text));
        }

        return utterance;
    }

    private Utterance TakeApart(string text)
    {
        var normalized = normalizer.Normalize(text);
        var clauses = ClauseSplitter.Split(normalized);
        var matches = _matches ??= [];
        matches.Clear();
        lexicon.Patterns.Match(normalized, matches);
        return new Utterance(normalized, clauses, ToTags(normalized, clauses, matches));
    }

    private ImmutableArray<ActTag> ToTags(NormalizedText text, ImmutableArray<Clause> clauses, List<PatternMatch> matches)
    {
        if (matches.Count == 0)
        {
            return [];
        }

        var tags = _tags ??= [];
        tags.Clear();
        foreach (var match in matches)
        {
            var act = lexicon.ActOf(match.Pattern);
            var clause = ClauseAt(clauses, match.Span.Start);
            var polarity = lexicon.HasFixedPolarity(match.Pattern)
                ? Polarity.Affirmed
                : PolarityReader.Read(text, clauses[clause], match.Span);
            tags.Add(new ActTag(act, polarity, match.Span, clause));
        }

        Sort(CollectionsMarshal.AsSpan(tags), static (a, b) => a.Act != b.Act ? (int)a.Act - (int)b.Act
            : a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        RemoveContained(tags);
        var kept = tags.ToArray();
        Sort(kept, static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
            : a.Act != b.Act ? (int)a.Act - (int)b.Act : b.Span.End.CompareTo(a.Span.End));
        return ImmutableCollectionsMarshal.AsImmutableArray(kept);
    }

    /// <summary>Insertion for the few tags of nearly every message: faster there than the library's sort.</summary>
    private static void Sort(Span<ActTag> tags, Comparison<ActTag> comparison)
    {
        const int Few = 64;
        if (tags.Length > Few)
        {
            tags.Sort(comparison);
            return;
        }

        for (var i = 1; i < tags.Length; i++)
        {
            var tag = tags[i];
            var place = i;
            for (; place > 0 && comparison(tag, tags[place - 1]) < 0; place--)
            {
                tags[place] = tags[place - 1];
            }

            tags[place] = tag;
        }
    }

    /// <summary>Several patterns of one act often match inside one another (正常, 正常的, 是正常的); the longest tells the story.</summary>
    private static void RemoveContained(List<ActTag> sorted)
    {
        var kept = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            var tag = sorted[i];
            if (kept == 0 || sorted[kept - 1] is var last && !(last.Act == tag.Act && last.Span.Contains(tag.Span) && last.Polarity == tag.Polarity))
            {
                sorted[kept++] = tag;
            }
        }

        sorted.RemoveRange(kept, sorted.Count - kept);
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

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text.Segmentation;

namespace AfterSalesCoach.Learning.Features;

/// <summary>A reply with what came before it. Reads one reply after another without allocating.</summary>
/// <param name="names">Gets the names of what came before; null when nobody asks.</param>
internal sealed class Scene(ISegmenter segmenter, Dictionary<ulong, FeatureName>? names = null)
{
    /// <summary>The exclusive ends of the words, clause after clause, and where those of each clause start.</summary>
    private int[] _wordEnds = [];
    private int[] _wordStarts = [];

    /// <summary>The word classes of the clauses, clause after clause, and where those of each clause start.</summary>
    private readonly List<int> _classes = [];
    private readonly List<int> _classStarts = [];

    private readonly PutActSet _actsOfClause = new();
    private readonly int[] _lacks = new int[Owed.All.Length];
    private readonly int[] _owedAndDone = new int[Owed.All.Length];
    private int _lackCount;

    private TaggedMessage? _reply;

    public TaggedMessage Reply => _reply ?? throw new InvalidOperationException("no reply has been read");

    public ImmutableArray<Clause> Clauses => Reply.Clauses;

    public ProductCategory Category { get; private set; }

    public Precedents Before { get; } = new(segmenter, names);

    /// <summary>What the reply does, each act with how it is put.</summary>
    public PutActSet Acts { get; } = new();

    /// <summary>Word classes of the reply.</summary>
    public NumberSet Classes { get; } = new(WordClasses.Default.Names.Length);

    /// <summary>What may be owed and the reply does not do, by its number in <see cref="Owed.All"/>.</summary>
    public ReadOnlySpan<int> Lacks => _lacks.AsSpan(0, _lackCount);

    /// <summary>For each thing that may be owed whether the reply does it, numbered as in <see cref="FeatureKinds.ActBesideOwed"/>.</summary>
    public ReadOnlySpan<int> OwedAndDone => _owedAndDone;

    /// <summary>Whether the reply names an amount of money.</summary>
    public bool NamesSum { get; private set; }

    /// <summary>Whether the reply names a share.</summary>
    public bool NamesShare { get; private set; }

    /// <param name="index">Position of the agent message; what comes after it is not looked at.</param>
    public void Read(TaggedConversation conversation, int index)
    {
        ReadAround(conversation, index);
        ReadText();
    }

    /// <summary>All but the words of the reply, their classes and what is named by numbers.</summary>
    public void ReadAround(TaggedConversation conversation, int index)
    {
        _reply = conversation.Messages[index];
        Category = conversation.Category;
        Before.Read(conversation, index);
        Acts.Clear();
        Acts.Add(_reply);
        ReadOwed(_reply);
    }

    /// <summary>The words of the reply, their classes and what is named by numbers.</summary>
    public void ReadText()
    {
        NamesSum = SlotReader.Amounts(Reply.Normalized).Count > 0;
        NamesShare = SlotReader.Ratios(Reply.Normalized).Count > 0;
        ReadWords(Reply);
        ReadClasses(Reply);
    }

    /// <summary>Takes over what is asked of a reply whose text need not be read again.</summary>
    public void Recall(ReadOnlySpan<int> classes, bool namesSum, bool namesShare)
    {
        (NamesSum, NamesShare) = (namesSum, namesShare);
        Classes.Clear();
        Classes.Add(classes);
    }

    public Words WordsOf(int clause) => new(Clauses[clause].Text, _wordEnds.AsSpan(_wordStarts[clause].._wordStarts[clause + 1]));

    /// <summary>What a clause does, each act once; good until it is asked for another clause.</summary>
    public ReadOnlySpan<int> ActsOf(int clause)
    {
        _actsOfClause.Clear();
        _actsOfClause.Add(Reply, clause);
        return _actsOfClause.Acts;
    }

    /// <summary>The word classes met in a clause, ascending.</summary>
    public ReadOnlySpan<int> ClassesOf(int clause) =>
        CollectionsMarshal.AsSpan(_classes)[_classStarts[clause].._classStarts[clause + 1]];

    private void ReadOwed(TaggedMessage reply)
    {
        _lackCount = 0;
        for (var owed = 0; owed < Owed.All.Length; owed++)
        {
            var done = reply.Does(Owed.All[owed].Acts);
            _owedAndDone[owed] = (2 * owed) + (done ? 1 : 0);
            if (!done)
            {
                _lacks[_lackCount++] = owed;
            }
        }
    }

    private void ReadWords(TaggedMessage reply)
    {
        // A clause has no more words than characters, and clauses do not overlap.
        _wordEnds = _wordEnds.Length < reply.Text.Length ? new int[2 * reply.Text.Length] : _wordEnds;
        _wordStarts = _wordStarts.Length <= reply.Clauses.Length ? new int[(2 * reply.Clauses.Length) + 1] : _wordStarts;
        var count = 0;
        for (var clause = 0; clause < reply.Clauses.Length; clause++)
        {
            _wordStarts[clause] = count;
            count += segmenter.Segment(reply.Clauses[clause].Text, _wordEnds.AsSpan(count));
        }

        _wordStarts[reply.Clauses.Length] = count;
    }

    private void ReadClasses(TaggedMessage reply)
    {
        _classes.Clear();
        _classStarts.Clear();
        foreach (var clause in reply.Clauses)
        {
            _classStarts.Add(_classes.Count);
            WordClasses.Default.Find(clause.Text, _classes);
        }

        _classStarts.Add(_classes.Count);
        Classes.Clear();
        Classes.Add(CollectionsMarshal.AsSpan(_classes));
    }
}

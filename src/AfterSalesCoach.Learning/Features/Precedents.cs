using System.Runtime.InteropServices;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text.Segmentation;

namespace AfterSalesCoach.Learning.Features;

/// <summary>What came before a reply, gathered message by message: the next reply of the conversation only adds what stands between.</summary>
/// <param name="names">Gets the names of the features; null when nobody asks.</param>
internal sealed class Precedents(ISegmenter segmenter, Dictionary<ulong, FeatureName>? names)
{
    private readonly List<TaggedMessage> _read = [];
    private readonly FeatureSink _words = new(names);
    private readonly FeatureSink _characters = new(names);
    private readonly FeatureSink _earlierCharacters = new(names);
    private readonly List<int> _classesOfClause = [];
    private int[] _ends = [];

    /// <summary>Another number when it has forgotten what it had read; as long as it is the same, keys are only added to those below.</summary>
    public int Generation { get; private set; }

    /// <summary>Keys of the words of the customer.</summary>
    public ReadOnlySpan<ulong> CustomerWords => _words.Keys;

    /// <summary>Keys of the neighbouring characters of the customer.</summary>
    public ReadOnlySpan<ulong> CustomerCharacters => _characters.Keys;

    /// <summary>Keys of the neighbouring characters of earlier replies.</summary>
    public ReadOnlySpan<ulong> EarlierCharacters => _earlierCharacters.Keys;

    /// <summary>Word classes of the customer.</summary>
    public NumberSet CustomerClasses { get; } = new(WordClasses.Default.Names.Length);

    public PutActSet CustomerActs { get; } = new();

    public PutActSet EarlierActs { get; } = new();

    public int EarlierReplies { get; private set; }

    /// <summary>Takes in all messages before <paramref name="index"/>.</summary>
    public void Read(TaggedConversation conversation, int index)
    {
        if (!Continues(conversation, index))
        {
            Forget();
        }

        for (var i = _read.Count; i < index; i++)
        {
            Read(conversation.Messages[i]);
        }
    }

    private bool Continues(TaggedConversation conversation, int index)
    {
        if (index < _read.Count)
        {
            return false;
        }

        for (var i = _read.Count - 1; i >= 0; i--)
        {
            if (!ReferenceEquals(_read[i], conversation.Messages[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void Forget()
    {
        Generation++;
        _read.Clear();
        _words.Clear();
        _characters.Clear();
        _earlierCharacters.Clear();
        CustomerClasses.Clear();
        CustomerActs.Clear();
        EarlierActs.Clear();
        EarlierReplies = 0;
    }

    private void Read(TaggedMessage message)
    {
        _read.Add(message);
        if (message.Speaker == Speaker.Agent)
        {
            EarlierReplies++;
            EarlierActs.Add(message);
            foreach (var clause in message.Clauses)
            {
                CharacterGrams.Add(_earlierCharacters, FeatureKinds.EarlierCharacters, clause.Text);
            }
        }
        else if (message.Speaker == Speaker.Customer)
        {
            CustomerActs.Add(message);
            foreach (var clause in message.Clauses)
            {
                ReadWords(clause.Text);
                CharacterGrams.Add(_characters, FeatureKinds.CustomerCharacters, clause.Text);
                _classesOfClause.Clear();
                WordClasses.Default.Find(clause.Text, _classesOfClause);
                CustomerClasses.Add(CollectionsMarshal.AsSpan(_classesOfClause));
            }
        }
    }

    private void ReadWords(string text)
    {
        _ends = _ends.Length < text.Length ? new int[2 * text.Length] : _ends;
        var words = new Words(text, _ends.AsSpan(0, segmenter.Segment(text, _ends)));
        for (var i = 0; i < words.Count; i++)
        {
            _words.Add(FeatureKinds.CustomerWord, FeatureKey.Continue(FeatureKinds.CustomerWord.Seed, words[i]), words[i]);
        }
    }
}

using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Learning.Training;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Scores replies without making vectors of their features, and without allocating. For one thread.</summary>
/// <remarks>
/// A word of the customer stands in the views of all clauses of all replies that follow; it is looked up once. What came before the last reply is
/// remembered, so the replies of a conversation, judged in order, read every message once, and what the text of a reply says for itself is noted with it.
/// The groups of features and what they weigh are those of <see cref="FeatureExtractor"/>; only the order of the sums differs.
/// </remarks>
internal sealed class ReplyScorer
{
    [ThreadStatic]
    private static ReplyScorer? _kept;

    private readonly ScoringWeights _weights;
    private readonly Scene _scene = FeatureExtractor.Default.NewScene();
    private readonly PrecedentSums _before;
    private readonly TextScorer _text;
    private readonly RowCollector _rows;
    private readonly Transcript _transcript = new();
    private readonly NetworkScorer _network;
    private readonly float[] _reply = new float[LinearTrainer.Lane];
    private readonly float[] _structure = new float[LinearTrainer.Lane];
    private readonly float[] _clause = new float[LinearTrainer.Lane];
    private readonly float[] _byNetwork = new float[LinearTrainer.Lane];

    private ReplyScorer(ScoringWeights weights)
    {
        _weights = weights;
        _before = new PrecedentSums(weights.Paired);
        _rows = new RowCollector(weights.Numbered);
        _network = new NetworkScorer(weights.Network);
        _text = new TextScorer(weights, _rows, _network);
    }

    public static ReplyScorer OfThread(ScoringWeights weights) => _kept is { } kept && kept._weights == weights ? kept : _kept = new ReplyScorer(weights);

    /// <summary>Writes the scores of a reply.</summary>
    /// <param name="scores">One for each rule.</param>
    public void Score(TaggedConversation conversation, int reply, Span<RuleScores> scores)
    {
        _scene.ReadAround(conversation, reply);
        _before.Read(_scene.Before);
        _transcript.Read(conversation, reply);
        var text = TextOf(conversation.Messages[reply]);
        _network.Score(text.Network, WishOf(_transcript), _transcript[Transcript.Earlier], _byNetwork);
        ScoreStructure(scores);
        ScoreClauses(text, scores);
        ScoreReply(text, scores);
    }

    private TextSums TextOf(TaggedMessage reply)
    {
        if (reply.Noted<TextSums>() is { } known && known.Weights == _weights)
        {
            _scene.Recall(known.Classes, known.NamesSum, known.NamesShare);
            return known;
        }

        _scene.ReadText();
        return reply.Note(_text.Score(_scene, _transcript[Transcript.Reply]));
    }

    private int[] WishOf(Transcript transcript)
    {
        if (transcript.OnlyMessageAnswered is not { } message)
        {
            return _network.SumsOf(transcript[Transcript.Customer], Transcript.Customer);
        }

        var sums = message.Noted<WishSums>() is { } known && known.Weights == _weights ? known
            : message.Note(new WishSums(_weights, _network.SumsOf(transcript[Transcript.Customer], Transcript.Customer)));
        return sums.Network;
    }

    private void ScoreStructure(Span<RuleScores> scores)
    {
        Array.Clear(_structure);
        _rows.Clear();
        FeatureExtractor.Acts(_rows, _scene);
        AddStructure(GroupWeight.Acts);
        FeatureExtractor.Crosses(_rows, _scene);
        AddStructure(GroupWeight.Crosses);
        FeatureExtractor.Shape(_rows, _scene);
        AddStructure(GroupWeight.Shape);
        for (var rule = 0; rule < scores.Length; rule++)
        {
            scores[rule] = new RuleScores(0, _structure[rule] * _weights.Structure.Scales[rule], ReplyModel.NoClause, 0, _byNetwork[rule]);
        }
    }

    private void AddStructure(GroupWeight weight)
    {
        var sums = default(RowSums);
        foreach (var place in _rows.Places)
        {
            if (NumberedRows.StructureOf(place) is >= 0 and var row)
            {
                sums.Add(in _weights.Structure.Row(row));
            }
        }

        sums.AddTo(_structure, weight);
        _rows.Clear();
    }

    private void ScoreClauses(TextSums text, Span<RuleScores> scores)
    {
        FeatureExtractor.CrossesOfAnyClause(_rows, _scene);
        var ofAnyClause = _rows.TakeSums(_weights.Paired.Clause);
        for (var clause = 0; clause < _scene.Clauses.Length; clause++)
        {
            text.Clauses.AsSpan(clause * LinearTrainer.Lane, LinearTrainer.Lane).CopyTo(_clause);
            _before.CustomerWordsBesideClause.AddTo(_clause, GroupWeight.CustomerBesideClause);
            FeatureExtractor.CrossesOfClause(_rows, _scene, clause);
            _rows.TakeSums(_weights.Paired.Clause, ofAnyClause).AddTo(_clause, GroupWeight.CrossesOfClause);
            TakeBest(scores, clause);
        }
    }

    private void ScoreReply(TextSums text, Span<RuleScores> scores)
    {
        text.Reply.CopyTo(_reply, 0);
        _before.CustomerWords.AddTo(_reply, GroupWeight.CustomerWords);
        _before.CustomerCharacters.AddTo(_reply, GroupWeight.CustomerCharacters);
        _before.EarlierCharacters.AddTo(_reply, GroupWeight.EarlierCharacters);
        FeatureExtractor.ClassesUponReport(_rows, _scene);
        _rows.TakeSums(_weights.Paired.Reply).AddTo(_reply, GroupWeight.ClassesUponReport);
        FeatureExtractor.Shape(_rows, _scene);
        _rows.TakeSums(_weights.Paired.Reply).AddTo(_reply, GroupWeight.Shape);
        for (var rule = 0; rule < scores.Length; rule++)
        {
            scores[rule] = scores[rule] with { Words = _reply[rule] * _weights.Paired.Reply.Scales[rule] };
        }
    }

    private void TakeBest(Span<RuleScores> scores, int index)
    {
        for (var rule = 0; rule < scores.Length; rule++)
        {
            var score = _clause[rule] * _weights.Paired.Clause.Scales[rule];
            if (score > scores[rule].Clause)
            {
                scores[rule] = scores[rule] with { Clause = score, BestClause = index };
            }
        }
    }
}

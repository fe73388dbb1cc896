using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Learning.Training;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Scores replies without making vectors of their features, and without allocating. For one thread.</summary>
/// <remarks>
/// A piece of text stands in the view of the reply and in that of its clause, and a word of the customer in the views of all clauses of all replies that
/// follow: each is looked up once. It remembers what came before the last reply, so the replies of a conversation, judged in order, read every message
/// once. The groups of features and what they weigh are those of <see cref="FeatureExtractor"/>; only the order of the sums differs.
/// </remarks>
internal sealed class ReplyScorer
{
    [ThreadStatic]
    private static ReplyScorer? _kept;

    private readonly ScoringWeights _weights;
    private readonly Scene _scene = FeatureExtractor.Default.NewScene();
    private readonly PrecedentSums _before;
    private readonly PieceSums _pieces;
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
        _pieces = new PieceSums(weights.Paired, weights.Numbered);
        _rows = new RowCollector(weights.Numbered);
        _network = new NetworkScorer(weights.Network);
    }

    public static ReplyScorer OfThread(ScoringWeights weights) => _kept is { } kept && kept._weights == weights ? kept : _kept = new ReplyScorer(weights);

    /// <summary>Writes the scores of a reply.</summary>
    /// <param name="scores">One for each rule.</param>
    public void Score(TaggedConversation conversation, int reply, Span<RuleScores> scores)
    {
        _scene.Read(conversation, reply);
        _before.Read(_scene.Before);
        _transcript.Read(conversation, reply);
        _network.Score(_transcript, _byNetwork);
        ScoreStructure(scores);
        ScoreClauses(scores);
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

    private void ScoreClauses(Span<RuleScores> scores)
    {
        Array.Clear(_reply);
        RowSums words = default, characters = default, classes = default, classPairs = default;
        RowSums anyClause = default;
        FeatureExtractor.CrossesOfAnyClause(_rows, _scene);
        Add(ref anyClause, _weights.Paired.Clause);
        _pieces.StartReply();
        for (var clause = 0; clause < _scene.Clauses.Length; clause++)
        {
            Array.Clear(_clause);
            _pieces.StartClause();
            FeatureExtractor.Words(_pieces, _scene, clause);
            _pieces.EndGroup(ref words, _clause, GroupWeight.Words);
            FeatureExtractor.Characters(_pieces, _scene, clause);
            _pieces.EndGroup(ref characters, _clause, GroupWeight.Characters);
            FeatureExtractor.Classes(_pieces, _scene, clause);
            _pieces.EndGroup(ref classes, _clause, GroupWeight.Classes);
            FeatureExtractor.ClassPairs(_pieces, _scene, clause);
            _pieces.EndGroup(ref classPairs, _clause, GroupWeight.ClassPairs);

            // What the reply has not: its own words and acts beside those of other clauses and of the customer.
            RowSums none = default;
            FeatureExtractor.WordsBefore(_pieces, _scene, clause);
            _pieces.EndGroup(ref none, _clause, GroupWeight.Neighbours);
            FeatureExtractor.WordsAfter(_pieces, _scene, clause);
            _pieces.EndGroup(ref none, _clause, GroupWeight.Neighbours);
            _before.CustomerWordsBesideClause.AddTo(_clause, GroupWeight.CustomerBesideClause);
            FeatureExtractor.Position(_rows, _scene, clause);
            AddToClause(GroupWeight.Position);
            FeatureExtractor.ActsOfClause(_rows, _scene, clause);
            AddToClause(GroupWeight.ActsOfClause);
            var crosses = anyClause;
            FeatureExtractor.CrossesOfClause(_rows, _scene, clause);
            Add(ref crosses, _weights.Paired.Clause);
            crosses.AddTo(_clause, GroupWeight.CrossesOfClause);
            TakeBest(scores, clause);
        }

        words.AddTo(_reply, GroupWeight.Words);
        characters.AddTo(_reply, GroupWeight.Characters);
        classes.AddTo(_reply, GroupWeight.Classes);
        classPairs.AddTo(_reply, GroupWeight.ClassPairs);
        _before.CustomerWords.AddTo(_reply, GroupWeight.CustomerWords);
        _before.CustomerCharacters.AddTo(_reply, GroupWeight.CustomerCharacters);
        _before.EarlierCharacters.AddTo(_reply, GroupWeight.EarlierCharacters);
        RowSums uponReport = default;
        FeatureExtractor.ClassesUponReport(_rows, _scene);
        Add(ref uponReport, _weights.Paired.Reply);
        uponReport.AddTo(_reply, GroupWeight.ClassesUponReport);
        RowSums shape = default;
        FeatureExtractor.Shape(_rows, _scene);
        Add(ref shape, _weights.Paired.Reply);
        shape.AddTo(_reply, GroupWeight.Shape);
        for (var rule = 0; rule < scores.Length; rule++)
        {
            scores[rule] = scores[rule] with { Words = _reply[rule] * _weights.Paired.Reply.Scales[rule] };
        }
    }

    /// <param name="view">Of the paired weights.</param>
    private void Add(ref RowSums sums, PairedWeights.View view)
    {
        foreach (var place in _rows.Places)
        {
            if (NumberedRows.PairedOf(place) is >= 0 and var row)
            {
                sums.Add(in view.Row(row));
            }
        }

        _rows.Clear();
    }

    private void AddToClause(GroupWeight weight)
    {
        var sums = default(RowSums);
        Add(ref sums, _weights.Paired.Clause);
        sums.AddTo(_clause, weight);
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

using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Learning.Training;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Adds up what the text of a reply says for itself. For one thread.</summary>
/// <remarks>A piece of text stands in the view of the reply and in that of its clause; it is looked up once.</remarks>
internal sealed class TextScorer(ScoringWeights weights, RowCollector rows, NetworkScorer network)
{
    private readonly PieceSums _pieces = new(weights.Paired, weights.Numbered);

    /// <param name="scene">Whose text has been read.</param>
    /// <param name="transcript">The part of it that is the reply.</param>
    public TextSums Score(Scene scene, ReadOnlySpan<char> transcript)
    {
        var clauses = new float[scene.Clauses.Length * LinearTrainer.Lane];
        RowSums words = default, characters = default, classes = default, classPairs = default;
        _pieces.StartReply();
        for (var clause = 0; clause < scene.Clauses.Length; clause++)
        {
            var sums = clauses.AsSpan(clause * LinearTrainer.Lane, LinearTrainer.Lane);
            _pieces.StartClause();
            FeatureExtractor.Words(_pieces, scene, clause);
            _pieces.EndGroup(ref words, sums, GroupWeight.Words);
            FeatureExtractor.Characters(_pieces, scene, clause);
            _pieces.EndGroup(ref characters, sums, GroupWeight.Characters);
            FeatureExtractor.Classes(_pieces, scene, clause);
            _pieces.EndGroup(ref classes, sums, GroupWeight.Classes);
            FeatureExtractor.ClassPairs(_pieces, scene, clause);
            _pieces.EndGroup(ref classPairs, sums, GroupWeight.ClassPairs);

            // What the reply has not: its own words and acts beside those of other clauses.
            RowSums none = default;
            FeatureExtractor.WordsBefore(_pieces, scene, clause);
            _pieces.EndGroup(ref none, sums, GroupWeight.Neighbours);
            FeatureExtractor.WordsAfter(_pieces, scene, clause);
            _pieces.EndGroup(ref none, sums, GroupWeight.Neighbours);
            FeatureExtractor.Position(rows, scene, clause);
            rows.TakeSums(weights.Paired.Clause).AddTo(sums, GroupWeight.Position);
            FeatureExtractor.ActsOfClause(rows, scene, clause);
            rows.TakeSums(weights.Paired.Clause).AddTo(sums, GroupWeight.ActsOfClause);
        }

        var reply = new float[LinearTrainer.Lane];
        words.AddTo(reply, GroupWeight.Words);
        characters.AddTo(reply, GroupWeight.Characters);
        classes.AddTo(reply, GroupWeight.Classes);
        classPairs.AddTo(reply, GroupWeight.ClassPairs);
        return new TextSums(weights, network.SumsOf(transcript, Transcript.Reply), reply, clauses, scene.Classes.Numbers.ToArray(), scene.NamesSum, scene.NamesShare);
    }
}

using System.Reflection;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Features;

namespace AfterSalesCoach.Learning.Model;

/// <summary>A trained classifier: for each rule one linear score of the whole reply, one of its clauses, and how they join.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed class ReplyModel : IReplyClassifier
{
    private static readonly Lazy<ReplyModel> _default = new(LoadEmbedded);

    private readonly QuantisedWeights _whole;
    private readonly QuantisedWeights _clauses;

    internal ReplyModel(IReadOnlyList<string> rules, QuantisedWeights whole, QuantisedWeights clauses, IReadOnlyList<Joint> joints) =>
        (Rules, _whole, _clauses, Joints) = (rules, whole, clauses, joints);

    /// <summary>The model that is shipped.</summary>
    public static ReplyModel Default => _default.Value;

    /// <summary>Ids of the rules it knows.</summary>
    public IReadOnlyList<string> Rules { get; }

    internal IReadOnlyList<Joint> Joints { get; }

    public IReadOnlyList<RuleLikelihood> Classify(TaggedConversation conversation, int index, IReadOnlyCollection<string> evidence) =>
        Classify(FeatureExtractor.Default.Extract(conversation, index, evidence), evidence);

    public IReadOnlyList<RuleLikelihood> Classify(ReplyFeatures features, IReadOnlyCollection<string> evidence)
    {
        var (whole, clause, best) = Scores(features);
        var likelihoods = new RuleLikelihood[Rules.Count];
        for (var rule = 0; rule < likelihoods.Length; rule++)
        {
            var probability = Joints[rule].Probability(whole[rule], clause[rule], evidence.Contains(Rules[rule]));
            likelihoods[rule] = new RuleLikelihood(Rules[rule], probability, clause[rule] > 0 ? best[rule] : null);
        }

        return likelihoods;
    }

    /// <summary>Lowest score of a clause, for replies without any.</summary>
    internal const float NoClause = -12;

    /// <summary>For each rule the score of the whole, that of the clause which speaks most for it, and which clause that is.</summary>
    internal (float[] Whole, float[] Clause, int[] Best) Scores(ReplyFeatures features) =>
        Best(_whole.Score(features.Whole), features.Clauses.Select(_clauses.Score), Rules.Count);

    internal static (float[] Whole, float[] Clause, int[] Best) Best(float[] whole, IEnumerable<float[]> clauses, int rules)
    {
        var highest = new float[rules];
        Array.Fill(highest, NoClause);
        var best = new int[rules];
        foreach (var (scores, index) in clauses.Select((s, i) => (s, i)))
        {
            for (var rule = 0; rule < rules; rule++)
            {
                if (scores[rule] > highest[rule])
                {
                    (highest[rule], best[rule]) = (scores[rule], index);
                }
            }
        }

        return (whole, highest, best);
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Rules.Count);
        for (var rule = 0; rule < Rules.Count; rule++)
        {
            writer.Write(Rules[rule]);
            writer.Write(Joints[rule].Whole);
            writer.Write(Joints[rule].Clause);
            writer.Write(Joints[rule].Evidence);
            writer.Write(Joints[rule].Bias);
        }

        _whole.Write(writer);
        _clauses.Write(writer);
    }

    internal static ReplyModel Read(BinaryReader reader)
    {
        var rules = new string[reader.ReadInt32()];
        var joints = new Joint[rules.Length];
        for (var rule = 0; rule < rules.Length; rule++)
        {
            rules[rule] = reader.ReadString();
            joints[rule] = new Joint(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        }

        return new ReplyModel(rules, QuantisedWeights.Read(reader, rules.Length), QuantisedWeights.Read(reader, rules.Length), joints);
    }

    private static ReplyModel LoadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("reply-model.bin")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return ModelFile.Read(copy.ToArray());
    }
}

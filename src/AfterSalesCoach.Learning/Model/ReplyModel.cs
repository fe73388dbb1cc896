using System.Reflection;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Learning.Training;

namespace AfterSalesCoach.Learning.Model;

/// <summary>A trained classifier: for each rule linear scores of the words, of the structure and of the clauses, the score of a network, and how they join.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed class ReplyModel : IReplyClassifier
{
    private static readonly Lazy<ReplyModel> _default = new(LoadEmbedded);

    private readonly ScoringWeights _weights;

    internal ReplyModel(IReadOnlyList<string> rules, ScoringWeights weights, IReadOnlyList<Joint> joints) => (Rules, _weights, Joints) = (rules, weights, joints);

    internal ReplyModel With(IEnumerable<Joint> joints) => new(Rules, _weights, [.. joints]);

    /// <summary>The model that is shipped.</summary>
    public static ReplyModel Default => _default.Value;

    /// <summary>Ids of the rules it knows.</summary>
    public IReadOnlyList<string> Rules { get; }

    internal IReadOnlyList<Joint> Joints { get; }

    public IReadOnlyList<RuleLikelihood> Classify(TaggedConversation conversation, int index, IReadOnlyCollection<string> evidence)
    {
        Span<RuleScores> scores = stackalloc RuleScores[Rules.Count];
        ReplyScorer.OfThread(_weights).Score(conversation, index, scores);
        return Likelihoods(scores, evidence);
    }

    public IReadOnlyList<RuleLikelihood> Classify(ReplyFeatures features, IReadOnlyCollection<string> evidence) => Likelihoods(Scores(features), evidence);

    /// <summary>Lowest score of a clause, for replies without any; those that surely break no rule have -1 and less.</summary>
    internal const float NoClause = -3;

    /// <summary>The scores of each rule.</summary>
    internal RuleScores[] Scores(ReplyFeatures features)
    {
        float[] words = new float[LinearTrainer.Lane], structure = new float[LinearTrainer.Lane], clause = new float[LinearTrainer.Lane], network = new float[LinearTrainer.Lane];
        _weights.Paired.Reply.Score(features.Words, words);
        _weights.Structure.Score(features.Structure, structure);
        new NetworkScorer(_weights.Network).Score(features.Transcript, network);
        var scores = WithoutClauses(words, structure, network);
        for (var index = 0; index < features.Clauses.Count; index++)
        {
            _weights.Paired.Clause.Score(features.Clauses[index], clause);
            TakeBest(scores, clause, index);
        }

        return scores;
    }

    private RuleScores[] WithoutClauses(float[] words, float[] structure, float[] network)
    {
        var scores = new RuleScores[Rules.Count];
        for (var rule = 0; rule < scores.Length; rule++)
        {
            scores[rule] = new RuleScores(words[rule], structure[rule], NoClause, 0, network[rule]);
        }

        return scores;
    }

    private static void TakeBest(RuleScores[] scores, float[] clause, int index)
    {
        for (var rule = 0; rule < scores.Length; rule++)
        {
            if (clause[rule] > scores[rule].Clause)
            {
                scores[rule] = scores[rule] with { Clause = clause[rule], BestClause = index };
            }
        }
    }

    private RuleLikelihood[] Likelihoods(ReadOnlySpan<RuleScores> scores, IReadOnlyCollection<string> evidence)
    {
        var likelihoods = new RuleLikelihood[scores.Length];
        for (var rule = 0; rule < likelihoods.Length; rule++)
        {
            var probability = Joints[rule].Probability(scores[rule], evidence.Count > 0 && evidence.Contains(Rules[rule]));
            likelihoods[rule] = new RuleLikelihood(Rules[rule], probability, scores[rule].Clause > 0 ? scores[rule].BestClause : null);
        }

        return likelihoods;
    }

    /// <summary>How much each feature added to the log-odds of a rule, those of the best clause included, and the probability that came out. What the network added has no features.</summary>
    /// <exception cref="ArgumentException">The model does not know the rule.</exception>
    internal (IEnumerable<(ulong Key, float Share)> Shares, double Probability) Shares(ReplyFeatures features, IReadOnlyCollection<string> evidence, string ruleId)
    {
        var rule = Rules.ToList().IndexOf(ruleId);
        if (rule < 0)
        {
            throw new ArgumentException($"the model does not know {ruleId}", nameof(ruleId));
        }

        var scores = Scores(features)[rule];
        var joint = Joints[rule];
        var shares = Weighed(_weights.Paired.Reply, features.Words, joint.Words).Concat(Weighed(_weights.Structure, features.Structure, joint.Structure));
        if (features.Clauses.Count > 0)
        {
            shares = shares.Concat(Weighed(_weights.Paired.Clause, features.Clauses[scores.BestClause], joint.Clause));
        }

        return (shares, joint.Probability(scores, evidence.Contains(ruleId)));

        IEnumerable<(ulong, float)> Weighed(Weights weights, FeatureVector vector, float by) => weights.Shares(vector, rule).Select(s => (s.Key, s.Share * by));
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Rules.Count);
        for (var rule = 0; rule < Rules.Count; rule++)
        {
            writer.Write(Rules[rule]);
            writer.Write(Joints[rule].Words);
            writer.Write(Joints[rule].Structure);
            writer.Write(Joints[rule].Clause);
            writer.Write(Joints[rule].Network);
            writer.Write(Joints[rule].Evidence);
            writer.Write(Joints[rule].Bias);
        }

        Write(writer, _weights.Paired.Reply.Scales);
        Write(writer, _weights.Paired.Clause.Scales);
        Write(writer, _weights.Structure.Scales);
        _weights.Paired.Write(writer);
        _weights.Structure.Write(writer);
        _weights.Network.Write(writer);
    }

    /// <exception cref="EndOfStreamException">The data end too early.</exception>
    /// <exception cref="FormatException">This is no model.</exception>
    internal static ReplyModel Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > LinearTrainer.Lane)
        {
            throw new FormatException($"a model of {count} rules");
        }

        var rules = new string[count];
        var joints = new Joint[rules.Length];
        for (var rule = 0; rule < rules.Length; rule++)
        {
            rules[rule] = reader.ReadString();
            joints[rule] = new Joint(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        }

        var (reply, clause, structure) = (ReadScales(reader, count), ReadScales(reader, count), ReadScales(reader, count));
        return new ReplyModel(rules, new ScoringWeights(PairedWeights.Read(reader, reply, clause), QuantisedWeights.Read(reader, structure), Network.Read(reader)), joints);
    }

    /// <summary>Holds what was read against what scoring takes for granted; a model that was built into the program needs none.</summary>
    /// <exception cref="FormatException">Scoring would look in places that are not there.</exception>
    internal void Check()
    {
        _weights.Paired.Check();
        _weights.Structure.Check();
        _weights.Network.Check();
    }

    private static void Write(BinaryWriter writer, ReadOnlySpan<float> scales)
    {
        foreach (var scale in scales)
        {
            writer.Write(scale);
        }
    }

    private static float[] ReadScales(BinaryReader reader, int count)
    {
        var scales = new float[count];
        for (var i = 0; i < count; i++)
        {
            scales[i] = reader.ReadSingle();
        }

        return scales;
    }

    private static ReplyModel LoadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("reply-model.bin")!;
        return ModelFile.ReadBuiltIn(stream);
    }
}

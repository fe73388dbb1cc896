using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text.Segmentation;

namespace AfterSalesCoach.Learning.Features;

/// <summary>Describes a reply in its conversation: its words, what it does, what the customer reported, and how these meet.</summary>
/// <remarks>
/// Three views: the words of the whole reply; what it does, crossed with what the customer reported and with what is absent; and each clause with
/// its neighbours, which learns from the labelled spans which clause does what. The weights of the groups were chosen on the development split. Immutable; may be shared between threads.
/// </remarks>
public sealed class FeatureExtractor
{
    private const int LongestCharacterGram = 4;

    /// <summary>What may be owed to a customer and is absent.</summary>
    private static readonly (string Name, ActSet Acts)[] _owed =
    [
        ("soothe", ActSet.Of(DialogueAct.Apologise, DialogueAct.Soothe, DialogueAct.OwnProblem, DialogueAct.ShowCare)),
        ("care", ActSet.Of(DialogueAct.ShowCare)),
        ("stop", ActSet.Of(DialogueAct.AdviseStopUse, DialogueAct.AdviseNotEat)),
        ("remedy", ActSet.Of(DialogueAct.OfferRefund, DialogueAct.OfferPartialRefund, DialogueAct.OfferCompensation, DialogueAct.OfferResend, DialogueAct.OfferExchange,
            DialogueAct.OfferReturn, DialogueAct.OfferRepair, DialogueAct.OfferVisit, DialogueAct.OfferInspection, DialogueAct.PayFirst)),
        ("guide", ActSet.Of(DialogueAct.GuideUsage, DialogueAct.Explain)),
        ("time", ActSet.Of(DialogueAct.Promise)),
    ];

    private readonly JiebaSegmenter _segmenter = JiebaSegmenter.Default.With(UserDictionary.AfterSales);

    public static FeatureExtractor Default { get; } = new();

    /// <param name="conversation">The whole conversation; what comes after the reply is not looked at.</param>
    /// <param name="index">Position of the agent message.</param>
    public ReplyFeatures Extract(TaggedConversation conversation, int index) => Extract(conversation, index, names: null);

    /// <param name="names">Gets the name of each feature.</param>
    internal ReplyFeatures Extract(TaggedConversation conversation, int index, Dictionary<ulong, FeatureName>? names)
    {
        var scene = new Scene(conversation, index, _segmenter);
        return new ReplyFeatures(
            Words(new FeatureSink(names), scene), Structure(new FeatureSink(names), scene), [.. scene.Reply.Clauses.Select((_, clause) => OfClause(new FeatureSink(names), scene, clause))]);
    }

    private static FeatureVector Words(FeatureSink sink, Scene scene)
    {
        WordsAndPairs(sink, scene.ReplyWords, 1);
        Characters(sink, FeatureKinds.Characters, scene.Reply.Clauses, 1);
        Words(sink, FeatureKinds.CustomerWord, scene.CustomerWords, 0.5f);
        Characters(sink, FeatureKinds.CustomerCharacters, scene.Customer.SelectMany(m => m.Clauses), 0.5f);
        Classes(sink, scene.ReplyClasses, 1);
        Shape(sink, scene);
        return sink.ToVector();
    }

    private static FeatureVector Structure(FeatureSink sink, Scene scene)
    {
        Acts(sink, scene);
        Crosses(sink, scene);
        Shape(sink, scene);
        return sink.ToVector();
    }

    private static FeatureVector OfClause(FeatureSink sink, Scene scene, int clause)
    {
        var clauses = scene.Reply.Clauses;
        WordsAndPairs(sink, [scene.ReplyWords[clause]], 1);
        Characters(sink, FeatureKinds.Characters, [clauses[clause]], 1);
        if (clause > 0)
        {
            Words(sink, "pw", scene.ReplyWords[clause - 1], 0.4f);
        }

        if (clause + 1 < clauses.Length)
        {
            Words(sink, "nw", scene.ReplyWords[clause + 1], 0.4f);
        }

        sink.Add(scene.CustomerWordKeys);
        sink.EndGroup(0.3f);
        Classes(sink, [scene.ReplyClasses[clause]], 1);
        sink.Add("bias", clause == 0 ? "first" : clause + 1 == clauses.Length ? "last" : "middle");
        sink.Add("bias", clauses[clause].IsQuestion ? "?" : ".");
        sink.EndGroup(0.5f, normalise: false);

        var acts = Scene.ActsOf(scene.Reply, t => t.Clause == clause);
        foreach (var act in acts)
        {
            sink.Add("a", act);
        }

        sink.EndGroup(0.5f, normalise: false);
        foreach (var act in acts.Append("-"))
        {
            foreach (var report in scene.CustomerActs)
            {
                sink.Add("a*c", act, report);
            }

            foreach (var (name, set) in _owed)
            {
                sink.Add("a*o", act, scene.Reply.Does(set) ? $"{name}|True" : $"{name}|False");
            }
        }

        sink.EndGroup(1);
        return sink.ToVector();
    }

    private static void Acts(FeatureSink sink, Scene scene)
    {
        var category = scene.Category.ToString();
        foreach (var act in scene.Acts)
        {
            sink.Add("a", act);
            sink.Add("ak", act, category);
        }

        foreach (var act in scene.CustomerActs)
        {
            sink.Add("ca", act);
        }

        foreach (var act in scene.EarlierActs)
        {
            sink.Add("ea", act);
        }

        sink.EndGroup(0.5f, normalise: false);
    }

    private static void Crosses(FeatureSink sink, Scene scene)
    {
        foreach (var act in scene.Acts)
        {
            foreach (var other in scene.CustomerActs)
            {
                sink.Add("a*c", act, other);
            }

            foreach (var other in scene.Acts.Where(o => string.CompareOrdinal(act, o) < 0))
            {
                sink.Add("a*a", act, other);
            }

            foreach (var other in scene.EarlierActs)
            {
                sink.Add("a*e", act, other);
            }
        }

        foreach (var report in scene.CustomerActs)
        {
            foreach (var (name, set) in _owed.Where(o => !scene.Reply.Does(o.Acts)))
            {
                sink.Add(FeatureKinds.Lack, report, name);
                if (scene.EarlierReplies == 0)
                {
                    sink.Add(FeatureKinds.LackAtFirst, report, name);
                }
            }
        }

        sink.EndGroup(2);
    }

    private static void Shape(FeatureSink sink, Scene scene)
    {
        sink.Add("bias", "");
        sink.Add("category", $"{scene.Category}");
        sink.Add("len", $"{(int)Math.Log2(scene.Reply.Text.Length + 1)}");
        sink.Add("clauses", $"{Math.Min(scene.Reply.Clauses.Length, 6)}");
        sink.Add("earlier", $"{Math.Min(scene.EarlierReplies, 3)}");
        sink.Add("sum", $"{scene.NamesSum}");
        sink.Add("ratio", $"{scene.NamesShare}");
        sink.Add("asks", $"{scene.Reply.Clauses.Any(c => c.IsQuestion)}");
        sink.EndGroup(0.5f, normalise: false);
    }

    private static void Words(FeatureSink sink, string kind, IEnumerable<string> words, float weight)
    {
        foreach (var word in words)
        {
            sink.Add(kind, word);
        }

        sink.EndGroup(weight);
    }

    private static void WordsAndPairs(FeatureSink sink, IEnumerable<string[]> clauses, float weight)
    {
        foreach (var words in clauses)
        {
            var last = "^";
            foreach (var word in words)
            {
                sink.Add(FeatureKinds.Word, word);
                sink.Add(FeatureKinds.WordPair, last, word);
                last = word;
            }

            sink.Add(FeatureKinds.WordPair, last, "$");
        }

        sink.EndGroup(weight);
    }

    /// <summary>What the words mean, and which meanings meet in one clause.</summary>
    private static void Classes(FeatureSink sink, IReadOnlyList<string[]> clauses, float weight)
    {
        foreach (var name in clauses.SelectMany(c => c))
        {
            sink.Add("k", name);
        }

        sink.EndGroup(weight);
        foreach (var names in clauses)
        {
            for (var i = 0; i < names.Length; i++)
            {
                for (var j = i + 1; j < names.Length; j++)
                {
                    sink.Add("k*k", names[i], names[j]);
                }
            }
        }

        sink.EndGroup(weight);
    }

    private static void Characters(FeatureSink sink, string kind, IEnumerable<Clause> clauses, float weight)
    {
        foreach (var clause in clauses)
        {
            var text = $"^{clause.Text}$";
            for (var length = 2; length <= LongestCharacterGram; length++)
            {
                for (var start = 0; start + length <= text.Length; start++)
                {
                    sink.Add(kind, text.AsSpan(start, length));
                }
            }
        }

        sink.EndGroup(weight);
    }
}

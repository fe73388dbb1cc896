using System.Globalization;
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
    /// <summary>What may be owed to a customer and is absent.</summary>
    private static readonly Owed[] _owed =
    [
        new("soothe", ActSet.Of(DialogueAct.Apologise, DialogueAct.Soothe, DialogueAct.OwnProblem, DialogueAct.ShowCare)),
        new("care", ActSet.Of(DialogueAct.ShowCare)),
        new("stop", ActSet.Of(DialogueAct.AdviseStopUse, DialogueAct.AdviseNotEat)),
        new("remedy", ActSet.Of(DialogueAct.OfferRefund, DialogueAct.OfferPartialRefund, DialogueAct.OfferCompensation, DialogueAct.OfferResend, DialogueAct.OfferExchange,
            DialogueAct.OfferReturn, DialogueAct.OfferRepair, DialogueAct.OfferVisit, DialogueAct.OfferInspection, DialogueAct.PayFirst)),
        new("guide", ActSet.Of(DialogueAct.GuideUsage, DialogueAct.Explain)),
        new("time", ActSet.Of(DialogueAct.Promise)),
    ];

    /// <summary>Stands for the acts of a clause besides those it has.</summary>
    private const string NoAct = "-";

    private static readonly string[] _numbers = [.. Enumerable.Range(0, 33).Select(n => n.ToString(CultureInfo.InvariantCulture))];
    private static readonly string[] _categories = [.. Enum.GetValues<ProductCategory>().Select(c => c.ToString())];

    private readonly JiebaSegmenter _segmenter = JiebaSegmenter.Default.With(UserDictionary.AfterSales);

    public static FeatureExtractor Default { get; } = new();

    /// <param name="conversation">The whole conversation; what comes after the reply is not looked at.</param>
    /// <param name="index">Position of the agent message.</param>
    public ReplyFeatures Extract(TaggedConversation conversation, int index) => Extract(conversation, index, names: null);

    /// <param name="names">Gets the name of each feature.</param>
    internal ReplyFeatures Extract(TaggedConversation conversation, int index, Dictionary<ulong, FeatureName>? names)
    {
        var scene = new Scene(_segmenter, names);
        scene.Read(conversation, index);
        var sink = new FeatureSink(names);
        return new ReplyFeatures(
            Vector(Words), Vector(Structure), [.. Enumerable.Range(0, scene.Clauses.Length).Select(clause => Vector((s, of) => OfClause(s, of, clause)))]);

        FeatureVector Vector(Action<FeatureSink, Scene> describe)
        {
            sink.Clear();
            describe(sink, scene);
            return sink.ToVector();
        }
    }

    /// <summary>A scene to read replies into, again and again.</summary>
    internal Scene NewScene() => new(_segmenter);

    /// <summary>The words of the reply and of the customer.</summary>
    internal static void Words(FeatureSink sink, Scene scene)
    {
        for (var clause = 0; clause < scene.Clauses.Length; clause++)
        {
            WordsAndPairs(sink, scene.WordsOf(clause));
        }

        sink.EndGroup(1);
        foreach (var clause in scene.Clauses)
        {
            CharacterGrams.Add(sink, FeatureKinds.Characters, clause.Text);
        }

        sink.EndGroup(1);
        sink.Add(scene.Before.CustomerWords);
        sink.EndGroup(0.5f);
        sink.Add(scene.Before.CustomerCharacters);
        sink.EndGroup(0.5f);
        Classes(sink, scene, 0, scene.Clauses.Length);
        Shape(sink, scene);
    }

    /// <summary>What the reply does and what the customer reported.</summary>
    internal static void Structure(FeatureSink sink, Scene scene)
    {
        Acts(sink, scene);
        Crosses(sink, scene);
        Shape(sink, scene);
    }

    /// <summary>A clause with its neighbours.</summary>
    internal static void OfClause(FeatureSink sink, Scene scene, int clause)
    {
        var clauses = scene.Clauses;
        WordsAndPairs(sink, scene.WordsOf(clause));
        sink.EndGroup(1);
        CharacterGrams.Add(sink, FeatureKinds.Characters, clauses[clause].Text);
        sink.EndGroup(1);
        if (clause > 0)
        {
            Words(sink, FeatureKinds.WordBefore, scene.WordsOf(clause - 1));
        }

        if (clause + 1 < clauses.Length)
        {
            Words(sink, FeatureKinds.WordAfter, scene.WordsOf(clause + 1));
        }

        sink.Add(scene.Before.CustomerWords);
        sink.EndGroup(0.3f);
        Classes(sink, scene, clause, clause + 1);
        sink.Add(FeatureKinds.Bias, clause == 0 ? "first" : clause + 1 == clauses.Length ? "last" : "middle");
        sink.Add(FeatureKinds.Bias, clauses[clause].IsQuestion ? "?" : ".");
        sink.EndGroup(0.5f, normalise: false);
        ActsOfClause(sink, scene, clause);
    }

    private static void ActsOfClause(FeatureSink sink, Scene scene, int clause)
    {
        foreach (var tag in scene.Reply.Tags.AsSpan())
        {
            if (tag.Clause == clause)
            {
                sink.Add(FeatureKinds.Act, PutActs.Names[PutActs.NumberOf(tag)]);
            }
        }

        sink.EndGroup(0.5f, normalise: false);
        foreach (var tag in scene.Reply.Tags.AsSpan())
        {
            if (tag.Clause == clause)
            {
                var act = PutActs.NumberOf(tag);
                foreach (var report in scene.Before.CustomerActs.Acts)
                {
                    sink.Add(FeatureKinds.ActUponReport, act, PutActs.Names[report]);
                }

                foreach (var owed in _owed)
                {
                    sink.Add(FeatureKinds.ActBesideOwed, act, owed.In(scene.Reply));
                }
            }
        }

        foreach (var report in scene.Before.CustomerActs.Acts)
        {
            sink.Add(FeatureKinds.ActUponReport, NoAct, PutActs.Names[report]);
        }

        foreach (var owed in _owed)
        {
            sink.Add(FeatureKinds.ActBesideOwed, NoAct, owed.In(scene.Reply));
        }

        sink.EndGroup(1);
    }

    private static void Acts(FeatureSink sink, Scene scene)
    {
        var category = _categories[(int)scene.Category];
        foreach (var act in scene.Acts.Acts)
        {
            sink.Add(FeatureKinds.Act, PutActs.Names[act]);
            sink.Add(FeatureKinds.ActInCategory, act, category);
        }

        foreach (var act in scene.Before.CustomerActs.Acts)
        {
            sink.Add(FeatureKinds.CustomerAct, PutActs.Names[act]);
        }

        foreach (var act in scene.Before.EarlierActs.Acts)
        {
            sink.Add(FeatureKinds.EarlierAct, PutActs.Names[act]);
        }

        sink.EndGroup(0.5f, normalise: false);
    }

    private static void Crosses(FeatureSink sink, Scene scene)
    {
        foreach (var act in scene.Acts.Acts)
        {
            foreach (var other in scene.Before.CustomerActs.Acts)
            {
                sink.Add(FeatureKinds.ActUponReport, act, PutActs.Names[other]);
            }

            foreach (var other in scene.Acts.Acts)
            {
                if (PutActs.Ranks[act] < PutActs.Ranks[other])
                {
                    sink.Add(FeatureKinds.ActPair, act, PutActs.Names[other]);
                }
            }

            foreach (var other in scene.Before.EarlierActs.Acts)
            {
                sink.Add(FeatureKinds.ActAfterEarlier, act, PutActs.Names[other]);
            }
        }

        foreach (var owed in _owed)
        {
            if (scene.Reply.Does(owed.Acts))
            {
                continue;
            }

            foreach (var report in scene.Before.CustomerActs.Acts)
            {
                sink.Add(FeatureKinds.Lack, report, owed.Name);
                if (scene.Before.EarlierReplies == 0)
                {
                    sink.Add(FeatureKinds.LackAtFirst, report, owed.Name);
                }
            }
        }

        sink.EndGroup(2);
    }

    private static void Shape(FeatureSink sink, Scene scene)
    {
        sink.Add(FeatureKinds.Bias, "");
        sink.Add(FeatureKinds.Category, _categories[(int)scene.Category]);
        sink.Add(FeatureKinds.Length, _numbers[(int)Math.Log2(scene.Reply.Text.Length + 1)]);
        sink.Add(FeatureKinds.ClauseCount, _numbers[Math.Min(scene.Clauses.Length, 6)]);
        sink.Add(FeatureKinds.EarlierReplies, _numbers[Math.Min(scene.Before.EarlierReplies, 3)]);
        sink.Add(FeatureKinds.NamesSum, NameOf(scene.NamesSum));
        sink.Add(FeatureKinds.NamesShare, NameOf(scene.NamesShare));
        sink.Add(FeatureKinds.Asks, NameOf(scene.Reply.Asks));
        sink.EndGroup(0.5f, normalise: false);
    }

    private static string NameOf(bool value) => value ? bool.TrueString : bool.FalseString;

    private static void Words(FeatureSink sink, FeatureKind kind, Words words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            sink.Add(kind, words[i]);
        }

        sink.EndGroup(0.4f);
    }

    private static void WordsAndPairs(FeatureSink sink, Words words)
    {
        ReadOnlySpan<char> last = "^";
        for (var i = 0; i < words.Count; i++)
        {
            sink.Add(FeatureKinds.Word, words[i]);
            sink.Add(FeatureKinds.WordPair, last, words[i]);
            last = words[i];
        }

        sink.Add(FeatureKinds.WordPair, last, "$");
    }

    /// <summary>What the words mean, and which meanings meet in one clause.</summary>
    private static void Classes(FeatureSink sink, Scene scene, int first, int end)
    {
        var names = WordClasses.Default.Names;
        for (var clause = first; clause < end; clause++)
        {
            foreach (var number in scene.ClassesOf(clause))
            {
                sink.Add(FeatureKinds.WordClass, names[number]);
            }
        }

        sink.EndGroup(1);
        for (var clause = first; clause < end; clause++)
        {
            var classes = scene.ClassesOf(clause);
            for (var i = 0; i < classes.Length; i++)
            {
                for (var j = i + 1; j < classes.Length; j++)
                {
                    sink.Add(FeatureKinds.WordClassPair, names[classes[i]], names[classes[j]]);
                }
            }
        }

        sink.EndGroup(1);
    }

    /// <summary>Something that may be owed to a customer.</summary>
    private sealed record Owed(string Name, ActSet Acts)
    {
        private readonly string _done = $"{Name}|True";
        private readonly string _missing = $"{Name}|False";

        public string In(TaggedMessage reply) => reply.Does(Acts) ? _done : _missing;
    }
}

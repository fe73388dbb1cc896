using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text.Segmentation;

namespace AfterSalesCoach.Learning.Features;

/// <summary>Describes a reply in its conversation: its words, what it does, what the customer reported, and how these meet.</summary>
/// <remarks>
/// Three views: the words of the whole reply; what it does, crossed with what the customer reported and with what is absent; and each clause with
/// its neighbours, which learns from the labelled spans which clause does what. A view is made of groups of features, each described by a method
/// of its own, so that whoever needs no vectors can take them one by one. Immutable; may be shared between threads.
/// </remarks>
public sealed class FeatureExtractor
{
    private const int MostClausesCounted = 6;
    private const int MostRepliesCounted = 3;

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
        var transcript = new Transcript();
        transcript.Read(conversation, index);
        return new ReplyFeatures(
            Vector(ReplyView), Vector(StructureView), [.. Enumerable.Range(0, scene.Clauses.Length).Select(clause => Vector((s, of) => ClauseView(s, of, clause)))], transcript);

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
    private static void ReplyView(FeatureSink sink, Scene scene)
    {
        OfAll(Words, GroupWeight.Words);
        OfAll(Characters, GroupWeight.Characters);
        sink.Add(scene.Before.CustomerWords);
        sink.EndGroup(GroupWeight.CustomerWords);
        sink.Add(scene.Before.CustomerCharacters);
        sink.EndGroup(GroupWeight.CustomerCharacters);
        sink.Add(scene.Before.EarlierCharacters);
        sink.EndGroup(GroupWeight.EarlierCharacters);
        OfAll(Classes, GroupWeight.Classes);
        OfAll(ClassPairs, GroupWeight.ClassPairs);
        ClassesUponReport(sink, scene);
        sink.EndGroup(GroupWeight.ClassesUponReport);
        Shape(sink, scene);
        sink.EndGroup(GroupWeight.Shape);

        void OfAll(Action<FeatureSink, Scene, int> describe, GroupWeight weight)
        {
            for (var clause = 0; clause < scene.Clauses.Length; clause++)
            {
                describe(sink, scene, clause);
            }

            sink.EndGroup(weight);
        }
    }

    /// <summary>What the reply does and what the customer reported.</summary>
    private static void StructureView(FeatureSink sink, Scene scene)
    {
        Acts(sink, scene);
        sink.EndGroup(GroupWeight.Acts);
        Crosses(sink, scene);
        sink.EndGroup(GroupWeight.Crosses);
        Shape(sink, scene);
        sink.EndGroup(GroupWeight.Shape);
    }

    /// <summary>A clause with its neighbours.</summary>
    private static void ClauseView(FeatureSink sink, Scene scene, int clause)
    {
        Words(sink, scene, clause);
        sink.EndGroup(GroupWeight.Words);
        Characters(sink, scene, clause);
        sink.EndGroup(GroupWeight.Characters);
        WordsBefore(sink, scene, clause);
        sink.EndGroup(GroupWeight.Neighbours);
        WordsAfter(sink, scene, clause);
        sink.EndGroup(GroupWeight.Neighbours);
        sink.Add(scene.Before.CustomerWords);
        sink.EndGroup(GroupWeight.CustomerBesideClause);
        Classes(sink, scene, clause);
        sink.EndGroup(GroupWeight.Classes);
        ClassPairs(sink, scene, clause);
        sink.EndGroup(GroupWeight.ClassPairs);
        Position(sink, scene, clause);
        sink.EndGroup(GroupWeight.Position);
        ActsOfClause(sink, scene, clause);
        sink.EndGroup(GroupWeight.ActsOfClause);
        CrossesOfClause(sink, scene, clause);
        CrossesOfAnyClause(sink, scene);
        sink.EndGroup(GroupWeight.CrossesOfClause);
    }

    /// <summary>The words of a clause and each two that are neighbours.</summary>
    internal static void Words(ITextSink sink, Scene scene, int clause)
    {
        var words = scene.WordsOf(clause);
        ReadOnlySpan<char> last = "^";
        for (var i = 0; i < words.Count; i++)
        {
            sink.Add(FeatureKinds.Word, FeatureKey.Continue(FeatureKinds.Word.Seed, words[i]), words[i]);
            Pair(sink, last, words[i]);
            last = words[i];
        }

        Pair(sink, last, "$");
    }

    internal static void Characters(ITextSink sink, Scene scene, int clause) => CharacterGrams.Add(sink, FeatureKinds.Characters, scene.Clauses[clause].Text);

    /// <summary>The words of the clause before.</summary>
    internal static void WordsBefore(ITextSink sink, Scene scene, int clause)
    {
        if (clause > 0)
        {
            Words(sink, FeatureKinds.WordBefore, scene.WordsOf(clause - 1));
        }
    }

    /// <summary>The words of the clause after.</summary>
    internal static void WordsAfter(ITextSink sink, Scene scene, int clause)
    {
        if (clause + 1 < scene.Clauses.Length)
        {
            Words(sink, FeatureKinds.WordAfter, scene.WordsOf(clause + 1));
        }
    }

    /// <summary>What the words of a clause mean.</summary>
    internal static void Classes(INumberedSink sink, Scene scene, int clause)
    {
        foreach (var number in scene.ClassesOf(clause))
        {
            sink.Add(FeatureKinds.WordClass, number);
        }
    }

    /// <summary>Which meanings meet in a clause.</summary>
    internal static void ClassPairs(INumberedSink sink, Scene scene, int clause)
    {
        var classes = scene.ClassesOf(clause);
        for (var i = 0; i < classes.Length; i++)
        {
            for (var j = i + 1; j < classes.Length; j++)
            {
                sink.Add(FeatureKinds.WordClassPair, classes[i], classes[j]);
            }
        }
    }

    /// <summary>What the words of the reply mean beside what those of the customer mean.</summary>
    internal static void ClassesUponReport(INumberedSink sink, Scene scene)
    {
        foreach (var number in scene.Classes.Numbers)
        {
            sink.Add(FeatureKinds.WordClassUponReport, number, scene.Before.CustomerClasses.Numbers);
        }
    }

    /// <summary>Where a clause stands, and whether it asks.</summary>
    internal static void Position(INumberedSink sink, Scene scene, int clause)
    {
        const int First = 1, Middle = 2, Last = 3, Stop = 4, Question = 5;
        sink.Add(FeatureKinds.Bias, clause == 0 ? First : clause + 1 == scene.Clauses.Length ? Last : Middle);
        sink.Add(FeatureKinds.Bias, scene.Clauses[clause].IsQuestion ? Question : Stop);
    }

    internal static void ActsOfClause(INumberedSink sink, Scene scene, int clause)
    {
        foreach (var act in scene.ActsOf(clause))
        {
            sink.Add(FeatureKinds.Act, act);
        }
    }

    /// <summary>The acts of a clause, upon what the customer reported and beside what else the reply does.</summary>
    internal static void CrossesOfClause(INumberedSink sink, Scene scene, int clause)
    {
        foreach (var act in scene.ActsOf(clause))
        {
            CrossesOf(sink, scene, act);
        }
    }

    /// <summary>The same for a clause whatever it does.</summary>
    internal static void CrossesOfAnyClause(INumberedSink sink, Scene scene) => CrossesOf(sink, scene, FeatureKinds.NoAct);

    /// <summary>What the reply does, what the customer reported and what earlier replies did.</summary>
    internal static void Acts(INumberedSink sink, Scene scene)
    {
        foreach (var act in scene.Acts.Acts)
        {
            sink.Add(FeatureKinds.Act, act);
            sink.Add(FeatureKinds.ActInCategory, act, (int)scene.Category);
        }

        foreach (var act in scene.Before.CustomerActs.Acts)
        {
            sink.Add(FeatureKinds.CustomerAct, act);
        }

        foreach (var act in scene.Before.EarlierActs.Acts)
        {
            sink.Add(FeatureKinds.EarlierAct, act);
        }
    }

    /// <summary>How these meet, and what is absent.</summary>
    internal static void Crosses(INumberedSink sink, Scene scene)
    {
        foreach (var act in scene.Acts.Acts)
        {
            sink.Add(FeatureKinds.ActUponReport, act, scene.Before.CustomerActs.Acts);
            foreach (var other in scene.Acts.Acts)
            {
                if (PutActs.Ranks[act] < PutActs.Ranks[other])
                {
                    sink.Add(FeatureKinds.ActPair, act, other);
                }
            }

            sink.Add(FeatureKinds.ActAfterEarlier, act, scene.Before.EarlierActs.Acts);
        }

        foreach (var report in scene.Before.CustomerActs.Acts)
        {
            sink.Add(FeatureKinds.Lack, report, scene.Lacks);
            if (scene.Before.EarlierReplies == 0)
            {
                sink.Add(FeatureKinds.LackAtFirst, report, scene.Lacks);
            }
        }
    }

    internal static void Shape(INumberedSink sink, Scene scene)
    {
        const int Always = 0;
        sink.Add(FeatureKinds.Bias, Always);
        sink.Add(FeatureKinds.Category, (int)scene.Category);
        sink.Add(FeatureKinds.Length, (int)Math.Log2(scene.Reply.Text.Length + 1));
        sink.Add(FeatureKinds.ClauseCount, Math.Min(scene.Clauses.Length, MostClausesCounted));
        sink.Add(FeatureKinds.EarlierReplies, Math.Min(scene.Before.EarlierReplies, MostRepliesCounted));
        sink.Add(FeatureKinds.NamesSum, NumberOf(scene.NamesSum));
        sink.Add(FeatureKinds.NamesShare, NumberOf(scene.NamesShare));
        sink.Add(FeatureKinds.Asks, NumberOf(scene.Reply.Asks));
    }

    private static void CrossesOf(INumberedSink sink, Scene scene, int act)
    {
        sink.Add(FeatureKinds.ActUponReport, act, scene.Before.CustomerActs.Acts);
        sink.Add(FeatureKinds.ActBesideOwed, act, scene.OwedAndDone);
    }

    private static void Words(ITextSink sink, FeatureKind kind, Words words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            sink.Add(kind, FeatureKey.Continue(kind.Seed, words[i]), words[i]);
        }
    }

    private static void Pair(ITextSink sink, ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var key = FeatureKey.Continue(FeatureKey.Continue(FeatureKinds.WordPair.Seed, a), FeatureKey.Between);
        sink.Add(FeatureKinds.WordPair, FeatureKey.Continue(key, b), a, b);
    }

    private static int NumberOf(bool value) => value ? 1 : 0;
}

using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Testing.Corpus;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Benchmarks.Micro;

/// <summary>Replies with what came before them, taken evenly from the training split, so that no family of them is missing.</summary>
internal static class SampleReplies
{
    /// <summary>How many there are; every benchmark counts one of them as an operation.</summary>
    public const int Count = 500;

    /// <summary>Takes every text apart anew: what is asked for again and again would be remembered.</summary>
    public static DialogueTagger Tagger { get; } = new(Normalizer.Default, Lexicon.Default, remembered: 0);

    public static Conversation[] Conversations { get; } = Take();

    public static string[] Texts { get; } = [.. Conversations.Select(c => c.Messages[^1].Text)];

    private static Conversation[] Take()
    {
        var all = Repository.LabelledReplies().Where(r => r.Split == CorpusSplit.Train).Select(r => r.Conversation).ToArray();
        return [.. Enumerable.Range(0, Count).Select(i => all[(int)((long)i * all.Length / Count)])];
    }
}

using System.Text;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Sets the parts of a suggestion as one message of acceptable length.</summary>
internal static class RewriteLayout
{
    /// <summary>Shorter says too little, longer is not read in a chat window; in UTF-16 units.</summary>
    public const int Shortest = 15;
    public const int Longest = 120;

    private const string Marks = "。！？；，、：…~～!?,;.";
    private const string Stops = "。！？!?…~～";

    /// <summary>What a long suggestion does without, first to go first.</summary>
    private static readonly RewriteStep[] _expendable =
        [RewriteStep.Seen, RewriteStep.Greeting, RewriteStep.Evidence, RewriteStep.Answer, RewriteStep.Time];

    /// <summary>The message, or null when it cannot be brought to an acceptable length.</summary>
    public static string? Set(List<RewritePart> parts)
    {
        var text = Join(parts);
        foreach (var step in _expendable)
        {
            if (text.Length <= Longest)
            {
                break;
            }

            parts.RemoveAll(p => p.Step == step);
            text = Join(parts);
        }

        return text.Length is >= Shortest and <= Longest ? text : null;
    }

    private static string Join(List<RewritePart> parts)
    {
        var text = new StringBuilder();
        for (var i = 0; i < parts.Count; i++)
        {
            var last = i == parts.Count - 1;
            var piece = parts[i].Text.TrimEnd();
            text.Append(piece);
            if (Stops.Contains(piece[^1], StringComparison.Ordinal))
            {
                continue;
            }

            if (Marks.Contains(piece[^1], StringComparison.Ordinal))
            {
                text.Length--;
            }

            text.Append(!last && RunsOn(parts[i].Step, parts[i + 1].Step) ? '，' : '。');
        }

        return text.ToString();
    }

    /// <summary>您好，… and 看到了，这就…: steps that make one sentence.</summary>
    private static bool RunsOn(RewriteStep? step, RewriteStep? next) =>
        step == RewriteStep.Greeting || (step == RewriteStep.Seen && next == RewriteStep.Remedy)
        || (step == RewriteStep.Remedy && next == RewriteStep.Time) || (step is null && next is null or RewriteStep.Time);
}

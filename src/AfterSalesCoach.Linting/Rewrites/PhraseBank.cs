using System.Collections.Immutable;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>The hand-written phrases, by step. Immutable; may be shared between threads.</summary>
internal sealed class PhraseBank
{
    private static readonly Lazy<PhraseBank> _default =
        new(() => new PhraseBank(PhraseResources.PhraseFiles.SelectMany(f => PhraseFileReader.Read(PhraseResources.Lines(f)))));

    private readonly ImmutableArray<PhraseSection>[] _byStep;

    public PhraseBank(IEnumerable<PhraseSection> sections)
    {
        var byStep = sections.ToLookup(s => s.Step);
        _byStep = [.. Enum.GetValues<RewriteStep>().Select(step => byStep[step].OrderByDescending(s => s.Closeness).ToImmutableArray())];
    }

    /// <summary>The phrases that are shipped.</summary>
    public static PhraseBank Default => _default.Value;

    public IEnumerable<PhraseSection> Sections => _byStep.SelectMany(s => s);

    /// <summary>A phrase for the step with its slots filled, or null when none fits.</summary>
    /// <param name="turn">0 for the first choice; the next numbers give the next phrases of the closest sections.</param>
    public string? Phrase(RewriteStep step, RewriteCase about, Manner manner, int turn, string? rule = null) =>
        Find(step, about, manner, turn, rule, isGrounded: true)
        ?? (step == RewriteStep.Answer ? null : Find(step, about, manner, turn, rule, isGrounded: false));

    /// <param name="isGrounded">Whether only phrases count that speak of nothing unmentioned.</param>
    private string? Find(RewriteStep step, RewriteCase about, Manner manner, int turn, string? rule, bool isGrounded)
    {
        var sections = _byStep[(int)step];
        for (var i = 0; i < sections.Length;)
        {
            // Sections as close as one another are one pool, the customer's own words first in it.
            var closeness = sections[i].Closeness;
            var (echoing, plain) = (new List<string>(), new List<string>());
            for (; i < sections.Length && sections[i].Closeness == closeness; i++)
            {
                if (sections[i].Fits(about, manner, rule))
                {
                    foreach (var phrase in sections[i].Phrases.Where(p => PhraseSlots.CanFill(p, about) && (!isGrounded || step is RewriteStep.Care or RewriteStep.Safety or RewriteStep.Closing or RewriteStep.Time || PhraseGrounding.Holds(p, about.Words))))
                    {
                        (phrase.Contains(PhraseSlots.Echo, StringComparison.Ordinal) ? echoing : plain).Add(phrase);
                    }
                }
            }

            if (turn < echoing.Count)
            {
                return PhraseSlots.Fill(Pick(echoing, turn), about);
            }

            if (turn - echoing.Count < plain.Count)
            {
                return PhraseSlots.Fill(Pick(plain, turn - echoing.Count), about);
            }
        }

        return null;

        string Pick(List<string> pool, int at) => pool[(int)((about.Seed + (uint)at) % (uint)pool.Count)];
    }
}

using System.Collections.Immutable;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>The hand-written phrases, by step. Immutable; may be shared between threads.</summary>
internal sealed class PhraseBank
{
    /// <summary>Phrases that fit equally well are a choice of their own from here on; fewer are joined by the next best.</summary>
    private const int Choice = 2;

    private static readonly Lazy<PhraseBank> _default =
        new(() => new PhraseBank(PhraseResources.PhraseFiles.SelectMany(f => PhraseFileReader.Read(PhraseResources.Lines(f)))));

    /// <summary>Findings whose answers take back what the agent asked for or objected: 包装不在了也没关系 is said to nobody who only tells of a wet box.</summary>
    private static readonly string?[] _answerArguments = ["ASC2001", "ASC2002", "ASC2003", "ASC3001", "ASC3006", "ASC3007"];

    private static readonly int _manners = Enum.GetValues<Manner>().Length;
    private static readonly int _situations = Enum.GetValues<Situation>().Length;

    private readonly ImmutableArray<PhraseSection>[] _byStep;

    /// <summary>The sections for a step in a manner and a situation, found when first asked for; two threads may find the same ones.</summary>
    private readonly PhraseSection[]?[] _byCase;

    public PhraseBank(IEnumerable<PhraseSection> sections)
    {
        var byStep = sections.ToLookup(s => s.Step);
        _byCase = new PhraseSection[]?[Enum.GetValues<RewriteStep>().Length * _manners * _situations];
        _byStep = [.. Enum.GetValues<RewriteStep>().Select(step => byStep[step].ToImmutableArray())];
    }

    /// <summary>The phrases that are shipped.</summary>
    public static PhraseBank Default => _default.Value;

    public IEnumerable<PhraseSection> Sections => _byStep.SelectMany(s => s);

    /// <summary>A phrase for the step with its slots filled, or null when none fits.</summary>
    /// <param name="turn">0 for the first choice; the next numbers give the next phrases that fit as well, over and over.</param>
    public string? Phrase(RewriteStep step, RewriteCase about, Manner manner, int turn, string? rule = null)
    {
        var mentioned = Mentioned(step, about, rule);
        var fitting = new List<(int Rank, Phrase Phrase)>();
        foreach (var section in SectionsFor(step, manner, about.Situation))
        {
            if (section.Fits(about, manner, rule))
            {
                foreach (var phrase in section.Phrases)
                {
                    if (phrase.CanBeFilled(about) && phrase.IsTrueOf(about) && phrase.IsGrounded(mentioned) && !(step == RewriteStep.Apology && phrase.Echoes && (phrase.Things & about.Echoed & ~PhraseGrounding.Uses) != 0))
                    {
                        fitting.Add((Rank(section, phrase, about), phrase));
                    }
                }
            }
        }

        var pool = new List<Phrase>();
        while (pool.Count < Choice && fitting.Count > 0)
        {
            var best = fitting.Min(f => f.Rank);
            var equals = fitting.FindAll(f => f.Rank == best);
            for (var i = 0; i < equals.Count; i++)
            {
                // The manners stand in the same order in the files; each begins elsewhere, so that three suggestions are three ways out.
                pool.Add(equals[(int)((about.Seed + (uint)manner + (uint)i) % (uint)equals.Count)].Phrase);
            }

            fitting.RemoveAll(f => f.Rank == best);
        }

        return pool.Count == 0 ? null : PhraseSlots.Fill(pool[turn % pool.Count].Text, about);
    }

    private PhraseSection[] SectionsFor(RewriteStep step, Manner manner, Situation situation)
    {
        ref var sections = ref _byCase[((((int)step * _manners) + (int)manner) * _situations) + (int)situation];
        return sections ??= [.. _byStep[(int)step].Where(s => s.IsFor(manner, situation))];
    }

    /// <summary>What a phrase may speak of: what the shop does next may bring in a parcel or a fitter of its own.</summary>
    private static UInt128 Mentioned(RewriteStep step, RewriteCase about, string? rule) => step switch
    {
        RewriteStep.Answer when _answerArguments.Contains(rule) => about.Argued,
        RewriteStep.Answer => about.Things,
        RewriteStep.Apology or RewriteStep.Care => about.Concerns,
        RewriteStep.Remedy when !about.NeedsFitter => ~PhraseGrounding.Fitter | about.Things,
        _ => UInt128.MaxValue,
    };

    /// <summary>The lower the better: written for the state of the case, in the customer's words, about what they
    /// mention and bought (in an answer, rather than what only the agent mentions), for the situation.</summary>
    private static int Rank(PhraseSection section, Phrase phrase, RewriteCase about)
    {
        var (general, mute, vague) = (section.State == CaseState.None, !phrase.Echoes && !phrase.TakesUpQuestion, phrase.Things == 0 && section.Step is RewriteStep.Answer or RewriteStep.Apology or RewriteStep.Care);
        return (general ? 1 << 12 : 0) + (mute ? 1 << 11 : 0) + (vague ? 1 << 10 : 0) + (phrase.NamesGoods ? 0 : 1 << 9)
            + (section.Step != RewriteStep.Answer || (phrase.Things & ~about.Concerns) == 0 ? 0 : 1 << 8) + ((PhraseSection.Closest - section.Closeness) << 1);
    }
}

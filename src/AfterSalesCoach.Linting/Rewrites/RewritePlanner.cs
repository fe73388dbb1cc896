using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Decides which steps a suggestion takes and which words of the original it keeps, and has the phrase bank word the rest.</summary>
/// <remarks>
/// One planner serves one reply. The steps follow the guides: people before things, the apology before the explanation, one remedy, the
/// easiest evidence, a time. A step is left out when the words kept from the original, or an earlier message, already do it.
/// </remarks>
internal sealed partial class RewritePlanner
{
    private static readonly Situation[] _hurt = [Situation.Injury, Situation.Allergy, Situation.Sick, Situation.Pet];

    private static readonly Situation[] _unsafe = [Situation.Hazard, Situation.Mould, Situation.Pest, Situation.Sick, Situation.Allergy, Situation.Pet];

    /// <summary>What a photo can show.</summary>
    private static readonly Situation[] _showable =
        [Situation.Rotten, Situation.Crushed, Situation.Shortage, Situation.Wrong, Situation.Fault, Situation.Flaw, Situation.Mould, Situation.Pest];

    private static readonly ActSet _remedies = ActGroups.Remedies | ActSet.Of(
        DialogueAct.ReportDone, DialogueAct.LeaveRemedyOpen, DialogueAct.GuideUsage, DialogueAct.MakeUpFor, DialogueAct.InviteNegotiation);

    /// <summary>What stands between a greeting and the rest.</summary>
    private static readonly char[] _pauses = [' ', '，', ',', '~', '～', '！', '!', '。'];

    private readonly Reply _reply;
    private readonly RewriteCase _case;
    private readonly PhraseBank _phrases;
    private readonly bool[] _keep;
    private readonly bool _onlyOmissions;

    public RewritePlanner(Reply reply, IReadOnlyList<Diagnostic> findings, PhraseBank phrases)
    {
        (_reply, _phrases) = (reply, phrases);
        _case = RewriteCaseReader.Read(reply, findings);
        _keep = KeptClauses.Choose(reply, findings);
        _onlyOmissions = KeptClauses.OnlyOmissions(findings);
    }

    /// <summary>Whether enough of the original can stand that mending it is better than writing anew.</summary>
    public bool CanMend => _onlyOmissions || KeptClauses.WithFacts(_reply, _keep).Any(k => k);

    /// <summary>The original with its bad clauses replaced and what is missing put in front; null when it gets too long.</summary>
    public string? Mend(Manner manner, int turn)
    {
        var keep = KeptClauses.WithoutBareApology(_reply, _keep);
        var parts = new List<RewritePart>();
        var opening = keep is [true, ..] ? Opening().Match(_reply.Message.Raw).Value : "";
        Begin(parts, manner, turn, keep, greet: false);
        if (opening.Length > 0 && parts.Count > 0)
        {
            parts.Insert(0, new RewritePart(RewriteStep.Greeting, opening.TrimEnd(_pauses)));
        }

        // Words of regret come first wherever they stood; the answer to the findings comes before what is left of the substance.
        var runs = KeptClauses.Runs(_reply, keep);
        var answered = _onlyOmissions || Array.IndexOf(keep, false) < 0;
        foreach (var run in runs.Where(r => r.IsManners && !answered))
        {
            AddKept(parts, run, opening);
        }

        if (!answered && runs is [{ IsManners: false, Soothes: true } first, ..])
        {
            AddKept(parts, first, opening);
            runs = runs.RemoveAt(0);
        }

        if (!answered)
        {
            Answer(parts, manner, turn);
        }

        foreach (var run in runs.Where(r => (answered || !r.IsManners) && !(r.OnlyConfirms && Says(parts, r.Text))))
        {
            AddKept(parts, run, opening);
        }

        Conclude(parts, manner, turn, keep);
        return RewriteLayout.Set(parts);
    }

    /// <summary>A new message that keeps only the facts of the original; null when it cannot be had in an acceptable length.</summary>
    public string? WriteAnew(Manner manner, int turn)
    {
        var facts = KeptClauses.WithFacts(_reply, _keep);
        var parts = new List<RewritePart>();
        Begin(parts, manner, turn, facts, greet: manner != Manner.Brief && (Greets || manner != MannerReader.Read(_reply)));
        if (!Answer(parts, manner, turn) && (_case.State & CaseState.Seen) != 0)
        {
            Add(parts, RewriteStep.Seen, manner, turn);
        }

        parts.AddRange(KeptClauses.Runs(_reply, facts).Select(run => new RewritePart(null, run.Text)));
        Conclude(parts, manner, turn, facts);
        return RewriteLayout.Set(parts);
    }

    private static void AddKept(List<RewritePart> parts, KeptRun run, string opening)
    {
        var greeting = opening.TrimEnd(_pauses);
        var text = parts.Count == 0 ? run.Text
            : greeting.Length > 0 && run.Text.StartsWith(greeting, StringComparison.Ordinal) ? run.Text[greeting.Length..].TrimStart(_pauses)
            : Greeted().IsMatch(run.Text) ? ""
            : Addressed().Replace(run.Text, "");
        if (text.Length > 0)
        {
            parts.Add(new RewritePart(null, text));
        }
    }

    private void Begin(List<RewritePart> parts, Manner manner, int turn, bool[] kept, bool greet)
    {
        var facts = _reply.Case;
        if (manner == Manner.Warm && _case.Address is { } address && (_case.State & CaseState.Canned) == 0 && kept is not [true, ..])
        {
            parts.Add(new RewritePart(RewriteStep.Greeting, address));
        }
        else if (greet && (_case.State & (CaseState.Later | CaseState.Delayed)) == 0 && (manner == Manner.Formal || MannerReader.SaysDear(_reply)))
        {
            Add(parts, RewriteStep.Greeting, manner, turn);
        }

        if ((_hurt.Contains(_case.Situation) || _case.Rules.Contains("ASC5001") || _case.Rules.Contains("ASC2003")) && !_reply.EarlierReplies.Concat(_reply.TurnSoFar).Any(CaseFacts.ShowsCare)
            && !Keeps(kept, ActSet.Of(DialogueAct.ShowCare)))
        {
            Add(parts, RewriteStep.Care, manner, turn);
        }

        var advises = (_unsafe.Contains(_case.Situation) || facts.HazardReported || _case.Rules.Contains("ASC5002") || _case.Rules.Contains("ASC5003"))
            && !Keeps(kept, ActSet.Of(DialogueAct.AdviseStopUse, DialogueAct.AdviseNotEat))
            && !_reply.EarlierReplies.Any(m => m.Does(DialogueAct.AdviseStopUse, DialogueAct.AdviseNotEat));
        // Where nobody is in danger this minute, the apology comes before the advice not to eat it.
        var calm = !facts.HazardReported && !_hurt.Contains(_case.Situation);
        if (advises && !calm)
        {
            Add(parts, RewriteStep.Safety, manner, turn);
        }

        if (!(Keeps(kept, ActGroups.Soothing) && _reply.Clauses.Where((c, i) => kept[i]).Any(c => SaysSorry().IsMatch(c.Text))) && !_reply.TurnSoFar.Any(CaseFacts.Soothes))
        {
            Add(parts, RewriteStep.Apology, manner, turn);
        }

        if (advises && calm)
        {
            Add(parts, RewriteStep.Safety, manner, turn);
        }
    }

    /// <summary>Answers the gravest finding that has an answer.</summary>
    private bool Answer(List<RewritePart> parts, Manner manner, int turn) =>
        _case.Rules.Any(rule => Add(parts, RewriteStep.Answer, manner, turn, rule));

    private void Conclude(List<RewritePart> parts, Manner manner, int turn, bool[] kept)
    {
        var hasRemedy = Keeps(kept, _remedies) || parts.Exists(p => p.Step is null && Delivers().IsMatch(p.Text)) || ((_onlyOmissions || _case.Situation == Situation.Inquiry) && Keeps(kept, ActSet.Of(DialogueAct.Promise)))
            || (_onlyOmissions && parts.Exists(p => p.Step is null && NamesTime().IsMatch(p.Text)));
        if (!hasRemedy)
        {
            if ((_case.State & (CaseState.NoSeen | CaseState.Lacking)) == CaseState.NoSeen && _showable.Contains(_case.Situation) && _case.Rules.Contains("ASC2001") && !_reply.RecentCustomerMessages.Any(m => Unseen().IsMatch(m.Text))
                && !parts.Exists(p => p.Text.Contains('拍', StringComparison.Ordinal) || p.Text.Contains("照片", StringComparison.Ordinal)))
            {
                Add(parts, RewriteStep.Evidence, manner, turn);
            }

            Add(parts, RewriteStep.Remedy, manner, turn);
        }

        if (_case.Situation is not (Situation.Inquiry or Situation.Cashback) && !(hasRemedy && _onlyOmissions && !_case.Rules.Contains("ASC5002")) && !parts.Exists(p => p.Step is null or RewriteStep.Remedy && NamesTime().IsMatch(p.Text)))
        {
            Add(parts, RewriteStep.Time, manner, turn);
        }
    }

    private bool Greets => _reply.Message.Mentions(DialogueAct.Greet);

    private bool Keeps(bool[] kept, ActSet acts) => _reply.Message.Tags.Any(t =>
        kept[t.Clause] && acts.Contains(t.Act) && (t.Polarity & ~Polarity.Asked) == Polarity.Affirmed);

    private bool Add(List<RewritePart> parts, RewriteStep step, Manner manner, int turn, string? rule = null)
    {
        const int Attempts = 3;
        var text = _phrases.Phrase(step, _case, manner, turn, rule);
        for (var attempt = 1; attempt < Attempts && text is not null && Repeats(parts, text); attempt++)
        {
            text = _phrases.Phrase(step, _case, manner, turn + attempt, rule);
        }

        if (text is null)
        {
            return false;
        }

        parts.Add(new RewritePart(step, text));
        return true;
    }

    /// <summary>苹果坏了两个 is said; 确实是坏了两个哦 says it again.</summary>
    private static bool Says(List<RewritePart> parts, string text)
    {
        const int Shared = 4;
        for (var i = 0; i + Shared <= text.Length; i++)
        {
            if (parts.Exists(p => p.Text.AsSpan().Contains(text.AsSpan(i, Shared), StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause of it has been said: 身体要紧 twice in one message.</summary>
    private static bool Repeats(List<RewritePart> parts, string text)
    {
        const int Shortest = 3;
        return parts.Count > 0 && text.Split('，').Any(clause => clause.Length >= Shortest && parts.Exists(p => p.Text.Contains(clause, StringComparison.Ordinal)));
    }

    [GeneratedRegex("^(您好|你好|亲亲?|在的|在呢|hi|哈喽)(呀|哦|呢|哈|的)?[\\s，,~～！!。]+", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex("^(?:您好|你好|亲爱[的滴]|亲亲?|在的|哈喽|宝贝?|[呀哦呢哈])+$")]
    private static partial Regex Greeted();

    /// <summary>亲亲您用原线试一下: in the middle of a message nobody is addressed anew.</summary>
    [GeneratedRegex("^亲亲?[\\s，,~～]*(?=[您你麻请这我给先拍可方发稍])")]
    private static partial Regex Addressed();

    /// <summary>耽误您大事了 feels with the customer and says sorry to nobody.</summary>
    [GeneratedRegex("抱歉|对不起|对不住|不好意思|歉|赔.{0,2}不是|怪我|我们的错|是我们|拍谢|唔好意思|包涵")]
    private static partial Regex SaysSorry();

    /// <summary>红的两小时内同城送到: a promise that is the remedy.</summary>
    [GeneratedRegex("申请售后|送到|补发|寄出|发出|重发|退款|退您|换新|上门|到账")]
    private static partial Regex Delivers();

    [GeneratedRegex("时间】|[今明后当][天晚早日]|小时|分钟|[0-9一二三四五六七八九十]点|马上|现在|立刻|立即|这就|上午|下午|晚上|周[一二三四五六日天]|工作日|当场")]
    private static partial Regex NamesTime();

    /// <summary>塑料味, 异响: no photo shows it.</summary>
    [GeneratedRegex("(?<!口|风)味|异响|噪音|噪声|杂音|滋滋|嗡嗡")]
    private static partial Regex Unseen();
}

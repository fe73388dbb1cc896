using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Scorecards;
using AfterSalesCoach.Scoring.ServiceLevels;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Judging;

/// <summary>Scores one conversation. Immutable; may be shared between threads.</summary>
/// <param name="mask">Hides what identifies a person and keeps lengths; the identity where the user wants no masking.</param>
public sealed class ConversationScorer(Scorecard scorecard, Func<string, string> mask)
{
    private const int HoursOfDay = 24;

    /// <param name="levels">Measured on the same conversation.</param>
    /// <param name="number">Position in the run, from 1.</param>
    public ScoredConversation Score(TaggedConversation tagged, LintResult result, ConversationServiceLevels levels, long number)
    {
        var conversation = tagged.Conversation;
        var agents = conversation.Messages.Where(m => m.Speaker == Speaker.Agent).Select(NameOf).Distinct(StringComparer.Ordinal).ToList();
        var (book, deductions, applies) = Deduct(tagged, result.Diagnostics);
        var times = conversation.Messages.Where(m => m.Time is not null).Select(m => m.Time!.Value).ToList();
        DateTimeOffset? first = times.Count > 0 ? times.Min() : null;
        var dated = times.FindAll(t => Message.IsDate(t));
        DateTimeOffset? firstDated = dated.Count > 0 ? dated.Min() : null;
        return new ScoredConversation
        {
            Brief = Brief(tagged, number, agents, book, deductions, firstDated),
            Scored = agents.Count > 0,
            ScoreTenths = book.Score,
            Shift = first is { } start ? scorecard.Shifts.FirstOrDefault(s => s.Hours.Contains(start))?.Id ?? "" : "",
            KeptTenths = book.Kept,
            Deductions = deductions,
            Agents = [.. agents.Select(name => Part(name, conversation, deductions, applies, levels))],
            ServiceLevels = levels,
            AgentMessages = conversation.Messages.Count(m => m.Speaker == Speaker.Agent),
            Suppressed = result.Suppressed.Length,
            TimeMissing = times.Count < conversation.Messages.Length,
            HasGaps = conversation.HasGaps,
            DateMissing = dated.Count < times.Count,
            First = firstDated,
            Last = dated.Count > 0 ? dated.Max() : null,
            Hours = Hours(conversation, deductions),
        };
    }

    /// <summary>Everything about a conversation that is shown when somebody opens it.</summary>
    /// <param name="rewrites">Whole messages to send instead of the one at that index.</param>
    public ConversationDetail Detail(Conversation conversation, ScoredConversation scored, Func<int, IEnumerable<string>> rewrites)
    {
        var texts = conversation.Messages.Select(m => mask(m.Text)).ToImmutableArray();
        return new ConversationDetail(
            scored.Brief,
            [.. conversation.Messages.Select((m, i) => new ShownMessage(m.Speaker, mask(m.Agent ?? ""), m.Time, texts[i]))],
            [.. scored.Deductions.GroupBy(d => d.Diagnostic.MessageIndex).SelectMany(g => Show(g, texts[g.Key], [.. rewrites(g.Key)]))],
            [.. scorecard.Criteria.Select((c, i) => new ShownCriterion(c.Id, scored.KeptTenths[i] < 0 ? null : c.WeightTenths / 10.0, Math.Max(0, scored.KeptTenths[i]) / 10.0))]);
    }

    private IEnumerable<ShownFinding> Show(IEnumerable<Deduction> deductions, string text, ImmutableArray<string> composed) =>
        deductions.Select(d => new ShownFinding(
            d.Diagnostic.MessageIndex, d.Diagnostic.RuleId, d.Diagnostic.Severity, d.Diagnostic.Span, d.Criterion < 0 ? "" : scorecard.Criteria[d.Criterion].Id,
            d.PointTenths / 10.0, d.AutoFail, Sentence(d.Diagnostic, text), d.Agent,
            [.. d.Diagnostic.Rewrites.Select(r => r.Text).Concat(composed).Distinct().Take(3).Select(mask)]));

    /// <summary>The sentence about a finding; a rule may quote more of the conversation than the marked words.</summary>
    private LocalizedText Sentence(Diagnostic diagnostic, string text)
    {
        var sentence = diagnostic.Describe(text);
        return new(mask(sentence.Chinese), mask(sentence.English));
    }

    private (PointBook Book, ImmutableArray<Deduction> Deductions, bool[] Applies) Deduct(TaggedConversation tagged, ImmutableArray<Diagnostic> diagnostics)
    {
        var criteria = diagnostics.Select(d => scorecard.CriterionOf(d.RuleId)).ToArray();
        var applies = scorecard.Criteria.Select((c, i) => criteria.Contains(i) || CriterionScope.Contains(c.Applies, tagged)).ToArray();
        var book = new PointBook(scorecard, applies);
        var taken = diagnostics.Select((d, i) => Take(book, d, criteria[i])).ToList();
        var shares = book.Share(taken);
        return (book, [.. diagnostics.Select((d, i) => new Deduction(d, criteria[i], taken[i].Taken, shares[i], taken[i].AutoFail, AgentFor(tagged.Conversation, d.MessageIndex)))], applies);
    }

    private (int Taken, bool AutoFail) Take(PointBook book, Diagnostic diagnostic, int criterion)
    {
        var fails = scorecard.AutoFail.Contains(diagnostic.RuleId);
        var tenths = criterion < 0 ? 0 : scorecard.Criteria[criterion].PointTenths(diagnostic.RuleId, diagnostic.Severity);
        return (book.Take(criterion, tenths, fails), fails);
    }

    private AgentPart Part(string name, Conversation conversation, ImmutableArray<Deduction> deductions, bool[] applies, ConversationServiceLevels levels)
    {
        var own = deductions.Where(d => d.Agent == name).ToList();
        var book = new PointBook(scorecard, applies);
        foreach (var deduction in own)
        {
            Take(book, deduction.Diagnostic, deduction.Criterion);
        }

        var flagged = own.Select(d => d.Diagnostic.MessageIndex).Distinct().Count(i => conversation.Messages[i].Speaker == Speaker.Agent);
        return new AgentPart(
            name, conversation.Messages.Count(m => m.Speaker == Speaker.Agent && NameOf(m) == name), flagged, book.Score, book.AutoFailed, book.Kept,
            levels.ByAgent().Where(l => mask(l.Agent) == name).Select(l => l.Levels).FirstOrDefault());
    }

    private ConversationBrief Brief(
        TaggedConversation tagged, long number, List<string> agents, PointBook book, ImmutableArray<Deduction> deductions, DateTimeOffset? first) => new()
        {
            Id = ShownId(tagged.Conversation.Id, number),
            Number = number,
            Shop = mask(tagged.Conversation.Shop ?? ""),
            Agents = [.. agents],
            Day = first?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            Category = tagged.Category.ToString().ToLowerInvariant(),
            Situation = Stable(SituationReader.Of(tagged)),
            Unscored = agents.Count == 0,
            Score = book.Score / 10.0,
            AutoFailed = book.AutoFailed,
            Messages = tagged.Messages.Length,
            Findings = deductions.Length,
            Rules = [.. deductions.Select(d => d.Diagnostic.RuleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Urgency = Rounding.Score(Urgency.Of(deductions, book.Score, book.AutoFailed)),
            Reason = Urgency.Reason(deductions),
            Source = tagged.Conversation.Source is { } source ? $"{mask(Path.GetFileName(source.File))}:{source.Line.ToString(CultureInfo.InvariantCulture)}" : null,
        };

    /// <summary>An id that is personal is masked; the number keeps it apart from others.</summary>
    private string ShownId(string id, long number)
    {
        var masked = mask(id);
        return masked == id ? id : string.Create(CultureInfo.InvariantCulture, $"{masked}#{number}");
    }

    /// <summary>Who is answerable for a message: its writer; for a customer's message who answered next, or wrote last.</summary>
    private string AgentFor(Conversation conversation, int index)
    {
        var messages = conversation.Messages;
        for (var i = index; i < messages.Length; i++)
        {
            if (messages[i].Speaker == Speaker.Agent)
            {
                return NameOf(messages[i]);
            }
        }

        for (var i = index; i >= 0; i--)
        {
            if (messages[i].Speaker == Speaker.Agent)
            {
                return NameOf(messages[i]);
            }
        }

        return "";
    }

    private string NameOf(Message message) => mask(message.Agent ?? "");

    private static ImmutableArray<int> Hours(Conversation conversation, ImmutableArray<Deduction> deductions)
    {
        var hours = new int[3 * HoursOfDay];
        foreach (var message in conversation.Messages)
        {
            if (message.Time is { } time)
            {
                hours[time.Hour]++;
                hours[HoursOfDay + time.Hour] += message.Speaker == Speaker.Agent ? 1 : 0;
            }
        }

        foreach (var deduction in deductions)
        {
            if (conversation.Messages[deduction.Diagnostic.MessageIndex].Time is { } time)
            {
                hours[(2 * HoursOfDay) + time.Hour]++;
            }
        }

        return [.. hours];
    }

    /// <summary>Names in files are in snake case.</summary>
    private static string Stable(Situation situation) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(situation.ToString());
}

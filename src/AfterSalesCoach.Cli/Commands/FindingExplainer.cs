using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Says in a supervisor's words what a finding rests on: the pattern, the words that carried the classifier's decision, what is missing.</summary>
internal sealed class FindingExplainer(DialogueTagger tagger)
{
    private static readonly Dictionary<string, LocalizedText> _lacks = new()
    {
        ["soothe"] = new("安抚或致歉", "soothing or an apology"),
        ["care"] = new("对人的关心", "care for the person"),
        ["stop"] = new("停用或别吃的提醒", "advice to stop using or eating it"),
        ["remedy"] = new("补救办法", "a remedy"),
        ["guide"] = new("解释或用法指导", "an explanation or guidance"),
        ["time"] = new("能兑现的时间", "a time that can be kept"),
    };

    private readonly RuleEvidence _evidence = new();

    /// <param name="mask">Hides personal data in the words that are quoted.</param>
    public LocalizedText Explain(Conversation conversation, Diagnostic diagnostic, Func<string, string> mask)
    {
        var chinese = new List<string> { Origin(diagnostic.Origin).Chinese };
        var english = new List<string> { Origin(diagnostic.Origin).English };
        var upToReply = conversation with { Messages = conversation.Messages[..(diagnostic.MessageIndex + 1)] };
        if (ReplyModel.Default.Rules.Contains(diagnostic.RuleId) && upToReply.Messages.Any(m => m.Speaker == Speaker.Customer))
        {
            var tagged = tagger.Tag(upToReply);
            var explanation = Explainer.Explain(ReplyModel.Default, tagged, diagnostic.MessageIndex, _evidence.For(tagged), diagnostic.RuleId);
            var text = mask(upToReply.Messages[^1].Text);
            // An omission is not in the words of the reply.
            Add("最说明问题的字眼：", "words that weighed most: ", diagnostic.Span.Length == text.Length ? [] : [.. explanation.Words.Select(w => $"“{w.Of(text).ReplaceLineEndings(" ")}”")]);
            Add("买家提到：", "the customer mentions: ", explanation.CustomerWords);
            Add("回复里没有：", "the reply lacks: ", [.. explanation.Lacks.Select(l => _lacks[l].Chinese)], [.. explanation.Lacks.Select(l => _lacks[l].English)]);
        }

        // Nothing is certain, so it stays below a hundred.
        var percent = Math.Min(99, (int)(diagnostic.Confidence * 100)).ToString(CultureInfo.InvariantCulture);
        return new LocalizedText($"{string.Join("；", chinese)}；把握 {percent}%", $"{string.Join("; ", english)}; confidence {percent}%");

        void Add(string label, string englishLabel, IReadOnlyList<string> items, IReadOnlyList<string>? englishItems = null)
        {
            if (items.Count > 0)
            {
                chinese.Add(label + string.Join("、", items));
                english.Add(englishLabel + string.Join(", ", englishItems ?? items));
            }
        }
    }

    private static LocalizedText Origin(DiagnosticOrigin origin) => origin switch
    {
        DiagnosticOrigin.Pattern => new LocalizedText("规则认出了这种说法", "a rule knows this wording"),
        DiagnosticOrigin.Structure => new LocalizedText("规则对照了前后文", "a rule compared it with what came before"),
        _ => new LocalizedText("与标注过的同类回复相像", "it resembles replies that were labelled so"),
    };
}

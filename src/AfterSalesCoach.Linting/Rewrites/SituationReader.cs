using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Tells what the customer came about: people first, then the newest words, then what the findings say.</summary>
internal static class SituationReader
{
    private static readonly (string Rule, Situation Situation)[] _byFinding =
    [
        ("ASC5002", Situation.Hazard), ("ASC5003", Situation.Mould),
        ("ASC3006", Situation.Resale), ("ASC3007", Situation.Resale), ("ASC3008", Situation.Warranty), ("ASC3005", Situation.Review),
        ("ASC3011", Situation.Review), ("ASC3012", Situation.Fault),
    ];

    /// <summary>Findings that are made only where the goods are at fault.</summary>
    private static readonly string[] _byQuality = ["ASC1006", "ASC1002", "ASC1003", "ASC2001", "ASC2002", "ASC3003", "ASC6001"];

    /// <param name="rules">The findings about the reply, which tell of cases that the customer's words do not.</param>
    public static Situation Read(Reply reply, IReadOnlyCollection<string> rules)
    {
        var facts = reply.Case;
        var text = string.Join(' ', reply.CustomerMessages.Select(m => m.Text));
        if (facts.InjuryReported)
        {
            return Has(text, SituationWords.Skin) ? Situation.Allergy : Has(text, SituationWords.Sick) ? Situation.Sick : Situation.Injury;
        }

        if (facts.HazardReported)
        {
            return Situation.Hazard;
        }

        if (facts.FoodSafetyReported)
        {
            return rules.Contains("ASC3010") ? Situation.Sum
                : reply.Category is not (ProductCategory.Food or ProductCategory.Fresh or ProductCategory.Other) && !Has(text, SituationWords.Swallowed) ? Situation.Flaw
                : Has(text, SituationWords.ForeignBodies) ? Situation.Pest : Situation.Mould;
        }

        if (rules.Contains("ASC3009") && !facts.ProblemReported)
        {
            return Situation.Inquiry;
        }

        if (rules.Contains("ASC3010"))
        {
            return Situation.Sum;
        }

        if (rules.Contains("ASC3004"))
        {
            return Situation.Reason;
        }

        if (rules.Contains("ASC5001") || rules.Contains("ASC2003"))
        {
            return Situation.Injury;
        }

        foreach (var message in reply.CustomerMessages.Reverse())
        {
            if (!message.Mentions(DialogueAct.LackEvidence, DialogueAct.GiveEvidence) && OfMessage(message, reply.Category, text) is { } situation)
            {
                return situation;
            }
        }

        if (reply.CustomerMessages.FirstOrDefault(m => OfMessage(m, reply.Category, text) is not null) is { } about)
        {
            return OfMessage(about, reply.Category, text)!.Value;
        }

        var byFinding = _byFinding.FirstOrDefault(f => rules.Contains(f.Rule));
        return byFinding.Rule is not null ? byFinding.Situation
            : Has(text, SituationWords.OnTheWay) && !rules.Contains("ASC1006") ? Situation.Stuck
            : Has(text, SituationWords.ClaimHeldUp) && !facts.ProblemReported ? Situation.Reason
            : facts.AlreadySoothed || IsAggrieved(reply) || rules.Any(r => _byQuality.Contains(r)) ? OfCategory(reply.Category)
            : reply.CustomerMentioned(DialogueAct.AskHowTo, DialogueAct.AskIfNormal) ? Situation.Usage
            : Has(text, SituationWords.Resale) ? Situation.Resale
            : Has(text, SituationWords.Shipping) ? Situation.Shipment
            : Has(text, SituationWords.Review) ? Situation.Review
            : facts is { HasContext: true, ProblemReported: false, IsDispute: false }
                && (Has(reply.LastCustomerMessages.LastOrDefault()?.Text ?? "", SituationWords.Requests) || !reply.CustomerMessages.Any(m => m.Mentions(ActGroups.Grievances))) ? Situation.Inquiry
            : Situation.General;
    }

    /// <summary>Neither a question nor a request: something is told because it is not as it should be.</summary>
    private static bool IsAggrieved(Reply reply) =>
        reply.Case is { HasContext: true, MayBeAggrieved: true } && reply.LastCustomerMessages.LastOrDefault() is { } last
        && !last.Clauses.Any(c => c.IsQuestion) && !Has(last.Text, SituationWords.Requests) && !Has(last.Text, SituationWords.Resale) && !Has(last.Text, SituationWords.Shipping) && !Has(last.Text, SituationWords.Review);

    /// <summary>An apology is missing for something that is told in words we do not know.</summary>
    private static Situation OfCategory(ProductCategory category) => category switch
    {
        ProductCategory.Fresh => Situation.Rotten,
        ProductCategory.Appliance or ProductCategory.Digital => Situation.Fault,
        _ => Situation.Flaw,
    };

    private static Situation? OfMessage(TaggedMessage message, ProductCategory category, string all)
    {
        bool Reports(DialogueAct act) => message.Tags.Any(t => t.Act == act && CustomerReport.IsReal(message, t));
        var text = message.Text;
        return
            Has(text, SituationWords.Unsent) ? Situation.Shipment
            : Has(text, SituationWords.WhenDue) && !Reports(DialogueAct.ReportDamage) ? Situation.Inquiry
            : message.Mentions(DialogueAct.DisputeReason) ? Situation.Reason
            : message.Mentions(DialogueAct.DisputeReturn) ? Situation.Return
            : message.Mentions(DialogueAct.DisputeAmount) && Has(text, SituationWords.Sum) ? Situation.Sum
            : Has(text, SituationWords.Returned) && Has(text, SituationWords.RefundDue) ? Situation.Return
            : Reports(DialogueAct.ReportMissedPromise) ? Has(all, SituationWords.Visit) ? Situation.NoShow : Has(all, SituationWords.OnTheWay) ? Situation.Stuck : Situation.Promise
            : Has(text, SituationWords.Lost) && Has(text, ["快递", "包裹", "件", "签收", "物流", "没收到", "寄", "前台"]) ? Situation.Lost
            : Reports(DialogueAct.ReportWrongItem) && Has(text, SituationWords.UnlikeThePicture) && !Has(text, SituationWords.MixedUp) ? Situation.Flaw
            : Reports(DialogueAct.ReportWrongItem) && (Has(text, SituationWords.MixedUp) || Has(text, SituationWords.OfAKind)) ? Situation.Wrong
            : Reports(DialogueAct.ReportShortage) && Has(text, Reports(DialogueAct.ReportFault) || Reports(DialogueAct.ReportDamage) ? SituationWords.Missing : SituationWords.Fewer) ? Has(all, SituationWords.Returned) && Has(all, ["退回", "寄回"]) ? Situation.Return : Situation.Shortage
            : Reports(DialogueAct.ReportStuck) || (Has(text, SituationWords.OnTheWay) && Has(text, SituationWords.StandingStill)) ? Situation.Stuck
            : Has(text, SituationWords.Courier) && !Reports(DialogueAct.ReportDamage) ? Situation.Courier
            : Reports(DialogueAct.ReportFault) && category is ProductCategory.Appliance or ProductCategory.Digital ? OfFault(message, all)
            : Reports(DialogueAct.ReportDamage) || Reports(DialogueAct.ReportFault) ? OfDamage(text, category)
            : message.Mentions(DialogueAct.SayOutOfWarranty) ? Situation.Expired
            : Reports(DialogueAct.ReportLate) && Has(all, SituationWords.Visit) ? Situation.NoShow
            : Reports(DialogueAct.ReportLate) && Has(text, SituationWords.NotHere) ? Situation.Stuck
            : Reports(DialogueAct.ReportLate) && Has(all, SituationWords.Sending) ? Situation.Shipment
            : Has(text, SituationWords.Missing) ? Situation.Shortage
            : Reports(DialogueAct.ReportShortage) ? Situation.Flaw
            : message.Mentions(DialogueAct.DisputeAmount) && Has(all, SituationWords.Sum) ? Situation.Sum
            : null;
    }

    private static Situation OfFault(TaggedMessage message, string all) =>
        message.Mentions(DialogueAct.SayOutOfWarranty) ? Situation.Expired : Has(all, SituationWords.Warranty) ? Situation.Warranty : Situation.Fault;

    private static Situation OfDamage(string text, ProductCategory category) => category switch
    {
        ProductCategory.Fresh => Situation.Rotten,
        ProductCategory.Appliance or ProductCategory.Digital when !Has(text, SituationWords.Breakage) => Situation.Fault,
        _ => Has(text, SituationWords.Breakage) && !Has(text, SituationWords.InUse) && (Has(text, SituationWords.OnArrival) || Has(text, SituationWords.Fragile)) ? Situation.Crushed : Situation.Flaw,
    };

    private static bool Has(string text, string[] words) => words.Any(w => text.Contains(w, StringComparison.Ordinal));
}

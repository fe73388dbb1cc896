using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Reviews;

/// <summary>How far people and the linter agree on a rule, over the reviewed messages.</summary>
/// <param name="Both">Both see it.</param>
/// <param name="MachineOnly">Only the linter does: an appeal granted.</param>
/// <param name="PersonOnly">Only the reviewer does: missed.</param>
public sealed record RuleAgreement(string RuleId, long Both, long MachineOnly, long PersonOnly, long Neither)
{
    public long Messages => Both + MachineOnly + PersonOnly + Neither;

    public Share Agreement => Share.Of(Both + Neither, Messages);

    /// <summary>Cohen's κ (1960): agreement beyond chance, −1 to 1; null when either side always says the same and chance alone would agree.</summary>
    public double? Kappa
    {
        get
        {
            var all = (double)Messages;
            if (all == 0)
            {
                return null;
            }

            var observed = (Both + Neither) / all;
            var byChance = (((Both + MachineOnly) / all) * ((Both + PersonOnly) / all)) + (((PersonOnly + Neither) / all) * ((MachineOnly + Neither) / all));
            return byChance >= 1 ? null : Rounding.Rate((observed - byChance) / (1 - byChance));
        }
    }
}

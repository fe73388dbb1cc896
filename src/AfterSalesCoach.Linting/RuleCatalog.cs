using System.Collections.Immutable;
using AfterSalesCoach.Linting.Rules.Evidence;
using AfterSalesCoach.Linting.Rules.Handling;
using AfterSalesCoach.Linting.Rules.Resolution;
using AfterSalesCoach.Linting.Rules.Safety;
using AfterSalesCoach.Linting.Rules.Timeliness;
using AfterSalesCoach.Linting.Rules.Wording;

namespace AfterSalesCoach.Linting;

/// <summary>Every rule that ships, sorted by id.</summary>
public static class RuleCatalog
{
    public static ImmutableArray<Rule> All { get; } =
    [
        // Wording
        new PriceShaming(),
        new NormalityDeflection(),
        new MinimisedHarm(),
        new BlamedCustomer(),
        new RudeTone(),
        new MissingApology(),
        new PerfunctoryAnswer(),

        // Evidence
        new ExcessiveEvidence(),
        new RefusalOnEvidenceGap(),
        new EvidenceBeforeCare(),

        // Handling
        new FlatRefusal(),
        new ShiftedResponsibility(),
        new LowballCompensation(),
        new TamperedClaim(),
        new OffPlatformDeal(),
        new ResaleRefusal(),
        new SpecialCategoryRefusal(),
        new WarrantyBuckPassing(),
        new OverPromising(),
        new CutRefund(),
        new PressuredCustomer(),
        new ForcedRepair(),

        // Timeliness
        new SlowResponse(),
        new UnansweredMessage(),
        new VagueStalling(),
        new BrokenPromise(),
        new RepeatedQuestion(),
        new BouncedAround(),

        // Safety
        new NoCareForInjury(),
        new NoStopUseAdvice(),
        new DismissedFoodSafety(),

        // Resolution
        new NoResolution(),
    ];

    /// <summary>The rule with that id (case does not matter), or null.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(r => string.Equals(r.Descriptor.Id, id, StringComparison.OrdinalIgnoreCase));
}

using System.Collections.Immutable;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Model;

/// <summary>Dimensions as packs and people name them.</summary>
public static class DimensionNames
{
    public static ImmutableArray<Dimension> All { get; } = [.. Enum.GetValues<Dimension>()];

    public static LocalizedText Title(this Dimension dimension) => dimension switch
    {
        Dimension.Response => new("响应时效", "response time"),
        Dimension.Care => new("致歉关怀", "apology and care"),
        Dimension.Evidence => new("举证要求", "evidence"),
        Dimension.Compensation => new("赔付方案", "compensation"),
        Dimension.Wording => new("措辞", "wording"),
        Dimension.Promises => new("承诺", "promises"),
        Dimension.Compliance => new("合规", "rule compliance"),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };
}

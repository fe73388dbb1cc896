using System.Collections.Immutable;

namespace AfterSalesCoach.Scenarios.Model;

/// <summary>What an action does to the case, besides points.</summary>
public sealed record Effects
{
    public static readonly Effects None = new();

    /// <summary>Added to the customer's patience.</summary>
    public int Patience { get; init; }

    /// <summary>Added to the customer's trust, which is kept between -5 and 5.</summary>
    public int Trust { get; init; }

    /// <summary>Added to what the case costs the shop, in yuan.</summary>
    public decimal Cost { get; init; }

    /// <summary>Added to the rating the customer would give, in stars; the rating is kept between 1 and 5.</summary>
    public decimal Rating { get; init; }

    /// <summary>Set when not null.</summary>
    public Liability? Liability { get; init; }

    /// <summary>Flags set from here on; conditions can ask for them.</summary>
    public ImmutableArray<string> Set { get; init; } = [];

    public ImmutableArray<string> Clear { get; init; } = [];

    /// <summary>How much time of the story passes: until the callback, until the parcel is back.</summary>
    public TimeSpan Wait { get; init; }
}

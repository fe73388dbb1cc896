namespace AfterSalesCoach.Scenarios.Model;

/// <summary>Time in the story.</summary>
/// <param name="StartsAt">When the customer's first message comes, shop's local time.</param>
/// <param name="ReplyLimit">After this the customer follows up. Fruit guide 方案一(1): three minutes.</param>
/// <param name="FollowUpEvery">And again after each of these.</param>
public sealed record ScenarioClock(DateTimeOffset StartsAt, TimeSpan ReplyLimit, TimeSpan FollowUpEvery)
{
    public static readonly ScenarioClock Default =
        new(new DateTimeOffset(2026, 10, 12, 10, 0, 0, TimeSpan.FromHours(8)), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(2));
}

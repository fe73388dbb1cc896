using System.Globalization;
using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>What was to be refunded and what was, where the conversation names both in digits: 申请156 … 怎么显示120.</summary>
/// <param name="Due">In yuan.</param>
/// <param name="Given">In yuan; less than <paramref name="Due"/>.</param>
internal sealed partial record RefundGap(decimal Due, decimal Given)
{
    public decimal Missing => Due - Given;

    public static RefundGap? Of(Reply reply)
    {
        decimal? due = null;
        decimal? given = null;
        foreach (var message in reply.RecentCustomerMessages)
        {
            due = Last(DueSum(), message) ?? due;
            given = Last(GivenSum(), message) ?? given;
        }

        given ??= Last(GivenSum(), reply.Message);
        return due > given ? new RefundGap(due.Value, given.Value) : null;
    }

    private static decimal? Last(Regex sums, TaggedMessage message) =>
        sums.Matches(message.Raw).LastOrDefault() is { } match ? decimal.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("(?:申请的?(?:退款?)?|说好的?全?退(?:款)?|该退|应退|应该退|我[写填报]的是?|答应退)[了我您的 ]{0,2}(?<n>[0-9]{1,5}(?:\\.[0-9]{1,2})?)(?![0-9%个天次折片包袋号])")]
    private static partial Regex DueSum();

    [GeneratedRegex("(?:变成?|改成|改为|改到|显示|到账|只有|只退|才退|退了|收到|调成|减到|更正为|只到|成了|打了)[了只有人民币我您 ]{0,4}(?<n>[0-9]{1,5}(?:\\.[0-9]{1,2})?)(?![0-9%个天次折片包袋号])")]
    private static partial Regex GivenSum();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Times of the story as packs write them, since the midnight before it starts: <c>16:00</c>, <c>+1d 9:15</c>.</summary>
public static partial class StoryTimes
{
    /// <summary>As <c>not_before</c> takes it; for the schema as well.</summary>
    public const string Form = @"^(?:\+([1-9]|[12][0-9]|30)d )?([01]?[0-9]|2[0-3]):([0-5][0-9])$";

    public static bool TryParse(string text, out TimeSpan time)
    {
        var match = Pattern.Match(text);
        int Part(int group) => match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        time = match.Success ? new TimeSpan(Part(1), Part(2), Part(3), 0) : default;
        return match.Success;
    }

    [GeneratedRegex(Form)]
    private static partial Regex Pattern { get; }
}

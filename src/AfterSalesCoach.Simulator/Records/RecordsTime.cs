using System.Globalization;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>Times as the records hold them: ISO 8601 with the offset of the trainee's time zone.</summary>
internal static class RecordsTime
{
    public static string Write(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}

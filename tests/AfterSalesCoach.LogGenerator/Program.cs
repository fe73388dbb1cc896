// Writes a week of chats with agents of planted quality as CSV to standard output, for measuring batch scoring.
//   dotnet run --project tests/AfterSalesCoach.LogGenerator -- MESSAGES [SEED] > week.csv
using System.Globalization;
using System.Text;
using AfterSalesCoach.Testing.Weeks;

if (args.Length is < 1 or > 2 || !long.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out var messages))
{
    Console.Error.WriteLine("AfterSalesCoach.LogGenerator MESSAGES [SEED]");
    return 2;
}

var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), bufferSize: 1 << 16) { NewLine = "\n" };
output.WriteLine(WeekGenerator.Header);
foreach (var row in new WeekGenerator(seed).Rows(messages))
{
    output.WriteLine(row);
}

return 0;

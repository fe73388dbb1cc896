using System.Globalization;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;
using Spectre.Console;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Findings by rule, for <c>--statistics</c>; goes to standard error, so that the findings stay alone on standard output.</summary>
internal static class StatisticsTable
{
    public static void Write(CommandConsole console, LintSummary summary, UserLanguage language)
    {
        var english = language == UserLanguage.English;
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn(english ? "rule" : "规则")
            .AddColumn(english ? "name" : "名称")
            .AddColumn(english ? "severity" : "级别")
            .AddColumn(new TableColumn(english ? "count" : "次数").RightAligned());
        foreach (var counted in summary.ByRule.OrderByDescending(r => r.Findings).ThenBy(r => r.Rule.Id, StringComparer.Ordinal))
        {
            var rule = counted.Rule;
            table.AddRow(
                new Spectre.Console.Text(rule.Id), new Spectre.Console.Text(rule.Title.In(language)), new Spectre.Console.Text(Names.Of(rule.Severity, language)),
                new Spectre.Console.Text(counted.Findings.ToString(CultureInfo.InvariantCulture)));
        }

        console.ErrorAnsi.Write(table);
    }
}

using System.Text;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

public sealed class SheetReaderTests
{
    private const int MostRows = 200_000;

    [Fact]
    public void A_sheet_over_the_limit_says_that_its_rest_was_not_read()
    {
        var (rows, problems) = Read(new StringBuilder("编号\n").Insert(3, "1\n", MostRows).ToString());

        rows.Should().Be(MostRows);
        problems.Should().ContainSingle().Which.Should().Match<LogProblem>(p => p.Code == "ASL4015" && p.CutsOff);
    }

    [Fact]
    public void Problems_that_are_not_listed_are_counted()
    {
        var (_, problems) = Read("编号\n" + string.Concat(Enumerable.Repeat("\"1\"a\n", 250)));

        problems.Should().HaveCount(201);
        problems[^1].Code.Should().Be("ASL1012");
    }

    private static (int Rows, List<LogProblem> Problems) Read(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            var problems = new List<LogProblem>();
            return (SheetReader.Read(path, cells => cells is ["编号"], problems.Add).Length, problems);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

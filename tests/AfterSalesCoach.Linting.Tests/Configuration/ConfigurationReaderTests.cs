using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting.Configuration;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Configuration;

public sealed class ConfigurationReaderTests
{
    /// <summary>On each of these the YAML library gives up with an exception that is not its own.</summary>
    [Theory]
    [InlineData("house_rules: [\"\\ud83d\\ud83d.yml\"]")]
    [InlineData("\"\\ud83d\\ua*a")]
    [InlineData("...\n,")]
    [InlineData("- [\u2028<")]
    [InlineData("!![")]
    [InlineData("!<>")]
    public void What_the_scanner_gives_up_on_is_an_error_and_no_crash(string content) =>
        FluentActions.Invoking(() => ConfigurationReader.Parse("x.yml", content)).Should().Throw<ConfigurationException>()
            .Which.Problems.Single().Code.Should().Be("ASF1003");

    [Fact]
    public void Reads_every_setting()
    {
        var settings = ConfigurationReader.Parse("/shop/.aftersales.yml", """
            version: 1
            reply_limit: 90s
            service_hours: 10:00-02:00
            public_holidays: [2026-10-01]
            severities: { ASC1006: info, asc4001: off }
            """).SettingsFor("/shop/log.csv");

        settings.ReplyLimit.Should().Be(TimeSpan.FromSeconds(90));
        settings.ServiceHours.Should().Be(new ServiceHours(new TimeOnly(10, 0), new TimeOnly(2, 0)));
        settings.PublicHolidays.Should().BeEquivalentTo([new DateOnly(2026, 10, 1)]);
        settings.Severities.Should().BeEquivalentTo(new Dictionary<string, Severity> { ["ASC1006"] = Severity.Info, ["ASC4001"] = Severity.Off });
    }

    [Fact]
    public void Overrides_apply_by_path()
    {
        var configuration = ConfigurationReader.Parse("/shop/.aftersales.yml", """
            severities: { ASC1003: info }
            overrides:
              - paths: ["生鲜/*"]
                severities: { ASC1003: error }
            """);

        configuration.SettingsFor("/shop/生鲜/周一.csv").Severities["ASC1003"].Should().Be(Severity.Error);
        configuration.SettingsFor("/shop/家电/周一.csv").Severities["ASC1003"].Should().Be(Severity.Info);
    }

    [Theory]
    [InlineData("reply_limit: soon", "ASF1104", 1, 14)]
    [InlineData("version: 1\nservice_hours: 9-5", "ASF1105", 2, 16)]
    [InlineData("severities: { ASC9999: info }", "ASF1108", 1, 15)]
    [InlineData("severities: { ASC1001: bad }", "ASF1106", 1, 24)]
    [InlineData("severities: { ASC5001: off }", "ASF1107", 1, 24)]
    [InlineData("colour: red", "ASF1004", 1, 1)]
    [InlineData("a: &x 1\nb: *x", "ASF1007", 1, 4)]
    [InlineData("- 1", "ASF1002", 1, 1)]
    [InlineData("public_holidays: [tomorrow]", "ASF1109", 1, 19)]
    public void Errors_name_place_code_and_way_out(string yaml, string code, int line, int column)
    {
        var problem = FluentActions.Invoking(() => ConfigurationReader.Parse("x.yml", yaml)).Should().Throw<ConfigurationException>().Which.Problems[0];

        (problem.Code, problem.Line, problem.Column).Should().Be((code, line, column));
        problem.Describe(UserLanguage.Chinese).Should().StartWith($"x.yml:{line}:{column}: {code}");
    }

    [Fact]
    public void Tells_all_problems_at_once() =>
        FluentActions.Invoking(() => ConfigurationReader.Parse("x.yml", "reply_limit: soon\nservice_hours: never\ncolour: red\n"))
            .Should().Throw<ConfigurationException>().Which.Problems.Should().HaveCount(3);

    [Theory]
    [InlineData("{ a")]
    [InlineData("\t- x: [")]
    [InlineData("a: 1\na: 2")]
    public void Broken_YAML_is_a_problem_and_no_crash(string yaml) =>
        FluentActions.Invoking(() => ConfigurationReader.Parse("x.yml", yaml)).Should().Throw<ConfigurationException>();

    [Fact]
    public void Deep_nesting_is_refused() =>
        FluentActions.Invoking(() => ConfigurationReader.Parse("x.yml", "a: " + new string('[', 5_000) + new string(']', 5_000)))
            .Should().Throw<ConfigurationException>().Which.Problems[0].Code.Should().BeOneOf("ASF1008", "ASF1003");

    [Theory]
    [InlineData("severity：\n  ASC1001: warning\n", 1, "“severity”后面的冒号是全角的")]
    [InlineData("severity:\n\tASC1001: warning\n", 2, "Tab")]
    [InlineData("severity:\n  ASC1001:warning\n  ASC1002: error\n", 2, "少了一个空格")]
    [InlineData("severity:\n  ASC1001: warning\n  ASC1001: error\n", 3, "写了两遍")]
    [InlineData("severity:\n  ASC1001: \"warning\n", 2, "没有收尾")]
    public void A_mistake_in_YAML_is_told_in_Chinese_on_its_line(string yaml, int line, string reason)
    {
        var problem = FluentActions.Invoking(() => ConfigurationReader.Parse("x.yml", yaml)).Should().Throw<ConfigurationException>().Which.Problems[0];

        (problem.Line, problem.Code).Should().Be((line, "ASF1003"));
        problem.Text.Chinese.Should().Contain(reason);
    }
}

using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Configuration;
using AfterSalesCoach.Scoring.ServiceLevels;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests.ServiceLevels;

public sealed class ServiceLevelProfileTests
{
    private const string Head = "version: 1\nprofiles:\n  - id: night\n    title: 夜班\n    definition: 按轮次\n";

    [Fact]
    public void Every_shipped_profile_states_its_definition_in_both_languages() =>
        ServiceLevelProfiles.All.Should().HaveCountGreaterThan(3)
            .And.OnlyHaveUniqueItems(p => p.Id)
            .And.OnlyContain(p => p.Definition.Chinese.Length > 60 && p.Definition.English.Length > 60 && p.Definition.Chinese != p.Definition.English);

    [Fact]
    public void A_profile_whose_official_formula_is_unknown_says_so()
    {
        var unknown = ServiceLevelProfiles.All.Where(p => p.Formula == FormulaSource.Unknown).Should().ContainSingle().Which;

        unknown.Definition.Chinese.Should().Contain("不知道").And.Contain("不能当作平台考核值");
        unknown.Title.Chinese.Should().Contain("未知");
    }

    [Fact]
    public void What_third_parties_say_leaves_the_last_word_to_the_platform() =>
        ServiceLevelProfiles.All.Where(p => p.Formula == FormulaSource.Reported).Should().OnlyContain(p => p.Definition.Chinese.Contains("以平台页面为准"));

    [Fact]
    public void Folded_lines_leave_no_spaces_between_Chinese_sentences() =>
        ServiceLevelProfiles.All.Should().NotContain(p => p.Definition.Chinese.Contains("。 ") || p.Definition.Chinese.Contains("； "));

    [Fact]
    public void Reads_every_setting()
    {
        var profile = ServiceLevelProfileReader.Parse("x.yml", Head + """
                unit: messages
                limit: 90s
                service_hours: 20:00-02:00
                clock: wall
                outside_hours: exclude
                persons: first_round
                wait_cap: 1h
                automatic_phrases: [欢迎光临]
                formula: reported
            """).Should().ContainSingle().Which;

        profile.Should().BeEquivalentTo(new
        {
            Id = "night",
            Title = new LocalizedText("夜班", "夜班"),
            Unit = ReplyUnit.Messages,
            Limit = TimeSpan.FromSeconds(90),
            ServiceHours = (ServiceHours?)new ServiceHours(new TimeOnly(20, 0), new TimeOnly(2, 0)),
            Clock = WaitClock.Wall,
            Outside = OutsideHours.Exclude,
            Persons = PersonRule.FirstRound,
            WaitCap = (TimeSpan?)TimeSpan.FromHours(1),
            Formula = FormulaSource.Reported,
        });
        profile.AutomaticPhrases.Should().Equal("欢迎光临");
    }

    [Theory]
    [InlineData(Head + "    unit: rows", "ASF3106", 6, 11)]
    [InlineData(Head + "    limit: soon", "ASF1104", 6, 12)]
    [InlineData(Head + "    service_hours: 9-5", "ASF1105", 6, 20)]
    [InlineData(Head + "    clock: wall", "ASF3107", 3, 5)]
    [InlineData(Head + "    colour: red", "ASF1004", 6, 5)]
    [InlineData("version: 2\nprofiles: []", "ASF3101", 1, 10)]
    [InlineData("version: 1", "ASF3102", 1, 1)]
    [InlineData("profiles: night", "ASF3102", 1, 11)]
    [InlineData("profiles:\n  - title: 夜班\n    definition: 按轮次", "ASF3104", 2, 5)]
    [InlineData("profiles:\n  - id: Night Shift\n    title: 夜班\n    definition: 按轮次", "ASF3105", 2, 9)]
    public void Errors_name_place_code_and_way_out(string yaml, string code, int line, int column)
    {
        var problem = FluentActions.Invoking(() => ServiceLevelProfileReader.Parse("x.yml", yaml)).Should().Throw<ConfigurationException>().Which.Problems[0];

        (problem.Code, problem.Line, problem.Column).Should().Be((code, line, column));
    }

    [Fact]
    public void The_same_id_twice_is_a_problem() =>
        FluentActions.Invoking(() => ServiceLevelProfileReader.Parse("x.yml", Head + "  - id: night\n    title: 夜班\n    definition: 按轮次"))
            .Should().Throw<ConfigurationException>().Which.Problems.Should().ContainSingle().Which.Code.Should().Be("ASF3103");
}

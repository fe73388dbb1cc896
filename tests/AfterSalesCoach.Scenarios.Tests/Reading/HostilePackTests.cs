using System.Text;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Reading;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Reading;

public sealed class HostilePackTests
{
    [Fact]
    public void An_alias_bomb_is_refused() =>
        Codes("format: 1\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n").Should().Equal("ASP1005");

    [Fact]
    public void Deep_nesting_is_refused() =>
        Codes("format: 1\nnodes: " + new string('[', 5_000) + new string(']', 5_000)).Should().Equal("ASP1009");

    [Fact]
    public void A_file_of_fifty_megabytes_is_not_read()
    {
        using var folder = new TemporaryFolder();
        using (var stream = File.Create(Path.Combine(folder.Path, "big.yaml")))
        {
            stream.SetLength(50_000_000);
        }

        PackLoader.Load(folder.Path).Problems.Select(p => p.Code).Should().Equal("ASP1001");
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "gbk.yaml"), [0x66, 0x3a, 0x20, 0xc4, 0xe3]);

        PackLoader.Load(folder.Path).Problems.Select(p => p.Code).Should().Equal("ASP1011");
    }

    [Theory]
    [InlineData("", "ASP1002")]
    [InlineData("- a\n", "ASP1003")]
    [InlineData("a: [\n", "ASP1004")]
    [InlineData("a: 1\n---\nb: 2\n", "ASP1006")]
    [InlineData("? [a]\n: 1\n", "ASP1008")]
    [InlineData("a: \"\\ud83d\\ud83d\"\n", "ASP1004")]
    [InlineData("\"\\ud83d\\ua*a", "ASP1004")]
    [InlineData("...\n,", "ASP1004")]
    [InlineData("- [\u2028<", "ASP1004")]
    [InlineData("!![", "ASP1004")]
    [InlineData("!<>", "ASP1004")]
    public void What_is_no_scenario_is_refused(string content, string code) => Codes(content).Should().Contain(code);

    [Theory]
    [InlineData("../outside.yaml", "ASP2033")]
    [InlineData("shared/../../outside.yaml", "ASP2033")]
    [InlineData("/etc/passwd", "ASP2032")]
    [InlineData("C:\\\\x.yaml", "ASP2032")]
    public void Includes_stay_inside_the_pack(string include, string code)
    {
        using var folder = new TemporaryFolder();
        folder.Write("pack/base.yaml", SoundPack.Yaml.Replace("[shared/people.yaml]", $"[\"{include}\"]", StringComparison.Ordinal));
        folder.Write("outside.yaml", SoundPack.People);

        PackLoader.Load(Path.Combine(folder.Path, "pack")).Problems.Select(p => p.Code).Should().Contain(code);
    }

    [Fact]
    public void A_link_does_not_lead_outside()
    {
        using var folder = new TemporaryFolder();
        var outside = folder.Write("outside.yaml", SoundPack.People);
        folder.Write("pack/base.yaml", SoundPack.Yaml);
        Directory.CreateDirectory(Path.Combine(folder.Path, "pack", "shared"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "pack", "shared", "people.yaml"), outside);

        PackLoader.Load(Path.Combine(folder.Path, "pack")).Problems.Select(p => p.Code).Should().Contain("ASP2033");
    }

    [Fact]
    public void More_files_than_a_pack_may_have_are_told()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i <= 5_000; i++)
        {
            File.WriteAllText(Path.Combine(folder.Path, $"{i:0000}.yaml"), "");
        }

        PackLoader.Load(folder.Path).Problems.Select(p => (p.Code, p.Position.File)).Should().Contain(("ASP1012", "5000.yaml"));
    }

    [Fact]
    public void More_replays_than_a_file_may_have_are_told()
    {
        using var folder = new TemporaryFolder();
        var replays = SoundPack.Replays + "\n";
        var first = replays.IndexOf("  - ", StringComparison.Ordinal);
        folder.Write("base.replay.yaml", replays + string.Concat(Enumerable.Repeat(replays[first..], 101)));

        FluentActions.Invoking(() => AfterSalesCoach.Scenarios.Replays.ReplayReader.Load(Path.Combine(folder.Path, "base.replay.yaml"))).Should().Throw<PackException>()
            .Which.Problems.Should().Contain(p => p.Code == "ASP5008");
    }

    [Fact]
    public void Includes_that_go_round_in_a_circle_are_named()
    {
        using var folder = new TemporaryFolder();
        SoundPack.Load(folder);
        folder.Write("shared/people.yaml", "include: [other.yaml]\n" + SoundPack.People);
        folder.Write("shared/other.yaml", "format: 1\ninclude: [people.yaml]\n");

        var problem = PackLoader.Load(folder.Path).Problems.Should().ContainSingle().Subject;
        problem.Code.Should().Be("ASP2028");
        problem.Text.Chinese.Should().Contain("shared/people.yaml → shared/other.yaml → shared/people.yaml");
    }

    [Theory]
    [InlineData("reply: 那您就去投诉吧, 我们也没有办法", "把整句用双引号括起来")]
    [InlineData("reply: \"投诉吧\" 没办法", "整句用双引号括起来")]
    [InlineData("repy: 投诉吧", "是不是“reply”？")]
    public void A_text_that_a_comma_cut_is_shown_how_to_be_kept_whole(string written, string hint)
    {
        using var folder = new TemporaryFolder();

        var pack = SoundPack.Load(folder, "      - id: recover\n        reply: 对不起，刚才是我不对，少发的这瓶我今天给您补发。\n", $"      - {{ id: cut, {written}, goto: complaint }}\n      - id: recover\n        reply: 对不起，今天给您补发。\n");

        pack.Problems.Should().Contain(p => p.Text.Chinese.Contains(hint, StringComparison.Ordinal));
    }

    [Fact]
    public void An_id_is_taken_once()
    {
        using var folder = new TemporaryFolder();
        SoundPack.Load(folder);
        folder.Write("copy.yaml", SoundPack.Yaml);

        PackLoader.Load(folder.Path).Problems.Should().ContainSingle().Which.Describe(UserLanguage.Chinese).Should().StartWith("copy.yaml:2:5: ASP2021 ");
    }

    [Fact]
    public void All_problems_are_told_at_once_each_cause_once()
    {
        using var folder = new TemporaryFolder();
        var pack = SoundPack.Load(folder, "settle", "setle"); // every goto is wrong, and the node is called so too
        pack.Problems.Should().BeEmpty();

        folder.Write("base.yaml", SoundPack.Yaml.Replace("goto: settle", "goto: setle", StringComparison.Ordinal).Replace("difficulty", "x", StringComparison.Ordinal).Replace("patience: 4 }", "patience: 40 }", StringComparison.Ordinal));
        PackLoader.Load(folder.Path).Problems.Select(p => $"{p.Position.Line} {p.Code}").Should().Equal("6 ASP2004", "28 ASP2037");
    }

    private static IEnumerable<string> Codes(string content)
    {
        using var folder = new TemporaryFolder();
        folder.Write("base.yaml", new StringBuilder(content).ToString());
        return PackLoader.Load(folder.Path).Problems.Select(p => p.Code);
    }
}

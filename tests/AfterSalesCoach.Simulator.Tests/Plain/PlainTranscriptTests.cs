using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Tests.Full;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Plain;

/// <summary>What a trainee reads, kept as files.</summary>
public sealed class PlainTranscriptTests
{
    [Fact]
    public async Task Home_search_progress_and_briefing()
    {
        using var trainee = new PlainTrainee();
        Golden.Check("home", await trainee.PlayAsync(null, "/?", "没有这种", "橙子", "9", "/s", "1", "7", "3", "/q"));
    }

    [Fact]
    public async Task A_case_from_the_first_word_to_what_comes_next()
    {
        using var trainee = new PlainTrainee();
        Golden.Check("case", await trainee.PlayAsync("fruit/oranges", "", "这么便宜你还要怎样", "实在抱歉，橙子坏了给您添麻烦了，麻烦您拍一张照片", "2", "/o", "3", "", "十二", "12", "给您退了", "", "9", "2", "/s", "/q"));
    }

    [Fact]
    public async Task An_exam_helps_nobody()
    {
        using var trainee = new PlainTrainee();
        Golden.Check("exam", await trainee.PlayAsync("fruit/oranges", "2", "/?", "/u", "/p", "/d", "这么便宜你还要怎样", "/t", "/q", "/q"));
    }

    [Fact]
    public async Task Practice_has_a_hint_a_way_back_and_a_pause()
    {
        using var trainee = new PlainTrainee();
        Golden.Check("practice", await trainee.PlayAsync("fruit/oranges", "1", "/h", "/h", "3", "/u", "/p", "1", "/p", "/f", "/t", "8", "/x", "/q", "/q"));
    }

    [Fact]
    public async Task English_is_spoken_where_it_is_asked_for()
    {
        using var trainee = new PlainTrainee(language: UserLanguage.English);
        var said = await trainee.PlayAsync("fruit/oranges", "1", "/?", "1", "1", "1", "3", "/s", "/q");
        Golden.Check("english", said);
    }

    [Fact]
    public async Task Nothing_hostile_of_a_pack_or_a_name_gets_out()
    {
        using var trainee = new PlainTrainee(MemoryHome.OwnPack, name: "小王");
        var said = await trainee.PlayAsync("parcels/hostile", "1", "/h", "/f", "\u001b[31m抱歉\u0007\u202e", "/u", "2", "1", "/l", "/q");
        said.Replace("\n", "", StringComparison.Ordinal).EnumerateRunes().Should().OnlyContain(r => r.Value >= ' ' && r.Value != 0x7f && !(r.Value >= 0x80 && r.Value < 0xa0)
            && r.Value != 0x200b && !(r.Value >= 0x202a && r.Value <= 0x202e) && !(r.Value >= 0x2066 && r.Value <= 0x2069));
        said.Should().Contain("[31m抱歉", "the escape is gone and what followed is mere text");
    }

    [Fact]
    public async Task Every_line_of_the_shell_is_one_line()
    {
        using var trainee = new PlainTrainee(MemoryHome.OwnPack);
        var said = await trainee.PlayAsync("parcels/hostile", SessionMode.Exam, "", "/q", "/q");
        said.Split('\n').Count(l => l.StartsWith("[10:", StringComparison.Ordinal)).Should().Be(1, "the customer's two lines are one message");
    }
}

using System.Text;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

/// <summary>A table that does not fit into memory reads the same as one that does.</summary>
public sealed class SpillTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    [InlineData(5_000)]
    public void Messages_come_back_from_the_temporary_file_as_they_were(long held)
    {
        var table = Table();
        var whole = Read(table, new ReadLimits());
        var spilled = Read(table, new ReadLimits { HeldCharacters = held });

        whole.Should().HaveCount(40);
        spilled.Should().Equal(whole);
        spilled.Should().Contain(c => c.Contains("😀", StringComparison.Ordinal)).And.Contain(c => c.Contains("小王", StringComparison.Ordinal));
    }

    private static byte[] Table()
    {
        // Interleaved, newest first, some without a time, some agents without a name.
        var text = new StringBuilder("会话ID,角色,客服,时间,内容\n");
        for (var i = 399; i >= 0; i--)
        {
            var time = i % 40 == 7 ? "" : $"2026-10-01 {i / 60 % 24:00}:{i % 60:00}:00";
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"c{i % 40},{(i % 2 == 0 ? "买家" : "客服")},{(i % 3 == 0 ? "小王" : "")},{time},第{i}句😀{new string('好', i % 50)}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static List<string> Read(byte[] table, ReadLimits limits) =>
    [
        .. new ChatLogReader(new ReadOptions { Format = InputFormat.Csv, Limits = limits }, _ => { }).Read(new MemoryStream(table), "t.csv")
            .Select(c => $"{c.Id} {c.Source} {string.Join('|', c.Messages.Select(m => $"{m.Speaker} {m.Agent} {m.Time:O} {m.Source} {m.Text}"))}"),
    ];
}

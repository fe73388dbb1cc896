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
        spilled.Should().Contain(c => c.Contains("😀", StringComparison.Ordinal)).And.Contain(c => c.Contains("小王", StringComparison.Ordinal))
            .And.Contain(c => c.Contains("店3 Appliance 09:00-13:00", StringComparison.Ordinal) && c.Contains("2026-10-01T00:43", StringComparison.Ordinal));
    }

    private static byte[] Table()
    {
        // Interleaved, newest first, some without a time, some agents without a name.
        // Of one in ten only the first row tells the day, the shop and the hours.
        var text = new StringBuilder("会话ID,角色,客服,时间,内容,店铺,品类,服务时间\n");
        for (var i = 399; i >= 0; i--)
        {
            var told = i % 10 != 3 || i >= 360;
            var time = i % 40 == 7 ? "" : $"{(told ? "2026-10-01 " : "")}{i / 60 % 24:00}:{i % 60:00}:00";
            var about = told ? $"店{i % 10},{(i % 2 == 0 ? "生鲜" : "小家电")},09:00-1{i % 10}:00" : ",,";
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"c{i % 40},{(i % 2 == 0 ? "买家" : "客服")},{(i % 3 == 0 ? "小王" : "")},{time},第{i}句😀{new string('好', i % 50)},{about}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static List<string> Read(byte[] table, ReadLimits limits) =>
    [
        .. new ChatLogReader(new ReadOptions { Format = InputFormat.Csv, Limits = limits }, _ => { }).Read(new MemoryStream(table), "t.csv")
            .Select(c => $"{c.Id} {c.Source} {c.Shop} {c.Category} {c.ServiceHours} {string.Join('|', c.Messages.Select(m => $"{m.Speaker} {m.Agent} {m.Time:O} {m.Source} {m.Text}"))}"),
    ];
}

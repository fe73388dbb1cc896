using System.Text;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

/// <summary>Whatever the bytes, a reader ends, throws nothing, and never stays silent about reading nothing.</summary>
public sealed class HostileTests
{
    private static readonly string[] _pieces =
    [
        "{", "}", "[", "]", "\"", ",", ":", "\n", "\r", "\t", ";", "=", "-----\n", "=== ", "会话ID", "角色", "内容", "买家", "客服", "：", "2026-10-01 10:00:03",
        "[10:00:03] ", "10:00", "<!-- coach:disable ", "-->", "\"messages\":[", "\"role\":\"agent\"", "\\ud83d", "\uFFFD", "😀", "　", "\0", "sep=\"\n", "99:99",
        "{\"conversation_id\":\"c\",\"messages\":[{\"role\":\"agent\",\"text\":\"好\"}]}\n", "\"\"", "(", "）", "00", "0001-01-01 00:00", "9999-12-31 23:59:59",
    ];

    public static TheoryData<InputFormat> Formats => [.. Enum.GetValues<InputFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Random_bytes_do_no_harm(InputFormat format)
    {
        var random = new Random(20261001);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(0, 400)];
            random.NextBytes(bytes);
            if (i % 3 != 0)
            {
                // Without NUL, so that not every case ends at the check for binary files.
                bytes = [.. bytes.Select(b => b == 0 ? (byte)'\n' : b)];
            }

            Survives(bytes, format);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Random_pieces_of_logs_do_no_harm(InputFormat format)
    {
        var random = new Random(20261002);
        for (var i = 0; i < 500; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => _pieces[random.Next(_pieces.Length)]));
            Survives(Encoding.UTF8.GetBytes(text), format);
        }
    }

    [Fact]
    public void Damaged_workbooks_do_no_harm()
    {
        var random = new Random(20261003);
        var whole = Workbook.Of(Workbook.Row(1, "会话ID", "角色", "内容") + Workbook.Row(2, "A", "买家", "坏了"));
        for (var i = 0; i < 300; i++)
        {
            var bytes = (byte[])whole.Clone();
            for (var n = random.Next(1, 8); n > 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Survives(i % 2 == 0 ? bytes : bytes[..random.Next(bytes.Length)], InputFormat.Xlsx);
        }
    }

    [Fact]
    public void Damaged_old_workbooks_do_no_harm()
    {
        var random = new Random(20261004);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(8, 4000)];
            random.NextBytes(bytes);
            new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
            Survives(bytes, InputFormat.Auto);
        }
    }

    [Fact]
    public void Sheets_of_damaged_xml_do_no_harm()
    {
        var random = new Random(20261005);
        var row = Workbook.Row(1, "会话ID", "角色", "内容") + Workbook.Row(2, "A", "买家", "坏了");
        for (var i = 0; i < 300; i++)
        {
            var xml = row.ToCharArray();
            for (var n = random.Next(1, 6); n > 0; n--)
            {
                xml[random.Next(xml.Length)] = "<>/\"A9 r="[random.Next(9)];
            }

            Survives(Workbook.Of(new string(xml)), InputFormat.Auto);
        }
    }

    private static void Survives(byte[] bytes, InputFormat format)
    {
        var options = new ReadOptions { Format = format, Limits = new() { Rows = 10_000 } };
        foreach (var log in new[] { Log.Bytes("a.txt", bytes, options), Log.Piped("-", bytes, options) })
        {
            (log.Conversations.Count + log.Problems.Count).Should().BePositive();
            log.Conversations.Should().NotContain(c => c.Id.Length == 0 || c.Messages.IsEmpty);
            log.Problems.Should().NotContain(p => p.Chinese.Length == 0 || p.English.Length == 0 || p.Position.Line < 0);
        }
    }
}

using System.Text;
using AfterSalesCoach.Testing.Hostile;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

/// <summary>Sample logs to which things have happened: a reader ends, throws nothing, says what it left out, and reads the same from a pipe.</summary>
[Trait("Category", "Hostile")]
public sealed class DamagedLogTests
{
    /// <summary>One to weigh the encoding, one to read; of a small workbook the directory is read again for each of its parts.</summary>
    private const int MostPasses = 8;

    public static TheoryData<InputFormat, string> Samples => new()
    {
        { InputFormat.Jsonl, "mixed-shops.jsonl" },
        { InputFormat.Csv, "fruit-shop-week.csv" },
        { InputFormat.Transcript, "flower-shop.txt" },
        { InputFormat.Replies, "quick-replies.txt" },
        { InputFormat.Auto, "" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Damaged_logs_do_no_harm(InputFormat format, string sample) => HostileCheck.ForAll(
        $"log reader, {format.ToString().ToLowerInvariant()}",
        DamagedFile.Of(DamagedFile.Samples($"corpora/samples/{sample}").Where(s => !s.Name.EndsWith(".md", StringComparison.Ordinal))),
        file =>
        {
            var options = new ReadOptions { Format = format };
            var log = Counted(file.Content, options);
            IsSound(log, file.Content);
            if (file.Content.Length < 1 << 16)
            {
                // Of a longer pipe only the beginning can be weighed before it is read.
                Log.Piped("damaged", file.Content, options).Shown.Should().Be(log.Shown);
            }
        });

    [Fact]
    public void Damaged_workbooks_do_no_harm() => HostileCheck.ForAll(
        "log reader, xlsx",
        DamagedWorkbook.Of(DamagedFile.Samples("corpora/samples/appliance-shop.xlsx").Single().Content),
        bytes => IsSound(Log.Bytes("damaged", bytes, new ReadOptions { Format = InputFormat.Xlsx }), bytes));

    private static Log Counted(byte[] bytes, ReadOptions options)
    {
        var problems = new List<LogProblem>();
        using var stream = new CountingStream(bytes);
        var log = new Log([.. new ChatLogReader(options, problems.Add).Read(stream, "damaged")], problems);
        stream.BytesRead.Should().BeLessThanOrEqualTo((MostPasses * (long)bytes.Length) + 1);
        return log;
    }

    private static void IsSound(Log log, byte[] bytes)
    {
        (log.Conversations.Count + log.Problems.Count).Should().BePositive("nothing may vanish without a word");
        log.Conversations.Should().NotContain(c => c.Id.Length == 0 || c.Messages.IsEmpty);
        log.Problems.Should().NotContain(p => p.Chinese.Length == 0 || p.English.Length == 0 || p.Position.Line < 0);
        foreach (var message in log.Messages)
        {
            IsText(message.Text).Should().BeTrue("half a character is no text: {0}", message.Text);
            message.Source!.Value.Line.Should().BeInRange(1, Math.Max(1_048_576, bytes.Length + 1));
        }
    }

    private static bool IsText(string text) => !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') || Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text)) == text;
}

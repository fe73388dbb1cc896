using System.Security.Cryptography;
using System.Text;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Learning.Training;
using AfterSalesCoach.Testing.Corpus;
using AfterSalesCoach.Testing.Hostile;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests;

[Trait("Category", "Hostile")]
public sealed class DamagedLearningFileTests
{
    private const int HeaderLength = 44;

    private static readonly string[] _rules = ["ASC1001", "ASC1002"];

    /// <summary>A small model in the format of the large one.</summary>
    private static readonly byte[] _body = SmallModel();

    /// <summary>The checksum keeps accidents out, not attackers, so it is made to fit again.</summary>
    [Fact]
    public void A_forged_model_is_refused_or_read() => HostileCheck.ForAll("model file", DamagedFile.Of(("model", _body)), file =>
    {
        byte[] forged = [.. ModelFile.Write(ReplyModel.Default).AsSpan(0, HeaderLength - 32), .. SHA256.HashData(file.Content), .. file.Content];
        try
        {
            ModelFile.Read(forged).Rules.Should().NotBeNull();
        }
        catch (InvalidDataException refusal)
        {
            refusal.Message.Should().NotBeEmpty();
        }
    });

    /// <summary>A count that was made up sets nothing aside: 2,147,483,647 features would be 50 GB.</summary>
    [Theory]
    [InlineData(0, -1)]
    [InlineData(0, int.MaxValue)]
    [InlineData(1, -1)]
    [InlineData(1, int.MaxValue)]
    public void A_forged_count_is_refused_before_memory_is_taken(int which, int count)
    {
        // The rules come first: their number, then for each its name and six figures; behind them three scales for each, and the length of a table.
        var at = which == 0 ? 0 : sizeof(int) + (_rules.Length * (1 + "ASC1001".Length + (9 * sizeof(float))));
        byte[] body = [.. _body.AsSpan(0, at), .. BitConverter.GetBytes(count), .. _body.AsSpan(at + sizeof(int))];
        byte[] forged = [.. ModelFile.Write(ReplyModel.Default).AsSpan(0, HeaderLength - 32), .. SHA256.HashData(body), .. body];
        var before = GC.GetAllocatedBytesForCurrentThread();

        FluentActions.Invoking(() => ModelFile.Read(forged)).Should().Throw<InvalidDataException>();

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(10_000_000);
    }

    [Fact]
    public void A_damaged_labelled_reply_is_refused_or_read() => HostileCheck.ForAll("labelled replies", DamagedFile.Of(("replies.jsonl", Encoding.UTF8.GetBytes(SampleLine()))), file =>
    {
        try
        {
            LabelledReply.Parse(Encoding.UTF8.GetString(file.Content)).Id.Should().NotBeNull();
        }
        catch (FormatException refusal)
        {
            refusal.Message.Should().NotBeEmpty();
        }
    });

    private static string SampleLine() =>
        File.ReadLines(Directory.GetFiles(Path.Combine(Repository.Root, "corpora", "replies"), "*.jsonl").Order(StringComparer.Ordinal).First()).First();

    /// <summary>Learnt from one sentence in twenty families, so that some of them are for training and some for development.</summary>
    private static byte[] SmallModel()
    {
        var replies = Enumerable.Range(0, 20).Select(i => LabelledReply.Parse(SampleLine()) with { Id = $"r{i}", Family = $"f{i}" });
        return ModelFile.Write(ReplyTrainer.Train(_rules, replies.Select(r => PreparedReply.Of(r, _rules, DialogueTagger.Default, _ => []))))[HeaderLength..];
    }
}

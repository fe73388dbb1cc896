using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Model;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Model;

public sealed class ModelFileTests
{
    private static readonly byte[] _bytes = ModelFile.Write(ReplyModel.Default);

    [Fact]
    public void The_built_in_model_fits_its_checksum()
    {
        using var resource = typeof(ReplyModel).Assembly.GetManifestResourceStream("reply-model.bin")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);

        ModelFile.Write(ModelFile.Read(bytes)).Should().Equal(bytes).And.Equal(_bytes);
    }

    [Fact]
    public void Reads_back_what_was_written() => ModelFile.Write(ModelFile.Read(_bytes)).Should().Equal(_bytes);

    [Fact]
    public void Is_small() => _bytes.Length.Should().BeLessThan(8 * 1024 * 1024);

    [Fact]
    public void Every_damaged_byte_is_noticed()
    {
        foreach (var at in Enumerable.Range(0, 60).Append(_bytes.Length / 2).Append(_bytes.Length - 1))
        {
            var damaged = _bytes.ToArray();
            damaged[at] ^= 1;
            FluentActions.Invoking(() => ModelFile.Read(damaged)).Should().Throw<InvalidDataException>($"byte {at} was changed");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(43)]
    [InlineData(5000)]
    public void A_file_cut_short_is_noticed(int length) =>
        FluentActions.Invoking(() => ModelFile.Read(_bytes[..length])).Should().Throw<InvalidDataException>();

    [Fact]
    public void The_model_that_ships_tells_a_clear_case()
    {
        double ProbabilityOf(string reply) => ReplyModel.Default.Classify(DialogueTagger.Default.Tag(new Conversation("c",
            [new Message(Speaker.Customer, "刚收到的苹果烂了三个"), new Message(Speaker.Agent, reply)])
        { Category = ProductCategory.Fresh }), 1, ["ASC1006"])
            .Single(l => l.RuleId == "ASC1006").Probability;

        ProbabilityOf("您把坏的拍照发过来，我看下几个").Should().BeGreaterThan(0.5);
        ProbabilityOf("实在抱歉，坏的三个按个数给您退，今天到账").Should().BeLessThan(0.3);
    }
}

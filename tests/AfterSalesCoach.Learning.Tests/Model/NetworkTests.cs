using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Learning.Training;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Model;

public sealed class NetworkTests
{
    private readonly NetworkWeights _weights = new(new Alphabet(['不', '好', '退']));

    private readonly Random _random = new(7);

    public NetworkTests()
    {
        // About as large as they are in a trained network.
        Fill(1.2f, [_weights.Embeddings, .. _weights.Filters]);
        Fill(0.05f, [_weights.Hidden, _weights.Direct, _weights.Output, .. _weights.Biases]);
    }

    private void Fill(float range, float[][] all)
    {
        foreach (var values in all)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = (_random.NextSingle() - 0.5f) * range;
            }
        }
    }

    [Theory]
    [InlineData("不退", "")]
    [InlineData("好", "退不退")]
    [InlineData("", "")]
    [InlineData("没有见过的字，不好", "好")]
    public void Scores_are_those_that_training_works_with(string reply, string customer)
    {
        var transcript = Read(customer, reply);
        var scores = Score(new NetworkScorer(Network.Of(_weights)), transcript);

        // The loss of a reply that breaks no rule is a sum over its scores alone.
        var example = new NetworkExample([.. Enumerable.Range(0, Transcript.Parts).Select(p => Array.ConvertAll(transcript[p].ToArray(), _weights.Alphabet.NumberOf))], new float[LinearTrainer.Lane]);
        var tables = new CharacterTables(_weights);
        tables.Fill([example]);
        var gradient = new NetworkGradient(_weights, tables, new NetworkOptions { FilterDropout = 0, HiddenDropout = 0 }, 1);
        gradient.Add(example);
        scores.Sum(s => Math.Log(1 + Math.Exp(s))).Should().BeApproximately(gradient.Loss, 0.2);
        scores.Zip(gradient.Sums.OutputBiases, (s, g) => Math.Abs((1 / (1 + Math.Exp(-s))) - g)).Max().Should().BeLessThan(0.02);
    }

    [Fact]
    public void What_was_read_before_does_not_show()
    {
        var network = Network.Of(_weights);
        var kept = new NetworkScorer(network);
        Transcript[] read = [Read("不退", "好"), Read("不退", "不退"), Read("好不好", "不退"), Read("", "不退"), Read("不退", "好")];
        foreach (var transcript in read)
        {
            Score(kept, transcript).Should().Equal(Score(new NetworkScorer(network), transcript));
        }
    }

    private static Transcript Read(string customer, string reply)
    {
        var transcript = new Transcript();
        transcript.Read(DialogueTagger.Default.Tag(new Conversation("c", [new Message(Speaker.Customer, customer), new Message(Speaker.Agent, reply)])), 1);
        return transcript;
    }

    private static float[] Score(NetworkScorer scorer, Transcript transcript)
    {
        var scores = new float[LinearTrainer.Lane];
        scorer.Score(transcript, scores);
        return scores;
    }

    [Fact]
    public void Is_read_back_as_it_was_written()
    {
        var bytes = Written(Network.Of(_weights));
        var read = Network.Read(new BinaryReader(new MemoryStream(bytes)));
        read.Check();
        Written(read).Should().Equal(bytes);
    }

    [Fact]
    public void A_network_of_another_shape_is_refused()
    {
        // A character more than there are vectors.
        var others = new NetworkWeights(new Alphabet(['不', '好', '赔', '退']));
        var (bytes, longer) = (Written(Network.Of(_weights)), Written(Network.Of(others)));
        const int Alphabet = sizeof(int) + (4 * sizeof(char));
        byte[] mixed = [.. longer[..Alphabet], .. bytes[(Alphabet - sizeof(char))..]];
        FluentActions.Invoking(() => Network.Read(new BinaryReader(new MemoryStream(mixed))).Check())
            .Should().Throw<Exception>().Which.Should().Match(e => e is FormatException || e is EndOfStreamException);
    }

    private static byte[] Written(Network network)
    {
        using var file = new MemoryStream();
        network.Write(new BinaryWriter(file));
        return file.ToArray();
    }

    [Fact]
    public void An_alphabet_out_of_order_is_refused() => FluentActions.Invoking(() => new Alphabet(['b', 'a'])).Should().Throw<FormatException>();
}

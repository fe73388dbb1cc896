using System.Collections.Immutable;
using AfterSalesCoach.Learning.Training;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Learning.Model;

/// <summary>
/// A convolutional network over characters (Kim 2014): vectors of characters, filters over neighbours, the largest value of each filter over the text,
/// one hidden layer beside a direct way, a score for each rule.
/// </summary>
/// <remarks>Used where it lies in the file. Immutable but for what has been worked out; may be shared between threads.</remarks>
internal sealed class Network
{
    /// <summary>Length of the vector of a character.</summary>
    public const int Dimensions = 64;

    public const int HiddenUnits = 256;

    private readonly FixedBlock<Half> _embeddings;

    private Network(Alphabet alphabet, FixedBlock<Half> embeddings, ImmutableArray<CharacterRows> rows, QuantisedMatrix upward, QuantisedMatrix output) =>
        (Alphabet, _embeddings, Rows, Upward, Output) = (alphabet, embeddings, rows, upward, output);

    public Alphabet Alphabet { get; }

    /// <summary>For each bank of filters.</summary>
    public ImmutableArray<CharacterRows> Rows { get; }

    /// <summary>From the filters to the hidden units and, beside them, to the rules.</summary>
    public QuantisedMatrix Upward { get; }

    /// <summary>From the hidden units to the rules.</summary>
    public QuantisedMatrix Output { get; }

    public static Network Of(NetworkWeights weights)
    {
        var embeddings = CharacterRows.ToHalves(weights.Embeddings);
        var upward = SideBySide(weights.Hidden, HiddenUnits, weights.Direct, LinearTrainer.Lane);
        return new Network(
            weights.Alphabet,
            embeddings,
            [.. FilterBank.All.Select((bank, part) => CharacterRows.Of(weights.Filters[part], weights.FilterBiases[part], bank, embeddings))],
            QuantisedMatrix.Of(upward, [.. weights.HiddenBiases, .. weights.OutputBiases]),
            QuantisedMatrix.Of(weights.Output, new float[LinearTrainer.Lane]));
    }

    /// <exception cref="EndOfStreamException">The data end too early.</exception>
    /// <exception cref="FormatException">Characters are out of order.</exception>
    public static Network Read(BinaryReader reader)
    {
        var alphabet = new Alphabet(FixedBlock<char>.Read(reader).Span.ToArray());
        var embeddings = FixedBlock<Half>.Read(reader);
        return new Network(
            alphabet, embeddings, [.. FilterBank.All.Select(bank => CharacterRows.Read(reader, bank, embeddings))], QuantisedMatrix.Read(reader), QuantisedMatrix.Read(reader));
    }

    public void Write(BinaryWriter writer)
    {
        FixedBlock<char>.Write(writer, Alphabet.Characters);
        FixedBlock<Half>.Write(writer, _embeddings.Span);
        foreach (var rows in Rows)
        {
            rows.Write(writer);
        }

        Upward.Write(writer);
        Output.Write(writer);
    }

    /// <summary>Holds what was read against what scoring takes for granted.</summary>
    /// <exception cref="FormatException">It has another shape.</exception>
    public void Check()
    {
        if (_embeddings.Length != Alphabet.Size * Dimensions)
        {
            throw new FormatException("characters without vectors");
        }

        foreach (var rows in Rows)
        {
            rows.Check();
        }

        Upward.Check(FilterBank.AllOutputs, HiddenUnits + LinearTrainer.Lane);
        Output.Check(HiddenUnits, LinearTrainer.Lane);
    }

    private static float[] SideBySide(float[] left, int leftColumns, float[] right, int rightColumns)
    {
        var both = new float[left.Length + right.Length];
        for (var row = 0; row < left.Length / leftColumns; row++)
        {
            var joined = both.AsSpan(row * (leftColumns + rightColumns));
            left.AsSpan(row * leftColumns, leftColumns).CopyTo(joined);
            right.AsSpan(row * rightColumns, rightColumns).CopyTo(joined[leftColumns..]);
        }

        return both;
    }
}

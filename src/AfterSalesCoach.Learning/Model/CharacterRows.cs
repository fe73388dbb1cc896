using System.Numerics.Tensors;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Learning.Model;

/// <summary>What each character adds to the filters of a bank, worked out when it is first met: a filter over a text is then a sum of rows.</summary>
/// <remarks>May be shared between threads: two that meet a character at once work out the same.</remarks>
internal sealed class CharacterRows
{
    /// <summary>What 1 is in the whole numbers of a row; few filters get more than 4 from a character.</summary>
    public const float One = 32;

    private readonly FilterBank _bank;
    private readonly FixedBlock<Half> _byDimension;
    private readonly FixedBlock<short> _biases;
    private readonly FixedBlock<Half> _embeddings;
    private readonly sbyte[]?[] _rows;

    // The weights in single precision: halves are short in the file, but widening them anew for each character costs more than multiplying.
    private float[]? _weights;

    private CharacterRows(FixedBlock<Half> byDimension, FixedBlock<short> biases, FilterBank bank, FixedBlock<Half> embeddings)
    {
        (_byDimension, _biases, _bank, _embeddings) = (byDimension, biases, bank, embeddings);
        _rows = new sbyte[embeddings.Length / Network.Dimensions][];
        Nothing = new sbyte[bank.RowLength];
    }

    /// <summary>The row of no character.</summary>
    public sbyte[] Nothing { get; }

    /// <summary>What is added to each filter whatever it sees.</summary>
    public ReadOnlySpan<short> Biases => _biases.Span;

    public static CharacterRows Of(float[] filters, float[] biases, FilterBank bank, FixedBlock<Half> embeddings)
    {
        var byDimension = new float[filters.Length];
        Transpose(filters, bank.RowLength, byDimension);
        var whole = Array.ConvertAll(biases, bias => (short)MathF.Round(bias * One));
        return new CharacterRows(ToHalves(byDimension), FixedBlock<short>.CopyOf(whole), bank, embeddings);
    }

    /// <exception cref="EndOfStreamException">The data end too early.</exception>
    public static CharacterRows Read(BinaryReader reader, FilterBank bank, FixedBlock<Half> embeddings) =>
        new(FixedBlock<Half>.Read(reader), FixedBlock<short>.Read(reader), bank, embeddings);

    public void Write(BinaryWriter writer)
    {
        FixedBlock<Half>.Write(writer, _byDimension.Span);
        FixedBlock<short>.Write(writer, _biases.Span);
    }

    /// <exception cref="FormatException">The bank has another shape.</exception>
    public void Check()
    {
        if (_byDimension.Length != _bank.RowLength * Network.Dimensions || _biases.Length != _bank.Outputs)
        {
            throw new FormatException("filters of another shape");
        }
    }

    public sbyte[] Of(int character) => _rows[character] ?? (_rows[character] = Make(character));

    /// <summary>Lays the weights out so that those of one dimension of the characters' vectors stand side by side.</summary>
    public static void Transpose(float[] filters, int rowLength, float[] byDimension)
    {
        for (var place = 0; place < rowLength; place++)
        {
            for (var d = 0; d < Network.Dimensions; d++)
            {
                byDimension[(d * rowLength) + place] = filters[(place * Network.Dimensions) + d];
            }
        }
    }

    public static FixedBlock<Half> ToHalves(float[] values) => FixedBlock<Half>.CopyOf(Array.ConvertAll(values, value => (Half)value));

    private sbyte[] Make(int character)
    {
        var weights = _weights ??= Widened();
        var row = new float[_bank.RowLength];
        for (var d = 0; d < Network.Dimensions; d++)
        {
            TensorPrimitives.MultiplyAdd(weights.AsSpan(d * row.Length, row.Length), (float)_embeddings.At((character * Network.Dimensions) + d), row, row);
        }

        return Array.ConvertAll(row, value => (sbyte)Math.Clamp(MathF.Round(value * One), -sbyte.MaxValue, sbyte.MaxValue));
    }

    private float[] Widened()
    {
        var weights = new float[_byDimension.Length];
        TensorPrimitives.ConvertToSingle(_byDimension.Span, weights);
        return weights;
    }
}

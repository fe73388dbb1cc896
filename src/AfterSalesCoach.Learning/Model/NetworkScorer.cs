using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Learning.Training;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Scores transcripts by a convolutional network. For one thread.</summary>
internal sealed class NetworkScorer(Network network)
{
    /// <summary>What 1 is in the whole numbers of the hidden units, which stay well below 64.</summary>
    private const float HiddenOne = 512;

    private const int Columns = Network.HiddenUnits + LinearTrainer.Lane;

    private static readonly int[] _firstRows = [.. FilterBank.All.Select((_, part) => FilterBank.All.Take(part).Sum(bank => bank.Outputs))];

    private readonly short[] _largest = new short[FilterBank.All.Max(bank => bank.Outputs)];
    private readonly LastText _earlier = new();
    private readonly int[] _ofEarlier = new int[Columns];
    private readonly int[] _sums = new int[Columns];
    private readonly float[] _upward = new float[Columns];
    private readonly short[] _hidden = new short[Network.HiddenUnits];
    private readonly int[] _outputs = new int[LinearTrainer.Lane];
    private Row[] _rows = [];

    /// <param name="scores">Gets the score of each rule; <see cref="LinearTrainer.Lane"/> long.</param>
    public void Score(Transcript transcript, Span<float> scores) => Score(
        SumsOf(transcript[Transcript.Reply], Transcript.Reply), SumsOf(transcript[Transcript.Customer], Transcript.Customer), transcript[Transcript.Earlier], scores);

    /// <summary>What a part of a transcript adds to the hidden units, and past them to the rules.</summary>
    public int[] SumsOf(ReadOnlySpan<char> text, int part)
    {
        var sums = new int[Columns];
        AddTo(sums, text, part);
        return sums;
    }

    /// <param name="ofReply">Sums of the reply.</param>
    /// <param name="ofCustomer">Sums of what it answers.</param>
    /// <param name="earlier">What was said before. It is the same for the rewrites of one reply, which are judged one after another.</param>
    /// <param name="scores">Gets the score of each rule; <see cref="LinearTrainer.Lane"/> long.</param>
    public void Score(ReadOnlySpan<int> ofReply, ReadOnlySpan<int> ofCustomer, ReadOnlySpan<char> earlier, Span<float> scores)
    {
        if (_earlier.Change(earlier))
        {
            Array.Clear(_ofEarlier);
            AddTo(_ofEarlier, earlier, Transcript.Earlier);
        }

        TensorPrimitives.Add(ofReply, ofCustomer, _sums);
        TensorPrimitives.Add(_sums, _ofEarlier, _sums);
        network.Upward.Scale(_sums, 1 / CharacterRows.One, _upward);
        for (var unit = 0; unit < Network.HiddenUnits; unit++)
        {
            _hidden[unit] = (short)Math.Clamp(_upward[unit] * HiddenOne, 0, short.MaxValue);
        }

        Array.Clear(_outputs);
        network.Output.AddUp(_hidden, 0, _outputs);
        network.Output.Scale(_outputs, 1 / HiddenOne, scores);
        for (var rule = 0; rule < LinearTrainer.Lane; rule++)
        {
            scores[rule] += _upward[Network.HiddenUnits + rule];
        }
    }

    private void AddTo(int[] sums, ReadOnlySpan<char> text, int part)
    {
        var bank = FilterBank.All[part];
        Pool(text, network.Rows[part], bank, _largest);
        network.Upward.AddUp(_largest.AsSpan(0, bank.Outputs), _firstRows[part], sums);
    }

    /// <summary>The largest value of each filter over the text, at least zero.</summary>
    private void Pool(ReadOnlySpan<char> text, CharacterRows rows, FilterBank bank, Span<short> largest)
    {
        // Nothing stands before and after the text; with rows for it no filter has to ask where it ends.
        _rows = _rows.Length < text.Length + (2 * FilterBank.Margin) ? new Row[2 * (text.Length + (2 * FilterBank.Margin))] : _rows;
        _rows.AsSpan(0, FilterBank.Margin).Fill(new Row(rows.Nothing));
        for (var i = 0; i < text.Length; i++)
        {
            _rows[FilterBank.Margin + i] = new Row(rows.Of(network.Alphabet.NumberOf(text[i])));
        }

        _rows.AsSpan(FilterBank.Margin + text.Length, FilterBank.Margin).Fill(new Row(rows.Nothing));
        foreach (var group in bank.Groups)
        {
            for (var filter = 0; filter < bank.Filters; filter += FilterBank.Lane)
            {
                var output = group.Output + filter;
                LargestOf(group.Width, text.Length, bank.Filters, group.InRow + filter, rows.Biases[output..], largest[output..]);
            }
        }
    }

    /// <summary>Walks over the text with as many filters as there are bytes in a line of the cache, so that each line is fetched once a walk.</summary>
    /// <param name="inRow">Where in a row the first place of these filters is; the next is <paramref name="stride"/> further.</param>
    private void LargestOf(int width, int length, int stride, int inRow, ReadOnlySpan<short> biases, Span<short> largest)
    {
        var (biasA, biasB) = (Vector256.Create(biases), Vector256.Create(biases[16..]));
        var (biasC, biasD) = (Vector256.Create(biases[32..]), Vector256.Create(biases[48..]));
        var (largestA, largestB, largestC, largestD) = (Vector256<short>.Zero, Vector256<short>.Zero, Vector256<short>.Zero, Vector256<short>.Zero);
        var start = FilterBank.Margin - FilterBank.Before(width);
        for (var at = start; at < start + length; at++)
        {
            var (a, b, c, d) = (biasA, biasB, biasC, biasD);
            for (var place = 0; place < width; place++)
            {
                ref var row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows[at + place].Values), inRow + (place * stride));
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref row));
                a += low;
                b += high;
                (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref row, (nuint)Vector256<sbyte>.Count));
                c += low;
                d += high;
            }

            largestA = Vector256.Max(largestA, a);
            largestB = Vector256.Max(largestB, b);
            largestC = Vector256.Max(largestC, c);
            largestD = Vector256.Max(largestD, d);
        }

        largestA.CopyTo(largest);
        largestB.CopyTo(largest[16..]);
        largestC.CopyTo(largest[32..]);
        largestD.CopyTo(largest[48..]);
    }

    /// <summary>What a character adds to the filters. In an array of arrays each one written would be checked for its type.</summary>
    private readonly record struct Row(sbyte[] Values);
}

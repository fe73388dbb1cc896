using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using AfterSalesCoach.Learning.Model;

namespace AfterSalesCoach.Learning.Training;

/// <summary>Adds up how the loss of some replies changes with each weight (back-propagation, Rumelhart, Hinton and Williams 1986). For one thread.</summary>
internal sealed class NetworkGradient
{
    private const int Dimensions = Network.Dimensions;
    private const int Units = Network.HiddenUnits;
    private const int Rules = LinearTrainer.Lane;

    private readonly NetworkWeights _weights;
    private readonly CharacterTables _tables;
    private readonly NetworkOptions _options;
    private readonly Random _random;
    private readonly bool[] _isMet;
    private readonly List<int> _met = [];

    // Values on the way forward, and how the loss changes with them on the way back; a factor of zero leaves one out.
    private readonly float[] _outputs = new float[FilterBank.AllOutputs];
    private readonly float[] _outputFactors = new float[FilterBank.AllOutputs];
    private readonly int[] _places = new int[FilterBank.AllOutputs];
    private readonly float[] _ofOutputs = new float[FilterBank.AllOutputs];
    private readonly float[] _hidden = new float[Units];
    private readonly float[] _hiddenFactors = new float[Units];
    private readonly float[] _ofHidden = new float[Units];
    private readonly float[] _scores = new float[Rules];
    private readonly float[] _ofScores = new float[Rules];

    public NetworkGradient(NetworkWeights weights, CharacterTables tables, NetworkOptions options, int seed)
    {
        (_weights, _tables, _options, _random) = (weights, tables, options, new Random(seed));
        Sums = new NetworkWeights(weights.Alphabet);
        _isMet = new bool[weights.Alphabet.Size];
    }

    /// <summary>For each weight the sum over the replies.</summary>
    public NetworkWeights Sums { get; }

    /// <summary>Cross entropy of the labels, in nats.</summary>
    public double Loss { get; private set; }

    /// <summary>Characters whose vectors have sums other than zero.</summary>
    public IReadOnlyList<int> Met => _met;

    public void Clear()
    {
        Loss = 0;
        foreach (var sums in (float[][])[.. Sums.Matrices, .. Sums.Biases])
        {
            Array.Clear(sums);
        }

        foreach (var character in _met)
        {
            _isMet[character] = false;
            Array.Clear(Sums.Embeddings, character * Dimensions, Dimensions);
        }

        _met.Clear();
    }

    public void Add(NetworkExample example)
    {
        Forward(example);
        Loss += LossOf(_scores, example.Labels);
        TensorPrimitives.Sigmoid(_scores, _ofScores);
        TensorPrimitives.Subtract(_ofScores, example.Labels, _ofScores);
        BackToHidden();
        BackToOutputs();
        BackToCharacters(example);
    }

    private static double LossOf(float[] scores, float[] labels) => scores.Zip(labels, (s, y) => Math.Log(1 + Math.Exp(-Math.Abs(s))) + Math.Max(0, s) - (y * s)).Sum();

    private void Forward(NetworkExample example)
    {
        var start = 0;
        for (var part = 0; part < example.Parts.Length; part++)
        {
            Pool(example.Parts[part], part, start);
            start += FilterBank.All[part].Outputs;
        }

        Drop(_outputs, _outputFactors, _options.FilterDropout);
        _weights.HiddenBiases.CopyTo(_hidden, 0);
        _weights.OutputBiases.CopyTo(_scores, 0);
        for (var i = 0; i < _outputs.Length; i++)
        {
            if (_outputs[i] != 0)
            {
                AddTo(_hidden, _weights.Hidden, i, _outputs[i]);
                AddTo(_scores, _weights.Direct, i, _outputs[i]);
            }
        }

        Drop(_hidden, _hiddenFactors, _options.HiddenDropout);
        for (var unit = 0; unit < Units; unit++)
        {
            if (_hidden[unit] != 0)
            {
                AddTo(_scores, _weights.Output, unit, _hidden[unit]);
            }
        }
    }

    /// <summary>The largest value of each filter over a text, and where it is met.</summary>
    private void Pool(int[] text, int part, int start)
    {
        var bank = FilterBank.All[part];
        var rows = _tables.Of(part);
        foreach (var group in bank.Groups)
        {
            for (var filter = 0; filter < bank.Filters; filter += Vector<float>.Count)
            {
                var output = group.Output + filter;
                var bias = new Vector<float>(_weights.FilterBiases[part], output);
                var (largest, places) = (Vector<float>.Zero, Vector<int>.Zero);
                for (var at = 0; at < text.Length; at++)
                {
                    var sum = bias;
                    var (first, end, from) = FilterBank.Window(group.Width, at, text.Length);
                    for (var place = first; place < end; place++)
                    {
                        sum += new Vector<float>(rows, (text[from + place] * bank.RowLength) + group.InRow + (place * bank.Filters) + filter);
                    }

                    var isLarger = Vector.GreaterThan(sum, largest);
                    largest = Vector.ConditionalSelect(isLarger, sum, largest);
                    places = Vector.ConditionalSelect(isLarger, new Vector<int>(at), places);
                }

                largest.CopyTo(_outputs, start + output);
                places.CopyTo(_places, start + output);
            }
        }
    }

    /// <summary>Nothing below zero passes, nor do those that are left out; the others make up for these.</summary>
    private void Drop(float[] values, float[] factors, float share)
    {
        for (var i = 0; i < values.Length; i++)
        {
            factors[i] = values[i] > 0 && _random.NextSingle() >= share ? 1 / (1 - share) : 0;
            values[i] *= factors[i];
        }
    }

    private void BackToHidden()
    {
        TensorPrimitives.Add(Sums.OutputBiases, _ofScores, Sums.OutputBiases);
        for (var unit = 0; unit < Units; unit++)
        {
            _ofHidden[unit] = 0;
            if (_hiddenFactors[unit] != 0)
            {
                _ofHidden[unit] = _hiddenFactors[unit] * Dot(_weights.Output, unit, _ofScores);
                AddTo(Sums.Output, unit, _ofScores, _hidden[unit]);
            }
        }

        TensorPrimitives.Add(Sums.HiddenBiases, _ofHidden, Sums.HiddenBiases);
    }

    private void BackToOutputs()
    {
        for (var i = 0; i < _outputs.Length; i++)
        {
            _ofOutputs[i] = 0;
            if (_outputFactors[i] != 0)
            {
                _ofOutputs[i] = _outputFactors[i] * (Dot(_weights.Hidden, i, _ofHidden) + Dot(_weights.Direct, i, _ofScores));
                AddTo(Sums.Hidden, i, _ofHidden, _outputs[i]);
                AddTo(Sums.Direct, i, _ofScores, _outputs[i]);
            }
        }
    }

    /// <summary>Only the characters where a filter was largest had a part in the loss.</summary>
    private void BackToCharacters(NetworkExample example)
    {
        var start = 0;
        for (var part = 0; part < example.Parts.Length; part++)
        {
            var bank = FilterBank.All[part];
            var text = example.Parts[part];
            foreach (var group in bank.Groups)
            {
                for (var filter = 0; filter < bank.Filters; filter++)
                {
                    var output = group.Output + filter;
                    var change = _ofOutputs[start + output];
                    if (change == 0)
                    {
                        continue;
                    }

                    Sums.FilterBiases[part][output] += change;
                    var (first, end, from) = FilterBank.Window(group.Width, _places[start + output], text.Length);
                    for (var place = first; place < end; place++)
                    {
                        BackToCharacter(part, group.InRow + (place * bank.Filters) + filter, text[from + place], change);
                    }
                }
            }

            start += bank.Outputs;
        }
    }

    private void BackToCharacter(int part, int placeInRow, int character, float change)
    {
        if (!_isMet[character])
        {
            _isMet[character] = true;
            _met.Add(character);
        }

        var filter = Sums.Filters[part].AsSpan(placeInRow * Dimensions, Dimensions);
        TensorPrimitives.MultiplyAdd(_weights.Embeddings.AsSpan(character * Dimensions, Dimensions), change, filter, filter);
        var embedding = Sums.Embeddings.AsSpan(character * Dimensions, Dimensions);
        TensorPrimitives.MultiplyAdd(_weights.Filters[part].AsSpan(placeInRow * Dimensions, Dimensions), change, embedding, embedding);
    }

    private static void AddTo(float[] sums, float[] matrix, int row, float factor) =>
        TensorPrimitives.MultiplyAdd(matrix.AsSpan(row * sums.Length, sums.Length), factor, sums, sums);

    private static void AddTo(float[] matrix, int row, float[] values, float factor)
    {
        var sums = matrix.AsSpan(row * values.Length, values.Length);
        TensorPrimitives.MultiplyAdd(values, factor, sums, sums);
    }

    /// <summary>The inner product of a row, added up in the same order whatever vectors the processor has.</summary>
    private static float Dot(float[] matrix, int row, float[] values)
    {
        var sums = Vector256<float>.Zero;
        for (var i = 0; i < values.Length; i += Vector256<float>.Count)
        {
            sums += Vector256.Create(matrix.AsSpan((row * values.Length) + i)) * Vector256.Create(values.AsSpan(i));
        }

        return Vector256.Sum(sums);
    }
}

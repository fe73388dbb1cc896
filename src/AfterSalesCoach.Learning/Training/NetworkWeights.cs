using AfterSalesCoach.Learning.Model;

namespace AfterSalesCoach.Learning.Training;

/// <summary>The weights of a <see cref="Network"/> while it is trained.</summary>
internal sealed class NetworkWeights(Alphabet alphabet)
{
    private const int Dimensions = Network.Dimensions;
    private const int Units = Network.HiddenUnits;
    private const int Rules = LinearTrainer.Lane;

    public Alphabet Alphabet => alphabet;

    /// <summary>The vectors of the characters, by their numbers.</summary>
    public float[] Embeddings { get; } = new float[alphabet.Size * Dimensions];

    /// <summary>For each bank, for each place of a row the weights of a character's vector.</summary>
    public float[][] Filters { get; } = [.. FilterBank.All.Select(bank => new float[bank.RowLength * Dimensions])];

    /// <summary>For each bank, one a filter.</summary>
    public float[][] FilterBiases { get; } = [.. FilterBank.All.Select(bank => new float[bank.Outputs])];

    /// <summary>For each filter the weights of the hidden units.</summary>
    public float[] Hidden { get; } = new float[FilterBank.AllOutputs * Units];

    public float[] HiddenBiases { get; } = new float[Units];

    /// <summary>For each hidden unit the weights of the rules.</summary>
    public float[] Output { get; } = new float[Units * Rules];

    /// <summary>For each filter the weights of the rules, past the hidden units.</summary>
    public float[] Direct { get; } = new float[FilterBank.AllOutputs * Rules];

    public float[] OutputBiases { get; } = new float[Rules];

    /// <summary>All that multiplies, but for the vectors of the characters.</summary>
    public float[][] Matrices => [.. Filters, Hidden, Output, Direct];

    /// <summary>All that is added.</summary>
    public float[][] Biases => [.. FilterBiases, HiddenBiases, OutputBiases];
}

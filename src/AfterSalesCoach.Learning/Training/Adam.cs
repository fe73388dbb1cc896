using System.Numerics;
using System.Numerics.Tensors;
using AfterSalesCoach.Learning.Model;

namespace AfterSalesCoach.Learning.Training;

/// <summary>Steps against the gradient, each weight at its own pace (Adam, Kingma and Ba 2015), matrices shrinking a little with each (decoupled decay, Loshchilov and Hutter 2019).</summary>
internal sealed class Adam(NetworkWeights weights, float decay)
{
    private const float KeptOfMean = 0.9f;
    private const float KeptOfSquare = 0.999f;
    private const float Least = 1e-8f;

    private readonly NetworkWeights _means = new(weights.Alphabet);
    private readonly NetworkWeights _squares = new(weights.Alphabet);
    private int _steps;

    /// <param name="shares">Gradients whose sum is that of the batch; the first is overwritten.</param>
    /// <param name="size">Of the step.</param>
    public void Step(NetworkGradient[] shares, int batchSize, float size)
    {
        _steps++;
        Step(w => w.Matrices, shares, new Pace(batchSize, size, decay));
        Step(w => w.Biases, shares, new Pace(batchSize, size, 0));
        StepOfEmbeddings(shares, new Pace(batchSize, size, 0));
    }

    private void Step(Func<NetworkWeights, float[][]> of, NetworkGradient[] shares, Pace pace)
    {
        var (moved, means, squares) = (of(weights), of(_means), of(_squares));
        var gradients = Array.ConvertAll(shares, s => of(s.Sums));
        Parallel.For(0, moved.Length, i =>
        {
            foreach (var other in gradients.AsSpan(1))
            {
                TensorPrimitives.Add(gradients[0][i], other[i], gradients[0][i]);
            }

            Move(moved[i], means[i], squares[i], gradients[0][i], pace);
        });
    }

    /// <summary>Moves the vectors of the characters that were met; the others keep theirs.</summary>
    private void StepOfEmbeddings(NetworkGradient[] shares, Pace pace)
    {
        Span<float> gradient = stackalloc float[Network.Dimensions];
        foreach (var character in shares.SelectMany(s => s.Met).Distinct())
        {
            gradient.Clear();
            foreach (var share in shares)
            {
                TensorPrimitives.Add(gradient, Of(share.Sums), gradient);
            }

            Move(Of(weights), Of(_means), Of(_squares), gradient, pace);

            Span<float> Of(NetworkWeights w) => w.Embeddings.AsSpan(character * Network.Dimensions, Network.Dimensions);
        }
    }

    private void Move(Span<float> moved, Span<float> means, Span<float> squares, ReadOnlySpan<float> gradient, Pace pace)
    {
        // The means start at zero, which is made up for.
        var ofMean = pace.Size / (1 - MathF.Pow(KeptOfMean, _steps));
        var ofSquare = 1 / (1 - MathF.Pow(KeptOfSquare, _steps));
        for (var i = 0; i < moved.Length; i += Vector<float>.Count)
        {
            var change = new Vector<float>(gradient[i..]) / pace.BatchSize;
            var mean = (new Vector<float>(means[i..]) * KeptOfMean) + (change * (1 - KeptOfMean));
            var square = (new Vector<float>(squares[i..]) * KeptOfSquare) + (change * change * (1 - KeptOfSquare));
            var value = new Vector<float>(moved[i..]);
            mean.CopyTo(means[i..]);
            square.CopyTo(squares[i..]);
            (value - (value * (pace.Size * pace.Decay)) - (mean * ofMean / (Vector.SquareRoot(square * ofSquare) + new Vector<float>(Least)))).CopyTo(moved[i..]);
        }
    }

    /// <param name="Size">Of the step.</param>
    /// <param name="Decay">By which part of the step the weights shrink.</param>
    private readonly record struct Pace(int BatchSize, float Size, float Decay);
}

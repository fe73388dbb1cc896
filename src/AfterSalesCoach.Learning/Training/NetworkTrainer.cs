using System.Numerics.Tensors;
using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Learning.Model;

namespace AfterSalesCoach.Learning.Training;

/// <summary>Trains the convolutional network of a model: logistic loss of all rules, steps by Adam with decaying weights, characters, filters and hidden units left out at random (Srivastava and others 2014).</summary>
/// <remarks>
/// Each batch is learnt twice, the second time with the vectors of its characters moved to where it is harder (Miyato, Dai and Goodfellow 2017,
/// Adversarial Training Methods for Semi-Supervised Text Classification): words of like meaning then count alike more often.
/// Deterministic for a seed: examples are visited in orders drawn from their sorted ids; a batch is always halved in the same way, however many
/// threads there are, and the halves are added in the same order.
/// </remarks>
internal static class NetworkTrainer
{
    /// <summary>Into how many parts a batch is divided, each with sums of its own.</summary>
    private const int Shares = 2;

    public static NetworkWeights Train(IEnumerable<PreparedReply> replies, NetworkOptions options)
    {
        var sorted = replies.OrderBy(r => r.Reply.Id, StringComparer.Ordinal).ToList();
        var random = new Random(options.Seed);
        var weights = Initial(AlphabetOf(sorted, options.FewestOccurrences), random);
        var examples = sorted.ConvertAll(r => NetworkExample.Of(r, weights.Alphabet));
        var tables = new CharacterTables(weights);
        var shares = Enumerable.Range(0, Shares).Select(share => new NetworkGradient(weights, tables, options, random.Next())).ToArray();
        var adam = new Adam(weights, options.Decay);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var steps = options.Epochs * ((order.Length + options.BatchSize - 1) / options.BatchSize);
        for (var (epoch, step) = (0, 0); epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var batch in order.Chunk(options.BatchSize))
            {
                var blurred = Array.ConvertAll(batch, i => examples[i].Without(options.CharacterDropout, random));
                Array.ForEach(shares, share => share.Clear());
                Add(blurred);
                var vectors = (float[])weights.Embeddings.Clone();
                Disturb(weights.Embeddings, shares, options.Disturbance);
                Add(blurred);
                vectors.CopyTo(weights.Embeddings, 0);
                step++;
                adam.Step(shares, batch.Length, options.StepSize * Math.Min(step / (float)options.WarmUp, 1 - ((step - 1) / (float)steps)));
            }
        }

        return weights;

        void Add(NetworkExample[] batch)
        {
            tables.Fill(batch);
            Parallel.For(0, Shares, share =>
            {
                for (var i = share; i < batch.Length; i += Shares)
                {
                    shares[share].Add(batch[i]);
                }
            });
        }
    }

    /// <summary>Moves the vectors along what the shares have added up for them.</summary>
    private static void Disturb(float[] vectors, NetworkGradient[] shares, float distance)
    {
        var direction = new float[vectors.Length];
        foreach (var share in shares)
        {
            foreach (var character in share.Met)
            {
                var (start, length) = (character * Network.Dimensions, Network.Dimensions);
                TensorPrimitives.Add(direction.AsSpan(start, length), share.Sums.Embeddings.AsSpan(start, length), direction.AsSpan(start, length));
            }
        }

        // Added up one by one, so that it is the same whatever vectors the processor has.
        var norm = Math.Sqrt(direction.Sum(v => (double)v * v));
        if (norm > 0)
        {
            TensorPrimitives.MultiplyAdd(direction, (float)(distance / norm), vectors, vectors);
        }
    }

    private static Alphabet AlphabetOf(List<PreparedReply> replies, int fewest)
    {
        var counts = new int[char.MaxValue + 1];
        foreach (var reply in replies)
        {
            for (var part = 0; part < Transcript.Parts; part++)
            {
                foreach (var character in reply.Features.Transcript[part])
                {
                    counts[character]++;
                }
            }
        }

        return new Alphabet([.. Enumerable.Range(0, counts.Length).Where(c => counts[c] >= fewest).Select(c => (char)c)]);
    }

    private static NetworkWeights Initial(Alphabet alphabet, Random random)
    {
        const float SizeOfEmbeddings = 0.17f, FirstGuess = -3;
        var weights = new NetworkWeights(alphabet);
        Fill(weights.Embeddings, SizeOfEmbeddings);

        // Sums of as many terms as come together are then about as large as each of them (Glorot and Bengio 2010).
        foreach (var filters in weights.Filters)
        {
            Fill(filters, 1 / MathF.Sqrt(3 * Network.Dimensions));
        }

        Fill(weights.Hidden, 1 / MathF.Sqrt(FilterBank.AllOutputs));
        Fill(weights.Direct, 1 / MathF.Sqrt(FilterBank.AllOutputs));
        Fill(weights.Output, 1 / MathF.Sqrt(Network.HiddenUnits));
        Array.Fill(weights.OutputBiases, FirstGuess);
        return weights;

        void Fill(float[] values, float size)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = ((2 * random.NextSingle()) - 1) * size;
            }
        }
    }
}

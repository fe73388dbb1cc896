using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Learning.Model;

namespace AfterSalesCoach.Learning.Training;

/// <summary>A reply to train a network with.</summary>
/// <param name="Parts">The numbers of the characters of each part of its transcript.</param>
/// <param name="Labels">For each rule, padded to <see cref="LinearTrainer.Lane"/>, 1 where the reply breaks it and 0 where not.</param>
internal sealed record NetworkExample(int[][] Parts, float[] Labels)
{
    public static NetworkExample Of(PreparedReply reply, Alphabet alphabet)
    {
        var parts = new int[Transcript.Parts][];
        for (var part = 0; part < parts.Length; part++)
        {
            parts[part] = Array.ConvertAll(reply.Features.Transcript[part].ToArray(), alphabet.NumberOf);
        }

        var labels = new float[LinearTrainer.Lane];
        for (var rule = 0; rule < reply.Labels.Length; rule++)
        {
            labels[rule] = reply.Labels[rule] ? 1 : 0;
        }

        return new NetworkExample(parts, labels);
    }

    /// <summary>The same with a share of the characters made unknown.</summary>
    public NetworkExample Without(float share, Random random) => this with
    {
        Parts = Array.ConvertAll(Parts, part => Array.ConvertAll(part, c => random.NextSingle() < share ? Alphabet.Unknown : c)),
    };
}

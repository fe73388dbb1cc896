using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Learning.Training;

namespace AfterSalesCoach.Learning.Model;

/// <summary>What judging a reply needs room for, kept for each thread.</summary>
/// <remarks>It remembers what came before the last reply, so the replies of a conversation, judged in order, read every message once.</remarks>
internal sealed class Workspace
{
    [ThreadStatic]
    private static Workspace? _kept;

    public Scene Scene { get; } = FeatureExtractor.Default.NewScene();

    public FeatureSink Sink { get; } = new();

    public KnownFeatures Known { get; } = new();

    public float[] Words { get; } = new float[LinearTrainer.Lane];

    public float[] Structure { get; } = new float[LinearTrainer.Lane];

    public float[] Clause { get; } = new float[LinearTrainer.Lane];

    public static Workspace OfThread => _kept ??= new Workspace();
}

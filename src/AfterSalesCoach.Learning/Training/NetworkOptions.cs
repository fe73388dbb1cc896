namespace AfterSalesCoach.Learning.Training;

/// <summary>Settings of <see cref="NetworkTrainer"/>; the defaults were chosen on the development split.</summary>
public sealed record NetworkOptions
{
    public int Epochs { get; init; } = 8;

    /// <summary>Replies between two steps.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>Length of the first full step; they grow to it in <see cref="WarmUp"/> steps and then shrink to nothing.</summary>
    public float StepSize { get; init; } = 0.002f;

    public int WarmUp { get; init; } = 500;

    /// <summary>Share of the filters left out of a reply while training.</summary>
    public float FilterDropout { get; init; } = 0.5f;

    /// <summary>Share of the hidden units left out.</summary>
    public float HiddenDropout { get; init; } = 0.3f;

    /// <summary>Share of the characters made unknown.</summary>
    public float CharacterDropout { get; init; } = 0.12f;

    /// <summary>How far the vectors of the characters of a batch, taken together, are moved to where the loss grows fastest; learnt from there once more.</summary>
    public float Disturbance { get; init; } = 1;

    /// <summary>By which part of a step the weights shrink.</summary>
    public float Decay { get; init; } = 0.01f;

    /// <summary>Characters met less often are unknown.</summary>
    public int FewestOccurrences { get; init; } = 5;

    public int Seed { get; init; } = 1;
}

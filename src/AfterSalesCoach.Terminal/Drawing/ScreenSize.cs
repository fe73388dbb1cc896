namespace AfterSalesCoach.Terminal.Drawing;

/// <summary>Columns and rows, each at least 1.</summary>
public readonly record struct ScreenSize
{
    public ScreenSize(int width, int height)
    {
        // A terminal that is just being opened reports 0×0.
        Width = Math.Max(1, width);
        Height = Math.Max(1, height);
    }

    public int Width { get; }

    public int Height { get; }

    public override string ToString() => $"{Width}x{Height}";
}

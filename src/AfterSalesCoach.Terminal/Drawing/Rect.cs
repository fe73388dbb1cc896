namespace AfterSalesCoach.Terminal.Drawing;

/// <summary>A rectangle of cells; a negative size counts as empty. Layout is done by cutting pieces off.</summary>
public readonly record struct Rect(int X, int Y, int Width, int Height)
{
    public int Right => X + Math.Max(0, Width);

    public int Bottom => Y + Math.Max(0, Height);

    public bool IsEmpty => Width <= 0 || Height <= 0;

    public bool Contains(int x, int y) => x >= X && x < Right && y >= Y && y < Bottom;

    public Rect Intersect(Rect other)
    {
        var (x, y) = (Math.Max(X, other.X), Math.Max(Y, other.Y));
        return new Rect(x, y, Math.Max(0, Math.Min(Right, other.Right) - x), Math.Max(0, Math.Min(Bottom, other.Bottom) - y));
    }

    public Rect Inset(int columns, int rows) => new(X + columns, Y + rows, Math.Max(0, Width - (2 * columns)), Math.Max(0, Height - (2 * rows)));

    public Rect Inset(int cells) => Inset(cells, cells);

    /// <summary>One row of it, counted from its top; empty when there is no such row.</summary>
    public Rect Row(int index) => new Rect(X, Y + index, Width, 1).Intersect(this);

    /// <summary>The first <paramref name="rows"/> rows, as far as there are any, and what is left.</summary>
    public (Rect Top, Rect Remainder) CutTop(int rows)
    {
        rows = Math.Clamp(rows, 0, Math.Max(0, Height));
        return (this with { Height = rows }, new Rect(X, Y + rows, Width, Height - rows));
    }

    public (Rect Remainder, Rect Bottom) CutBottom(int rows) => CutTop(Height - Math.Clamp(rows, 0, Math.Max(0, Height)));

    public (Rect Left, Rect Remainder) CutLeft(int columns)
    {
        columns = Math.Clamp(columns, 0, Math.Max(0, Width));
        return (this with { Width = columns }, new Rect(X + columns, Y, Width - columns, Height));
    }

    public (Rect Remainder, Rect Right) CutRight(int columns) => CutLeft(Width - Math.Clamp(columns, 0, Math.Max(0, Width)));

    /// <summary>A rectangle of at most this size in the middle of it, for a dialog.</summary>
    public Rect Center(int width, int height)
    {
        width = Math.Clamp(width, 0, Math.Max(0, Width));
        height = Math.Clamp(height, 0, Math.Max(0, Height));
        return new Rect(X + ((Width - width) / 2), Y + ((Height - height) / 2), width, height);
    }

    /// <summary>Columns side by side in proportion to their weights; what division leaves over goes to the last.</summary>
    /// <exception cref="ArgumentException">No weights, or one that is not positive.</exception>
    public Rect[] SplitColumns(params ReadOnlySpan<int> weights)
    {
        var parts = new Rect[weights.Length];
        var rest = this;
        var total = Total(weights);
        for (var i = 0; i < weights.Length - 1; i++)
        {
            (parts[i], rest) = rest.CutLeft(Width * weights[i] / total);
        }

        parts[^1] = rest;
        return parts;
    }

    /// <inheritdoc cref="SplitColumns"/>
    public Rect[] SplitRows(params ReadOnlySpan<int> weights)
    {
        var parts = new Rect[weights.Length];
        var rest = this;
        var total = Total(weights);
        for (var i = 0; i < weights.Length - 1; i++)
        {
            (parts[i], rest) = rest.CutTop(Height * weights[i] / total);
        }

        parts[^1] = rest;
        return parts;
    }

    private static int Total(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights)
        {
            total += weight > 0 ? weight : throw new ArgumentException("Each part needs a positive weight.", nameof(weights));
        }

        return total > 0 ? total : throw new ArgumentException("There are no parts to split into.", nameof(weights));
    }
}

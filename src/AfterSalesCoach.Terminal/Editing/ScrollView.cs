namespace AfterSalesCoach.Terminal.Editing;

/// <summary>Which rows of a longer content show. At the end it stays at the end when content is added; elsewhere it stays where it is.</summary>
/// <param name="startsAtEnd">As a chat does; a text that is read from the top does not.</param>
public sealed class ScrollView(bool startsAtEnd = true)
{
    /// <summary>All rows of the content.</summary>
    public int Total { get; private set; }

    /// <summary>Rows that show at once.</summary>
    public int Height { get; private set; }

    /// <summary>The first row that shows.</summary>
    public int Top { get; private set; }

    public bool IsAtEnd { get; private set; } = startsAtEnd;

    /// <summary>Rows below those that show.</summary>
    public int Below => Math.Max(0, Total - Top - Height);

    private int LastTop => Math.Max(0, Total - Height);

    /// <summary>Takes over the size of content and window, as before each drawing.</summary>
    /// <param name="anchor">
    /// Where the row that was <see cref="Top"/> is now, when the content was wrapped anew; null when rows were only added at the end.
    /// </param>
    public void Measure(int total, int height, int? anchor = null)
    {
        Total = Math.Max(0, total);
        Height = Math.Max(0, height);
        Top = IsAtEnd ? LastTop : Math.Clamp(anchor ?? Top, 0, LastTop);
        IsAtEnd = Top == LastTop;
    }

    /// <param name="rows">Down when positive.</param>
    public void ScrollBy(int rows)
    {
        Top = (int)Math.Clamp((long)Top + rows, 0, LastTop);
        IsAtEnd = Top == LastTop;
    }

    /// <summary>A window down, or up when negative; one row of the old window stays in sight.</summary>
    public void ScrollPages(int pages) => ScrollBy(pages * Math.Max(1, Height - 1));

    public void ScrollToStart() => ScrollBy(-Top);

    public void ScrollToEnd() => ScrollBy(Below);

    /// <summary>Scrolls as little as needed for a row to show.</summary>
    public void Reveal(int row)
    {
        if (row < Top)
        {
            ScrollBy(row - Top);
        }
        else if (row >= Top + Height)
        {
            ScrollBy(row - Top - Height + 1);
        }
    }
}

namespace AfterSalesCoach.Terminal.Emulation;

/// <summary>Does what a stream of output says.</summary>
internal interface IVtHandler
{
    /// <param name="rune">A character to print; U+FFFD for bytes that are no UTF-8.</param>
    void Print(System.Text.Rune rune);

    /// <summary>A control character.</summary>
    void Execute(byte control);

    /// <summary>A control sequence: <c>CSI prefix parameters intermediate final</c>.</summary>
    /// <param name="parameters">Groups of numbers: semicolons separate groups, colons numbers; a missing number is -1. Never empty.</param>
    /// <param name="prefix">&lt; = &gt; ? or NUL.</param>
    /// <param name="intermediate">The last of 0x20–0x2f before the final byte, or NUL.</param>
    void Sequence(char prefix, IReadOnlyList<IReadOnlyList<int>> parameters, char intermediate, char final);

    /// <summary>A shorter escape sequence: <c>ESC intermediate final</c>.</summary>
    void Escape(char intermediate, char final);
}

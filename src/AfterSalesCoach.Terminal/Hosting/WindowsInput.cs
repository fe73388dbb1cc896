using System.Text;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>Turns the records of a Windows console into the bytes a Unix terminal would send, for the same decoder.</summary>
/// <remarks>
/// With virtual terminal input the console spells keys as escape sequences, one record for each character. Records are read rather than bytes,
/// since <c>ReadFile</c> gives NUL or ? for characters outside the code page.
/// </remarks>
internal sealed class WindowsInput
{
    private const ushort AltKey = 0x12; // VK_MENU

    private readonly InputDecoder _decoder = new();
    private char _highSurrogate;

    public TimeSpan? FlushAfter => _decoder.FlushAfter;

    public void Flush(ICollection<TerminalEvent> events) => _decoder.Flush(events);

    public void Feed(ReadOnlySpan<WindowsInputRecord> records, ICollection<TerminalEvent> events)
    {
        ScreenSize? resized = null;
        foreach (var record in records)
        {
            if (record.Resized is { } size)
            {
                resized = size;
            }
            else if (record.Character != '\0' && (record.IsKeyDown || record.VirtualKey == AltKey))
            {
                // A character entered by its number comes when Alt is let go.
                for (var i = 0; i < Math.Max(1, record.Repeats); i++)
                {
                    Type(record.Character, events);
                }
            }
        }

        if (resized is { } last)
        {
            events.Add(new ResizeEvent(last));
        }
    }

    private void Type(char c, ICollection<TerminalEvent> events)
    {
        if (char.IsHighSurrogate(c))
        {
            _highSurrogate = c;
            return;
        }

        var rune = char.IsLowSurrogate(c)
            ? Rune.TryCreate(_highSurrogate, c, out var pair) ? pair : Rune.ReplacementChar
            : new Rune(c);
        _highSurrogate = '\0';
        Span<byte> bytes = stackalloc byte[4];
        _decoder.Feed(bytes[..rune.EncodeToUtf8(bytes)], events);
    }
}

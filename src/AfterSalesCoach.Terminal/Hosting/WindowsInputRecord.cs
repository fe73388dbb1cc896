using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>What <c>ReadConsoleInputW</c> reports, as far as it matters: a UTF-16 unit typed, or a new size. Otherwise nothing.</summary>
/// <param name="Character">NUL for a key without one.</param>
/// <param name="Repeats">How often, at least 1.</param>
internal readonly record struct WindowsInputRecord(bool IsKeyDown, ushort VirtualKey, char Character, int Repeats, ScreenSize? Resized)
{
    public static WindowsInputRecord Key(char character, bool isDown = true, ushort virtualKey = 0, int repeats = 1) => new(isDown, virtualKey, character, repeats, null);

    public static WindowsInputRecord Resize(ScreenSize size) => new(false, 0, '\0', 1, size);
}

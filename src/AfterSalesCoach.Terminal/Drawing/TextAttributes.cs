namespace AfterSalesCoach.Terminal.Drawing;

[Flags]
public enum TextAttributes : byte
{
    None = 0,
    Bold = 1,
    Dim = 2,
    Italic = 4,
    Underline = 8,

    /// <summary>A wavy underline; a straight one where the terminal has none.</summary>
    CurlyUnderline = 16,
    Reverse = 32,
    Strikethrough = 64,
}

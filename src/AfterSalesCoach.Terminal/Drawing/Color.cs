namespace AfterSalesCoach.Terminal.Drawing;

/// <summary>A colour of text or background. The default value is the terminal's own colour.</summary>
public readonly record struct Color
{
    private const int PaletteFlag = 1 << 24;
    private const int RgbFlag = 2 << 24;

    // 0 has to mean the terminal's own colour, or a style that nobody set would be black on black.
    private readonly int _code;

    private Color(int code) => _code = code;

    public bool IsDefault => _code == 0;

    /// <summary>The palette index 0–255, or -1 for another kind of colour.</summary>
    public int PaletteIndex => (_code & PaletteFlag) != 0 ? _code & 0xff : -1;

    /// <summary>0xRRGGBB, or -1 for another kind of colour.</summary>
    public int Rgb => (_code & RgbFlag) != 0 ? _code & 0xffffff : -1;

    /// <param name="index">0–7 normal, 8–15 bright, 16–255 as in xterm.</param>
    public static Color Palette(byte index) => new(PaletteFlag | index);

    public static Color FromRgb(byte red, byte green, byte blue) => new(RgbFlag | (red << 16) | (green << 8) | blue);

    public override string ToString() => IsDefault ? "default" : Rgb >= 0 ? $"#{Rgb:x6}" : $"{PaletteIndex}";
}

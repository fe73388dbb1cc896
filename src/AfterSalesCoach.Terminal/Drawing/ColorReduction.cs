namespace AfterSalesCoach.Terminal.Drawing;

/// <summary>The nearest colour that a terminal of lesser depth can show.</summary>
internal static class ColorReduction
{
    // xterm's palette: a 6×6×6 cube of these levels from 16 on, then 24 greys from 232 on.
    private static ReadOnlySpan<byte> CubeLevels => [0, 95, 135, 175, 215, 255];

    /// <summary>xterm's 16 basic colours, 0xRRGGBB.</summary>
    private static ReadOnlySpan<int> Basic =>
    [
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
    ];

    public static Color To(ColorDepth depth, Color color) => depth switch
    {
        ColorDepth.None => default,
        ColorDepth.Palette when color.Rgb >= 0 => Color.Palette(NearestInPalette(color.Rgb)),
        ColorDepth.Basic when color.Rgb >= 0 => Color.Palette(NearestBasic(color.Rgb)),
        ColorDepth.Basic when color.PaletteIndex >= 16 => Color.Palette(NearestBasic(RgbOf(color.PaletteIndex))),
        _ => color,
    };

    private static byte NearestInPalette(int rgb)
    {
        var (red, green, blue) = (NearestLevel(rgb >> 16), NearestLevel((rgb >> 8) & 0xff), NearestLevel(rgb & 0xff));
        var cube = 16 + (36 * red) + (6 * green) + blue;
        var mean = ((rgb >> 16) + ((rgb >> 8) & 0xff) + (rgb & 0xff)) / 3;
        var grey = 232 + Math.Clamp((mean - 3) / 10, 0, 23);
        return (byte)(Distance(rgb, RgbOf(grey)) < Distance(rgb, RgbOf(cube)) ? grey : cube);
    }

    private static int NearestLevel(int value)
    {
        var best = 0;
        for (var i = 1; i < CubeLevels.Length; i++)
        {
            best = Math.Abs(CubeLevels[i] - value) < Math.Abs(CubeLevels[best] - value) ? i : best;
        }

        return best;
    }

    private static byte NearestBasic(int rgb)
    {
        var best = 0;
        for (var i = 1; i < Basic.Length; i++)
        {
            best = Distance(rgb, Basic[i]) < Distance(rgb, Basic[best]) ? i : best;
        }

        return (byte)best;
    }

    private static int RgbOf(int index)
    {
        if (index < 16)
        {
            return Basic[index];
        }

        if (index >= 232)
        {
            var grey = 8 + (10 * (index - 232));
            return (grey << 16) | (grey << 8) | grey;
        }

        var cube = index - 16;
        return (CubeLevels[cube / 36] << 16) | (CubeLevels[cube / 6 % 6] << 8) | CubeLevels[cube % 6];
    }

    private static int Distance(int a, int b)
    {
        var (red, green, blue) = ((a >> 16) - (b >> 16), ((a >> 8) & 0xff) - ((b >> 8) & 0xff), (a & 0xff) - (b & 0xff));
        return (red * red) + (green * green) + (blue * blue);
    }
}

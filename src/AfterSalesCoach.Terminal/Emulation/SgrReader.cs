using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Terminal.Emulation;

/// <summary>Reads "select graphic rendition" (ECMA-48 §8.3.117, colours as in ISO 8613-6 and xterm).</summary>
internal static class SgrReader
{
    /// <returns>False when a code is not understood; the style holds what came before it.</returns>
    public static bool TryApply(IReadOnlyList<IReadOnlyList<int>> parameters, ref Style style)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            var group = parameters[i];
            var code = Math.Max(0, group[0]);
            if (code is 38 or 48 or 58)
            {
                if (!TryColor(parameters, ref i, out var color))
                {
                    return false;
                }

                style = code switch { 38 => style with { Foreground = color }, 48 => style with { Background = color }, _ => style with { Underline = color } };
            }
            else if (!TryCode(code, group.Count > 1 ? group[1] : -1, ref style))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryCode(int code, int kind, ref Style style)
    {
        Style? changed = code switch
        {
            0 => default(Style),
            1 => style.With(TextAttributes.Bold),
            2 => style.With(TextAttributes.Dim),
            3 => style.With(TextAttributes.Italic),
            4 => Underlined(style, kind),
            7 => style.With(TextAttributes.Reverse),
            9 => style.With(TextAttributes.Strikethrough),
            >= 30 and <= 37 => style with { Foreground = Color.Palette((byte)(code - 30)) },
            39 => style with { Foreground = default },
            >= 40 and <= 47 => style with { Background = Color.Palette((byte)(code - 40)) },
            49 => style with { Background = default },
            59 => style with { Underline = default },
            >= 90 and <= 97 => style with { Foreground = Color.Palette((byte)(code - 90 + 8)) },
            >= 100 and <= 107 => style with { Background = Color.Palette((byte)(code - 100 + 8)) },
            _ => null,
        };
        style = changed ?? style;
        return changed is not null;
    }

    private static Style? Underlined(Style style, int kind)
    {
        var bare = style with { Attributes = style.Attributes & ~(TextAttributes.Underline | TextAttributes.CurlyUnderline) };
        return kind switch
        {
            -1 or 1 => bare.With(TextAttributes.Underline),
            0 => bare,
            3 => bare.With(TextAttributes.CurlyUnderline),
            _ => null,
        };
    }

    private static bool TryColor(IReadOnlyList<IReadOnlyList<int>> parameters, ref int i, out Color color)
    {
        color = default;
        var group = parameters[i];
        if (group.Count > 1)
        {
            // 38:5:n and 38:2::r:g:b, whose second place names a colour space.
            return group switch
            {
                [_, 5, var index] => TryIndex(index, out color),
                [_, 2, _, var red, var green, var blue] => TryRgb(red, green, blue, out color),
                _ => false,
            };
        }

        int At(int offset, int from) => from + offset < parameters.Count ? parameters[from + offset][0] : -1;
        var start = i;
        switch (At(1, start))
        {
            case 5:
                i += 2;
                return TryIndex(At(2, start), out color);
            case 2:
                i += 4;
                return TryRgb(At(2, start), At(3, start), At(4, start), out color);
            default:
                return false;
        }
    }

    private static bool TryIndex(int index, out Color color)
    {
        color = Color.Palette((byte)Math.Clamp(index, 0, 255));
        return index is >= 0 and <= 255;
    }

    private static bool TryRgb(int red, int green, int blue, out Color color)
    {
        color = Color.FromRgb((byte)red, (byte)green, (byte)blue);
        return red is >= 0 and <= 255 && green is >= 0 and <= 255 && blue is >= 0 and <= 255;
    }
}

using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Terminal.Drawing;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Full.Themes;

public sealed class ThemeCatalogTests
{
    public static TheoryData<string> Names { get; } = [.. ThemeCatalog.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_found_by_its_name_and_shows_what_matters(string name)
    {
        var theme = ThemeCatalog.Find(name)!;
        theme[Role.Selected].Should().NotBe(theme[Role.Text]);
        theme[Role.Notice].Should().NotBe(theme[Role.Text]);
        theme[Role.Customer].Should().NotBe(theme[Role.Agent]);
        theme[Role.ErrorMark].Attributes.Should().HaveFlag(TextAttributes.CurlyUnderline, "a mark shows without colour too");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Keeps_text_apart_from_its_background(string name)
    {
        var theme = ThemeCatalog.Find(name)!;
        foreach (var role in Enum.GetValues<Role>().Except([Role.Border]))
        {
            var (text, background) = (Brightness(theme[role].Foreground), Brightness(theme[role].Background));
            if (text is { } over && background is { } under)
            {
                Contrast(over, under).Should().BeGreaterThanOrEqualTo(4.5, $"{role} has to be read (WCAG 2, AA)");
            }
        }
    }

    [Fact]
    public void A_name_nobody_gave_is_not_found() => ThemeCatalog.Find("pink").Should().BeNull();

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    /// <summary>Relative luminance of a colour of xterm's cube or greys; null for the terminal's own.</summary>
    private static double? Brightness(Color color)
    {
        if (color.PaletteIndex < 0)
        {
            return null;
        }

        var index = color.PaletteIndex - 16;
        int[] levels = [0, 95, 135, 175, 215, 255];
        var (red, green, blue) = color.PaletteIndex >= 232
            ? (8 + (10 * (color.PaletteIndex - 232)), 8 + (10 * (color.PaletteIndex - 232)), 8 + (10 * (color.PaletteIndex - 232)))
            : (levels[index / 36], levels[index / 6 % 6], levels[index % 6]);
        return (0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue));
    }

    private static double Linear(int level) => level / 255.0 is var share && share <= 0.03928 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
}

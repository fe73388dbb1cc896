namespace AfterSalesCoach.Cli.Output;

/// <summary>Lines for people: coloured on a terminal, plain elsewhere.</summary>
/// <remarks>A few escape sequences of our own: a drawing library takes longer to start than the linter.</remarks>
internal sealed class StyledLines(TextWriter writer, bool coloured)
{
    public void Write(string text, LineStyle style = LineStyle.Plain)
    {
        writer.Write(coloured && style != LineStyle.Plain ? $"\e[{SgrOf(style)}m{text}\e[0m\n" : $"{text}\n");
    }

    /// <summary>Parameters of "select graphic rendition", ECMA-48 8.3.117; 90 and more are the bright colours of aixterm.</summary>
    private static string SgrOf(LineStyle style) => style switch
    {
        LineStyle.Heading => "1",
        LineStyle.Quiet => "2",
        LineStyle.Rewrite => "32",
        LineStyle.Error => "1;91",
        LineStyle.Warning => "93",
        _ => "94",
    };
}

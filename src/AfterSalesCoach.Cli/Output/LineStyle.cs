namespace AfterSalesCoach.Cli.Output;

/// <summary>What a line on the screen is for; how that looks is the matter of <see cref="StyledLines"/>.</summary>
internal enum LineStyle
{
    Plain,
    Heading,
    Quiet,
    Rewrite,
    Error,
    Warning,
    Info,
}

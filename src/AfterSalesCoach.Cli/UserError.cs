using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli;

/// <summary>Something the user can put right; shown as one message, ends with <see cref="ExitCode.BadInput"/>.</summary>
internal sealed class UserError(LocalizedText text) : Exception(text.Chinese)
{
    public UserError(string chinese, string english)
        : this(new LocalizedText(chinese, english))
    {
    }

    public LocalizedText Text { get; } = text;
}

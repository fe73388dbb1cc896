namespace AfterSalesCoach.Cli;

/// <summary>What the command's exit status says.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>Findings at or above <c>--fail-on</c>, or a stale baseline.</summary>
    public const int Findings = 1;

    /// <summary>Bad arguments or unreadable input.</summary>
    public const int BadInput = 2;

    /// <summary>An exception that reached the top: our bug.</summary>
    public const int Bug = 3;

    public const int Interrupted = 130;
}

using AfterSalesCoach.Cli.Output;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Whether training takes the whole screen.</summary>
internal static class ShellChoice
{
    /// <param name="ui">As written: <c>auto</c>, <c>full</c>, <c>plain</c>.</param>
    /// <param name="isTerminal">Whether input and output both are one.</param>
    /// <param name="environment">Reads an environment variable.</param>
    /// <exception cref="UserError">The full screen is asked for and cannot be had, or the word is none of ours.</exception>
    public static bool IsFullScreen(string ui, bool isTerminal, Func<string, string?> environment) => ui switch
    {
        "plain" => false,
        "full" when !isTerminal => throw new UserError(
            "全屏界面要在终端里直接运行：输入或输出被重定向了。去掉管道和重定向，或用 --ui plain。", "The full screen needs a terminal, but input or output is redirected; take the redirection away or use --ui plain."),
        "full" when environment("TERM") == "dumb" => throw new UserError(
            "这个终端（TERM=dumb）显示不了全屏界面。用 --ui plain，或换一个终端。", "This terminal (TERM=dumb) cannot show a full screen; use --ui plain or another terminal."),
        "full" => true,
        "auto" => isTerminal && environment("TERM") != "dumb" && !IsSet(environment("CI")) && !IsSet(environment("COACH_PLAIN")),
        _ => throw new UserError($"--ui 只有 auto、full 和 plain，没有“{Printable.Text(ui)}”。", $"--ui is auto, full or plain, not '{Printable.Text(ui)}'."),
    };

    private static bool IsSet(string? value) => value is not (null or "" or "0" or "false");
}

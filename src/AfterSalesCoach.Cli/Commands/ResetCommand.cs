using System.CommandLine;
using AfterSalesCoach.Terminal.Hosting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach reset</c>: for a terminal that a killed session has left in full screen.</summary>
internal static class ResetCommand
{
    public static readonly string[] Examples = ["coach reset                                # 看不见自己打的字也照样输入，回车"];

    public static Command Build()
    {
        var command = new Command("reset", "恢复被弄乱的终端：全屏、鼠标、不回显 | bring back a terminal left in full screen or without echo");
        command.SetAction(_ =>
        {
            TerminalReset.Run();
            return ExitCode.Clean;
        });
        return command;
    }
}

using AfterSalesCoach.Terminal.Demo;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Hosting;

// A chat in full screen with nobody at the other end: what the tests drive through a pseudo-terminal.
if (args is ["reset"])
{
    TerminalReset.Run();
    return 0;
}

using var terminal = SystemTerminal.Open();
if (terminal is null)
{
    Console.Error.WriteLine("需要终端");
    return 2;
}

var program = new DemoProgram(TimeProvider.System);
var depth = Environment.GetEnvironmentVariable("NO_COLOR") is null or "" ? ColorDepth.Palette : ColorDepth.None;
await new FrameLoop(terminal, program, new DiffRenderer(depth), TimeProvider.System).RunAsync();
terminal.Dispose();
try
{
    Console.WriteLine($"再见 {program.Reason}");
}
catch (IOException)
{
    // Nobody is there to read it.
}

return program.ExitCode;

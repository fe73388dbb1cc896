using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Simulator.Tests.Shells;
using Microsoft.Extensions.Time.Testing;

namespace AfterSalesCoach.Simulator.Tests.Full;

public sealed class FullScreenContractTests : ShellContract
{
    internal override IShellDriver Start(ITrainingHome home, ShellStart start, FakeTimeProvider clock) => new ShellDriver(home, clock, start: start);

    internal override void Choose(IShellDriver shell, string number)
    {
        shell.Type(number);
        shell.Press(ShellAction.Accept);
    }

    internal override void Write(IShellDriver shell, string reply)
    {
        shell.Press(ShellAction.ShowEditor);
        shell.Type(reply);
        shell.Press(ShellAction.Send);
    }
}

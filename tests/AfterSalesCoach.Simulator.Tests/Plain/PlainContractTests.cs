using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Tests.Shells;
using Microsoft.Extensions.Time.Testing;

namespace AfterSalesCoach.Simulator.Tests.Plain;

public sealed class PlainContractTests : ShellContract
{
    internal override IShellDriver Start(ITrainingHome home, ShellStart start, FakeTimeProvider clock) => new PlainDriver(home, start, clock);

    internal override void Choose(IShellDriver shell, string number) => shell.Type(number);

    internal override void Write(IShellDriver shell, string reply) => shell.Type(reply);
}

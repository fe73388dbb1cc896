using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Plain;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Simulator.Tests.Shells;
using FluentAssertions;
using Microsoft.Extensions.Time.Testing;

namespace AfterSalesCoach.Simulator.Tests.Plain;

/// <summary>Sits in front of the plain shell: types lines and reads all that was written.</summary>
internal sealed class PlainDriver : IShellDriver
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly TypedLines _lines = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly FakeTimeProvider _clock;
    private readonly Task<int> _run;

    public PlainDriver(ITrainingHome home, ShellStart start, FakeTimeProvider clock)
    {
        _clock = clock;
        _run = Task.Run(() => new PlainShell(_lines, _output, clock).RunAsync(home, start, CancellationToken.None));
        Settle();
    }

    /// <summary>To be read when the shell waits for a line.</summary>
    public string VisibleText => _output.ToString();

    public int ExitCode => _run.WaitAsync(_patience).GetAwaiter().GetResult();

    public void Type(string text)
    {
        _lines.Type(text);
        Settle();
    }

    public void Press(ShellAction action) => Type(action switch
    {
        ShellAction.Accept => "",
        ShellAction.Help => "/?",
        ShellAction.Undo => "/u",
        ShellAction.AskHint => "/h",
        ShellAction.TogglePause => "/p",
        ShellAction.Quit or ShellAction.Back => "/q",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "not a command of the plain shell"),
    });

    /// <summary>Time passes; a look at the clock shows what came of it.</summary>
    public void AdvanceTime(TimeSpan time)
    {
        _clock.Advance(time);
        Type("/t");
    }

    public void AwaitText(string text) => VisibleText.Should().Contain(text, "a line is only asked for when everything is said");

    public void Dispose()
    {
        _lines.Dispose();
        _run.WaitAsync(_patience).GetAwaiter().GetResult();
        _output.Dispose();
    }

    private void Settle()
    {
        while (!_run.IsCompleted && !_lines.AwaitWish(TimeSpan.FromMilliseconds(20)))
        {
        }
    }
}

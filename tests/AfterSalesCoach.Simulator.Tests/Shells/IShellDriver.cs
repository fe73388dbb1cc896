using AfterSalesCoach.Simulator.Shells.Keymap;

namespace AfterSalesCoach.Simulator.Tests.Shells;

/// <summary>How a test uses any shell: what a trainee can do with it, whatever it looks like.</summary>
internal interface IShellDriver : IDisposable
{
    /// <summary>Everything that can be read now.</summary>
    string VisibleText { get; }

    /// <summary>The exit status; waits for the end.</summary>
    int ExitCode { get; }

    /// <summary>Types text where text is being typed; a number where something is being chosen.</summary>
    void Type(string text);

    /// <summary>Asks for an action in the way this shell has for it.</summary>
    void Press(ShellAction action);

    void AdvanceTime(TimeSpan time);

    /// <summary>Waits until a text shows that comes from another thread.</summary>
    void AwaitText(string text);
}

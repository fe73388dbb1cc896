using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>What runs in full screen. Called from one thread at a time; knows no terminal and no clock.</summary>
public interface ITerminalProgram
{
    /// <summary>Whether to leave; asked after each event.</summary>
    bool IsFinished { get; }

    /// <summary>When it wants a <see cref="TickEvent"/>, counted from now; null for never. Asked after each frame.</summary>
    TimeSpan? WakeAfter { get; }

    /// <summary>Whether Ctrl+Z stops the job as elsewhere in a shell; false where it is a key like others, say for undo.</summary>
    bool SuspendsOnControlZ => true;

    /// <summary>Takes an event in. Anything of its own goes in by <see cref="ITerminal.Post"/>.</summary>
    void Handle(TerminalEvent happened);

    /// <summary>Draws the whole frame onto a blank screen of the size the terminal has now.</summary>
    void Draw(Screen screen);
}

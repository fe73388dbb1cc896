using System.Text;
using System.Threading.Channels;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Emulation;
using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>A terminal for tests: keys come in as bytes through the real decoder, frames go to an emulator.</summary>
/// <remarks>Entered, written to and left in the thread of a loop, resized and disposed of in that of a test: one at a time.</remarks>
public sealed class VirtualTerminal(ScreenSize size, TextWidth? widths = null) : ITerminal
{
    private readonly Channel<TerminalEvent> _events = Channel.CreateUnbounded<TerminalEvent>(new() { AllowSynchronousContinuations = true });
    private readonly InputDecoder _decoder = new();
    private readonly List<byte[]> _frames = [];
    private readonly Lock _writing = new();

    /// <summary>What the terminal shows.</summary>
    public VtScreen Screen { get; } = new(size, widths);

    /// <summary>Everything written, a frame each.</summary>
    public IReadOnlyList<byte[]> Frames => _frames;

    /// <summary>How often <see cref="Suspend"/> was called.</summary>
    public int Suspensions { get; private set; }

    public ScreenSize Size => Screen.Size;

    public ChannelReader<TerminalEvent> Events => _events.Reader;

    public void Enter()
    {
        lock (_writing)
        {
            if (!Screen.IsAlternate)
            {
                Screen.Feed(TerminalSequences.Enter);
                Screen.Feed(TerminalSequences.EnableMouse);
            }
        }
    }

    public void Leave()
    {
        lock (_writing)
        {
            if (Screen.IsAlternate)
            {
                Screen.Feed(TerminalSequences.Leave);
            }
        }
    }

    public void Write(ReadOnlySpan<byte> frame)
    {
        byte[] answers;
        lock (_writing)
        {
            _frames.Add(frame.ToArray());
            Screen.Feed(frame);
            answers = Screen.TakeAnswers();
        }

        Send(answers);
    }

    public void Suspend()
    {
        Suspensions++;
        Leave();
        Enter();
        Post(new ResumedEvent());
    }

    public void Post(TerminalEvent happened) => _events.Writer.TryWrite(happened);

    /// <summary>Types: the bytes are decoded as if they had come from a keyboard and a pause followed.</summary>
    public void Send(string keys) => Send(Encoding.UTF8.GetBytes(keys));

    public void Send(ReadOnlySpan<byte> keys)
    {
        var events = new List<TerminalEvent>();
        _decoder.Feed(keys, events);
        _decoder.Flush(events);
        events.ForEach(Post);
    }

    public void Resize(ScreenSize changed)
    {
        lock (_writing)
        {
            Screen.Resize(changed);
        }

        Post(new ResizeEvent(changed));
    }

    public void Dispose()
    {
        Leave();
        _events.Writer.TryComplete();
    }
}

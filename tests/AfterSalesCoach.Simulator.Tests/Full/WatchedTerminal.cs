using System.Threading.Channels;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Emulation;
using AfterSalesCoach.Terminal.Hosting;
using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Simulator.Tests.Full;

/// <summary>A virtual terminal that knows when the program has taken in everything and waits for more.</summary>
internal sealed class WatchedTerminal(ScreenSize size) : ITerminal
{
    private readonly VirtualTerminal _inner = new(size, TextWidth.Narrow);
    private Reader? _reader;

    public VtScreen Screen => _inner.Screen;

    public IReadOnlyList<byte[]> Frames => _inner.Frames;

    public bool IsIdle => _reader is { IsIdle: true };

    public ScreenSize Size => _inner.Size;

    public ChannelReader<TerminalEvent> Events => _reader ??= new Reader(_inner.Events);

    public void Enter() => _inner.Enter();

    public void Leave() => _inner.Leave();

    public void Write(ReadOnlySpan<byte> frame) => _inner.Write(frame);

    public void Suspend() => _inner.Suspend();

    public void Post(TerminalEvent happened) => _inner.Post(happened);

    public void Send(string keys) => _inner.Send(keys);

    public void Resize(ScreenSize changed) => _inner.Resize(changed);

    public void Dispose() => _inner.Dispose();

    private sealed class Reader(ChannelReader<TerminalEvent> inner) : ChannelReader<TerminalEvent>
    {
        private volatile bool _isWaiting;

        // The count is looked at first: what is taken is taken only after the reader stops waiting.
        public bool IsIdle => inner.Count == 0 && _isWaiting;

        public override bool TryRead(out TerminalEvent item)
        {
            _isWaiting = false;
            return inner.TryRead(out item!);
        }

        public override ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken = default)
        {
            _isWaiting = true;
            return inner.WaitToReadAsync(cancellationToken);
        }
    }
}

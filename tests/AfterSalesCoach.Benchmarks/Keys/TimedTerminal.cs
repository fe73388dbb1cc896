using System.Threading.Channels;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Hosting;
using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Benchmarks.Keys;

/// <summary>A terminal in memory that knows which frame is the first with a key in it.</summary>
internal sealed class TimedTerminal : ITerminal
{
    private readonly VirtualTerminal _inner = new(new ScreenSize(100, 30), TextWidth.Narrow);
    private readonly ManualResetEventSlim _drawn = new();
    private readonly Reader _events;
    private long _awaited = long.MaxValue;

    public TimedTerminal() => _events = new Reader(_inner.Events);

    public ScreenSize Size => _inner.Size;

    public ChannelReader<TerminalEvent> Events => _events;

    public void Send(string keys) => _inner.Send(keys);

    public void SendAndAwaitFrame(string key)
    {
        _drawn.Reset();
        Interlocked.Exchange(ref _awaited, _events.Keys + 1);
        _inner.Send(key);
        _drawn.Wait();
    }

    public void Enter() => _inner.Enter();

    public void Leave() => _inner.Leave();

    public void Write(ReadOnlySpan<byte> frame)
    {
        _inner.Write(frame);
        if (_events.Keys >= Interlocked.Read(ref _awaited))
        {
            Interlocked.Exchange(ref _awaited, long.MaxValue);
            _drawn.Set();
        }
    }

    public void Suspend() => _inner.Suspend();

    public void Post(TerminalEvent happened) => _inner.Post(happened);

    public void Dispose() => _inner.Dispose();

    /// <summary>Counts the keys that the program has taken.</summary>
    private sealed class Reader(ChannelReader<TerminalEvent> inner) : ChannelReader<TerminalEvent>
    {
        private long _keys;

        public long Keys => Interlocked.Read(ref _keys);

        public override bool TryRead(out TerminalEvent item)
        {
            var isThere = inner.TryRead(out item!);
            if (isThere && item is KeyEvent)
            {
                Interlocked.Increment(ref _keys);
            }

            return isThere;
        }

        public override ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken = default) => inner.WaitToReadAsync(cancellationToken);
    }
}

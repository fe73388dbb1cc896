namespace AfterSalesCoach.Simulator.Tests.Plain;

/// <summary>Input that waits until a test types something, and tells when it waits.</summary>
internal sealed class TypedLines : TextReader
{
    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _waits = new();
    private readonly SemaphoreSlim _typed = new(0);
    private string _text = "";
    private bool _hasEnded;

    public void Type(string line)
    {
        lock (_lock)
        {
            _text += line + "\n";
            _waits.Reset();
        }

        _typed.Release();
    }

    public void End()
    {
        lock (_lock)
        {
            _hasEnded = true;
        }

        _typed.Release();
    }

    /// <summary>Returns once everything typed has been read and more is wanted.</summary>
    public bool AwaitWish(TimeSpan longest) => _waits.Wait(longest);

    public override int Read(char[] buffer, int index, int count)
    {
        while (true)
        {
            lock (_lock)
            {
                if (_text.Length > 0 || _hasEnded)
                {
                    var taken = Math.Min(count, _text.Length);
                    _text.CopyTo(0, buffer, index, taken);
                    _text = _text[taken..];
                    return taken;
                }

                _waits.Set();
            }

            _typed.Wait();
        }
    }

    protected override void Dispose(bool disposing)
    {
        // A reader may still be waiting; it ends, and the semaphore goes with the last of them.
        End();
        base.Dispose(disposing);
    }
}

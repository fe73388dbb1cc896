namespace AfterSalesCoach.Simulator.Records;

/// <summary>Writes drafts beside the keys, the newest only: a disk that takes its time, or another process that holds the file, delays nobody who types.</summary>
/// <remarks>To be used from one thread.</remarks>
/// <param name="write">Called on another thread, once at a time.</param>
internal sealed class DraftWriter(Action<string> write)
{
    private readonly Lock _lock = new();
    private Task _writing = Task.CompletedTask;
    private string? _next;
    private bool _isWriting;
    private RecordsException? _failure;

    /// <summary>Has a draft written, soon.</summary>
    /// <exception cref="RecordsException">An earlier one could not be written.</exception>
    public void Write(string draft)
    {
        ThrowFailure();
        lock (_lock)
        {
            _next = draft;
            if (_isWriting)
            {
                return;
            }

            _isWriting = true;
        }

        // A thread of its own: those of the pool draw and judge.
        _writing = Task.Factory.StartNew(WriteNewest, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Drops what is not being written yet, and waits for what is.</summary>
    public void Drop()
    {
        lock (_lock)
        {
            _next = null;
        }

        _writing.Wait();
    }

    /// <summary>Waits until everything is written.</summary>
    /// <exception cref="RecordsException">It could not be.</exception>
    public void Finish()
    {
        _writing.Wait();
        ThrowFailure();
    }

    private void WriteNewest()
    {
        try
        {
            while (TakeNext() is { } draft)
            {
                write(draft);
            }
        }
        catch (RecordsException e)
        {
            lock (_lock)
            {
                (_failure, _isWriting) = (e, false);
            }
        }
    }

    private string? TakeNext()
    {
        lock (_lock)
        {
            (var draft, _next) = (_next, null);
            _isWriting = draft is not null;
            return draft;
        }
    }

    private void ThrowFailure()
    {
        RecordsException? failure;
        lock (_lock)
        {
            (failure, _failure) = (_failure, null);
        }

        if (failure is not null)
        {
            throw failure;
        }
    }
}

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>Judges drafts on another thread, the newest only: a key is never kept waiting, and what was overtaken is dropped.</summary>
/// <param name="judge">Judges one draft; called by one thread at a time.</param>
/// <param name="ready">Called on that thread with each result.</param>
/// <param name="rest">What was not blamed before is blamed when the draft has rested so long, a quarter of a second unless given: half a word (实在抱) may read as anything.</param>
internal sealed class DraftWatcher(Func<DraftRequest, DraftAdvice> judge, Action<DraftAdvice> ready, TimeSpan? rest = null)
{
    // The key that changed the draft is on the screen by then: judging must not take the processor from drawing it.
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(15);

    private readonly TimeSpan _rest = rest ?? TimeSpan.FromMilliseconds(250);
    private readonly Lock _lock = new();
    private DraftRequest? _next;
    private bool _working;

    /// <summary>Touched by the working thread alone.</summary>
    private DraftAdvice _told = DraftAdvice.None;

    public void Watch(DraftRequest draft)
    {
        lock (_lock)
        {
            _next = draft;
            if (_working)
            {
                return;
            }

            _working = true;
        }

        _ = Task.Run(WorkAsync);
    }

    private async Task WorkAsync()
    {
        while (true)
        {
            await Task.Delay(_pause).ConfigureAwait(false);
            DraftRequest draft;
            lock (_lock)
            {
                if (_next is null)
                {
                    _working = false;
                    return;
                }

                (draft, _next) = (_next, null);
            }

            var advice = judge(draft);
            if (advice.BlamesBeyond(_told))
            {
                await Task.Delay(_rest).ConfigureAwait(false);
                if (IsOvertaken())
                {
                    continue;
                }
            }

            ready(_told = advice);
        }
    }

    private bool IsOvertaken()
    {
        lock (_lock)
        {
            return _next is not null;
        }
    }
}

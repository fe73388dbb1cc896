namespace AfterSalesCoach.Cli;

/// <summary>Works on items in several threads and hands the results out in the order of the items, with a bounded number in flight.</summary>
internal static class OrderedParallel
{
    /// <summary>Items a task takes at once; small enough that the first results come early.</summary>
    private const int BatchSize = 8;

    public static IEnumerable<TResult> Select<TItem, TResult>(IEnumerable<TItem> items, int threads, Func<TItem, TResult> work)
    {
        if (threads <= 1)
        {
            foreach (var item in items)
            {
                yield return work(item);
            }

            yield break;
        }

        var running = new Queue<Task<TResult[]>>();
        foreach (var batch in items.Chunk(BatchSize))
        {
            running.Enqueue(Task.Run(() => Array.ConvertAll(batch, item => work(item))));
            if (running.Count < 2 * threads)
            {
                continue;
            }

            foreach (var result in running.Dequeue().GetAwaiter().GetResult())
            {
                yield return result;
            }
        }

        while (running.TryDequeue(out var batch))
        {
            foreach (var result in batch.GetAwaiter().GetResult())
            {
                yield return result;
            }
        }
    }
}

using AfterSalesCoach.Simulator.Sessions;

namespace AfterSalesCoach.Simulator.Plain;

/// <summary>Waits for what a session works out beside it.</summary>
internal static class Changes
{
    /// <summary>Returns when the view is as wanted, or when <paramref name="longest"/> has passed.</summary>
    public static async Task WaitAsync(ITrainingSession session, Func<SessionView, bool> wanted, TimeSpan longest, CancellationToken cancellation)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        session.Changed += Look;
        try
        {
            Look();
            await arrived.Task.WaitAsync(longest, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The caller looks at the view and sees that it is not there.
        }
        finally
        {
            session.Changed -= Look;
        }

        void Look()
        {
            if (wanted(session.View))
            {
                arrived.TrySetResult();
            }
        }
    }
}

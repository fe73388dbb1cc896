namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>Has a draft kept every few seconds rather than at every key: writing it safely may take longer than a key may.</summary>
internal sealed class DraftKeeper(ISessionLog? log, TimeProvider clock, string draft)
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(3);

    private string _kept = draft;
    private long _keptAt = clock.GetTimestamp();

    public string Draft { private get; set; } = draft;

    public void KeepNowAndThen()
    {
        if (clock.GetElapsedTime(_keptAt) >= _pause)
        {
            Keep();
        }
    }

    public void Keep()
    {
        if (Draft != _kept)
        {
            (_kept, _keptAt) = (Draft, clock.GetTimestamp());
            log?.KeepDraft(Draft);
        }
    }

    /// <summary>It is a reply now, and the log forgets it with the event.</summary>
    public void Sent() => _kept = Draft = "";
}

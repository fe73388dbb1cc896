using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Sessions;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>Writes a session into the records, event by event.</summary>
/// <param name="saved">Events that the records hold already.</param>
/// <param name="changed">Called when what the home screen shows has changed.</param>
internal sealed class SessionRecorder(TrainingRecords records, long id, string trainee, int saved, TimeProvider clock, Action changed) : ISessionLog
{
    private readonly DraftWriter _drafts = new(draft => records.KeepDraft(id, draft));

    public void Record(Session session)
    {
        var fresh = session.Journal.Skip(saved).ToImmutableArray();
        if (fresh.IsEmpty)
        {
            return;
        }

        var sendsDraft = fresh.Any(e => e.Move is Move.Write);
        if (sendsDraft)
        {
            // An old draft must not come back after the reply that it became.
            _drafts.Drop();
        }

        records.Append(new SessionProgress(id, saved, [.. fresh.Select(JournalFile.WriteEntry)], session.State.HasEnded)
        {
            SendsDraft = sendsDraft,
            Result = session.State.HasEnded ? SessionResult.Of(session, id, trainee, clock.GetLocalNow()) : null,
            Quality = Sm2.QualityOf(session.Grade),
        });
        saved += fresh.Length;
        changed();
    }

    public void KeepDraft(string draft) => _drafts.Write(draft);

    public void Finish() => _drafts.Finish();
}

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
    public void Record(Session session)
    {
        var fresh = session.Journal.Skip(saved).ToImmutableArray();
        if (fresh.IsEmpty)
        {
            return;
        }

        records.Append(new SessionProgress(id, saved, [.. fresh.Select(JournalFile.WriteEntry)], session.State.HasEnded)
        {
            SendsDraft = fresh.Any(e => e.Move is Move.Write),
            Result = session.State.HasEnded ? SessionResult.Of(session, id, trainee, clock.GetLocalNow()) : null,
            Quality = Sm2.QualityOf(session.Grade),
        });
        saved += fresh.Length;
        changed();
    }

    public void KeepDraft(string draft) => records.KeepDraft(id, draft);
}

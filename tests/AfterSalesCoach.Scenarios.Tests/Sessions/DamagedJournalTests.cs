using System.Text;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Testing.Hostile;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Sessions;

[Trait("Category", "Hostile")]
public sealed class DamagedJournalTests
{
    private static readonly Scenario _scenario = SoundPack.Scenario();

    [Fact]
    public void A_damaged_journal_is_refused_with_its_line_or_replays_to_itself() => HostileCheck.ForAll("journals", DamagedFile.Of(("session.jsonl", Encoding.UTF8.GetBytes(Recorded()))), file =>
    {
        var text = Encoding.UTF8.GetString(file.Content);
        try
        {
            var session = JournalFile.Restore(text, _scenario, Judges.Rules);
            JournalFile.Restore(JournalFile.Write(session), _scenario, Judges.Rules).Grade.Total.Should().Be(session.Grade.Total);
        }
        catch (JournalException refusal)
        {
            refusal.Line.Should().BeInRange(1, text.Count(c => c == '\n') + 1);
        }
    });

    private static string Recorded()
    {
        var session = new Session(new ScenarioEngine(_scenario, Judges.Rules, 7), new SessionSetup("base", 7) { Trainee = "小李", StartedAt = new(2026, 10, 1, 9, 0, 0, TimeSpan.FromHours(8)) });
        session.Apply(new Move.Pick(TimeSpan.FromSeconds(20), "bad"));
        session.Apply(new Move.Undo(TimeSpan.FromSeconds(40)));
        session.Apply(new Move.Write(TimeSpan.FromSeconds(90), "非常抱歉，今天给您补发一瓶"));
        session.Apply(new Move.Operate(TimeSpan.FromSeconds(120), new Operation(OperationKind.Resend) { Note = "补发" }));
        return JournalFile.Write(session);
    }
}

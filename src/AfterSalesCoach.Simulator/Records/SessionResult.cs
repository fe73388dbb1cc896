using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>Makes the result of a session that has ended.</summary>
internal static class SessionResult
{
    public static StoredResult Of(Session session, long id, string trainee, DateTimeOffset finishedAt)
    {
        var (scenario, grade) = (session.Engine.Scenario, session.Grade);
        return new StoredResult(
            id, trainee, scenario.Id, scenario.Title.In(session.Setup.Language), finishedAt, session.Setup.Mode == SessionMode.Exam, grade.Total, grade.Passed, session.State.EndingId!)
        {
            Dimensions = DimensionNames.All.Where(d => scenario.Rubric.Weights[d] > 0).ToImmutableSortedDictionary(Vocabulary.Of, d => grade.Dimensions[d], StringComparer.Ordinal),
            Breaches = session.Turns.SelectMany(t => t.Broken).CountBy(r => r).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Critical = grade.Critical,
        };
    }
}

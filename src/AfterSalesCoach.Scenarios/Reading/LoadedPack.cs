using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>What loading a pack gave.</summary>
/// <param name="Root">The pack's folder, full path.</param>
/// <param name="Scenarios">Those without problems, by id.</param>
/// <param name="Problems">By file, line, column.</param>
public sealed record LoadedPack(string Root, ImmutableArray<Scenario> Scenarios, ImmutableArray<PackProblem> Problems)
{
    /// <summary>The scenario of that id.</summary>
    public Scenario? Find(string id) => Scenarios.FirstOrDefault(s => s.Id == id);

    /// <exception cref="PackException">There are problems.</exception>
    public LoadedPack OrThrow() => Problems.IsEmpty ? this : throw new PackException(Problems);

    /// <summary>The file beside a scenario that holds its replays; it need not exist.</summary>
    public string ReplayPath(Scenario scenario) => Path.Combine(Root, Path.ChangeExtension(scenario.Position.File, ".replay.yaml"));
}

using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Authoring;

/// <summary>How much there is to read in a scenario.</summary>
/// <param name="CharactersPerNode">Characters of what the customer says and of all replies, a node, on average.</param>
/// <param name="CharactersPerSentence">On average; above 25 a sentence is hard to take in while somebody waits.</param>
public sealed record Readability(int Nodes, int Endings, int Choices, double CharactersPerNode, double CharactersPerSentence)
{
    private static readonly char[] _ends = ['。', '！', '？', '；', '，', '.', '!', '?', ';', ',', '\n'];

    public static Readability Of(Scenario scenario)
    {
        var texts = scenario.Nodes.SelectMany(n => n.Picks.Select(p => p.Reply).Append(n.Says.Calm)).Select(t => t.Chinese).ToList();
        var sentences = texts.SelectMany(t => t.Split(_ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        return new Readability(
            scenario.Nodes.Length, scenario.Endings.Length, scenario.Nodes.Sum(n => n.Outcomes.Count()),
            scenario.Nodes.IsEmpty ? 0 : (double)texts.Sum(t => t.Length) / scenario.Nodes.Length, sentences.Count == 0 ? 0 : sentences.Average(s => s.Length));
    }
}

using System.Text.Json;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Testing.Corpus;

/// <summary>Reads the labelled replies of <c>corpora/replies</c>.</summary>
public static class LabelledCorpus
{
    /// <summary>The repository's root folder, found upwards from the running program.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    public static IEnumerable<LabelledReply> Load(string? folder = null) =>
        Directory.GetFiles(folder ?? Path.Combine(RepositoryRoot, "corpora", "replies"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(l => l.Length > 0)
            .Select(Parse);

    private static LabelledReply Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var messages = root.GetProperty("context").EnumerateArray()
            .Select(m => new Message(
                m.GetProperty("role").GetString() switch { "customer" => Speaker.Customer, "auto" => Speaker.Auto, "system" => Speaker.System, _ => Speaker.Agent },
                m.GetProperty("text").GetString()!))
            .Append(new Message(Speaker.Agent, Text("reply")));
        var category = Enum.TryParse<ProductCategory>(Text("category"), ignoreCase: true, out var known) ? known : ProductCategory.Other;
        return new LabelledReply(
            Text("id"), Text("family"), category, Text("situation"),
            new Conversation(Text("id"), [.. messages]) { Category = category },
            [.. root.GetProperty("labels").EnumerateArray().Select(l => l.GetString()!)],
            Text("rewrite"));

        string Text(string name) => root.GetProperty(name).GetString() ?? "";
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AfterSalesCoach.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("AfterSalesCoach.sln was not found above the test program");
    }
}

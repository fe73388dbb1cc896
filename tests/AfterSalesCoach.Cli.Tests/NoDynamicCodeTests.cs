using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Holds the sources to what the README says of security: no code out of input, no network, no regular expression that a user can write.</summary>
public sealed class NoDynamicCodeTests
{
    private static readonly string[] _dynamic =
        ["Reflection.Emit", "Assembly.Load", "AssemblyLoadContext", "CSharpCodeProvider", "CSharpScript", "DynamicMethod", "Activator.CreateInstance(", "BinaryFormatter", "TypeNameHandling", "dynamic "];

    private static readonly string[] _network = ["System.Net.Http", "HttpClient", "System.Net.Sockets.Socket(", "TcpClient", "UdpClient", "WebRequest", "WebClient", "Dns."];

    [Fact]
    public void No_source_makes_code_or_calls_out() => SourcesWithAny([.. _dynamic, .. _network]).Should().BeEmpty();

    /// <summary>Every expression stands in the source; users write patterns of the lexicons, which cannot backtrack.</summary>
    [Fact]
    public void No_regular_expression_is_made_at_run_time() => SourcesWithAny("new Regex(", "Regex.IsMatch(", "Regex.Match(", "Regex.Replace(", "Regex.Split(").Should().BeEmpty();

    private static IEnumerable<string> SourcesWithAny(params string[] words) =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => words.Any(File.ReadAllText(f).Contains))
            .Select(f => Path.GetRelativePath(Repository.Root, f));
}

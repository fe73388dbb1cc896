using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AfterSalesCoach.Testing.Hostile;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Whatever people type, each output format stays what it is: JSON parses, XML parses, a terminal gets no controls.</summary>
[Trait("Category", "Hostile")]
public sealed class HostileOutputTests
{
    [Theory]
    [InlineData("pretty")]
    [InlineData("jsonl")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("junit")]
    public void Output_stays_well_formed(string format) => HostileCheck.ForAll($"lint --format {format}", HostileText.Arbitrary, text =>
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("log.jsonl", JsonSerializer.Serialize(new
        {
            conversation_id = Whole(text),
            messages = new[] { new { role = "customer", agent = "", text = Whole(text) }, new { role = "agent", agent = Whole(text), text = "这么便宜你还要怎样" + Whole(text) } },
        }));
        var run = CommandHarness.RunAsync("lint", path, "--format", format, "--rewrite", "--no-mask").GetAwaiter().GetResult();

        run.ExitCode.Should().BeOneOf(ExitCode.Clean, ExitCode.Findings, ExitCode.BadInput);
        IsHarmless(run.Error).Should().BeTrue("of {0}", run.Error);
        if (run.ExitCode != ExitCode.BadInput)
        {
            Check(format, run.Output);
        }
    }, 15);

    private static void Check(string format, string output)
    {
        switch (format)
        {
            case "jsonl":
                output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)).Should().AllBeOfType<JsonObject>();
                break;
            case "json" or "sarif":
                JsonNode.Parse(output).Should().NotBeNull();
                break;
            case "junit":
                XDocument.Parse(output).Root.Should().NotBeNull();
                break;
            case "github":
                output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().NotContain(line => line.IndexOf("::", StringComparison.Ordinal) > 0 && !line.StartsWith("::", StringComparison.Ordinal));
                break;
            default:
                IsHarmless(output).Should().BeTrue("of {0}", output);
                break;
        }
    }

    private static bool IsHarmless(string text) =>
        text.EnumerateRunes().All(r => r.Value is '\n' or '\t' || (Rune.GetUnicodeCategory(r) != UnicodeCategory.Control && r.Value is not ((>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069))));

    /// <summary>A lone surrogate cannot be written down as JSON text.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text + "。"));
}

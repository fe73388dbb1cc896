using System.Buffers;
using System.Text.Json;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Output;

/// <summary>One JSON object a line; the format that other programs read.</summary>
internal sealed class JsonLinesWriter(Stream output, UserLanguage language) : IFindingWriter
{
    private readonly ArrayBufferWriter<byte> _line = new();

    public void Write(Finding finding)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, FindingJson.Options))
        {
            FindingJson.Write(json, finding, language);
        }

        _line.Write("\n"u8);
        output.Write(_line.WrittenSpan);
    }

    public void Complete(LintSummary summary) => output.Flush();

    public void Dispose()
    {
    }
}

using System.Globalization;
using System.Xml;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Output;

/// <summary>JUnit XML: every finding is a failed test case of its rule.</summary>
internal sealed class JUnitWriter(Stream output, UserLanguage language) : IFindingWriter
{
    private readonly List<Finding> _findings = [];

    public void Write(Finding finding) => _findings.Add(finding);

    public void Complete(LintSummary summary)
    {
        var settings = new XmlWriterSettings { Indent = true, Encoding = new System.Text.UTF8Encoding(false), CheckCharacters = true };
        using (var xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "AfterSalesCoach");
            xml.WriteAttributeString("tests", Math.Max(1, _findings.Count).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("failures", _findings.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var finding in _findings)
            {
                WriteCase(xml, finding);
            }

            if (_findings.Count == 0)
            {
                xml.WriteStartElement("testcase");
                xml.WriteAttributeString("classname", "coach");
                xml.WriteAttributeString("name", "lint");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.Write("\n"u8);
        output.Flush();
    }

    public void Dispose()
    {
    }

    private void WriteCase(XmlWriter xml, Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", diagnostic.RuleId);
        xml.WriteAttributeString("name", Printable.Xml($"{finding.Conversation.Id}#{finding.MessageNumber}"));
        if (finding.Source is { } source)
        {
            xml.WriteAttributeString("file", Printable.Xml(source.File));
            xml.WriteAttributeString("line", source.Line.ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteStartElement("failure");
        xml.WriteAttributeString("type", Names.Of(diagnostic.Severity));
        xml.WriteAttributeString("message", Printable.Xml(finding.Describe(language)));
        xml.WriteString(Printable.Xml(finding.MarkedText));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}

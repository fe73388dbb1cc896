using System.Text;

namespace AfterSalesCoach.Scenarios.Authoring;

/// <summary>Writes texts into YAML so that whatever they hold stays a text.</summary>
internal static class YamlText
{
    public static string Quote(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '{' => "｛", // a placeholder would be looked up
                '}' => "｝",
                _ when char.IsControl(c) || char.IsSurrogate(c) => "",
                _ => c.ToString(),
            });
        }

        return result.Append('"').ToString();
    }
}

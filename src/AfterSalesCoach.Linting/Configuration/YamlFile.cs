using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace AfterSalesCoach.Linting.Configuration;

/// <summary>
/// A YAML file written by a user, read with bounds: size, depth, no anchors or aliases (an alias bomb would otherwise expand).
/// Collects problems instead of stopping at the first.
/// </summary>
public sealed class YamlFile(string path)
{
    public const int MaxCharacters = 1_000_000;
    private const int MaxDepth = 32;

    private Mark _reached = Mark.Empty;

    public string Path { get; } = path;

    public List<ConfigurationProblem> Problems { get; } = [];

    /// <summary>The text of a file; of one that is longer than <see cref="MaxCharacters"/>, or has no end, just enough for <see cref="Load"/> to refuse it.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string ReadText(string path)
    {
        using var reader = new StreamReader(path);
        var text = new char[MaxCharacters + 1];
        return new string(text, 0, reader.ReadBlock(text));
    }

    /// <summary>The top mapping, or null after a problem. An empty file is an empty mapping.</summary>
    public YamlMappingNode? Load(string content)
    {
        if (content.Length > MaxCharacters)
        {
            Add(Mark.Empty, "ASF1001", $"文件超过 {MaxCharacters} 个字符，请拆成几个文件。", $"The file is longer than {MaxCharacters} characters; split it.");
            return null;
        }

        try
        {
            if (!IsWithinBounds(content))
            {
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(content));
            if (stream.Documents.Count == 0)
            {
                return new YamlMappingNode();
            }

            if (stream.Documents[0].RootNode is YamlMappingNode root)
            {
                return root;
            }

            Add(stream.Documents[0].RootNode.Start, "ASF1002", "文件最外层应该是“名称: 值”。", "The top level has to be a mapping.");
        }
        catch (YamlException e)
        {
            Report(content, e.Start, (e.InnerException?.Message ?? e.Message).TrimEnd('.'));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The scanner gives up on some broken scalars and half characters with these instead of a YamlException.
            Report(content, _reached, "");
        }

        return null;
    }

    private void Report(string content, Mark reached, string said)
    {
        if (said.Contains("uplicate key", StringComparison.Ordinal))
        {
            Add(reached, "ASF1003", "这个名称在同一层写了两遍。留下一个。", "This name stands twice on one level; keep one.");
        }
        else if (YamlMistake.Find(content, reached.Line, said) is { } mistake)
        {
            Problems.Add(new ConfigurationProblem(Path, mistake.Line, mistake.Column, "ASF1003", mistake.Text));
        }
        else
        {
            var (chinese, english) = said.Length > 0 ? ($"（解析器的原话：{said}）", $" The parser says: {said}.") : ("", "");
            Add(reached, "ASF1003", $"从这里往后不是合法的 YAML。检查缩进、冒号和引号。{chinese}", $"Not valid YAML from here on; check indentation, colons and quotes.{english}");
        }
    }

    public void Add(Mark at, string code, string chinese, string english) =>
        Problems.Add(new ConfigurationProblem(Path, at.Line, at.Column, code, new LocalizedText(chinese, english)));

    public void Add(YamlNode at, string code, string chinese, string english) => Add(at.Start, code, chinese, english);

    /// <summary>The entries of a mapping; keys outside <paramref name="known"/> are problems.</summary>
    public IEnumerable<(string Key, YamlNode Value)> Entries(YamlMappingNode mapping, params string[] known)
    {
        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (known.Contains(name))
            {
                yield return (name, value);
            }
            else
            {
                Add(key, "ASF1004", $"不认识“{name}”。这里可以写：{string.Join("、", known)}。", $"'{name}' is not known here; known are: {string.Join(", ", known)}.");
            }
        }
    }

    public string? Text(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } value })
        {
            return value;
        }

        Add(node, "ASF1005", "这里应该是一段文字。", "A text is expected here.");
        return null;
    }

    /// <summary>A list of texts; a single text is a list of one.</summary>
    public List<(string Text, YamlNode Node)> Texts(YamlNode node)
    {
        if (node is not YamlSequenceNode sequence)
        {
            return Text(node) is { } single ? [(single, node)] : [];
        }

        var texts = new List<(string, YamlNode)>();
        foreach (var child in sequence.Children)
        {
            if (Text(child) is { } text)
            {
                texts.Add((text, child));
            }
        }

        return texts;
    }

    public YamlMappingNode? Mapping(YamlNode node)
    {
        if (node is YamlMappingNode mapping)
        {
            return mapping;
        }

        Add(node, "ASF1006", "这里应该是几行“名称: 值”。", "A mapping is expected here.");
        return null;
    }

    private bool IsWithinBounds(string content)
    {
        var parser = new Parser(new StringReader(content));
        var (depth, documents) = (0, 0);
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            _reached = current.End;
            depth += current.NestingIncrease;
            documents += current is DocumentStart ? 1 : 0;
            if (current is AnchorAlias || (current is NodeEvent node && !node.Anchor.IsEmpty))
            {
                Add(current.Start, "ASF1007", "不支持锚点（&）和引用（*），请把内容写全。", "Anchors and aliases are not supported; write the content out.");
                return false;
            }

            if (depth > MaxDepth)
            {
                Add(current.Start, "ASF1008", $"嵌套超过 {MaxDepth} 层。", $"Nested deeper than {MaxDepth} levels.");
                return false;
            }

            if (documents > 1)
            {
                Add(current.Start, "ASF1009", "一个文件里只能有一份配置，去掉“---”以后的部分。", "Only one document a file.");
                return false;
            }
        }

        return true;
    }
}

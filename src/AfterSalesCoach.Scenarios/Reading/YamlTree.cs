using System.Collections.Immutable;
using AfterSalesCoach.Linting.Configuration;
using AfterSalesCoach.Scenarios.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>
/// Builds the tree of one YAML document from the parser's events, within bounds: length, depth, number of values, no anchors or aliases
/// (an alias bomb would expand), no second document, no key twice.
/// </summary>
internal sealed class YamlTree(string file, ProblemList problems)
{
    public const int MaxCharacters = 4_000_000;
    private const int MaxDepth = 32;
    private const int MaxValues = 500_000;

    private int _values;
    private PackPosition _reached = new(file, 0, 0);

    /// <summary>The top mapping, or null after a problem.</summary>
    public YamlValue.Map? Read(string content)
    {
        if (content.Length > MaxCharacters)
        {
            problems.Add(Whole, "ASP1001", $"文件超过 {MaxCharacters} 个字符。把它拆成几个场景。", $"The file is longer than {MaxCharacters} characters; split it into several scenarios.");
            return null;
        }

        try
        {
            var parser = new Parser(new StringReader(content));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                problems.Add(Whole, "ASP1002", "文件是空的。运行 coach pack new 生成一个开头。", "The file is empty; coach pack new writes a start.");
                return null;
            }

            var root = Value(parser, 0);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
            {
                problems.Add(At(second.Start), "ASP1006", "一个文件只能写一个场景。去掉“---”以后的部分。", "One document a file; drop what follows ---.");
                return null;
            }

            if (root is YamlValue.Map map)
            {
                return map;
            }

            problems.Add(root.Position, "ASP1003", "文件最外层应该是“名称: 值”。", "The top level has to be a mapping.");
        }
        catch (OutOfBoundsException)
        {
            // Reported where it was noticed.
        }
        catch (YamlException e)
        {
            Report(content, At(e.Start), Said(e));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The scanner gives up on some broken scalars and half characters with these instead of a YamlException.
            Report(content, _reached, "");
        }

        return null;
    }

    private void Report(string content, PackPosition reached, string said)
    {
        if (YamlMistake.Find(content, reached.Line, said) is { } mistake)
        {
            problems.Add(new PackPosition(file, (int)mistake.Line, (int)mistake.Column), "ASP1004", mistake.Text.Chinese, mistake.Text.English);
            return;
        }

        var (chinese, english) = said.Length > 0 ? ($"（解析器的原话：{said}）", $" The parser says: {said}.") : ("", "");
        problems.Add(
            reached, "ASP1004", $"从这里往后不是合法的 YAML。检查缩进、冒号和引号；{{ }}、[ ] 里的文字有逗号、冒号或引号时，整句用双引号括起来。{chinese}",
            $"Not valid YAML from here on. Check indentation, colons and quotes; inside {{ }} and [ ] put a text with commas, colons or quotes into double quotes.{english}");
    }

    private PackPosition Whole => new(file, 0, 0);

    private static string Said(YamlException e) => (e.InnerException?.Message ?? e.Message).TrimEnd('.');

    private PackPosition At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private YamlValue Value(IParser parser, int depth)
    {
        var current = parser.Current!;
        Guard(current, depth);
        _reached = At(current.End);
        parser.MoveNext();
        return current switch
        {
            Scalar scalar => new YamlValue.Scalar(At(scalar.Start), scalar.Value),
            SequenceStart start => ListFrom(parser, start, depth),
            MappingStart start => MapFrom(parser, start, depth),
            _ => throw new YamlException(current.Start, current.End, "a value is missing"),
        };
    }

    private YamlValue.List ListFrom(IParser parser, SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Value(parser, depth + 1));
        }

        return new YamlValue.List(At(start.Start), items.ToImmutable());
    }

    private YamlValue.Map MapFrom(IParser parser, MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<(YamlValue.Scalar, YamlValue)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Value(parser, depth + 1);
            var value = Value(parser, depth + 1);
            if (key is not YamlValue.Scalar name)
            {
                problems.Add(key.Position, "ASP1008", "名称应该是一个词，不能是列表或映射。", "A key has to be a plain word.");
            }
            else if (!keys.Add(name.Text))
            {
                problems.Add(key.Position, "ASP1007", $"“{name.Text}”写了两遍。留下一个。", $"'{name.Text}' stands twice; keep one.");
            }
            else
            {
                entries.Add((name, value));
            }
        }

        return new YamlValue.Map(At(start.Start), entries.ToImmutable(), start.Style == MappingStyle.Flow);
    }

    private void Guard(ParsingEvent current, int depth)
    {
        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            problems.Add(At(current.Start), "ASP1005", "不支持锚点（&）和引用（*）。把内容写全，或用 include 和 phrases 共用。", "Anchors and aliases are not supported; write it out, or share it with include and phrases.");
            throw new OutOfBoundsException();
        }

        if (depth > MaxDepth)
        {
            problems.Add(At(current.Start), "ASP1009", $"嵌套超过 {MaxDepth} 层。把结构写平一些。", $"Nested deeper than {MaxDepth} levels; flatten it.");
            throw new OutOfBoundsException();
        }

        if (++_values > MaxValues)
        {
            problems.Add(At(current.Start), "ASP1010", $"内容超过 {MaxValues} 项。把它拆成几个场景。", $"More than {MaxValues} values; split it into several scenarios.");
            throw new OutOfBoundsException();
        }
    }

    private sealed class OutOfBoundsException : Exception;
}

using System.CommandLine;
using System.Text;
using AfterSalesCoach.Text.Segmentation;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach segment</c>: the words of standard input, for comparison with other segmenters.</summary>
internal sealed class SegmentCommand
{
    private readonly Option<string> _separator = new("--separator") { Description = "词之间的分隔，默认空格 | between words, a space unless given", DefaultValueFactory = _ => " " };
    private readonly Option<string?> _dictionary = new("--dictionary") { Description = "自定义词典：每行“词 [词频] [词性]” | user dictionary" };
    private readonly Option<bool> _domain = new("--domain") { Description = "加入售后行业词（坏果、售后协商……） | add after-sales words" };

    /// <summary>Longest line, in UTF-16 units; the segmenter needs the whole of it at once.</summary>
    private const int LongestLine = 4 << 20;

    public static readonly string[] Examples = ["echo 收到的坏果怎么赔 | coach segment", "coach segment --dictionary 词典.txt < 聊天.txt"];

    public Command Build(CommandConsole console)
    {
        var command = new Command("segment", "把标准输入逐行分词 | cut standard input into words") { _separator, _dictionary, _domain };
        command.SetAction((result, cancellation) =>
        {
            var segmenter = JiebaSegmenter.Default;
            segmenter = result.GetValue(_domain) ? segmenter.With(UserDictionary.AfterSales) : segmenter;
            segmenter = result.GetValue(_dictionary) is { } path ? segmenter.With(LoadDictionary(path)) : segmenter;
            Run(segmenter, result.GetValue(_separator)!, console, cancellation);
            return Task.FromResult(ExitCode.Clean);
        });
        return command;
    }

    private static UserDictionary LoadDictionary(string path)
    {
        try
        {
            return UserFile.With(path, () => UserDictionary.Load(path));
        }
        catch (FormatException e)
        {
            throw new UserError(e.Message, e.Message);
        }
    }

    private static void Run(ISegmenter segmenter, string separator, CommandConsole console, CancellationToken cancellation)
    {
        // Lines end with LF alone: CR is a character to the segmenter as it is to the peer it is compared with.
        var reader = new StreamReader(console.Input, new UTF8Encoding(false));
        using var output = OutputTarget.Open(null, console);
        var line = new StringBuilder();
        var ends = new int[256];
        var buffer = new char[1 << 14];
        var number = 1;
        int read;
        while ((read = reader.Read(buffer)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var c in buffer.AsSpan(0, read))
            {
                if (c != '\n')
                {
                    line.Append(c);
                    if (line.Length > LongestLine)
                    {
                        throw new UserError(
                            $"第 {number} 行超过 {LongestLine} 个字符，无法分词。检查是不是缺了换行。",
                            $"Line {number} is longer than {LongestLine} characters and cannot be segmented; a line break may be missing.");
                    }

                    continue;
                }

                number++;

                WriteWords(segmenter, line.ToString(), separator, ref ends, output.Writer);
                line.Clear();
            }
        }

        if (line.Length > 0)
        {
            WriteWords(segmenter, line.ToString(), separator, ref ends, output.Writer);
        }

        output.Commit();
    }

    private static void WriteWords(ISegmenter segmenter, string line, string separator, ref int[] ends, TextWriter output)
    {
        if (ends.Length < line.Length)
        {
            ends = new int[line.Length * 2];
        }

        var count = segmenter.Segment(line, ends);
        var start = 0;
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                output.Write(separator);
            }

            output.Write(line.AsSpan(start, ends[i] - start));
            start = ends[i];
        }

        output.Write('\n');
    }
}

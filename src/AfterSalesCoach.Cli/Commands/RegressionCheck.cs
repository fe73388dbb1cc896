using System.Text.Json;
using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Reviews;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Lints replies that people accepted; one that is flagged again is a regression.</summary>
internal static class RegressionCheck
{
    /// <returns>Whether an accepted reply is flagged again.</returns>
    /// <exception cref="UserError">The file holds no accepted example.</exception>
    public static bool Run(string path, LinterSetup setup, CommandConsole console)
    {
        var english = console.Language == UserLanguage.English;
        var reader = new ChatLogReader(new ReadOptions { Format = InputFormat.Jsonl }, problem => console.Error(Printable.Text(problem.Describe(english))));
        var (examples, flagged) = (0, 0);
        var marks = Marks(path);
        foreach (var conversation in reader.Read(path))
        {
            var line = conversation.Source?.Line ?? 0;
            if (!marks.TryGetValue(line, out var mark))
            {
                continue;
            }

            examples++;
            if (setup.For(path).Linter.Lint(conversation).Diagnostics.Any(d => d.RuleId == mark.Rule && d.MessageIndex == mark.Message))
            {
                flagged++;
                console.Error(Printable.Text(english
                    ? $"{path}:{line}: ASF2301 a reply that was accepted is flagged by {mark.Rule} again."
                    : $"{path}:{line}: ASF2301 复核认可的回复又被 {mark.Rule} 判为问题。"));
            }
        }

        if (examples == 0)
        {
            throw new UserError(
                $"{path} 里没有复核认可的例句。用 coach review 生成，每行要有 {AcceptedExample.RuleField} 和 {AcceptedExample.MessageField}。",
                $"{path} holds no accepted example; make it with coach review.");
        }

        console.Note(english ? $"{examples} accepted examples, {flagged} flagged again" : $"{examples} 个认可例句，{flagged} 个又被判为问题");
        return flagged > 0;
    }

    private static Dictionary<int, (string Rule, int Message)> Marks(string path)
    {
        var marks = new Dictionary<int, (string, int)>();
        try
        {
            var number = 0;
            foreach (var line in File.Exists(path) ? BoundedFile.ReadLines(path, ReviewCommand.LongestExample) : [])
            {
                number++;
                if (MarkIn(line) is { } mark)
                {
                    marks[number] = mark;
                }
            }
        }
        catch (FormatException e)
        {
            throw new UserError(e.Message, e.Message);
        }

        return marks;
    }

    private static (string Rule, int Message)? MarkIn(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(AcceptedExample.RuleField, out var rule) && rule.ValueKind == JsonValueKind.String
                && document.RootElement.TryGetProperty(AcceptedExample.MessageField, out var message) && message.TryGetInt32(out var index)
                ? (rule.GetString()!, index)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The reader of the conversation reports the line.
            return null;
        }
    }
}

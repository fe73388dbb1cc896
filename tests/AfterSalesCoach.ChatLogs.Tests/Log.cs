using System.Globalization;
using System.Text;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Tests;

/// <summary>What a reader made of a log, in a form to read: one message a line, then one problem a line.</summary>
internal sealed record Log(IReadOnlyList<Conversation> Conversations, IReadOnlyList<LogProblem> Problems)
{
    public static Log Text(string name, string text, ReadOptions? options = null) => Bytes(name, Encoding.UTF8.GetBytes(text), options);

    public static Log Bytes(string name, byte[] bytes, ReadOptions? options = null)
    {
        var problems = new List<LogProblem>();
        using var stream = new MemoryStream(bytes);
        return new Log([.. new ChatLogReader(options ?? new(), problems.Add).Read(stream, name)], problems);
    }

    /// <summary>As from a pipe: a few bytes at a time, and never back.</summary>
    public static Log Piped(string name, byte[] bytes, ReadOptions? options = null)
    {
        var problems = new List<LogProblem>();
        using var stream = new PipeStandIn(bytes);
        return new Log([.. new ChatLogReader(options ?? new(), problems.Add).Read(stream, name)], problems);
    }

    public static Log Path(string path, ReadOptions? options = null)
    {
        var problems = new List<LogProblem>();
        return new Log([.. new ChatLogReader(options ?? new(), problems.Add).Read(path)], problems);
    }

    public IEnumerable<Message> Messages => Conversations.SelectMany(c => c.Messages);

    public IEnumerable<string> Codes => Problems.Select(p => p.Position.Line > 0 ? $"{p.Code}@{p.Position.Line}" : p.Code);

    /// <summary><c>id line speaker/agent MM-dd HH:mm:ss text</c></summary>
    public string Shown
    {
        get
        {
            var shown = new StringBuilder();
            foreach (var conversation in Conversations)
            {
                foreach (var message in conversation.Messages)
                {
                    shown.Append(CultureInfo.InvariantCulture, $"{conversation.Id} {message.Source?.Line} {message.Speaker}");
                    shown.Append(message.Agent is null ? "" : $"/{message.Agent}");
                    shown.Append(message.Time is { } time ? time.ToString(" MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : "");
                    shown.Append(CultureInfo.InvariantCulture, $" {message.Text.Replace("\n", "\\n", StringComparison.Ordinal)}\n");
                }
            }

            return shown.ToString().TrimEnd('\n');
        }
    }
}

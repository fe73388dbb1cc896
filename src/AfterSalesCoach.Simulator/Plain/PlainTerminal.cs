using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Plain;

/// <summary>Lines in, lines out: nothing moves, nothing is drawn twice, so that a screen reader or a pipe can follow.</summary>
internal sealed class PlainTerminal(LineReader reader, TextWriter output, Words words, CancellationToken cancellation)
{
    public Words Words => words;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Writes one line. What packs and trainees wrote may hold anything: control sequences go, and line breaks become spaces.</summary>
    public void Say(string line) => output.Write(InputText.Clean(line).ReplaceLineEndings(" ").TrimEnd() + "\n");

    public void Say(string chinese, string english) => Say(words[chinese, english]);

    /// <summary>An empty line, where something new begins.</summary>
    public void Gap() => output.Write('\n');

    /// <summary>Writes several lines, each cleaned.</summary>
    public void SayLines(string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            Say(line);
        }
    }

    /// <summary>Waits for a line.</summary>
    /// <param name="tick">Called about once a second meanwhile; null when nothing happens while waiting.</param>
    public async Task<PlainInput> AskAsync(Action? tick = null)
    {
        await output.FlushAsync(cancellation).ConfigureAwait(false);
        return PlainInput.Of(await reader.ReadAsync(Tick, cancellation).ConfigureAwait(false));

        void Tick()
        {
            tick?.Invoke();
            output.Flush();
        }
    }

    /// <summary>Asks for one of several things until it is clear which.</summary>
    /// <param name="usual">What an empty line means; null when it means nothing.</param>
    /// <returns>The place in the list, from 0; null when the trainee will not say: at the end of input, or with <c>/q</c>.</returns>
    public async Task<int?> ChooseAsync(IReadOnlyList<string> things, int? usual, Action? tick = null)
    {
        for (var i = 0; i < things.Count; i++)
        {
            Say($"  {i + 1} {things[i]}{(i == usual ? words["（直接回车）", " (Enter)"] : "")}");
        }

        while (true)
        {
            switch (await AskAsync(tick).ConfigureAwait(false))
            {
                case PlainInput.Number { Value: var number } when number >= 1 && number <= things.Count:
                    return number - 1;
                case PlainInput.Empty when usual is not null:
                    return usual;
                case PlainInput.End or PlainInput.Command { Letter: 'q' }:
                    return null;
                default:
                    Say($"请输入 1 到 {things.Count} 的序号。/q 离开。", $"Type a number from 1 to {things.Count}; /q leaves.");
                    break;
            }
        }
    }

    public void Flush() => output.Flush();
}

using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Sessions;

namespace AfterSalesCoach.Simulator.Plain;

/// <summary>Reads a typed reply before it is sent, in practice, and asks once whether to send it all the same.</summary>
/// <param name="tick">Called while waiting for the answer.</param>
internal sealed class DraftCheck(PlainTerminal terminal, ITrainingSession session, Action tick)
{
    /// <summary>Advice that takes longer is done without.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>The reply that was last held back, or left from an earlier visit.</summary>
    public string Held { get; private set; } = session.View.UnsentDraft;

    /// <returns>The reply to send, which may be another one by now, or null; then what was typed instead, if it is for somebody else.</returns>
    public async Task<(string? Reply, PlainInput? Instead)> ReviewAsync(string draft)
    {
        while (await HasRemarksAsync(draft).ConfigureAwait(false))
        {
            Held = draft;
            switch (await terminal.AskAsync(tick).ConfigureAwait(false))
            {
                case PlainInput.Number { Value: 1 }:
                    return (draft, null);
                case PlainInput.Text { Words: var again }:
                    draft = again;
                    break;
                case var other:
                    terminal.Say("没有发送。", "Not sent.");
                    return (null, other as PlainInput.Command ?? (PlainInput?)(other as PlainInput.End));
            }
        }

        return (draft, null);
    }

    private async Task<bool> HasRemarksAsync(string draft)
    {
        if (session.View.Mode == SessionMode.Exam || session.WhyNot(SessionAction.Write) is not null)
        {
            return false;
        }

        session.Send(new Intent.DraftChanged(draft));
        await Changes.WaitAsync(session, view => view.Draft.Text == draft, _patience, terminal.Cancellation).ConfigureAwait(false);
        var advice = session.View.Draft;
        if (advice.Text != draft || advice.Findings.IsEmpty)
        {
            return false;
        }

        terminal.Say($"{advice.Findings.Length} 处提醒，还没有发送：", $"{advice.Findings.Length} remarks; it is not sent yet:");
        foreach (var finding in advice.Findings)
        {
            terminal.Say(terminal.Words[$"  {finding.Title}：{finding.Message}。建议：{finding.Instead}", $"  {finding.Title}: {finding.Message}. Instead: {finding.Instead}"]);
        }

        terminal.Say("仍然发送请输入 1；要改就直接打新的回复，回车放弃。", "Type 1 to send it all the same, or a new reply; Enter drops it.");
        return true;
    }
}

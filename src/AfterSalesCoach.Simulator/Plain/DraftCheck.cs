using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Sessions;

namespace AfterSalesCoach.Simulator.Plain;

/// <summary>Reads a typed reply before it is sent, in practice, and asks once whether to send it all the same.</summary>
internal sealed class DraftCheck(PlainTerminal terminal, ITrainingSession session)
{
    /// <summary>Advice that takes longer is done without.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>Whether there is nothing to say against it; otherwise says what, and how to go on.</summary>
    public async Task<bool> PassesAsync(string draft)
    {
        if (session.View.Mode == SessionMode.Exam || session.WhyNot(SessionAction.Write) is not null)
        {
            return true;
        }

        session.Send(new Intent.DraftChanged(draft));
        await Changes.WaitAsync(session, view => view.Draft.Text == draft, _patience, terminal.Cancellation).ConfigureAwait(false);
        var advice = session.View.Draft;
        if (advice.Text != draft || advice.Findings.IsEmpty)
        {
            return true;
        }

        terminal.Say($"{advice.Findings.Length} 处提醒，还没有发送：", $"{advice.Findings.Length} remarks; it is not sent yet:");
        foreach (var finding in advice.Findings)
        {
            terminal.Say(terminal.Words[$"  {finding.RuleId} {finding.Message}。建议：{finding.Instead}", $"  {finding.RuleId} {finding.Message}. Instead: {finding.Instead}"]);
        }

        terminal.Say("仍然发送请输入 1；要改就直接打新的回复，回车放弃。", "Type 1 to send it all the same, or a new reply; Enter drops it.");
        return false;
    }
}

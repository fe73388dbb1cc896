using System.Globalization;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Simulator.Sessions;

namespace AfterSalesCoach.Simulator.Plain;

/// <summary>Asks for the fields of an operation one after the other.</summary>
/// <param name="tick">Called while waiting: the customer does not stop for a form.</param>
internal sealed class OperationQuestions(PlainTerminal terminal, ITrainingSession session, Action tick)
{
    private const decimal MostYuan = 1_000_000;

    /// <returns>The operation, or null when the trainee gives it up.</returns>
    public async Task<Operation?> AskAsync()
    {
        var forms = session.View.Operations;
        terminal.Say("要做什么操作？/q 放弃。", "Which operation? /q drops it.");
        if (await terminal.ChooseAsync([.. forms.Select(f => f.Title)], usual: null, tick).ConfigureAwait(false) is not { } kind)
        {
            return null;
        }

        var form = forms[kind];
        var operation = new Operation(form.Kind);
        if (!form.Types.IsEmpty)
        {
            terminal.Say("协商类型：", "Type:");
            if (await terminal.ChooseAsync([.. form.Types.Select(t => t.Title)], usual: null, tick).ConfigureAwait(false) is not { } type)
            {
                return null;
            }

            operation = operation with { Type = form.Types[type].Type };
        }

        return await AskReasonAsync(form, operation).ConfigureAwait(false) is { } withReason
            && await AskAmountAsync(form, withReason).ConfigureAwait(false) is { } withAmount
            && await AskRestAsync(form, withAmount).ConfigureAwait(false) is { } whole
            && await ConfirmAsync(whole).ConfigureAwait(false)
            ? whole
            : null;
    }

    private async Task<Operation?> AskReasonAsync(OperationForm form, Operation operation)
    {
        if (form.Reasons.IsEmpty && form.Types.IsEmpty && form.Kind != OperationKind.Reject)
        {
            return operation;
        }

        terminal.Say("说明：输入序号，或自己打字，回车不填。", "Reason: a number, or your own words; Enter for none.");
        foreach (var (reason, index) in form.Reasons.Select((r, i) => (r, i)))
        {
            terminal.Say($"  {index + 1} {reason}");
        }

        return await TextAsync(form.Reasons).ConfigureAwait(false) is { } text ? operation with { Reason = text.Length > 0 ? text : null } : null;
    }

    private async Task<Operation?> AskAmountAsync(OperationForm form, Operation operation)
    {
        if (!form.HasAmount)
        {
            return operation;
        }

        var isNeeded = form.Kind is OperationKind.SmallPayment or OperationKind.PartialRefund || operation.Type == NegotiationType.ModifyClaim;
        terminal.Say(isNeeded
            ? terminal.Words["金额（元），例如 20 或 16.5：", "Sum in yuan, such as 20 or 16.5:"]
            : terminal.Words["金额（元），例如 20；回车不填：", "Sum in yuan, such as 20; Enter for none:"]);
        while (await TextAsync([]).ConfigureAwait(false) is { } text)
        {
            if (text.Length == 0 && !isNeeded)
            {
                return operation;
            }

            if (decimal.TryParse(text.TrimEnd('元').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum) && sum is > 0 and <= MostYuan)
            {
                return operation with { Amount = sum };
            }

            terminal.Say("金额要写成数字，例如 20 或 16.5；/q 放弃。", "The sum has to be a number, such as 20 or 16.5; /q drops the operation.");
        }

        return null;
    }

    private async Task<Operation?> AskRestAsync(OperationForm form, Operation operation)
    {
        terminal.Say("给客户的留言，回车不填：", "A note to the customer; Enter for none:");
        if (await TextAsync([]).ConfigureAwait(false) is not { } note)
        {
            return null;
        }

        operation = operation with { Note = note.Length > 0 ? note : null };
        if (!form.HasEvidence)
        {
            return operation;
        }

        terminal.Say("上传凭证吗？", "Upload evidence?");
        var proof = terminal.Words["聊天记录截图", "screenshot of the chat"];
        return await terminal.ChooseAsync([terminal.Words["不上传", "no"], proof], usual: 0, tick).ConfigureAwait(false) is { } choice
            ? operation with { Evidence = choice == 1 ? proof : null }
            : null;
    }

    private async Task<bool> ConfirmAsync(Operation operation)
    {
        terminal.Say(terminal.Words[OperationNames.Describe(operation)]);
        return await terminal.ChooseAsync([terminal.Words["确认提交", "submit"], terminal.Words["放弃", "drop it"]], usual: 0, tick).ConfigureAwait(false) == 0;
    }

    /// <returns>A line, empty for none; null when the trainee gives up.</returns>
    private async Task<string?> TextAsync(IReadOnlyList<string> offered)
    {
        while (true)
        {
            switch (await terminal.AskAsync(tick).ConfigureAwait(false))
            {
                case PlainInput.Number { Value: var number } when number >= 1 && number <= offered.Count:
                    return offered[number - 1];
                case PlainInput.Number { Value: var number }:
                    return number.ToString(CultureInfo.InvariantCulture);
                case PlainInput.Text { Words: var text }:
                    return text;
                case PlainInput.Empty:
                    return "";
                case PlainInput.End or PlainInput.Command { Letter: 'q' }:
                    return null;
                default:
                    terminal.Say("请打字，回车不填，/q 放弃这次操作。", "Type a text, Enter for none, /q to drop the operation.");
                    break;
            }
        }
    }
}

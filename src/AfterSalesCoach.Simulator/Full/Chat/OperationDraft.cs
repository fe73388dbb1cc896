using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Simulator.Shells;

namespace AfterSalesCoach.Simulator.Full.Chat;

/// <summary>An operation as far as it is filled in.</summary>
internal sealed class OperationDraft(Words words)
{
    private const int LongestText = 500;
    private const int LongestAmount = 12;

    public OperationForm? Form { get; private set; }

    public NegotiationType? Type { get; set; }

    public TextField Reason { get; } = new(LongestText);

    public TextField Amount { get; } = new(LongestAmount);

    public TextField Note { get; } = new(LongestText);

    public bool HasEvidence { get; set; }

    /// <summary>The fields this kind of operation asks for.</summary>
    public ImmutableArray<OperationField> Fields => Form is null ? [OperationField.Kind] : [.. Enum.GetValues<OperationField>().Where(IsAsked)];

    /// <summary>Whether nothing need be given for the whole sum to be meant.</summary>
    public bool AmountIsOptional => Form?.Kind is not (OperationKind.SmallPayment or OperationKind.PartialRefund) && !(Form?.Kind == OperationKind.Negotiate && Type == NegotiationType.ModifyClaim);

    public void Choose(OperationForm? form)
    {
        (Form, Type, HasEvidence) = (form, null, false);
        (Reason.Text, Amount.Text, Note.Text) = ("", "", "");
    }

    /// <summary>The text field of a field; null where it has none.</summary>
    public TextField? TextOf(OperationField field) => field switch
    {
        OperationField.Reason => Reason,
        OperationField.Amount => Amount,
        OperationField.Note => Note,
        _ => null,
    };

    /// <returns>Null when something is missing; then <paramref name="missing"/> says what and in which field.</returns>
    public Operation? Complete(out (OperationField Field, string Why) missing)
    {
        missing = default;
        var amount = Sum(Amount.Text);
        if (Form is null)
        {
            missing = (OperationField.Kind, words["先选要做什么操作。", "Choose an operation first."]);
        }
        else if (!Form.Types.IsEmpty && Type is null)
        {
            missing = (OperationField.Type, words["先选协商类型。", "Choose the type first."]);
        }
        else if (Form.HasAmount && Amount.Text.Trim().Length > 0 && amount is null)
        {
            missing = (OperationField.Amount, words["金额要写成数字，例如 20 或 16.5。", "The sum has to be a number, such as 20 or 16.5."]);
        }
        else if (Form.HasAmount && !AmountIsOptional && amount is null)
        {
            missing = (OperationField.Amount, words["先填金额。", "Fill in the sum first."]);
        }

        return missing.Why is not null ? null : new Operation(Form!.Kind)
        {
            Type = Type,
            Reason = Filled(Reason),
            Amount = Form.HasAmount ? amount : null,
            Note = Filled(Note),
            Evidence = Form.HasEvidence && HasEvidence ? words["聊天记录截图", "screenshot of the chat"] : null,
        };
    }

    private static string? Filled(TextField field) => field.Text.Trim() is { Length: > 0 } text ? text : null;

    private static decimal? Sum(string text) =>
        decimal.TryParse(text.Trim().TrimEnd('元').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum) && sum > 0 ? sum : null;

    private bool IsAsked(OperationField field) => field switch
    {
        OperationField.Type => !Form!.Types.IsEmpty,
        OperationField.Reason => !Form!.Types.IsEmpty || !Form.Reasons.IsEmpty || Form.Kind == OperationKind.Reject,
        OperationField.Amount => Form!.HasAmount,
        OperationField.Evidence => Form!.HasEvidence,
        _ => true,
    };
}

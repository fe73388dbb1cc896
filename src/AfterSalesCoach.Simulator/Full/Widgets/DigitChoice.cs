using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>Digits that choose from a list, unless they stand among words.</summary>
/// <remarks>
/// Who types words at a list has not seen that it takes none: a digit among them would choose, and the Enter behind them would send or answer.
/// </remarks>
internal sealed class DigitChoice
{
    private bool _isAmongWords;

    /// <returns>The index that the digit stands for, from 0; null for any other key and for a digit among words.</returns>
    public int? Read(KeyEvent key) =>
        !_isAmongWords && key is { Key: Key.Character, Modifiers: KeyModifiers.None, Text: [>= '1' and <= '9'] } ? key.Text[0] - '1' : null;

    /// <summary>Somebody types words: digits choose nothing until <see cref="Renew"/>.</summary>
    public void HearWords() => _isAmongWords = true;

    /// <summary>The words are over, as a key shows that no words are typed with.</summary>
    public void Renew() => _isAmongWords = false;
}

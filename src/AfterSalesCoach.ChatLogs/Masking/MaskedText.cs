using AfterSalesCoach.ChatLogs.Vocabulary;

namespace AfterSalesCoach.ChatLogs.Masking;

/// <summary>A text, the same in half width and lower case unit for unit, and which units to hide.</summary>
internal sealed class MaskedText(string text)
{
    private bool[]? _hidden;

    public string Folded { get; } = Folding.Fold(text);

    public int Length => text.Length;

    /// <summary>NUL beyond either end.</summary>
    public char this[int index] => (uint)index < (uint)Folded.Length ? Folded[index] : '\0';

    public void Hide(int start, int end)
    {
        _hidden ??= new bool[text.Length];
        _hidden.AsSpan(start, end - start).Fill(true);
    }

    /// <summary>Hides all but the last four.</summary>
    public void HideHead(int start, int end)
    {
        if (end - start > 4)
        {
            Hide(start, end - 4);
        }
    }

    public bool IsHidden(int index) => _hidden is not null && _hidden[index];

    public bool IsDigit(int index) => char.IsAsciiDigit(this[index]);

    public bool IsWord(int index) => char.IsAsciiLetterOrDigit(this[index]);

    public static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF';

    public override string ToString() => _hidden is null ? text : string.Create(text.Length, (text, _hidden), static (result, state) =>
    {
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = state._hidden[i] ? '*' : state.text[i];
        }
    });
}

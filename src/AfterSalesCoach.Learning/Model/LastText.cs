namespace AfterSalesCoach.Learning.Model;

/// <summary>The text that was read last.</summary>
internal sealed class LastText
{
    private char[] _characters = [];
    private int _length = -1;

    /// <summary>Takes in a text.</summary>
    /// <returns>Whether it is another than the one before.</returns>
    public bool Change(ReadOnlySpan<char> text)
    {
        if (text.Length == _length && text.SequenceEqual(_characters.AsSpan(0, _length)))
        {
            return false;
        }

        _characters = text.Length > _characters.Length ? new char[2 * text.Length] : _characters;
        _length = text.Length;
        text.CopyTo(_characters);
        return true;
    }
}

using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Learning.Features;

/// <summary>Characters gathered one after another.</summary>
internal sealed class CharacterBuffer
{
    private const char BetweenClauses = '，';

    private char[] _characters = new char[32];
    private int _length;

    public ReadOnlySpan<char> Start(int most) => _characters.AsSpan(0, Math.Min(most, _length));

    public ReadOnlySpan<char> End(int most) => _characters.AsSpan(Math.Max(0, _length - most).._length);

    public void Clear() => _length = 0;

    public void Add(char character)
    {
        EnsureRoom(1);
        _characters[_length++] = character;
    }

    /// <param name="most">How many characters of the message, from its beginning.</param>
    public void Add(TaggedMessage message, int most)
    {
        var start = _length;
        foreach (var clause in message.Clauses)
        {
            if (_length - start >= most)
            {
                break;
            }

            EnsureRoom(clause.Text.Length + 1);
            _length += CharacterGrams.Generalise(clause.Text, _characters.AsSpan(_length));
            _characters[_length++] = BetweenClauses;
        }

        if (_length - start > most)
        {
            _length = start + most;
        }
    }

    private void EnsureRoom(int more)
    {
        if (_length + more > _characters.Length)
        {
            Array.Resize(ref _characters, 2 * (_length + more));
        }
    }
}

namespace AfterSalesCoach.Text;

/// <summary>A few words that are looked for together in a short text. Immutable.</summary>
/// <remarks>Not a <see cref="System.Buffers.SearchValues{T}"/> of strings: that one has to be compiled at every start of the program, and a clause is short.</remarks>
public sealed class WordSet
{
    private const int Buckets = 64;

    /// <summary>The words by their first character, modulo the number of buckets; null where there are none.</summary>
    private readonly string[]?[] _words = new string[]?[Buckets];

    /// <param name="words">None of them empty.</param>
    public WordSet(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            ref var bucket = ref _words[word[0] % Buckets];
            bucket = [.. bucket ?? [], word];
        }
    }

    /// <summary>Whether any of the words occurs in <paramref name="text"/>.</summary>
    public bool OccursIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var word in _words[text[i] % Buckets] ?? [])
            {
                if (text[i..].StartsWith(word))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

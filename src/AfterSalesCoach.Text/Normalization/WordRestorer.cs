using AfterSalesCoach.Text.Segmentation;

namespace AfterSalesCoach.Text.Normalization;

/// <summary>Restores words that were written in pinyin (便yi), with a homophone (便宜 as 骗宜) or in a known evasive spelling (薇信).</summary>
internal sealed class WordRestorer(RestorableVocabulary vocabulary, JiebaSegmenter dictionary)
{
    private const int LongestLatinRun = 14;

    /// <summary>Characters more frequent than this in the dictionary stand for themselves (不, 或, 过): ln 25000.</summary>
    private static readonly double _everydayLog = Math.Log(25000);

    /// <summary>Characters rarer than this are hardly ever meant: ln 100.</summary>
    private static readonly double _rareLog = Math.Log(100);

    private static readonly Lazy<List<Spelling>?[]> _variants = new(LoadVariants);

    public void Restore(NormalizationBuffer buffer)
    {
        var text = buffer.Text;
        List<(TextSpan Span, string Word)>? restored = null;
        var free = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var (span, word) = RestorationAt(text, i, free);
            if (word is null || buffer.StrongestInside(span) > (char.IsAscii(text[i]) ? Boundary.Soft : Boundary.Noise))
            {
                continue;
            }

            (restored ??= []).Add((span, word));
            free = span.End;
            i = free - 1;
        }

        if (restored is not null)
        {
            buffer.Replace(restored);
        }
    }

    /// <param name="free">What stands before belongs to words that are restored already.</param>
    private (TextSpan Span, string? Word) RestorationAt(ReadOnlySpan<char> text, int index, int free)
    {
        if (Variant(text, index) is { } variant)
        {
            return (new TextSpan(index, index + variant.From.Length), variant.To);
        }

        if (char.IsAsciiLetterLower(text[index]) && (index == 0 || !char.IsAsciiLetterLower(text[index - 1])))
        {
            return FromPinyin(text, index, free);
        }

        return CharacterClass.IsHan(text[index]) ? FromHomophone(text, index) : default;
    }

    private static Spelling? Variant(ReadOnlySpan<char> text, int index)
    {
        if (_variants.Value[text[index]] is not { } candidates)
        {
            return null;
        }

        foreach (var candidate in candidates)
        {
            var end = index + candidate.From.Length;
            if (text[index..].StartsWith(candidate.To))
            {
                // 加微信 is no 加微.
                return null;
            }

            if (text[index..].StartsWith(candidate.From)
                && !ContinuesLatin(text, index - 1, candidate.From[0]) && !ContinuesLatin(text, end, candidate.From[^1]))
            {
                // 加v信: the rest of the word was written out.
                return end < text.Length && text[end] == candidate.To[^1] && candidate.From[^1] != candidate.To[^1]
                    ? new Spelling(candidate.From + text[end], candidate.To)
                    : candidate;
            }
        }

        return null;
    }

    // vx inside a longer Latin word is part of that word.
    private static bool ContinuesLatin(ReadOnlySpan<char> text, int index, char neighbour) =>
        char.IsAsciiLetter(neighbour) && index >= 0 && index < text.Length && char.IsAsciiLetter(text[index]);

    private (TextSpan Span, string? Word) FromPinyin(ReadOnlySpan<char> text, int index, int free)
    {
        var end = index;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        if (end - index > LongestLatinRun || Syllables(text[index..end]) is not { } latin)
        {
            return default;
        }

        // Han characters on either side may belong to the word; the longest word wins.
        for (var size = RestorableVocabulary.LongestWord; size >= Math.Max(2, latin.Count); size--)
        {
            for (var left = Math.Min(size - latin.Count, index - free); left >= 0; left--)
            {
                var right = size - latin.Count - left;
                if (right > text.Length - end || (left + right == 0 && latin.Count < 2))
                {
                    continue;
                }

                var start = index - left;
                if (WordAround(text, start, index, end, end + right, latin) is { } word)
                {
                    return (new TextSpan(start, end + right), word);
                }
            }
        }

        return default;
    }

    private string? WordAround(ReadOnlySpan<char> text, int start, int latinStart, int latinEnd, int end, List<ushort> latin)
    {
        var before = text[start..latinStart].ToString();
        var after = text[latinEnd..end].ToString();
        foreach (var sound in Sounds(before).SelectMany(_ => Sounds(after), (b, a) => (b, a)))
        {
            var match = vocabulary.Find([.. sound.b, .. latin, .. sound.a])
                .FirstOrDefault(w => w.StartsWith(before, StringComparison.Ordinal) && w.EndsWith(after, StringComparison.Ordinal));
            if (match is not null)
            {
                return match;
            }
        }

        return null;
    }

    private static List<ushort[]> Sounds(string han)
    {
        List<ushort[]> sounds = [[]];
        foreach (var c in han)
        {
            var longer = new List<ushort[]>();
            foreach (var sofar in sounds)
            {
                foreach (var reading in CharacterTables.Pinyin.Of(c))
                {
                    longer.Add([.. sofar, reading]);
                }
            }

            sounds = longer;
        }

        return sounds;
    }

    /// <summary>Cuts Latin letters into syllables, the longest first; null when they are none.</summary>
    private static List<ushort>? Syllables(ReadOnlySpan<char> letters)
    {
        var syllables = new List<ushort>();
        return Cut(letters, syllables) && syllables.Count <= RestorableVocabulary.LongestWord ? syllables : null;

        static bool Cut(ReadOnlySpan<char> letters, List<ushort> into)
        {
            if (letters.IsEmpty)
            {
                return true;
            }

            for (var length = Math.Min(Readings.LongestSyllable, letters.Length); length > 0; length--)
            {
                var syllable = CharacterTables.Pinyin.OfSyllable(letters[..length]);
                if (syllable == 0)
                {
                    continue;
                }

                into.Add(syllable);
                if (Cut(letters[length..], into))
                {
                    return true;
                }

                into.RemoveAt(into.Count - 1);
            }

            return false;
        }
    }

    private (TextSpan Span, string? Word) FromHomophone(ReadOnlySpan<char> text, int index)
    {
        Span<ushort> sound = stackalloc ushort[RestorableVocabulary.LongestWord];
        var most = 0;
        while (most < sound.Length && index + most < text.Length && CharacterTables.Pinyin.Of(text[index + most]) is { IsEmpty: false } readings)
        {
            sound[most++] = readings[0];
            if (most == 2 && !vocabulary.AnyStartsWith(sound[0], sound[1]))
            {
                return default;
            }
        }

        for (var length = most; length >= 2; length--)
        {
            var surface = text.Slice(index, length);
            foreach (var word in vocabulary.Find(sound[..length]))
            {
                if (Differences(surface, word) is > 0 and var differences && differences <= (length == 4 ? 2 : 1) && IsMisspelling(text, index, word))
                {
                    return (new TextSpan(index, index + length), word);
                }
            }
        }

        return default;
    }

    private static int Differences(ReadOnlySpan<char> surface, string word)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            count += surface[i] != word[i] ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// The surface is no word, its characters are not everyday words of their own, and no word of the dictionary reaches over the edge
    /// of the surface or explains a strange character (推不了责任 is not 退不了; 着寄 behind 不急 is not 着急).
    /// </summary>
    private bool IsMisspelling(ReadOnlySpan<char> text, int index, string word)
    {
        if (dictionary.Contains(text.Slice(index, word.Length)))
        {
            return false;
        }

        var surface = new TextSpan(index, index + word.Length);
        var (keptIsExplained, strangeIsRare) = (false, true);
        for (var i = surface.Start; i < surface.End; i++)
        {
            var frequency = SegmenterModel.Default.LogFrequencyOf(text.Slice(i, 1));
            if (text[i] == word[i - index])
            {
                // Half of a short word says little when it is an everyday word itself.
                keptIsExplained |= (word.Length == 2 && frequency > _everydayLog) || IsPartOfWord(text, i, surface, alsoInside: false);
            }
            else if (frequency > _everydayLog || IsPartOfWord(text, i, surface, alsoInside: true))
            {
                return false;
            }
            else
            {
                strangeIsRare &= frequency < _rareLog;
            }
        }

        return !keptIsExplained || strangeIsRare;
    }

    private bool IsPartOfWord(ReadOnlySpan<char> text, int position, TextSpan surface, bool alsoInside)
    {
        const int Longest = 4;
        for (var start = Math.Max(0, position - Longest + 1); start <= position; start++)
        {
            for (var end = Math.Max(position + 1, start + 2); end <= Math.Min(text.Length, start + Longest); end++)
            {
                var inside = start >= surface.Start && end <= surface.End;
                if ((alsoInside || !inside) && dictionary.Contains(text[start..end]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>By the first character.</summary>
    private static List<Spelling>?[] LoadVariants()
    {
        var variants = new List<Spelling>?[char.MaxValue + 1];
        foreach (var line in CharacterTables.Lines("variants.txt"))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var list = variants[line[0]] ??= [];

            // The longest first; of equal length as in the file.
            var place = list.FindIndex(s => s.From.Length < space);
            list.Insert(place < 0 ? list.Count : place, new Spelling(line[..space], line[(space + 1)..]));
        }

        return variants;
    }

    /// <summary>A known spelling and the word it stands for.</summary>
    private sealed record Spelling(string From, string To);
}

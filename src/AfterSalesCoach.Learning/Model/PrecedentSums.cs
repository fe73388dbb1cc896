using AfterSalesCoach.Learning.Features;

namespace AfterSalesCoach.Learning.Model;

/// <summary>The weights of what was said before, added up message by message: they are the same for all that follows.</summary>
internal sealed class PrecedentSums(PairedWeights weights)
{
    private int _generation;
    private RowSums _customerWords;
    private RowSums _customerWordsBesideClause;
    private RowSums _customerCharacters;
    private RowSums _earlierCharacters;
    private int _customerWordsRead;
    private int _customerCharactersRead;
    private int _earlierCharactersRead;

    /// <summary>For the reply.</summary>
    public ref readonly RowSums CustomerWords => ref _customerWords;

    /// <summary>For a clause.</summary>
    public ref readonly RowSums CustomerWordsBesideClause => ref _customerWordsBesideClause;

    /// <summary>Pieces of what the customer said, for the reply.</summary>
    public ref readonly RowSums CustomerCharacters => ref _customerCharacters;

    /// <summary>Pieces of earlier replies, for the reply.</summary>
    public ref readonly RowSums EarlierCharacters => ref _earlierCharacters;

    /// <summary>Takes in what was said since it was last asked.</summary>
    public void Read(Precedents before)
    {
        if (_generation != before.Generation)
        {
            (_generation, _customerWordsRead, _customerCharactersRead, _earlierCharactersRead) = (before.Generation, 0, 0, 0);
            _customerWords = _customerWordsBesideClause = _customerCharacters = _earlierCharacters = default;
        }

        foreach (var key in before.CustomerWords[_customerWordsRead..])
        {
            if (RowOf(key) is >= 0 and var row)
            {
                _customerWords.Add(in weights.Reply.Row(row));
                _customerWordsBesideClause.Add(in weights.Clause.Row(row));
            }
        }

        _customerWordsRead = before.CustomerWords.Length;
        Read(before.CustomerCharacters, ref _customerCharactersRead, ref _customerCharacters);
        Read(before.EarlierCharacters, ref _earlierCharactersRead, ref _earlierCharacters);
    }

    private void Read(ReadOnlySpan<ulong> characters, ref int read, ref RowSums sums)
    {
        foreach (var key in characters[read..])
        {
            if (RowOf(key) is >= 0 and var row)
            {
                sums.Add(in weights.Reply.Row(row));
            }
        }

        read = characters.Length;
    }

    private int RowOf(ulong key)
    {
        var folded = Weights.Fold(key);
        return weights.MayKnow(folded) ? weights.RowOf(folded) : -1;
    }
}

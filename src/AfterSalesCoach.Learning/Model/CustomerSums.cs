using AfterSalesCoach.Learning.Features;

namespace AfterSalesCoach.Learning.Model;

/// <summary>The weights of the customer's words, added up message by message: they are the same for all that follows.</summary>
internal sealed class CustomerSums(PairedWeights weights)
{
    private int _generation;
    private RowSums _words;
    private RowSums _wordsBesideClause;
    private RowSums _characters;

    /// <summary>For the reply.</summary>
    public ref readonly RowSums Words => ref _words;

    /// <summary>For a clause.</summary>
    public ref readonly RowSums WordsBesideClause => ref _wordsBesideClause;

    /// <summary>Neighbouring characters, for the reply.</summary>
    public ref readonly RowSums Characters => ref _characters;

    /// <summary>Takes in what the customer has said since it was last asked.</summary>
    public void Read(Precedents before)
    {
        if (_generation != before.Generation)
        {
            (_generation, _words, _wordsBesideClause, _characters) = (before.Generation, default, default, default);
        }

        foreach (var key in before.CustomerWords[_words.Count..])
        {
            if (weights.RowOf(Weights.Fold(key)) is >= 0 and var row)
            {
                _words.Add(in weights.Reply.Row(row));
                _wordsBesideClause.Add(in weights.Clause.Row(row));
            }
        }

        _words.Count = _wordsBesideClause.Count = before.CustomerWords.Length;
        foreach (var key in before.CustomerCharacters[_characters.Count..])
        {
            if (weights.MayKnow(Weights.Fold(key)) && weights.RowOf(QuantisedWeights.Fold(key)) is >= 0 and var row)
            {
                _characters.Add(in weights.Reply.Row(row));
            }
        }

        _characters.Count = before.CustomerCharacters.Length;
    }
}

using AfterSalesCoach.Learning.Features;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Adds up the weights of pieces of text and their meanings for the reply, in which each counts once, and for its clauses, in each of which each counts once.</summary>
/// <remarks>
/// What the filter knows to have no weights is not gathered. A group is gathered first and weighed at its end, so that the table and then the weights are on their way while the features before them are dealt with.
/// </remarks>
internal sealed class PieceSums(PairedWeights weights, NumberedRows rows) : ITextSink, INumberedSink
{
    /// <summary>The table has not been asked.</summary>
    private const int NotLookedUp = -2;

    private readonly KeySet _keys = new();
    private Piece[] _pieces = new Piece[256];

    /// <summary>The pieces of the present group, by their places among the keys.</summary>
    private int[] _group = new int[256];
    private int _inGroup;
    private int _clause;

    public void StartReply()
    {
        _keys.Clear();
        (_inGroup, _clause) = (0, 0);
    }

    public void StartClause() => _clause++;

    public void Add(FeatureKind kind, ulong key, ReadOnlySpan<char> text, ReadOnlySpan<char> other = default)
    {
        var folded = Weights.Fold(key);
        if (weights.MayKnow(folded))
        {
            weights.Expect(folded);
            Add(key, NotLookedUp);
        }
    }

    public void Add(NumberedKind kind, int first, int second = 0)
    {
        if (NumberedRows.PairedOf(rows.PlaceOf(kind, first, second)) is >= 0 and var row)
        {
            Add(IdentityOf(kind, first, second), row);
        }
    }

    public void Add(NumberedKind kind, int first, ReadOnlySpan<int> seconds)
    {
        foreach (var second in seconds)
        {
            Add(kind, first, second);
        }
    }

    /// <summary>Tells numbered features apart within a reply; as even as the keys of texts, which are hashes.</summary>
    private static ulong IdentityOf(NumberedKind kind, int first, int second)
    {
        var identity = (((ulong)kind.Number << 48) | ((ulong)first << 24) | (uint)second) * 0x9E3779B97F4A7C15;
        return identity ^ (identity >> 32);
    }

    /// <param name="row">Of its weights, or <see cref="NotLookedUp"/>.</param>
    private void Add(ulong key, int row)
    {
        var known = _keys.Count;
        var place = _keys.Add(key);
        if (place == known)
        {
            if (place == _pieces.Length)
            {
                Array.Resize(ref _pieces, 2 * place);
            }

            _pieces[place] = new Piece(row, _clause, IsNew: true);
        }
        else if (_pieces[place].Clause == _clause)
        {
            return;
        }
        else
        {
            _pieces[place].Clause = _clause;
        }

        if (_inGroup == _group.Length)
        {
            Array.Resize(ref _group, 2 * _inGroup);
        }

        _group[_inGroup++] = place;
    }

    /// <summary>Weighs the pieces gathered since the end of the last group.</summary>
    /// <param name="ofReply">Gets the weights for the reply of those that it has not met.</param>
    /// <param name="clause">Gets the share of the group in the scores of the clause.</param>
    public void EndGroup(ref RowSums ofReply, Span<float> clause, GroupWeight weight)
    {
        LookUp();
        var ofClause = default(RowSums);
        foreach (var place in _group.AsSpan(0, _inGroup))
        {
            ref var piece = ref _pieces[place];
            if (piece.Row >= 0)
            {
                ofClause.Add(in weights.Clause.Row(piece.Row));
                if (piece.IsNew)
                {
                    ofReply.Add(in weights.Reply.Row(piece.Row));
                }
            }

            piece.IsNew = false;
        }

        ofClause.AddTo(clause, weight);
        _inGroup = 0;
    }

    private void LookUp()
    {
        var keys = _keys.Keys;
        foreach (var place in _group.AsSpan(0, _inGroup))
        {
            ref var piece = ref _pieces[place];
            if (piece.Row == NotLookedUp)
            {
                piece.Row = weights.RowOf(Weights.Fold(keys[place]));
            }

            if (piece.Row >= 0)
            {
                weights.ExpectRow(piece.Row);
            }
        }
    }

    /// <param name="Clause">The last one it was met in, from 1.</param>
    /// <param name="IsNew">Whether the reply had not met it before the present group.</param>
    private record struct Piece(int Row, int Clause, bool IsNew);
}

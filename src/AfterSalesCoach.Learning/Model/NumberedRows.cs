using AfterSalesCoach.Learning.Features;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Where the weights of the numbered features stand, looked up once for all second things of a first one.</summary>
/// <remarks>May be shared between threads: two that look up the same find the same.</remarks>
internal sealed class NumberedRows(PairedWeights paired, QuantisedWeights structure)
{
    private readonly Row[]?[]?[] _rows = new Row[FeatureKinds.NumberedCount][][];

    /// <summary>Those of a first thing, by the second.</summary>
    public ReadOnlySpan<Row> Of(NumberedKind kind, int first)
    {
        var ofKind = Volatile.Read(ref _rows[kind.Number]);
        if (ofKind is null)
        {
            Volatile.Write(ref _rows[kind.Number], ofKind = new Row[kind.FirstCount][]);
        }

        var rows = Volatile.Read(ref ofKind[first]);
        if (rows is null)
        {
            Volatile.Write(ref ofKind[first], rows = LookUp(kind, first));
        }

        return rows;
    }

    private Row[] LookUp(NumberedKind kind, int first)
    {
        var rows = new Row[kind.SecondCount];
        for (var second = 0; second < rows.Length; second++)
        {
            var key = kind.KeyOf(first, second);
            var folded = QuantisedWeights.Fold(key);
            rows[second] = new Row(key, paired.RowOf(folded), structure.RowOf(folded));
        }

        return rows;
    }

    /// <param name="Key">Of the feature.</param>
    /// <param name="Paired">Row in the weights of reply and clause, or <see cref="PairedWeights.Unknown"/>.</param>
    /// <param name="Structure">Row in the weights of the structure, or likewise.</param>
    public readonly record struct Row(ulong Key, int Paired, int Structure);
}

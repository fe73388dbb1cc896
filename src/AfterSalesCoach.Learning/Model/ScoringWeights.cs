namespace AfterSalesCoach.Learning.Model;

/// <summary>The weights of a model laid out for scoring. Immutable but for what has been looked up; may be shared between threads.</summary>
internal sealed class ScoringWeights
{
    public ScoringWeights(QuantisedWeights reply, QuantisedWeights structure, QuantisedWeights clause)
    {
        (Reply, Structure, Clause, Paired) = (reply, structure, clause, new PairedWeights(reply, clause));
        Numbered = new NumberedRows(Paired, structure);
    }

    public QuantisedWeights Reply { get; }

    public QuantisedWeights Structure { get; }

    public QuantisedWeights Clause { get; }

    public PairedWeights Paired { get; }

    public NumberedRows Numbered { get; }
}

namespace AfterSalesCoach.Learning.Model;

/// <summary>The weights of a model. Immutable but for what has been looked up; may be shared between threads.</summary>
internal sealed class ScoringWeights(PairedWeights paired, QuantisedWeights structure, Network network)
{
    /// <summary>Of the words of replies and of clauses.</summary>
    public PairedWeights Paired => paired;

    /// <summary>Of what a reply does and lacks.</summary>
    public QuantisedWeights Structure => structure;

    /// <summary>Of the characters of a reply and of what came before it.</summary>
    public Network Network => network;

    public NumberedRows Numbered { get; } = new(paired, structure);
}

using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Puts a decision of a <see cref="ReplyModel"/> into words: which pieces of the text and which omissions carried it.</summary>
/// <remarks>
/// All scores but that of the network are linear, so a feature's share of the decision is its value times its weight; what the network added has
/// no names. The shares of overlapping words and character n-grams are added up per character, and the stretches with the highest sums are shown.
/// </remarks>
public static class Explainer
{
    private const int MostPieces = 3;
    private const int MostCustomerWords = 3;
    private const int MostLacks = 2;

    /// <summary>Single characters (了, 您) say nothing to a reader.</summary>
    private const int ShortestPiece = 2;

    /// <summary>What carries less than this share of the strongest of its kind is left out.</summary>
    private const float Strong = 0.35f;

    /// <exception cref="ArgumentException">The model does not know the rule.</exception>
    public static Explanation Explain(ReplyModel model, TaggedConversation conversation, int index, IReadOnlyCollection<string> evidence, string ruleId)
    {
        var names = new Dictionary<ulong, FeatureName>();
        var features = FeatureExtractor.Default.Extract(conversation, index, names);
        var (shares, probability) = model.Shares(features, evidence, ruleId);
        var carried = shares.Where(s => s.Share > 0 && names.ContainsKey(s.Key)).Select(s => (Name: names[s.Key], s.Share)).ToList();
        var message = conversation.Messages[index];
        var customer = string.Join('\n', conversation.Messages.Take(index).Where(m => m.Speaker == Speaker.Customer).Select(m => m.Normalized.Text));
        return new Explanation(
            probability,
            [.. Pieces(message, carried)],
            [.. Best(carried.Where(c => c.Name.Kind == FeatureKinds.CustomerWord && c.Name.Text.Length >= ShortestPiece && customer.Contains(c.Name.Text, StringComparison.Ordinal)).Select(c => (c.Name.Text, c.Share)), MostCustomerWords)],
            [.. Best(carried.Where(c => c.Name.Kind == FeatureKinds.Lack || c.Name.Kind == FeatureKinds.LackAtFirst).Select(c => (c.Name.Text[(c.Name.Text.IndexOf('|', StringComparison.Ordinal) + 1)..], c.Share)), MostLacks)]);
    }

    private static IEnumerable<string> Best(IEnumerable<(string Text, float Share)> carried, int most)
    {
        var ranked = carried.GroupBy(c => c.Text).Select(g => (Text: g.Key, Share: g.Sum(c => c.Share)))
            .OrderByDescending(g => g.Share).ThenBy(g => g.Text, StringComparer.Ordinal).Take(most).ToList();
        return ranked.Where(r => r.Share >= Strong * ranked[0].Share).Select(r => r.Text);
    }

    /// <summary>Pieces of the clause that carried most: that others share characters with it does not make them part of it.</summary>
    private static IEnumerable<TextSpan> Pieces(TaggedMessage message, List<(FeatureName Name, float Share)> carried)
    {
        if (message.Clauses.IsEmpty)
        {
            return [];
        }

        var perCharacter = new float[message.Normalized.Length];
        foreach (var (name, share) in carried.Where(c => c.Name.Kind == FeatureKinds.Word || c.Name.Kind == FeatureKinds.WordPair || c.Name.Kind == FeatureKinds.Characters))
        {
            Spread(message, name.Text.Replace("|", "", StringComparison.Ordinal).Trim('^', '$'), share, perCharacter);
        }

        var best = message.Clauses.MaxBy(c => SharesOf(c).Sum())!;
        return Stretches(perCharacter, best.Span, SharesOf(best).Max() * Strong)
            .OrderByDescending(s => s.Share).ThenBy(s => s.Span.Start).Take(MostPieces).Select(s => message.Normalized.ToRaw(s.Span));

        ArraySegment<float> SharesOf(Clause clause) => new(perCharacter, clause.Span.Start, clause.Span.Length);
    }

    /// <summary>A piece that occurs more than once shares its share among the places. One character alone says too little to be shown.</summary>
    private static void Spread(TaggedMessage message, string piece, float share, float[] perCharacter)
    {
        if (piece.Length < ShortestPiece)
        {
            return;
        }

        var text = message.Normalized.Text;
        var places = new List<int>();
        for (var at = text.IndexOf(piece, StringComparison.Ordinal); at >= 0; at = text.IndexOf(piece, at + 1, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        foreach (var place in places)
        {
            for (var i = place; i < place + piece.Length; i++)
            {
                perCharacter[i] += share / (places.Count * piece.Length);
            }
        }
    }

    private static IEnumerable<(TextSpan Span, float Share)> Stretches(float[] perCharacter, TextSpan clause, float least)
    {
        for (var start = clause.Start; start < clause.End; start++)
        {
            var end = start;
            var share = 0f;
            while (end < clause.End && perCharacter[end] > 0 && perCharacter[end] >= least)
            {
                share += perCharacter[end++];
            }

            if (end - start >= ShortestPiece)
            {
                yield return (new TextSpan(start, end), share);
            }

            start = Math.Max(start, end);
        }
    }
}

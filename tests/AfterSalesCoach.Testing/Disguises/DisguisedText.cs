using System.Text;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Testing.Disguises;

/// <summary>A text rewritten character by character, with the place each original character went to.</summary>
public sealed class DisguisedText
{
    private readonly int[] _start;
    private readonly int[] _end;

    private DisguisedText(string text, int[] start, int[] end) => (Text, _start, _end) = (text, start, end);

    public string Text { get; }

    /// <summary>Where a span of the original stands now; an empty span stays empty.</summary>
    public TextSpan Map(TextSpan original)
    {
        var kept = Enumerable.Range(original.Start, original.Length).Where(i => _end[i] > _start[i]).ToList();
        return kept.Count == 0 ? new TextSpan(0, 0) : new TextSpan(_start[kept[0]], _end[kept[^1]]);
    }

    /// <param name="form">For each index what stands before, for and after the character.</param>
    public static DisguisedText Of(string text, Func<int, (string Before, string Character, string After)> form)
    {
        var result = new StringBuilder();
        var (start, end) = (new int[text.Length], new int[text.Length]);
        for (var i = 0; i < text.Length; i++)
        {
            var (before, character, after) = form(i);
            result.Append(before);
            start[i] = result.Length;
            result.Append(character);
            end[i] = result.Length;
            result.Append(after);
        }

        return new DisguisedText(result.ToString(), start, end);
    }
}

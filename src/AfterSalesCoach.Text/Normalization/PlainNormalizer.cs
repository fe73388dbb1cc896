namespace AfterSalesCoach.Text.Normalization;

/// <summary>Takes out separators and lowers case; knows no disguises.</summary>
public sealed class PlainNormalizer : INormalizer
{
    public NormalizedText Normalize(string raw)
    {
        var text = new System.Text.StringBuilder(raw.Length);
        List<int> starts = [], ends = [];
        List<Boundary> before = [];
        List<bool> question = [];
        var (boundary, asked) = (Boundary.None, false);
        for (var i = 0; i < raw.Length; i++)
        {
            var kind = Classify(raw, i);
            if (kind == Boundary.None)
            {
                text.Append(char.ToLowerInvariant(raw[i]));
                starts.Add(i);
                ends.Add(i + 1);
                before.Add(boundary);
                question.Add(asked);
                (boundary, asked) = (Boundary.None, false);
                continue;
            }

            boundary = kind > boundary ? kind : boundary;
            asked |= raw[i] is '?' or '？';
        }

        before.Add(boundary);
        question.Add(asked);
        return new NormalizedText(raw, text.ToString(), [.. starts], [.. ends], [.. before], [.. question]);
    }

    private static Boundary Classify(string raw, int i)
    {
        var c = raw[i];
        var inNumber = i > 0 && i + 1 < raw.Length && char.IsAsciiDigit(raw[i - 1]) && char.IsAsciiDigit(raw[i + 1]);
        return c switch
        {
            '。' or '！' or '？' or '!' or '?' => Boundary.Stop,
            '.' or ':' or '-' or '/' when inNumber => Boundary.None,
            '.' => Boundary.Stop,
            '，' or ',' or '；' or ';' or '：' or ':' or '…' or '—' => Boundary.Pause,
            '%' or '¥' or '￥' or '+' => Boundary.None,
            _ when char.IsLetterOrDigit(c) => Boundary.None,
            _ => Boundary.Soft,
        };
    }
}

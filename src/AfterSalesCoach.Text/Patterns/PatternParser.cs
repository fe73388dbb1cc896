using System.Globalization;
using System.Text;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Text.Patterns;

/// <summary>
/// Reads the pattern language of the lexicons into sequences of parts.
/// </summary>
/// <remarks>
/// <code>
/// 退不了            these characters, in the normalised text
/// (a|b|c)  [吃用]   alternatives; one character of a set
/// x?  (a|b)?        optional
/// &lt;name&gt;            a named word set
/// #                 a number, Arabic or Chinese
/// …  …12            up to 6 (12) characters, not across a pause or stop
/// ……  ……30         up to 16 (30) characters, pauses may be crossed, stops not
/// (?&lt;!a|b) (?&lt;=a|b)  not after, only after: at the start of a part
/// (?!a|b)  (?=a|b)   not before, only before: at the end of a part; of several in a row all hold
/// ^  $              clause start (after greetings), clause end (before particles)
/// </code>
/// Alternatives are expanded, so that matching needs no backtracking; a pattern may expand to <see cref="MaxLiterals"/> literals.
/// </remarks>
internal sealed class PatternParser
{
    public const int MaxLiterals = 4_000;
    public const int MaxSequences = 512;

    /// <summary>Longest gap, in characters.</summary>
    public const int MaxGap = 100;
    private const int DefaultGap = 6;
    private const int DefaultWideGap = 16;

    private readonly string _source;
    private readonly IReadOnlyDictionary<string, string[]> _sets;
    private int _at;

    private PatternParser(string source, IReadOnlyDictionary<string, string[]> sets) => (_source, _sets) = (source, sets);

    /// <exception cref="PatternSyntaxException">The pattern cannot be read or expands too far.</exception>
    public static List<List<PatternPart>> Parse(string source, IReadOnlyDictionary<string, string[]> sets)
    {
        var parser = new PatternParser(source, sets);
        var alternatives = parser.ParseAlternatives();
        if (parser._at < source.Length)
        {
            throw parser.Error("unbalanced ')'");
        }

        var sequences = new List<List<PatternPart>>();
        foreach (var draft in alternatives)
        {
            var sequence = parser.Finish(draft);
            sequences.Add(sequence.Count > 0 ? sequence : throw parser.Error("the pattern can be empty"));
        }

        return sequences;
    }

    /// <summary>Expands a word-set entry (literals and alternatives only) to its literals.</summary>
    public static string[] ExpandWords(string source, IReadOnlyDictionary<string, string[]> sets)
    {
        var sequences = Parse(source, sets);
        if (sequences.Any(s => s.Count != 1 || s[0].Kind != PartKind.Literal))
        {
            throw new PatternSyntaxException(source, 0, "a word set holds plain words and alternatives only");
        }

        return [.. sequences.SelectMany(s => s[0].Literals).Distinct()];
    }

    private PatternSyntaxException Error(string problem) => new(_source, Math.Min(_at, _source.Length), problem);

    private List<Draft> ParseAlternatives()
    {
        var result = ParseSequence();
        while (_at < _source.Length && _source[_at] == '|')
        {
            _at++;
            result.AddRange(ParseSequence());
        }

        return Draft.MergeLiterals(result);
    }

    private List<Draft> ParseSequence()
    {
        var current = new List<Draft> { Draft.Empty };
        while (_at < _source.Length && _source[_at] is not ('|' or ')'))
        {
            current = Draft.MergeLiterals(Combine(current, ParseFactor()));
        }

        return current;
    }

    private List<Draft> ParseFactor()
    {
        var factor = ParseAtom();
        if (_at < _source.Length && _source[_at] == '?')
        {
            _at++;
            factor.Add(Draft.Empty);
            factor = Draft.MergeLiterals(factor);
        }

        return factor;
    }

    private List<Draft> ParseAtom()
    {
        var c = _source[_at];
        switch (c)
        {
            case '(' when Ahead("(?<!"):
                return [Draft.Of(new Step { NotAfter = Look("(?<!") })];
            case '(' when Ahead("(?<="):
                return [Draft.Of(new Step { OnlyAfter = Look("(?<=") })];
            case '(' when Ahead("(?!"):
                return [Draft.Of(new Step { NotBefore = Look("(?!") })];
            case '(' when Ahead("(?="):
                return [Draft.Of(new Step { OnlyBefore = Look("(?=") })];
            case '(':
                _at++;
                var inner = ParseAlternatives();
                Expect(')');
                return inner;
            case '[':
                return [Draft.Literal(ReadClass())];
            case '<':
                return [Draft.Literal(ReadSet())];
            case '^':
                _at++;
                return [Draft.Of(new Step { AtClauseStart = true })];
            case '$':
                _at++;
                return [Draft.Of(new Step { AtClauseEnd = true })];
            case '#':
                _at++;
                return [Draft.Of(new Step { Number = true })];
            case '…':
                return [Draft.Of(ReadGap())];
            case '?' or '*' or '+' or '{' or '}' or ']' or '>' or '.' or '\\':
                throw Error($"'{c}' has no meaning here");
            default:
                _at++;
                return [Draft.Literal([c.ToString()])];
        }
    }

    private bool Ahead(string token) => string.CompareOrdinal(_source, _at, token, 0, token.Length) == 0;

    private void Expect(char c)
    {
        if (_at >= _source.Length || _source[_at] != c)
        {
            throw Error($"'{c}' is missing");
        }

        _at++;
    }

    private string[] Look(string opener)
    {
        _at += opener.Length;
        var drafts = ParseAlternatives();
        Expect(')');
        if (drafts.Any(d => d.Steps.Count != 1 || d.Steps[0].Literals is null))
        {
            throw Error("a look-around holds plain words and alternatives only");
        }

        return [.. drafts.SelectMany(d => d.Steps[0].Literals!)];
    }

    private string[] ReadClass()
    {
        var close = _source.IndexOf(']', _at);
        if (close < 0)
        {
            throw Error("']' is missing");
        }

        var characters = _source[(_at + 1)..close];
        _at = close + 1;
        return [.. characters.Select(c => c.ToString())];
    }

    private string[] ReadSet()
    {
        var close = _source.IndexOf('>', _at);
        if (close < 0)
        {
            throw Error("'>' is missing");
        }

        var name = _source[(_at + 1)..close];
        if (!_sets.TryGetValue(name, out var words))
        {
            throw Error($"there is no word set <{name}>");
        }

        _at = close + 1;
        return words;
    }

    private Step ReadGap()
    {
        var wide = Ahead("……");
        _at += wide ? 2 : 1;
        var digits = new StringBuilder();
        while (_at < _source.Length && char.IsAsciiDigit(_source[_at]))
        {
            digits.Append(_source[_at++]);
        }

        var max = wide ? DefaultWideGap : DefaultGap;
        if (digits.Length > 0 && (!int.TryParse(digits.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out max) || max > MaxGap))
        {
            throw Error($"a gap may be {MaxGap} characters long at most");
        }

        return new Step { GapMax = max, GapCrosses = wide ? Boundary.Pause : Boundary.Soft };
    }

    private List<Draft> Combine(List<Draft> left, List<Draft> right)
    {
        if (left.Count * right.Count > MaxSequences || Size(left, ^1) * Size(right, 0) > MaxLiterals)
        {
            throw Error("too many alternatives side by side; put a gap (…0) between them");
        }

        var result = new List<Draft>(left.Count * right.Count);
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                result.Add(Draft.Join(a, b));
            }
        }

        return result;
    }

    /// <summary>How many literals would melt into the neighbour.</summary>
    private static long Size(List<Draft> drafts, Index side) => drafts.Sum(d => d.Steps.Count == 0 ? 1L : d.Steps[side].Literals?.Length ?? 1);

    private List<PatternPart> Finish(Draft draft)
    {
        var parts = new List<PatternPart>();
        var pending = new PatternPart(PartKind.Literal, []);
        foreach (var step in draft.Steps)
        {
            if (step.IsGap)
            {
                pending = pending with { GapMax = parts.Count > 0 ? step.GapMax!.Value : 0, GapCrosses = step.GapCrosses };
            }
            else if (step.Literals is not null || step.Number)
            {
                if (step.Literals is not null && step.Literals.Contains(""))
                {
                    throw Error("a part can be empty; move the optional piece next to a gap into alternatives");
                }

                parts.Add(pending with { Kind = step.Number ? PartKind.Number : PartKind.Literal, Literals = step.Literals ?? [] });
                pending = new PatternPart(PartKind.Literal, []);
            }
            else if (step.NotBefore is not null || step.OnlyBefore is not null || step.AtClauseEnd)
            {
                if (parts.Count == 0)
                {
                    throw Error("a look-ahead needs something before it");
                }

                var last = parts[^1];
                parts[^1] = last with
                {
                    NotBefore = Either(last.NotBefore, step.NotBefore),
                    OnlyBefore = Only(last.OnlyBefore, step.OnlyBefore),
                    AtClauseEnd = step.AtClauseEnd || last.AtClauseEnd,
                };
            }
            else
            {
                pending = pending with
                {
                    NotAfter = Either(pending.NotAfter, step.NotAfter),
                    OnlyAfter = Only(pending.OnlyAfter, step.OnlyAfter),
                    AtClauseStart = step.AtClauseStart || pending.AtClauseStart,
                };
            }
        }

        return parts;
    }

    /// <summary>Of two lists of what must not stand there, no word may.</summary>
    private static WordList Either(WordList first, string[]? second) =>
        second is null ? first : first.IsEmpty ? new WordList(second) : new WordList([.. first.Words.Union(second)]);

    /// <exception cref="PatternSyntaxException">Both lists would have to hold; the words that are in both can be written at once.</exception>
    private WordList Only(WordList first, string[]? second) =>
        second is null ? first : first.IsEmpty ? new WordList(second) : throw Error("of two (?=…) or (?<=…) in a row only the words of both can hold; write those");

    private sealed record Step
    {
        public string[]? Literals { get; init; }

        public bool Number { get; init; }

        public int? GapMax { get; init; }

        public Boundary GapCrosses { get; init; }

        public string[]? NotAfter { get; init; }

        public string[]? OnlyAfter { get; init; }

        public string[]? NotBefore { get; init; }

        public string[]? OnlyBefore { get; init; }

        public bool AtClauseStart { get; init; }

        public bool AtClauseEnd { get; init; }

        public bool IsGap => GapMax is not null;
    }

    private sealed record Draft(List<Step> Steps)
    {
        public static Draft Empty => new([]);

        public static Draft Of(Step step) => new([step]);

        public static Draft Literal(string[] literals) => Of(new Step { Literals = literals });

        /// <summary>Concatenates; neighbouring literals melt into one part.</summary>
        public static Draft Join(Draft a, Draft b)
        {
            if (a.Steps.Count == 0 || b.Steps.Count == 0)
            {
                return a.Steps.Count == 0 ? b : a;
            }

            if (a.Steps[^1].Literals is not { } left || b.Steps[0].Literals is not { } right)
            {
                return new([.. a.Steps, .. b.Steps]);
            }

            var product = left.SelectMany(_ => right, string.Concat).ToArray();
            return new([.. a.Steps[..^1], new Step { Literals = product }, .. b.Steps[1..]]);
        }

        /// <summary>Pure literals among alternatives become one literal set, so that they do not multiply sequences.</summary>
        public static List<Draft> MergeLiterals(List<Draft> drafts)
        {
            var literals = drafts.Where(d => d.Steps is [{ Literals: not null }]).SelectMany(d => d.Steps[0].Literals!).ToArray();
            var rest = drafts.Where(d => d.Steps is not [{ Literals: not null }]).ToList();
            if (literals.Length > 0)
            {
                rest.Add(Literal(literals));
            }

            return rest;
        }
    }
}

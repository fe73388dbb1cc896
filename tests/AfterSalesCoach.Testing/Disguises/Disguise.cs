using AfterSalesCoach.Text;

namespace AfterSalesCoach.Testing.Disguises;

/// <summary>A way of writing that hides words from a naive matcher but not from a reader.</summary>
/// <param name="Name">For reports.</param>
/// <param name="Apply">Text, the span to disguise, a seeded source of choices; null where the disguise has nothing to act on.</param>
public sealed record Disguise(string Name, Func<string, TextSpan, Random, DisguisedText?> Apply)
{
    private const string Punctuation = "，。！？,.!?；;：、";
    private static readonly string[] _emoji = ["😊", "👍", "🌹", "❤️", "👨‍👩‍👧"];
    private static readonly string[] _prefixes = ["亲，", "亲亲", "亲亲，"];
    private static readonly string[] _particles = ["哦", "呢", "哈"];

    /// <summary>The twelve of the rule catalogue's acceptance test.</summary>
    public static IReadOnlyList<Disguise> All { get; } =
    [
        new("full width", (text, _, _) => DisguisedText.Of(text, i => ("", text[i] is > ' ' and < '\u007f' ? ((char)(text[i] + 0xFEE0)).ToString() : text[i].ToString(), ""))),
        new("traditional", (text, _, _) => DisguisedText.Of(text, i => ("", CharacterForms.Traditional(text[i]).ToString(), ""))),
        new("spaces", (text, focus, _) => DisguisedText.Of(text, i => ("", text[i].ToString(), Inside(text, focus, i) ? " " : ""))),
        new("emoji inside", (text, focus, random) => InsertOnce(text, focus, random, _emoji[random.Next(_emoji.Length)])),
        new("repeated characters", RepeatOne),
        new("pinyin", (text, focus, random) => ReplaceInWord(text, focus, random, CharacterForms.Pinyin)),
        new("homophone", (text, focus, random) => ReplaceInWord(text, focus, random, c => CharacterForms.Homophone(c, random))),
        new("no punctuation", (text, _, _) => DisguisedText.Of(text, i => ("", Punctuation.Contains(text[i]) && !InNumber(text, i) ? "" : text[i].ToString(), ""))),
        new("doubled punctuation", (text, _, _) => DisguisedText.Of(text, i => ("", text[i].ToString(), Punctuation.Contains(text[i]) && !InNumber(text, i) ? text[i].ToString() : ""))),
        new("prefix", (text, _, random) => Around(text, _prefixes[random.Next(_prefixes.Length)], "")),
        new("trailing particle", (text, _, random) => Around(text, "", _particles[random.Next(_particles.Length)])),
        new("newline inside", (text, focus, random) => InsertOnce(text, focus, random, "\n")),
    ];

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static bool InNumber(string text, int i) => i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);

    private static bool Inside(string text, TextSpan focus, int i) =>
        i >= focus.Start && i + 1 < focus.End && IsHan(text[i]) && IsHan(text[i + 1]);

    private static DisguisedText? InsertOnce(string text, TextSpan focus, Random random, string insertion)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => Inside(text, focus, i)).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        var place = places[random.Next(places.Count)];
        return DisguisedText.Of(text, i => ("", text[i].ToString(), i == place ? insertion : ""));
    }

    private static DisguisedText? RepeatOne(string text, TextSpan focus, Random random)
    {
        var places = Enumerable.Range(focus.Start, focus.Length).Where(i => IsHan(text[i])).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        var place = places[random.Next(places.Count)];
        return DisguisedText.Of(text, i => ("", i == place ? new string(text[i], 3) : text[i].ToString(), ""));
    }

    /// <summary>Spells one character of one content word differently.</summary>
    private static DisguisedText? ReplaceInWord(string text, TextSpan focus, Random random, Func<char, string?> spelling)
    {
        var words = CharacterForms.WordsIn(text, focus).ToList();
        if (words.Count == 0)
        {
            return null;
        }

        var word = words[random.Next(words.Count)];
        var place = word.Start + random.Next(word.Length);
        return spelling(text[place]) is { } spelled ? DisguisedText.Of(text, i => ("", i == place ? spelled : text[i].ToString(), "")) : null;
    }

    private static DisguisedText Around(string text, string before, string after) =>
        DisguisedText.Of(text, i => (i == 0 ? before : "", text[i].ToString(), i == text.Length - 1 ? after : ""));
}

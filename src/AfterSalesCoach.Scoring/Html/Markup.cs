using System.Text;

namespace AfterSalesCoach.Scoring.Html;

/// <summary>A piece of finished HTML. What is put into one is escaped, unless it is markup already.</summary>
internal readonly record struct Markup(string Html)
{
    public static readonly Markup Empty = new("");

    /// <summary><c>Markup.Of($"&lt;td&gt;{name}&lt;/td&gt;")</c> escapes the name.</summary>
    public static Markup Of(MarkupHandler handler) => new(handler.ToString());

    public static Markup Join(IEnumerable<Markup> parts)
    {
        var all = new StringBuilder();
        foreach (var part in parts)
        {
            all.Append(part.Html);
        }

        return new Markup(all.ToString());
    }

    public Markup If(bool condition) => condition ? this : Empty;

    public override string ToString() => Html;
}

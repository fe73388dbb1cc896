using System.Collections.Immutable;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Picks rules by <c>--select</c> and <c>--ignore</c>; <c>ASC3</c> stands for every id that starts with it.</summary>
internal static class RuleSelection
{
    /// <exception cref="UserError">An entry fits no rule.</exception>
    public static ImmutableArray<Rule> Apply(IEnumerable<Rule> rules, ImmutableArray<string> select, ImmutableArray<string> ignore)
    {
        var all = rules.ToImmutableArray();
        foreach (var entry in select.Concat(ignore))
        {
            if (!all.Any(r => Fits(r, entry)))
            {
                throw new UserError($"没有以“{entry}”开头的规则。运行 coach rules 查看全部规则。", $"No rule starts with '{entry}'; coach rules lists them.");
            }
        }

        return [.. all.Where(r => (select.IsEmpty || select.Any(s => Fits(r, s))) && !ignore.Any(i => Fits(r, i)))];
    }

    private static bool Fits(Rule rule, string entry) => rule.Descriptor.Id.StartsWith(entry, StringComparison.OrdinalIgnoreCase);
}

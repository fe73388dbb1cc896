using System.Collections.Immutable;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Configuration;
using AfterSalesCoach.Linting.HouseRules;
using AfterSalesCoach.Linting.Rewrites;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Rules, classifier and configuration, the same for every command that judges replies. May be shared between threads.</summary>
internal sealed class LinterSetup
{
    private readonly DeferredReplyModel _classifier = new();
    private readonly Dictionary<string, (Linter Linter, RewriteComposer Composer)> _byFile = [];

    internal LinterSetup(LintConfiguration configuration, ImmutableArray<Rule> rules) => (Configuration, Rules) = (configuration, rules);

    /// <summary>All rules as they ship, without any configuration; for commands that take none.</summary>
    public static LinterSetup Shipped { get; } = new(LintConfiguration.Default, [.. RuleCatalog.All]);

    public LintConfiguration Configuration { get; }

    public ImmutableArray<Rule> Rules { get; }

    public DialogueTagger Tagger { get; init; } = DialogueTagger.Default;

    /// <param name="configPath">Null to look from the first input upwards.</param>
    /// <param name="select">Rule ids or their beginnings; empty for all.</param>
    /// <exception cref="ConfigurationException">The configuration or a house-rule file has problems.</exception>
    /// <exception cref="UserError">An entry fits no rule.</exception>
    public static LinterSetup Load(ImmutableArray<string> paths, string? configPath, ImmutableArray<string> select, ImmutableArray<string> ignore)
    {
        var start = paths.FirstOrDefault(p => p != "-");
        var folder = start is null ? Directory.GetCurrentDirectory()
            : Directory.Exists(start) ? start : Path.GetDirectoryName(Path.GetFullPath(start)) ?? Directory.GetCurrentDirectory();
        var path = configPath ?? LintConfiguration.FindAbove(folder);
        var configuration = path is null ? LintConfiguration.Default : UserFile.With(path, () => ConfigurationReader.Load(path));
        var houseRules = configuration.HouseRuleFiles.SelectMany(f => UserFile.With(f, () => HouseRuleReader.Load(f, DialogueTagger.Default)));
        return new LinterSetup(configuration, RuleSelection.Apply([.. RuleCatalog.All, .. houseRules], select, ignore));
    }

    /// <summary>The linter for an input file, which may have settings of its own, and what suggests whole messages instead.</summary>
    public (Linter Linter, RewriteComposer Composer) For(string file)
    {
        lock (_byFile)
        {
            if (!_byFile.TryGetValue(file, out var pair))
            {
                var settings = Configuration.SettingsFor(file);
                pair = (new Linter(Tagger, Rules, settings, _classifier), new RewriteComposer(Tagger, new Linter(Tagger, RuleCatalog.All, settings, _classifier)));
                _byFile.Add(file, pair);
            }

            return pair;
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Configuration;
using AfterSalesCoach.Linting.HouseRules;
using AfterSalesCoach.Scoring.Scorecards;
using AfterSalesCoach.Scoring.ServiceLevels;
using AfterSalesCoach.Scoring.Summary;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Works out the fingerprints by which two runs are compared.</summary>
internal static class RunPrint
{
    public static Fingerprints Of(LinterSetup setup, LintSettings settings, Scorecard scorecard, ServiceLevelProfile profile)
    {
        var active = setup.Rules.Where(r => settings.SeverityOf(r.Descriptor) != Severity.Off).ToList();
        var houseRules = Hash(string.Concat(setup.Configuration.HouseRuleFiles.Select(YamlFile.ReadText)));
        return new Fingerprints(
            Engine(),
            active.ToImmutableSortedDictionary(r => r.Descriptor.Id, r => OfRule(r, settings, houseRules), StringComparer.Ordinal),
            scorecard.Fingerprint,
            active.ToImmutableSortedDictionary(
                r => r.Descriptor.Id, r => scorecard.PointsFingerprint(r.Descriptor.Id, settings.SeverityOf(r.Descriptor)), StringComparer.Ordinal),
            Hash(profile.ToString()));
    }

    /// <summary>Builds are deterministic: these ids follow from the code and the resources, lexicons and model among them.</summary>
    private static string Engine() => Hash(string.Concat(
        new[] { typeof(TextSpan), typeof(Conversation), typeof(Linter), typeof(ReplyModel) }.Select(t => t.Assembly.ManifestModule.ModuleVersionId)));

    private static string OfRule(Rule rule, LintSettings settings, string houseRules)
    {
        var print = settings.SeverityOf(rule.Descriptor).ToString().ToLowerInvariant();
        return rule switch
        {
            HouseRule => $"{print}/{houseRules}",
            ConversationRule => string.Create(
                CultureInfo.InvariantCulture,
                $"{print}/{settings.ReplyLimit}/{settings.ServiceHours}/{Hash(string.Join(',', settings.PublicHolidays.Order().Select(d => d.DayNumber)))}"),
            _ => print,
        };
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}

using System.Text;
using AfterSalesCoach.Linting.Baselines;
using AfterSalesCoach.Linting.Configuration;
using AfterSalesCoach.Testing.Hostile;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Configuration;

[Trait("Category", "Hostile")]
public sealed class DamagedConfigurationTests
{
    private const string Configuration = """
        version: 1
        reply_limit: 3m
        service_hours: 09:00-22:00
        public_holidays: [2026-10-01, 2026-10-02]
        severities: { ASC1006: info, ASC4001: off }
        house_rules: [house.yml]
        overrides:
          - paths: ["生鲜/*", "?.csv"]
            severities: { ASC1003: error }
        """;

    private const string OldFindings = """
        { "version": 1, "findings": [
          { "conversation_id": "c1", "rule_id": "ASC1001", "text_hash": "0123456789abcdef", "count": 1 },
          { "conversation_id": "c2", "rule_id": "ASC1002", "text_hash": "fedcba9876543210", "count": 2147483647 } ] }
        """;

    [Fact]
    public void Damaged_configuration_is_refused_with_reasons_or_read() => HostileCheck.ForAll("configuration .aftersales.yml", DamagedFile.Of((".aftersales.yml", Encoding.UTF8.GetBytes(Configuration))), file =>
        RefusesOrReads(() => ConfigurationReader.Parse(file.Name, Encoding.UTF8.GetString(file.Content)).SettingsFor("生鲜/a.csv")));

    [Fact]
    public void A_damaged_baseline_is_refused_with_reasons_or_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            HostileCheck.ForAll("baseline", DamagedFile.Of(("old.json", Encoding.UTF8.GetBytes(OldFindings))), file =>
            {
                File.WriteAllBytes(path, file.Content);
                RefusesOrReads(() => Baseline.Load(path).Stale.Count());
            });
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void RefusesOrReads<T>(Func<T> read)
    {
        try
        {
            read().Should().NotBeNull();
        }
        catch (ConfigurationException refusal)
        {
            refusal.Problems.Should().NotBeEmpty().And.OnlyContain(p => p.Text.Chinese.Length > 0 && p.Text.English.Length > 0 && p.Line >= 0);
        }
    }
}

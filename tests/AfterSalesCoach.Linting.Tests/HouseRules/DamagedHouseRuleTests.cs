using System.Text;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Configuration;
using AfterSalesCoach.Linting.HouseRules;
using AfterSalesCoach.Testing.Hostile;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.HouseRules;

[Trait("Category", "Hostile")]
public sealed class DamagedHouseRuleTests
{
    private const string Sound = """
        version: 1
        rules:
          - id: SHOP001
            kind: phrase
            title: 不说“亲亲”
            severity: info
            message: “{0}”太随便
            phrases: [亲亲, 么么(哒|啦)…3(?!哈)]
            want: [亲亲，已经给您退款了]
            accept: [您好，已经给您退款了]
          - { id: SHOP002, kind: replace, title: 说全称, phrases: [退货险], with: 退货运费险, want: [送您退货险], accept: [送您退货运费险] }
          - { id: SHOP003, kind: require, title: 补发要给单号, reply: [补发], phrases: [单号], want: [今天给您补发], accept: [今天给您补发，晚上给您单号] }
          - { id: SHOP004, kind: order, title: 先致歉再谈赔付, phrases: [抱歉], before: [赔付], want: [赔付10元，抱歉], accept: [抱歉，赔付10元] }
        """;

    private static readonly Conversation _conversation = new("c", [new Message(Speaker.Customer, "少了一瓶"), new Message(Speaker.Agent, "亲亲，今天给您补发，赔付10元，抱歉，送您退货险")]);

    [Fact]
    public void Damaged_house_rules_are_refused_with_reasons_or_work() => HostileCheck.ForAll("house rules", DamagedFile.Of(("house.yml", Encoding.UTF8.GetBytes(Sound))), file =>
    {
        try
        {
            var rules = HouseRuleReader.Parse(file.Name, Encoding.UTF8.GetString(file.Content), DialogueTagger.Default);
            foreach (var diagnostic in new Linter(DialogueTagger.Default, rules, LintSettings.Default).Lint(_conversation).Diagnostics)
            {
                diagnostic.Describe(_conversation.Messages[diagnostic.MessageIndex].Text).Chinese.Should().NotBeEmpty();
            }
        }
        catch (ConfigurationException refusal)
        {
            refusal.Problems.Should().NotBeEmpty().And.OnlyContain(p => p.Text.Chinese.Length > 0 && p.Text.English.Length > 0 && p.Line >= 0);
        }
    });
}

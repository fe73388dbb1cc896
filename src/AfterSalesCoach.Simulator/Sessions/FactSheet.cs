using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>The facts of a case as an agent sees them beside the chat.</summary>
public static class FactSheet
{
    public static ImmutableArray<Fact> Of(Scenario scenario, UserLanguage language)
    {
        string In(string chinese, string english) => language == UserLanguage.English ? english : chinese;
        var (file, facts) = (scenario.Case, ImmutableArray.CreateBuilder<Fact>());
        facts.Add(new(In("订单", "Order"), file.Order.In(language)));
        facts.Add(new(In("实付", "Paid"), string.Create(CultureInfo.InvariantCulture, $"{file.Paid:0.##} {In("元", "yuan")}")));
        facts.Add(new(In("签收", "Received"), file.DaysSinceReceipt switch
        {
            null => In("还没有签收", "not yet"),
            0 => In("今天", "today"),
            { } days => In($"{days} 天前", $"{days} days ago"),
        }));
        if (file.Warranty != Warranty.None)
        {
            facts.Add(new(In("保障", "Warranty"), file.Warranty switch
            {
                Warranty.ReturnPeriod => In("售后期内", "within the return period"),
                Warranty.InWarranty => In("保修期内", "in warranty"),
                _ => In("已过保修期", "out of warranty"),
            }));
        }

        if (file.Policy is { } policy)
        {
            facts.Add(new(In("店铺规则", "Shop's policy"), policy.In(language)));
        }

        return facts.ToImmutable();
    }
}

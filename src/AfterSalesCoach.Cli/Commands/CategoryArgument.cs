using AfterSalesCoach.ChatLogs.Vocabulary;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>A category on the command line, by its name in the formats or as a shop would call it: fresh, 生鲜, 水果.</summary>
internal static class CategoryArgument
{
    public const string Known = "fresh 生鲜、plant 绿植、appliance 家电、digital 数码、apparel 服饰、beauty 美妆、food 食品、home 家居、other 其他";

    /// <exception cref="UserError">No category is called so.</exception>
    public static ProductCategory Parse(string text) => CategoryNames.TryParse(text, out var category)
        ? category
        : throw new UserError($"不认识类目“{Printable.Text(text)}”。可以写：{Known}。", $"Unknown category '{Printable.Text(text)}'; write one of: {Known}.");
}

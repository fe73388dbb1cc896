using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Rewrites;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Rewrites;

public sealed class SuggestedSumTests
{
    private readonly RewriteComposer _composer = new(DialogueTagger.Default, new Linter(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default));

    [Fact]
    public void Lies_a_little_above_the_damaged_share() =>
        Suggestions("客服：这么便宜你还要怎样", "买家：60元一箱的苹果烂了一半").Should().Contain(s => s.Contains("建议33元", StringComparison.Ordinal));

    [Fact]
    public void Is_not_made_where_the_only_sum_named_is_what_was_offered() =>
        Suggestions("客服：10元已经是最高标准了，爱要不要", "买家：一箱车厘子烂了一半", "客服：给您退10元", "买家：10块打发要饭的呢")
            .Should().NotContain(s => s.Contains("建议", StringComparison.Ordinal));

    [Theory]
    [InlineData("买家：一箱12盒酸奶胀了6盒，60买的，退我40吧", "建议40元")]
    [InlineData("买家：口红断了 赔我35", "建议35元")]
    [InlineData("买家：60元一箱的苹果烂了一半 退20也行", "建议33元")]
    public void Is_not_below_what_the_customer_asks_for(string customer, string sum) =>
        Suggestions("客服：这么便宜你还要怎样", customer).Should().Contain(s => s.Contains(sum, StringComparison.Ordinal));

    [Fact]
    public void Is_not_what_the_shop_gave() =>
        Suggestions("客服：爱要不要", "买家：口红断了 你们才退8块").Should().NotContain(s => s.Contains("建议", StringComparison.Ordinal));

    [Fact]
    public void What_is_missing_of_a_refund_is_worked_out_where_both_sums_are_named() =>
        Suggestions("客服：折旧费从退款里扣28元，改不了", "买家：虾两箱坏一箱 申请88", "客服：亲对不住，通过", "买家：怎么显示60")
            .Should().Contain(s => s.Contains("【差额，应为28元】", StringComparison.Ordinal));

    [Fact]
    public void No_difference_is_made_up_where_only_one_sum_is_named() =>
        Suggestions("客服：系统扣的", "买家：你们退款怎么只退了60")
            .Should().NotContain(s => s.Contains("应为", StringComparison.Ordinal));

    private IEnumerable<string> Suggestions(string reply, params string[] before)
    {
        var messages = before.Append(reply).Select(line => new Message(line.StartsWith("客服", StringComparison.Ordinal) ? Speaker.Agent : Speaker.Customer, line[3..])).ToArray();
        return _composer.Suggest(new Conversation("case", [.. messages]) { Category = ProductCategory.Fresh }, messages.Length - 1).Select(s => s.Text);
    }
}

using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Testing.Rewrites;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Rewrites;

/// <summary>Generated dialogues with random sums, times and numbers: nothing that stands is lost, nothing is made up.</summary>
public sealed class RewritePropertyTests
{
    private static readonly string[] _problems =
        ["杯子到手就裂了，{0}买的", "一箱苹果{1}个烂了{2}个", "快递{2}天没动静了，单号{3}", "洗衣机不转了，订单{3}", "少发了{2}件，一共{1}件", "烫伤了手，水壶漏的", "面包里有虫，{0}一袋", "你说{4}给我回复的，人呢"];

    private static readonly string[] _faults =
        ["这是正常现象", "这么便宜你还要怎样", "你自己没放好吧", "没有开箱视频不予受理", "快递的问题您找快递", "请耐心等待", "影响二次销售退不了", "不影响使用", "您把售后撤了再说", "爱要不要", ""];

    private static readonly string[] _facts =
        ["给您退{0}元", "{4}前给您补发", "补发单号{3}", "给您打款{0}元，{4}前到账", "师傅{4}上门检修", "有事打{5}", "退您{2}成", "好的"];

    private static readonly string[] _times = ["今天18点", "明天中午12点", "两小时内", "周五", "10月20号", "晚上8点"];

    private readonly RewriteChecker _checker = new(DialogueTagger.Default, new Linter(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default));

    private sealed record Case(string Problem, string Fault, string Fact, bool FactFirst, int Sum, int Total, int Part, long Number, string Time, ProductCategory Category)
    {
        public Conversation ToConversation()
        {
            string Fill(string text) => string.Format(
                System.Globalization.CultureInfo.InvariantCulture, text, Sum, Total, Part, $"SF{Number}", Time, $"400-{(Number % 9000) + 1000}-{(Number % 8999) + 1000}");

            var reply = Fault.Length == 0 ? Fill(Fact) : FactFirst ? $"{Fill(Fact)}，{Fault}" : $"{Fault}，{Fill(Fact)}";
            return new Conversation("generated", [new Message(Speaker.Customer, Fill(Problem)), new Message(Speaker.Agent, reply)]) { Category = Category };
        }
    }

    private static Gen<Case> Cases =>
        from problem in Gen.Elements(_problems)
        from fault in Gen.Elements(_faults)
        from fact in Gen.Elements(_facts)
        from first in Gen.Elements(true, false)
        from sum in Gen.Choose(6, 999)
        from total in Gen.Choose(11, 40)
        from part in Gen.Choose(2, 9)
        from number in Gen.Choose(100_000_000, int.MaxValue)
        from time in Gen.Elements(_times)
        from category in Gen.Elements(Enum.GetValues<ProductCategory>())
        select new Case(problem, fault, fact, first, sum, total, part, number, time, category);

    [Fact]
    public void Generated_dialogues_hold_the_same() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261126, 1),
            Prop.ForAll(Cases.ToArbitrary(), c => _checker.Check(c.ToConversation(), 1).Complaints.Should().BeEmpty()));

    [Fact]
    public void The_same_case_always_gets_the_same_words()
    {
        foreach (var sample in Cases.Sample(40, 20))
        {
            var conversation = sample.ToConversation();
            _checker.Check(conversation, 1).Suggestions.Should().Equal(_checker.Check(conversation, 1).Suggestions);
        }
    }
}

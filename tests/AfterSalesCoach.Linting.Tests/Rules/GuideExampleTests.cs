using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Model;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Rules;

/// <summary>The wrong examples of the guides give their rule when said as replies, and the correct ones are clean.</summary>
public sealed class GuideExampleTests
{
    /// <summary>The rules alone, and with the classifier that the command uses.</summary>
    private static readonly Linter[] _linters =
    [
        new(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default),
        new(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default, ReplyModel.Default),
    ];

    [Theory]
    [InlineData("fruit 方案二", "ASC2002", ProductCategory.Fresh, "梨烂了四个，箱子太脏我扔了", "没有外包装，没法核实是不是本店的商品，不能赔付")]
    [InlineData("fruit 方案二", "ASC2002", ProductCategory.Fresh, "果汁把快递单泡烂了，里面碎了一半", "外包装上没有物流单号，无法核实是否为本店商品，拒绝赔付")]
    [InlineData("fruit 方案二", "ASC1003", ProductCategory.Fresh, "一箱橙子好几个发霉，旁边的也沾上了", "被沾到的洗一洗不影响食用，不能全额赔付")]
    [InlineData("fruit 方案二", "ASC1003", ProductCategory.Fresh, "芒果皮都压破了，放不住", "外皮破损不影响食用，尽快吃完也没什么影响，不予赔付")]
    [InlineData("fruit 方案二", "ASC2001", ProductCategory.Fresh, "一箱猕猴桃都捂坏了", "不知道坏了多少，您得把每个都切开拍给我，按坏的比例赔，不然不赔")]
    [InlineData("fruit 方案二", "ASC2002", ProductCategory.Fresh, "葡萄坏了，手机拍得不太清楚", "照片看不清坏到什么程度，确定不了比例，赔不了")]
    [InlineData("fruit 方案四(1)", "ASC1001", ProductCategory.Fresh, "橘子压坏了好几个", "这么便宜你还要怎样")]
    [InlineData("fruit 方案四(1)", "ASC1001", ProductCategory.Fresh, "箱子就一层纸，果子全磕了", "几块钱的东西就是这种包装")]
    [InlineData("fruit 方案四(2)", "ASC1002", ProductCategory.Fresh, "苹果好多黑点", "你从哪买都这样")]
    [InlineData("fruit 方案四(2)", "ASC1002", ProductCategory.Fresh, "桃子里有虫", "这是正常的")]
    [InlineData("verify 4.1(1)", "ASC3001", ProductCategory.Apparel, "裤子开线了，申请了质量问题退款", "您选的原因与实际不符，我们直接拒绝了，退不了")]
    [InlineData("verify 4.1(2)", "ASC3004", ProductCategory.Home, "柜门是裂的，申请退款了", "这个申请我们拒绝了，您重新申请，原因选七天无理由")]
    [InlineData("verify 4.1(3)", "ASC3004", ProductCategory.Appliance, "风扇不转，申请了质量问题退货", "您把申请原因改成不喜欢，不改的话我们没法给您处理")]
    [InlineData("verify 4.1(4)", "ASC3004", ProductCategory.Beauty, "面霜盖子碎了，申请了质量问题", "小额打款给您10元，您把退款取消了重新申请，原因选拍错了")]
    [InlineData("verify 4.1(4)", "ASC3005", ProductCategory.Beauty, "面霜盖子碎了，申请了质量问题", "微信私下转您10块，您把申请撤了吧")]
    [InlineData("appliance 场景3", "ASC3008", ProductCategory.Appliance, "买了五个月的电饭煲不加热了，还在保修期", "保修期内的问题您找厂家，我们只管卖")]
    [InlineData("appliance 场景3", "ASC3008", ProductCategory.Appliance, "保修期内吸尘器坏了，怎么修", "这个您自己联系售后服务中心，不归我们管")]
    public void Wrong_examples_are_flagged(string guide, string rule, ProductCategory category, string customer, string reply) =>
        Lint(category, customer, reply).Should().AllSatisfy(found => found.Should().Contain(rule, "{0}: {1}", guide, reply));

    [Theory]
    [InlineData("fruit 方案二", ProductCategory.Fresh, "梨烂了四个，箱子太脏我扔了", "抱歉让您收到烂梨，箱子扔了没关系，照片里四个都看得清，按四个给您退款，今天到账")]
    [InlineData("fruit 方案三", ProductCategory.Fresh, "三斤樱桃坏了快一斤，付了60", "实在对不住，坏的按一斤半算，给您退30元，走小额打款，您看可以吗")]
    [InlineData("fruit 方案四(1)", ProductCategory.Fresh, "橘子压坏了好几个", "非常抱歉，路上压到了。您数一下坏了几个，坏多少我按比例赔您多少")]
    [InlineData("fruit 方案四(2)", ProductCategory.Fresh, "桃子里有虫", "果子没打药个别生虫是正常现象，但这是我们挑拣没做好，实在抱歉，有虫的都给您赔，您别吃了")]
    [InlineData("fruit 方案一(2)", ProductCategory.Fresh, "坏了一半，只退五块我不同意", "您的要求超出我的权限了，我现在去问主管，今天下午四点前主动回复您")]
    [InlineData("verify 4.2(1)", ProductCategory.Apparel, "申请了质量问题退款", "您好，让您费心了，看到您选的是质量问题，想了解一下衣服具体是哪里不满意，我好给您安排")]
    [InlineData("appliance 场景3(1)", ProductCategory.Appliance, "买了五个月的电饭煲不加热了，还在保修期", "给您添麻烦了，抱歉。保修期内可以免费修，官方售后热线是4001234567，我也可以现在帮您预约")]
    [InlineData("appliance 场景3(2)", ProductCategory.Appliance, "保修期内吸尘器坏了，我不会联系售后", "抱歉影响您使用了，您把电话和地址发我，我来帮您联系售后网点上门取件，今天就登记")]
    public void Correct_examples_are_clean(string guide, ProductCategory category, string customer, string reply) =>
        Lint(category, customer, reply).Should().AllSatisfy(found => found.Should().BeEmpty("{0}: {1}", guide, reply));

    private static List<List<string>> Lint(ProductCategory category, string customer, string reply)
    {
        var conversation = new Conversation("guide", [new Message(Speaker.Customer, customer), new Message(Speaker.Agent, reply)]) { Category = category };
        return [.. _linters.Select(l => l.Lint(conversation).Diagnostics.Select(d => d.RuleId).ToList())];
    }
}

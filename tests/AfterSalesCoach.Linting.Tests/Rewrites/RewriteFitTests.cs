using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Rewrites;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Rewrites;

/// <summary>Suggestions speak of what the customer came about.</summary>
public sealed class RewriteFitTests
{
    private static readonly Linter _linter = new(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default);

    private readonly RewriteComposer _composer = new(DialogueTagger.Default, _linter);

    [Theory]
    [InlineData(ProductCategory.Apparel, "我买的豆绿色 到手是灰的", "灰的更耐脏，将就穿", "Wrong")]
    [InlineData(ProductCategory.Fresh, "我订的红心柚 掰开全是白心", "白心也好吃的，不影响食用", "Wrong")]
    [InlineData(ProductCategory.Fresh, "买的苹果发霉了", "削掉就能吃，不影响食用", "Mould")]
    [InlineData(ProductCategory.Food, "米线料包少了一个", "自己放点酱油就行，不影响食用", "Shortage")]
    [InlineData(ProductCategory.Other, "20双筷子收到17双", "这么便宜你还要怎样", "Shortage")]
    [InlineData(ProductCategory.Digital, "保价期内降价了 差价补吗", "你烦不烦，爱买不买", "PriceDrop")]
    [InlineData(ProductCategory.Food, "专票开了十天没收到", "你烦不烦，爱买不买", "Invoice")]
    [InlineData(ProductCategory.Appliance, "打你们客服打了一下午没人接", "你烦不烦，爱买不买", "Unanswered")]
    [InlineData(ProductCategory.Other, "气球生日会完了才送到", "这是快递的问题您找快递", "Late")]
    [InlineData(ProductCategory.Home, "好评返现怎么领", "五星截图加微信，红包转你", "Cashback")]
    [InlineData(ProductCategory.Digital, "音箱外壳掉漆", "不影响使用的", "Flaw")]
    [InlineData(ProductCategory.Digital, "音箱没反应", "不影响使用的", "Fault")]
    [InlineData(ProductCategory.Appliance, "电水壶把手烫到手背 红肿了", "你自己不小心", "Injury")]
    [InlineData(ProductCategory.Beauty, "面霜擦完脸上起疹子", "你自己皮肤的问题", "Allergy")]
    [InlineData(ProductCategory.Other, "会员积分怎么清零了", "你烦不烦，爱买不买", "General")]
    [InlineData(ProductCategory.Plant, "月季苗一天浇几次水", "你烦不烦，自己百度去", "Inquiry")]
    public void What_the_customer_came_about_is_read(ProductCategory category, string customer, string agent, string situation) =>
        Read(category, customer, agent).Situation.ToString().Should().Be(situation);

    [Fact]
    public void A_question_is_taken_up() =>
        First(ProductCategory.Other, "瑜伽砖周六能到吗", "绝对能到，百分百保证").Should().Contain("瑜伽砖周六能不能到，");

    [Fact]
    public void What_the_customer_laid_out_is_named() =>
        First(ProductCategory.Digital, "音箱裂了 退货运费我垫了23块谁给", "你自己摔的吧").Should().Contain("【垫付的23元】");

    [Fact]
    public void The_clause_that_tells_most_is_said_back() =>
        First(ProductCategory.Home, "书桌用了一周 桌面翘起来了", "你自己没放好").Should().Contain("书桌用了一周，桌面翘起来了，");

    [Fact]
    public void An_apology_that_does_not_say_what_for_gives_way_to_one_that_does() =>
        First(ProductCategory.Home, "花瓶瓶口碎了", "哎呀对不住哈，这么便宜你还要怎样").Should().StartWith("花瓶瓶口碎了，").And.NotContain("哎呀");

    [Fact]
    public void A_discount_on_the_next_order_is_not_kept() =>
        First(ProductCategory.Digital, "鼠标左键不灵了", "抱歉，这个我们不处理，老客户再来九折").Should().NotContain("九折");

    [Fact]
    public void A_clause_keeps_the_one_it_leans_on() =>
        First(ProductCategory.Appliance, "说两点来装 现在三点了 师傅呢", "催什么催，师傅堵在高架上，刚打电话说二十分钟到")
            .Should().Contain("师傅堵在高架上，刚打电话说二十分钟到");

    private static RewriteCase Read(ProductCategory category, string customer, string agent)
    {
        var reply = new Reply(DialogueTagger.Default.Tag(Conversation(category, customer, agent)), 1);
        return RewriteCaseReader.Read(reply, _linter.LintReply(reply));
    }

    private string First(ProductCategory category, string customer, string agent) =>
        _composer.Suggest(Conversation(category, customer, agent), 1)[0].Text;

    private static Conversation Conversation(ProductCategory category, string customer, string agent) =>
        new("fit", [new Message(Speaker.Customer, customer), new Message(Speaker.Agent, agent)]) { Category = category };
}

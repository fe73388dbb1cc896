using AfterSalesCoach.Dialogue;
using FluentAssertions;
using Xunit;
using static AfterSalesCoach.Linting.Tests.Rewrites.Suggested;

namespace AfterSalesCoach.Linting.Tests.Rewrites;

/// <summary>Suggestions speak of what the customer came about.</summary>
public sealed class RewriteFitTests
{
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
    [InlineData(ProductCategory.Food, "我要的微辣 寄来特辣", "辣点下饭，不影响食用", "Wrong")]
    [InlineData(ProductCategory.Plant, "买的水草送来臭了", "正常现象，洗洗就行", "Flaw")]
    [InlineData(ProductCategory.Digital, "预售说20号发货 今天23号了", "你烦不烦，爱买不买", "Shipment")]
    [InlineData(ProductCategory.Home, "餐椅卡在半路四天了", "快递的问题您找快递", "Stuck")]
    [InlineData(ProductCategory.Home, "书柜说好周五送 我请假白等了", "你烦不烦，爱买不买", "Promise")]
    [InlineData(ProductCategory.Apparel, "大衣退给你们五天没动静", "你烦不烦，爱买不买", "Return")]
    [InlineData(ProductCategory.Digital, "要的是有线版 发来无线版", "凑合用，不影响使用", "Wrong")]
    [InlineData(ProductCategory.Apparel, "风衣没有腰带", "这么便宜你还要怎样", "Shortage")]
    [InlineData(ProductCategory.Digital, "音箱没有声音", "这么便宜你还要怎样", "Fault")]
    [InlineData(ProductCategory.Plant, "我买的白色杜鹃 开出来是粉的", "粉的也好看，不影响观赏", "Wrong")]
    [InlineData(ProductCategory.Fresh, "五两的螃蟹 称了都才三两", "这么便宜你还要怎样", "Shortage")]
    [InlineData(ProductCategory.Digital, "手环退回去四天了没动静", "你烦不烦，爱买不买", "Return")]
    [InlineData(ProductCategory.Apparel, "泳衣胸垫缝线开了 还没下水呢", "贴身用品不支持退换的", "Flaw")]
    [InlineData(ProductCategory.Fresh, "蟹卡兑不了 提示已被兑换", "你烦不烦，爱买不买", "General")]
    [InlineData(ProductCategory.Fresh, "吃完拉了两天", "你自己肠胃的问题", "Sick")]
    [InlineData(ProductCategory.Home, "退款都批了 钱还没到", "你烦不烦，爱买不买", "Refund")]
    [InlineData(ProductCategory.Beauty, "一盒30片 拆开只有24片", "这么便宜你还要怎样", "Shortage")]
    [InlineData(ProductCategory.Home, "水壶装水就漏", "这么便宜你还要怎样", "Flaw")]
    [InlineData(ProductCategory.Digital, "退的耳机你们要我出质检费20", "你烦不烦，爱买不买", "Sum")]
    [InlineData(ProductCategory.Apparel, "腰带扣掉了 娃吞了一块", "你自己没看好孩子", "Injury")]
    [InlineData(ProductCategory.Plant, "月季苗一天浇几次水", "你烦不烦，自己百度去", "Inquiry")]
    public void What_the_customer_came_about_is_read(ProductCategory category, string customer, string agent, string situation) =>
        Read(category, customer, agent).Situation.ToString().Should().Be(situation);

    [Fact]
    public void A_question_is_taken_up() =>
        First(ProductCategory.Other, "瑜伽砖周六能到吗", "绝对能到，百分百保证").Should().Contain("瑜伽砖周六能不能到，");

    [Fact]
    public void What_the_customer_laid_out_is_named() =>
        First(ProductCategory.Digital, "音箱裂了 退货运费我垫了23块谁给", "你自己摔的吧").Should().Contain("【垫付的23元】");

    [Theory]
    [InlineData("梨子一股柴油味", "切两个闻两个，每个打个分发我，别吃哈", "每个打个分")]
    [InlineData("鞋跟走着走着掉了", "这个场面一定难得，鞋跟补寄", "难得")]
    public void What_helps_nobody_is_not_kept(string customer, string agent, string gone) =>
        First(ProductCategory.Other, customer, agent).Should().NotContain(gone);

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

    [Theory]
    [InlineData("我买的深蓝 来的是浅蓝", "您买的深蓝，来的是浅蓝")]
    [InlineData("我订的百合你们送的康乃馨", "您订的百合我们送的康乃馨")]
    [InlineData("我拍的大号给我发了小号", "您拍的大号我们给您发了小号")]
    public void What_was_ordered_and_what_came_are_said_together(string customer, string words) =>
        First(ProductCategory.Other, customer, "都一样的，不影响使用").Should().StartWith(words);

    [Theory]
    [InlineData("洗衣机不脱水了", "洗衣服")]
    [InlineData("电饭煲煮不熟", "做饭")]
    public void An_apology_may_name_what_the_goods_are_for(string customer, string use) =>
        All(ProductCategory.Appliance, customer, "这是正常现象").Should().Contain(s => s.Contains(use, StringComparison.Ordinal));

    [Fact]
    public void What_the_goods_are_for_is_not_said_of_other_goods() =>
        All(ProductCategory.Appliance, "加湿器不出雾了", "这是正常现象").Should().NotContain(s => s.Contains("洗衣服", StringComparison.Ordinal) || s.Contains("做饭", StringComparison.Ordinal));

    [Fact]
    public void What_is_only_feared_is_not_said_back() =>
        Read(ProductCategory.Fresh, "虾还在中转站 都死了吧", "快递的问题您找快递").Echo.Should().NotContain("死");

    [Fact]
    public void Whose_the_goods_are_is_left_out() =>
        Read(ProductCategory.Apparel, "孩子凉鞋扣子掉漆", "不影响使用").Echo.Should().Be("凉鞋扣子掉漆");

    [Fact]
    public void An_offer_before_a_threat_is_kept_and_one_under_it_is_not()
    {
        First(ProductCategory.Home, "花洒底座裂了 我要给差评", "底座裂了对不住您。新底座今天补发。您要是给差评我们就拉黑您").Should().Contain("新底座今天补发");
        First(ProductCategory.Home, "花洒底座裂了 给了差评", "您先把差评删了，删完今天给您补发").Should().NotContain("删完");
    }

    [Theory]
    [InlineData("100个晾衣夹收到82个", "Shortage")]
    [InlineData("投影仪没附遥控器", "Shortage")]
    [InlineData("电熨斗只有一面热", "Fault")]
    [InlineData("我退的那件你们验货了吗", "Return")]
    [InlineData("退款怎么少了20", "Sum")]
    public void Numbers_and_parts_are_told_from_faults(string customer, string situation) =>
        Read(ProductCategory.Appliance, customer, "你烦不烦，爱买不买").Situation.ToString().Should().Be(situation);

    [Theory]
    [InlineData("宝，这个自己粘一下，不影响使用", "宝，")]
    [InlineData("自己粘一下，不影响使用的哦姐", "姐，")]
    public void The_customer_is_called_as_the_shop_calls_them(string agent, string start) =>
        First(ProductCategory.Home, "相框角裂开了", agent).Should().StartWith(start);

    [Fact]
    public void Nobody_is_called_a_name_that_only_occurs_in_a_word() =>
        First(ProductCategory.Home, "相框角裂开了", "宝石色的相框都这样呢，不影响使用").Should().NotStartWith("宝");

    [Fact]
    public void Words_about_pictures_are_kept_only_where_they_ask_for_one() =>
        First(ProductCategory.Plant, "蝴蝶兰花苞全掉了", "抱歉，掉苞很正常，都这样的，拍照特别上镜").Should().NotContain("上镜");

    [Fact]
    public void Advice_to_go_on_under_protection_is_not_kept_where_there_is_danger()
    {
        var first = First(ProductCategory.Appliance, "热水器外壳摸着麻手 漏电了", "这是正常现象，戴个胶手套洗就成");
        first.Should().NotContain("手套");
        first.Should().MatchRegex("停用|断电|别再?用|不要再用");
    }

    [Theory]
    [InlineData("我要")]
    [InlineData("9")]
    [InlineData("啊")]
    [InlineData("能不")]
    [InlineData("孩子")]
    public void Messages_without_end_are_answered_all_the_same(string piece)
    {
        var endless = string.Concat(Enumerable.Repeat(piece, 50_000));
        First(ProductCategory.Other, endless, "这么便宜你还要怎样").Length.Should().BeInRange(15, 120);
        First(ProductCategory.Other, "杯子碎了", $"这么便宜你还要怎样，{endless}").Should().StartWith("杯子碎了，");
    }
}

using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting.Rewrites;
using FluentAssertions;
using Xunit;
using static AfterSalesCoach.Linting.Tests.Rewrites.Suggested;

namespace AfterSalesCoach.Linting.Tests.Rewrites;

/// <summary>A suggestion is pasted as it is: it says of the case only what the dialogue shows.</summary>
public sealed class RewriteTruthTests
{
    [Theory]
    [InlineData(ProductCategory.Apparel, "风衣颜色跟图片差太多", "显示器色差都正常的")]
    [InlineData(ProductCategory.Apparel, "我拍的灰色，你们发了个驼色", "驼色也好看，将就穿吧")]
    [InlineData(ProductCategory.Food, "少发了一袋海苔", "自己买一袋吧，不影响食用")]
    [InlineData(ProductCategory.Apparel, "靴子左脚38右脚39", "没有开箱视频处理不了")]
    [InlineData(ProductCategory.Appliance, "烤箱拍了四天了还没发货", "你烦不烦，爱买不买")]
    public void Nothing_is_acknowledged_that_was_not_sent(ProductCategory category, string customer, string agent) =>
        All(category, customer, agent).Should().NotContain(s => Says(s, "您发的", "您发来", "看到了", "看清楚了", "照片糊", "照片不清楚"));

    [Theory]
    [InlineData("台灯灯罩裂了 [图片]")]
    [InlineData("台灯灯罩裂了 照片发你了")]
    public void What_was_sent_is_acknowledged_without_saying_what_it_was(string customer) =>
        All(ProductCategory.Home, customer, "每个角度拍三张，再录一段开箱视频，全部拍清楚").Should().Contain(s => s.Contains("您发", StringComparison.Ordinal)).And.NotContain(s => Says(s, "发的照片", "发的图", "发的视频", "没视频", "拍一张"));

    [Theory]
    [InlineData(ProductCategory.Apparel, "裤子腰太小了扣不上", "你自己没看尺码表")]
    [InlineData(ProductCategory.Apparel, "裙子颜色偏黄，跟页面不一样", "色差是正常现象，拆了不退")]
    [InlineData(ProductCategory.Plant, "发财树比图片小一大圈", "图片仅供参考，你自己没看清")]
    [InlineData(ProductCategory.Fresh, "哈密瓜不甜", "这是正常现象")]
    public void What_is_not_as_expected_is_called_no_fault(ProductCategory category, string customer, string agent)
    {
        Read(category, customer, agent).Situation.Should().Be(Situation.Mismatch);
        All(category, customer, agent).Should().NotBeEmpty().And.NotContain(s => Says(s, "质量", "毛病", "坏", "磨损", "正常用", "新鲜"));
    }

    [Theory]
    [InlineData(ProductCategory.Appliance, "电饭煲内胆涂层掉了", "是你用钢丝球刷的吧")]
    [InlineData(ProductCategory.Food, "酸奶喝了拉肚子", "你自己肠胃的问题")]
    [InlineData(ProductCategory.Other, "不给退我就给差评", "你给差评我就不退了，看谁耗得过谁")]
    [InlineData(ProductCategory.Other, "会员积分怎么没了", "你烦不烦，爱买不买")]
    public void No_fault_is_admitted_that_nobody_established(ProductCategory category, string customer, string agent) =>
        All(category, customer, agent).Should().NotBeEmpty().And.NotContain(s => Says(s, "怪我们", "是我们没做好", "我们没有做好", "我们的问题", "我们的疏忽"));

    [Fact]
    public void A_fault_that_the_shop_has_owned_may_be_owned_again()
    {
        var about = Read(ProductCategory.Home, "保温壶盖子拧不紧", "您自己没拧好吧");
        about.Known.Should().NotHaveFlag(Claims.OurFault);
        new Phrase("{echo}，是我们没做好，抱歉").IsTrueOf(about).Should().BeFalse();
        new Phrase("{echo}，是我们没做好，抱歉").IsTrueOf(about with { Known = about.Known | Claims.OurFault }).Should().BeTrue();
    }

    [Theory]
    [InlineData(ProductCategory.Other, "包裹丢了你们负责吗", "快递的问题您找快递")]
    [InlineData(ProductCategory.Other, "快递显示签收了，我没拿到", "签收了就不归我们管")]
    public void Nobody_is_said_to_have_waited_who_does_not_say_so(ProductCategory category, string customer, string agent) =>
        All(category, customer, agent).Should().NotBeEmpty().And.NotContain(s => Says(s, "等了这么久", "一直等", "迟迟", "久等"));

    [Theory]
    [InlineData(ProductCategory.Beauty, "口红到手就断了", "这是正常现象")]
    [InlineData(ProductCategory.Food, "饼干到手全碎了", "不影响食用")]
    public void Nobody_is_said_to_have_used_or_eaten_what_only_arrived(ProductCategory category, string customer, string agent) =>
        All(category, customer, agent).Should().NotBeEmpty().And.NotContain(s => Says(s, "用得", "吃得", "正常用", "用着"));

    [Theory]
    [InlineData(ProductCategory.Home, "台灯灯罩裂了，要求补发一个", "最多补你5块钱，别退了", "别退")]
    [InlineData(ProductCategory.Apparel, "毛衣袖子短一截，我想换大一码", "换货运费你自己出，来回24", "24")]
    [InlineData(ProductCategory.Digital, "路由器老断网", "你家宽带问题，找运营商，电话是10086", "10086")]
    [InlineData(ProductCategory.Digital, "充电宝鼓包了", "别充太满就没事，正常的", "没事")]
    [InlineData(ProductCategory.Home, "四件套只有三件，缺个枕套", "仓库都是称重发货的，不可能少", "仓库都是")]
    [InlineData(ProductCategory.Other, "包裹送到驿站没通知我，被退回了", "随便你投诉，运费你承担", "承担")]
    public void What_leaves_the_customer_with_it_is_not_kept(ProductCategory category, string customer, string agent, string gone) =>
        All(category, customer, agent).Should().NotBeEmpty().And.NotContain(s => s.Contains(gone, StringComparison.Ordinal));

    [Fact]
    public void The_customer_of_a_kept_clause_is_addressed_as_in_the_rest() =>
        All(ProductCategory.Home, "相框玻璃裂了", "你烦不烦。新的今天给你补发").Should().NotBeEmpty().And.NotContain(s => s.Contains('你', StringComparison.Ordinal));

    [Theory]
    [InlineData(ProductCategory.Apparel, "我165穿什么码", "你烦不烦，爱买不买")]
    [InlineData(ProductCategory.Plant, "蝴蝶兰几天浇一次水", "你烦不烦，爱买不买")]
    [InlineData(ProductCategory.Beauty, "眼霜用什么手法涂", "你烦不烦，爱买不买")]
    [InlineData(ProductCategory.Home, "你们能不能开专票", "你烦不烦，爱买不买")]
    [InlineData(ProductCategory.Other, "退货地址发我", "你烦不烦，爱买不买")]
    public void Who_only_asks_hears_no_apology_for_something_that_did_not_happen(ProductCategory category, string customer, string agent)
    {
        Read(category, customer, agent).Situation.Should().Be(Situation.Inquiry);
        All(category, customer, agent).Should().NotBeEmpty().And.NotContain(s => Says(s, "抱歉", "对不住", "不好意思", "【换", "【退"));
    }

    [Fact]
    public void A_choice_is_a_question() => CustomerQuestion.Read("尺码偏大还是偏小").Should().NotBeNull();

    [Theory]
    [InlineData("你们态度太差了，我要投诉", "Attitude")]
    [InlineData("我要投诉你们快递员骂人", "Attitude")]
    [InlineData("快递单上名字电话全露着，隐私呢", "Privacy")]
    [InlineData("拍的256G 开机128G", "Wrong")]
    [InlineData("书架发来的是黑色，我要的原木色", "Wrong")]
    [InlineData("订了八斤小龙虾 一称才六斤三两", "Shortage")]
    [InlineData("鲜花饼订了二十枚 来了十六枚", "Shortage")]
    [InlineData("说三天到 一周了", "Stuck")]
    [InlineData("降价也不通知，买贵了50", "PriceDrop")]
    public void Matters_that_goods_do_not_make_good_are_told_apart(string customer, string situation) =>
        Read(ProductCategory.Other, customer, "你烦不烦，爱买不买").Situation.ToString().Should().Be(situation);

    [Theory]
    [InlineData("孩子水杯吸管漏气吸不上来", false)]
    [InlineData("花瓶收到就碎了", true)]
    public void It_came_like_that_only_where_the_customer_says_so(string customer, bool said) =>
        All(ProductCategory.Home, customer, "这是正常现象").Any(s => Says(s, "完好", "到您手上", "刚到手")).Should().Be(said);

    [Theory]
    [InlineData("下单的是白色，怎么来了个粉色", "怎么来")]
    [InlineData("梨到手一半是软的，还有个长毛了", "，个长毛")]
    [InlineData("说好周三发树苗，我坑都挖好了", "坑都挖好")]
    public void What_makes_no_sense_from_the_shop_is_not_said_back(string customer, string gone) =>
        All(ProductCategory.Other, customer, "你烦不烦，爱买不买").Should().NotBeEmpty().And.NotContain(s => s.Contains(gone, StringComparison.Ordinal));

    [Fact]
    public void What_was_said_once_is_not_said_again() =>
        All(ProductCategory.Fresh, "一箱苹果坏了两个", "好的看到了，确实是坏了两个哦").Should().NotContain(s => s.Contains("确实是坏了两个", StringComparison.Ordinal));

    [Theory]
    [InlineData("平衡车刹不住，下坡差点摔", "靠前刹慢慢溜，刹车皮明天给您寄", "慢慢溜")]
    [InlineData("春联拍的七字的，来的是五字", "年底一天发几千副，谁家都有混的", "几千副")]
    public void Talk_and_risky_advice_are_not_kept(string customer, string agent, string gone) =>
        All(ProductCategory.Other, customer, agent).Should().NotContain(s => s.Contains(gone, StringComparison.Ordinal));

    [Theory]
    [InlineData(ProductCategory.Digital, "电子琴支架塌了，琴砸我脚趾甲整个翻起来")]
    [InlineData(ProductCategory.Apparel, "帽子一股汽油味，熏得头疼")]
    public void Who_says_what_hurts_is_not_asked_whether_or_how_badly_they_are_wounded(ProductCategory category, string customer) =>
        All(category, customer, "你自己没用好吧").Should().NotBeEmpty().And.NotContain(s => Says(s, "没有受伤吧", "没伤着", "伤得"));

    [Fact]
    public void An_animal_is_asked_after_and_not_its_owner() =>
        All(ProductCategory.Other, "狗狗吃了你家鸡肉干，拉稀三天，便里带血", "先带它做化验，凭诊断证明再来申请")
            .Should().NotBeEmpty().And.OnlyContain(s => s.Contains('它', StringComparison.Ordinal)).And.NotContain(s => Says(s, "您伤得", "遭罪", "人要紧", "您身体"));

    [Fact]
    public void A_present_that_may_not_have_been_due_is_no_slip_of_ours() =>
        All(ProductCategory.Digital, "说好送的手机膜没有", "爱买不买，送完了").Should().NotBeEmpty().And.NotContain(s => Says(s, "没核对好", "疏忽", "怪我们"));

    [Fact]
    public void A_condition_is_kept_with_what_hangs_on_it() =>
        All(ProductCategory.Digital, "耳机左耳没声音", "请将耳机放回充电盒，长按按键十秒，再重新连接。如仍无声，可申请换货")
            .Where(s => s.Contains("可申请换货", StringComparison.Ordinal)).Should().OnlyContain(s => s.Contains("如仍无声", StringComparison.Ordinal));

    private static bool Says(string suggestion, params string[] words) => words.Any(w => suggestion.Contains(w, StringComparison.Ordinal));
}

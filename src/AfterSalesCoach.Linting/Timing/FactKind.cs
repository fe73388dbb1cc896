using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Timing;

/// <summary>Something an agent needs to know about a case.</summary>
/// <param name="Name">For messages to users.</param>
/// <param name="Asks">Matches a clause that asks for it, given that the clause asks for anything.</param>
/// <param name="Gives">Whether a customer's message tells it unasked.</param>
/// <param name="IsSettledByRemedy">Known to the shop once somebody has promised a remedy, whatever was written.</param>
internal sealed partial record FactKind(LocalizedText Name, Regex Asks, Func<TaggedMessage, bool> Gives, bool IsSettledByRemedy = false)
{
    /// <summary>One of these two again by the same agent is a repeat too; the others may be asked once more about something else.</summary>
    public bool IsUnique { get; init; }

    public static readonly FactKind[] All =
    [
        new(new("订单号", "the order number"), AsksOrder(), m => OrderNumber().IsMatch(m.Text), IsSettledByRemedy: true) { IsUnique = true },
        new(new("照片或视频", "a photo or video"), AsksPicture(), m => m.Raw.Contains("[图片]", StringComparison.Ordinal) || m.Raw.Contains("[视频]", StringComparison.Ordinal) || SentPicture().IsMatch(m.Text)),
        new(new("诉求", "the wish"), AsksWish(), m => Wish().IsMatch(m.Text) || m.Mentions(DialogueAct.WantRefund, DialogueAct.WantReturn, DialogueAct.WantExchange), IsSettledByRemedy: true),
        new(new("尺码", "the size"), AsksSize(), m => Size().IsMatch(m.Text)) { IsUnique = true },
        new(new("颜色", "the colour"), AsksColour(), m => Colour().IsMatch(m.Text)),
        new(new("型号", "the model"), AsksModel(), m => Model().IsMatch(m.Text)),
        new(new("地址", "the address"), AsksAddress(), m => Address().IsMatch(m.Text)) { IsUnique = true },
        new(new("电话", "the phone number"), AsksPhone(), m => Phone().IsMatch(m.Text)) { IsUnique = true },
        new(new("金额", "the sum"), AsksSum(), m => Sum().IsMatch(m.Text)),
        new(new("数量", "how many"), AsksCount(), m => Count().IsMatch(m.Text)),
        new(new("缺少的东西", "what is missing"), AsksMissing(), m => m.Mentions(DialogueAct.ReportShortage, DialogueAct.ReportWrongItem), IsSettledByRemedy: true),
        new(new("尺寸编号", "measures and part numbers"), AsksMeasure(), m => Measure().IsMatch(m.Text)),
        new(new("时间", "a convenient time"), AsksTime(), m => false),
        new(new("问题", "what is wrong"), AsksProblem(), m => m.Text.Length >= 5 && m.Mentions(ActGroups.Problems), IsSettledByRemedy: true),
    ];

    /// <summary>Whether the message asks for this.</summary>
    public bool IsAskedBy(TaggedMessage message) =>
        MessageFacts.Of(message).Questions.Any(c => Asks.IsMatch(c.Text))
        || (message.Speaker == Speaker.Auto && Asks.IsMatch(message.Text) && Requests().IsMatch(message.Text));

    /// <summary>The clauses that ask for anything, whatever it is.</summary>
    public static ImmutableArray<Clause> QuestionsIn(TaggedMessage message) =>
        [.. message.Clauses.Where(c => (c.IsQuestion || Requests().IsMatch(c.Text)) && !Tells().IsMatch(c.Text) && !Confirms().IsMatch(c.Text))];

    /// <summary>A request or a question without its mark.</summary>
    [GeneratedRegex("(发|提供|报|给|说|讲|告诉|拍|传|补|留|量|填|写|描述|截|录|数|核对)(一?下|我|过来|给我|个|张|段|一|上来|看看|哈|呗)|麻烦|请问|请您|方便|需要您|烦请|是(什么|啥|多少|哪|几|谁)|什么|啥|多少|哪(个|款|种|一|里|儿|些|几)|几(个|码|号|件|只)|怎么(处理|解决|办)|还是|或者|呢$|吗$|么$|呀$|是$|(发|提供|报|拍|传|补|截)$")]
    private static partial Regex Requests();

    /// <summary>照片发您了, 订单号看到了: telling, not asking.</summary>
    [GeneratedRegex("发您|给您|告诉您|报您|看到(?!的是|了吗)|收到(?!的是|了吗|货)|查到|记下|备注|记录|按(您|之前)|有(您的)?(地址|订单)|先别|不用|无需|不需要|改成|寄往|看了|看过|转(给|过去)|已经?")]
    private static partial Regex Tells();

    /// <summary>还是M码对吧: the answer is in hand.</summary>
    [GeneratedRegex("对吧|对吗|对不|没错吧|是吧|吧$|(还是|是)[^退换补修赔]{1,8}(吗|对吧|么)$|跟您(核|确认|对)|核(对|实)?一?下|确认一?下(?!.{0,8}(发|提供))")]
    private static partial Regex Confirms();

    [GeneratedRegex("订单(号|编号|信息|截图)?|(?<!快递|物流|运|退货|寄回的?)单号")]
    private static partial Regex AsksOrder();

    [GeneratedRegex("[0-9]{10,}|(订单|单号|尾号|编号).{0,4}[0-9a-z]{4,}")]
    private static partial Regex OrderNumber();

    [GeneratedRegex("照片|图片|视频|拍(一|个|张|几|下|段)|发张?图|截图")]
    private static partial Regex AsksPicture();

    [GeneratedRegex("(图|照片|视频|截图).{0,3}(发|给|传|拍)(了|过|你|您)|(发|拍|传)(了|过).{0,6}(图|照片|视频)")]
    private static partial Regex SentPicture();

    [GeneratedRegex("(退|换|补|修|赔|发货|催).{0,8}(还是|或者?|或).{0,8}(退|换|补|修|赔|发|催|留)|(想|要|希望|打算|需要|想要)(我们|怎么|如何|咋|怎样|什么)(帮您|给您)?(处理|解决|弄|办|方案)|(您的)?(诉求|要求|想法|打算)(是|呢|什么)|(怎么|如何)(处理|解决)(呢|呀|好)")]
    private static partial Regex AsksWish();

    [GeneratedRegex("(要|想|选|就|我|给我|帮我|那)(退|换|补|修|赔|重发|重寄)|(退款|退货|换货|换新|补发|补寄|重发|换一?[个只件双瓶台套张])|^(退|换|补)|(退|换|补|修)(吧|就行|就好|了吧|掉|[^什怎]{0,6}吧)$|不要了|不想要了")]
    private static partial Regex Wish();

    [GeneratedRegex("尺码|码数|什么码|多大码|哪个码|几码|多大的?$|穿多大|鞋码")]
    private static partial Regex AsksSize();

    [GeneratedRegex("(?<![a-z0-9])(x{0,3}l|m|s|[2-6]xl)(码|号|的|对|$)|(?<![0-9])[1-9][0-9]{1,2}(\\.5)?(码|号|的码)")]
    private static partial Regex Size();

    [GeneratedRegex("颜色|色号|什么色|哪个色")]
    private static partial Regex AsksColour();

    [GeneratedRegex("[黑白红蓝绿黄灰粉紫棕橙米杏咖银金青藏][色的款]|[黑白红蓝绿黄灰粉紫]$|色号")]
    private static partial Regex Colour();

    [GeneratedRegex("型号|机型|款式|哪(一)?款|什么(手机|机器|款|车|牌子)|规格")]
    private static partial Regex AsksModel();

    [GeneratedRegex("[a-z]+-?[0-9]+|[0-9]+(pro|max|plus|mini|寸|英寸|升|l|款)|(那|这)款")]
    private static partial Regex Model();

    [GeneratedRegex("地址|寄(到)?哪|发(到)?哪|送(到)?哪|收货信息")]
    private static partial Regex AsksAddress();

    [GeneratedRegex("(省|市|区|县|镇|乡|村|路|街|小区|栋|单元|室|号楼|大厦|园).{0,12}[0-9]|地址.{0,6}(没变|不变|订单|一样|就行|就用)")]
    private static partial Regex Address();

    [GeneratedRegex("电话|手机号|联系方式|号码")]
    private static partial Regex AsksPhone();

    [GeneratedRegex("1[3-9][0-9]{5,9}|(电话|手机).{0,6}([0-9]{4,}|不变|没变|订单)")]
    private static partial Regex Phone();

    [GeneratedRegex("金额|费用|多少钱|单据|花了多少|价格")]
    private static partial Regex AsksSum();

    [GeneratedRegex("[0-9]+(块|元)|(费|药|片子?|一共|总共|花了?)[0-9]{2,}|[0-9]+\\+[0-9]+")]
    private static partial Regex Sum();

    [GeneratedRegex("数量|几(个|只|件|颗|盒|袋|斤|棵|瓶|箱)|多少(个|只|件|颗|盒|袋|斤|棵|瓶)")]
    private static partial Regex AsksCount();

    [GeneratedRegex("([0-9]+|[一两二三四五六七八九十]+)(个|只|件|颗|盒|袋|斤|棵|瓶|根|包|条|箱)")]
    private static partial Regex Count();

    [GeneratedRegex("(缺|少|漏|差|错)(了|发)?(的)?.{0,3}(是|什么|哪|啥|名|配件|零件|东西|书)|什么(配件|零件|东西)|配件(名|编号)|书名|品名")]
    private static partial Regex AsksMissing();

    [GeneratedRegex("孔距|尺寸|编号|批号|生产日期|高度|宽度|长度|重量|(量|称|测)一?下|多(高|宽|长|重)")]
    private static partial Regex AsksMeasure();

    [GeneratedRegex("(孔距|尺寸|编号|批号|日期|高|宽|长|重).{0,14}[0-9]|[0-9](公分|厘米|cm|mm|毫米|米|斤|两|克)|[a-z]包|[0-9]+号(?!发|到|前)")]
    private static partial Regex Measure();

    [GeneratedRegex("(什么|啥)时(候|间).{0,4}(方便|在家|有空)|哪天.{0,4}(方便|在家|有空)|方便的时间|几点.{0,4}(方便|在家|有空)")]
    private static partial Regex AsksTime();

    [GeneratedRegex("(什么|啥|哪方面的?|哪里|具体).{0,4}(问题|情况|事|毛病|故障|坏了|不满意)|(什么|哪个|哪款|啥)(产品|商品|宝贝)|(问题|情况|故障).{0,4}(说|描述|讲|是什么|再)|描述一?下|怎么(了|回事)(呢|呀|啊)?$")]
    private static partial Regex AsksProblem();
}

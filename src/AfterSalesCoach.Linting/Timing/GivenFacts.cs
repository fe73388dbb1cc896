using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Timing;

/// <summary>What the customer has already told or shown, and whether an agent asks for it again.</summary>
public static partial class GivenFacts
{
    private static readonly (Func<TaggedMessage, bool> Given, Func<TaggedMessage, bool> Asked)[] _kinds =
    [
        (m => OrderNumber().IsMatch(m.Text), m => AsksOrder().IsMatch(m.Text)),
        (m => Photo().IsMatch(m.Text), m => AsksPhoto().IsMatch(m.Text)),
        (m => Wish().IsMatch(m.Text), m => AsksWish().IsMatch(m.Text)),
        (m => Size().IsMatch(m.Text), m => AsksSize().IsMatch(m.Text)),
        (m => Address().IsMatch(m.Text), m => AsksAddress().IsMatch(m.Text)),
        (m => Amount().IsMatch(m.Text), m => AsksAmount().IsMatch(m.Text)),
        (m => m.Text.Length >= 6 && m.Mentions(ActGroups.Problems), m => AsksProblem().IsMatch(m.Text)),
    ];

    private static readonly ActSet _settled = ActGroups.MoneyOrGoods.With(DialogueAct.Promise);

    /// <summary>Details by name; asked once and answered, they are known, whoever asked (a bot counts).</summary>
    private static readonly string[] _details =
        ["型号", "配件", "编号", "孔距", "尺寸", "书名", "颜色", "口味", "数量", "订单号", "单号", "尺码", "地址", "电话", "手机号", "款式", "色号", "批号", "生产日期", "规格", "重量", "照片", "图片", "视频"];

    /// <summary>Agent messages that ask for something given at least one agent message earlier; one confirmation (还是M码对吧) is no question.</summary>
    public static IEnumerable<TaggedMessage> AskedAgain(TaggedConversation conversation)
    {
        foreach (var message in conversation.Messages.Where(m => m.Speaker == Speaker.Agent && !Confirms().IsMatch(m.Text)))
        {
            if (_kinds.Any(kind => kind.Asked(message) && WasGiven(conversation, message, kind.Given)) || AsksForKnownDetail(conversation, message)
                || AsksAfterHandover(conversation, message))
            {
                yield return message;
            }
        }
    }

    /// <summary>A colleague has already settled a remedy, so order, item, address and wish are known to the shop.</summary>
    private static bool AsksAfterHandover(TaggedConversation conversation, TaggedMessage question) =>
        question.Message.Agent is { } agent
        && conversation.Messages.Take(question.Index).Any(m => m.Speaker == Speaker.Agent && m.Message.Agent is { } other && other != agent && m.Mentions(_settled))
        && Greets().IsMatch(question.Text)
        && (_kinds.Any(kind => kind.Asked(question)) || (AsksDetail().IsMatch(question.Text) && Array.Exists(_details, d => question.Text.Contains(d, StringComparison.Ordinal))));

    private static bool AsksForKnownDetail(TaggedConversation conversation, TaggedMessage question) =>
        AsksDetail().IsMatch(question.Text)
        && Array.Exists(_details, d => question.Text.Contains(d, StringComparison.Ordinal) && WasAskedAndAnswered(conversation, question, d));

    private static bool WasAskedAndAnswered(TaggedConversation conversation, TaggedMessage question, string detail)
    {
        var answered = false;
        for (var i = question.Index - 1; i >= 0; i--)
        {
            var message = conversation.Messages[i];
            answered |= message.Speaker == Speaker.Customer && !CustomerBurst.IsAcknowledgement(message);
            if (answered && message.Speaker is Speaker.Agent or Speaker.Auto && message.Message.Agent != question.Message.Agent
                && message.Text.Contains(detail, StringComparison.Ordinal) && AsksDetail().IsMatch(message.Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool WasGiven(TaggedConversation conversation, TaggedMessage question, Func<TaggedMessage, bool> given)
    {
        var answered = false;
        for (var i = question.Index - 1; i >= 0; i--)
        {
            var message = conversation.Messages[i];
            answered |= message.Speaker == Speaker.Agent;
            if (message.Speaker == Speaker.Customer && answered && given(message))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("[0-9]{10,}|订单号?(是|:)?[0-9a-z]{6,}")]
    private static partial Regex OrderNumber();

    [GeneratedRegex("订单(号|编号)?.{0,8}(发|提供|报|给|说|是多少|多少)|(发|提供|报|给|说)(一?下|我)?.{0,4}(订单|单号)|订单号(呢|吗)?$|单号.{0,4}(提供|发一?下|报一?下)")]
    private static partial Regex AsksOrder();

    [GeneratedRegex("^(图片|视频|图|照片)|图片$|视频$|发(了|过)(图|照片|视频)|(图|照片|视频)(发|给)(了|你|过)")]
    private static partial Regex Photo();

    [GeneratedRegex("(拍|发|传|提供|补).{0,8}(照片|图片|视频|图)(?!.{0,4}(收到|看到))|(照片|图片|视频).{0,6}(发|拍|提供|传)(一?下|我|过来|给)?")]
    private static partial Regex AsksPhoto();

    [GeneratedRegex("(要|想|选|就|我)(退|换|补|赔)|退款|退货|换货|换新|补发|补寄|换(一|个|桌面|内胆)|^退$|^换$|退吧|换吧|退一半|不要钱|发货|补寄|怎么还")]
    private static partial Regex Wish();

    [GeneratedRegex("(想|要|希望|是)(要|想)?(怎么|如何)(处理|解决|弄)|(退款?|退货|换货?|换新|补发|补寄|补偿|补寄配件|赔偿|维修|催发货|退).{0,4}(还是|或者?).{0,4}(退|换|补|修|赔)|(诉求|想法|打算)(是什么|是)?")]
    private static partial Regex AsksWish();

    [GeneratedRegex("(?<![a-z])(x{0,3}l|m|s|[2-4]xl)(码|号|的|对|$)|[1-9][0-9]{1,2}(码|号|的码)")]
    private static partial Regex Size();

    [GeneratedRegex("(尺码|码数|什么码|多大码|哪个码|几码|什么颜色|哪个颜色|要的颜色).{0,4}(是|呢|吗|多少|什么)?")]
    private static partial Regex AsksSize();

    [GeneratedRegex("(省|市|区|县|镇|路|街|小区|栋|单元|室|号楼).{0,10}[0-9]|地址(没变|是|还是)")]
    private static partial Regex Address();

    [GeneratedRegex("(地址|电话|手机号|联系方式).{0,6}(发|提供|报|给|说|是什么|多少)")]
    private static partial Regex AsksAddress();

    [GeneratedRegex("[0-9]+(块|元)|(费|药|片)[0-9]{2,}|[0-9]+\\+[0-9]+")]
    private static partial Regex Amount();

    [GeneratedRegex("(金额|费用|单据|多少钱).{0,8}(再|是多少|说一?下|报|提供|发)")]
    private static partial Regex AsksAmount();

    [GeneratedRegex("(什么|啥|哪方面的?)(问题|情况|事)|(遇到|有)什么(问题|可以帮)|(具体|描述).{0,6}(情况|问题).{0,4}(说|描述|讲)?")]
    private static partial Regex AsksProblem();

    [GeneratedRegex("请问|麻烦|发(一?下|我)|提供|报(一?下|我)|说(一?下|我)|量一?下|拍|是什么|是多少|是哪|什么型号|寄哪|呢$|吗$|是$")]
    private static partial Regex AsksDetail();

    /// <summary>Somebody new opens with a question; 地址发您了 tells instead of asking.</summary>
    [GeneratedRegex("^(您好|你好|亲|好的)(?!.*(发您|给您单号))|请问|您是")]
    private static partial Regex Greets();

    [GeneratedRegex("对吧|对吗|没错吧|是吧|还是.{1,6}(吗|对)|确认一?下是")]
    private static partial Regex Confirms();
}

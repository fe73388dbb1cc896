using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Takes the customer's own words for what went wrong, so that the apology is for that and not for anything.</summary>
/// <remarks>
/// Only a clause that plainly reports a problem is taken, and only when it can be said back as it stands: no questions, demands, threats or
/// words about the shop. 我的杯子裂了 becomes 您的杯子裂了.
/// </remarks>
internal static partial class CustomerEcho
{
    private const int Shortest = 4;
    private const int Longest = 18;

    /// <summary>Two reports in a row are said back together up to here: 包装湿透了，一股酒味.</summary>
    private const int LongestPair = 18;

    private static readonly ActSet _reports = ActGroups.Problems | ActSet.Of(DialogueAct.ReportFoodSafety, DialogueAct.ReportLate);

    /// <summary>The first report that can be said back, or null.</summary>
    /// <param name="trusted">Whether something is known to have gone wrong, so that a plain statement in words we do not know may be taken for the report.</param>
    /// <param name="goods">What the customer writes about; goes in front of a clause that has no subject: 开机花屏.</param>
    public static string? Of(Reply reply, bool trusted, Goods? goods) =>
        (Reported(reply) ?? (trusted ? Stated(reply) : null)) is not { } words ? null
        : goods is not null && LacksSubject().IsMatch(words) && GoodsList.Default.FindIn(words) is null ? goods.Noun + words
        : words;

    private static string? Reported(Reply reply)
    {
        foreach (var message in reply.CustomerMessages)
        {
            var pieces = Reports(message).ToList();
            if (pieces.Count > 0)
            {
                return pieces.Count > 1 && pieces[0].Length + pieces[1].Length < LongestPair ? $"{pieces[0]}，{pieces[1]}" : pieces[0];
            }
        }

        return null;
    }

    private static string? Stated(Reply reply) =>
        reply.CustomerMessages.SelectMany(m => m.Clauses.Where(c => !c.IsQuestion && Tells().IsMatch(c.Text)).Select(c => SayBack(c.RawSpan.Of(m.Raw))))
            .FirstOrDefault(words => words is not null);

    private static IEnumerable<string> Reports(TaggedMessage message)
    {
        for (var i = 0; i < message.Clauses.Length; i++)
        {
            var clause = message.Clauses[i];
            if (!clause.IsQuestion && message.Tags.Any(t => t.Clause == i && _reports.Contains(t.Act) && CustomerReport.IsReal(message, t))
                && SayBack(clause.RawSpan.Of(message.Raw)) is { } words)
            {
                yield return words;
            }
        }
    }

    private static string? SayBack(string words)
    {
        words = Openers().Replace(words.Trim(), "");
        words = Closers().Replace(words, "");
        words = words.Contains('是', StringComparison.Ordinal) ? words : Nominal().Replace(words, "");
        if (words.Length is < Shortest or > Longest || !Plain().IsMatch(words) || Unsayable().IsMatch(words)
            || (GoodsList.Default.FindIn(words) is { } goods && words.EndsWith(goods.Noun, StringComparison.Ordinal) && !Tells().IsMatch(words[..^goods.Noun.Length])))
        {
            return null;
        }

        return words.Replace("我们家", "您家", StringComparison.Ordinal).Replace("我们", "您", StringComparison.Ordinal)
            .Replace("我", "您", StringComparison.Ordinal).Replace("俺", "您", StringComparison.Ordinal);
    }

    [GeneratedRegex("^(?:一[倒股摸碰开用洗碰打扯拉按拧插]|开机|开箱|打开|装上|煮|用了|用着|洗了|洗完|穿了|穿上|充不|压力|两[片个只]|一[边面侧角]|左边|右边|瓶口|盖子|长短|屏幕|边角|吃起|喝起|闻着|插上|两天|三天|几天|底下|里面|表面|全是|都[是烂坏碎]|坏了|裂了|碎了|烂了|漏水|[立坐站转推拉关按][不]|[不没]|跟页面|跟图)")]
    private static partial Regex LacksSubject();

    /// <summary>Statements tell of something that is so, became so, or is not.</summary>
    [GeneratedRegex("[了不没少缺太就全都很只有是掉裂断漏缺响黑臭味慢卡烫歪好硬干咸苦酸薄短松紧]|一股|一层|一道|像|跟")]
    private static partial Regex Tells();

    /// <summary>Addresses, fillers and whose goods they are: 老板你家这, 我买的.</summary>
    [GeneratedRegex("^(?:(?:老板娘?|店家|掌柜的?|亲|客服|你好|您好|在吗|哎|唉|诶|喂|那个|就是|我跟你说|说是|反正|真的|结果|今天|现在|刚刚?|发现|收到的?|里面?(?=有)|但是?|可是|而且|还有|然后|因为|所以|居然|竟然|怎么|这个?(?![批款种件箱袋双条台只张])|你们?家?的|您家的?|我?买的|我的)[\\s，,]*)+")]
    private static partial Regex Openers();

    [GeneratedRegex("[啊呀哦呢哈嘛吧诶哎呐欸唉哇啦]+$")]
    private static partial Regex Closers();

    /// <summary>盖子碎的, but not 盖子是碎的.</summary>
    [GeneratedRegex("(?<=[坏烂碎破裂空瘪脏旧臭酸霉])的$")]
    private static partial Regex Nominal();

    /// <summary>Han, digits and a few signs only: no emoji, brackets, placeholders, links.</summary>
    [GeneratedRegex("^[\\p{IsCJKUnifiedIdeographs}0-9A-Za-z%.]+$")]
    private static partial Regex Plain();

    /// <summary>What would sound wrong from the shop's mouth: whose mother, whose fault, what for, how dare you; sums and claims.</summary>
    [GeneratedRegex("[你您他她它说啊呀吧嘛呢啥咋谁凭骗赔退补想]|换(?!成了|了)|你|客服|商家|店|卖|投诉|差评|举报|平台|什么|怎么|为何|为啥|多少|几时|哪|吗|没人|不管|不理|不给|要不|能不|希望|算了|垃圾|坑|狗|屁|妈|爸|爹|婆|老公|媳妇|老婆|儿子|女儿|闺女|孙|奶奶|爷|孩子|娃|宝|朋友|领导|[0-9]{5,}|第[二三四五六七八九十2-9]+次|都说|说好|填|申请|下单时|^不是|要的是|意思|指望|请了假|选了|^又|^[把被让给]|试了|重启|恢复|核|催|医院|扔|称过|(?:甜不甜|好不好|对不对|是不是|行不行|能不能)|^[买用]了?.{1,5}[天月年周](了|多)?$|用了[一二两三四五六七八九十几0-9]+[次天个月年周]+$|^还|^一眼|量了|^订了|^定的|^拍了.{0,3}根|^到手.{1,3}$|^一[盒箱袋包件套][0-9]+[片个只支袋包颗粒斤]$|^第|好像|录|视频|有没有|几天了|^[一二两三四五六七八九十几0-9]+[天周个]|[喊叫]$|拍[糊不得]|^还好|幸好|好在|没咽|拆开看|拆了|拆开了|降价|的[^，了不是]{1,3}$|那[台个件盒双只袋箱]$|元|块钱|[0-9]块|笑|无语|恶心|要命|(?<![苗花树鱼虾蟹贝肉只条盆棵株就都全个去来])死了|生气|气人|气死|不敢|吓")]
    private static partial Regex Unsayable();
}

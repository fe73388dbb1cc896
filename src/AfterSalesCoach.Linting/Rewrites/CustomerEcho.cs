using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Takes the customer's own words for what went wrong, so that the apology is for that and not for anything.</summary>
/// <remarks>
/// Of the clauses that can be said back as they stand (no questions, demands, threats or words about the shop) the one that tells most is taken: a
/// report, words of trouble, the goods by name. 我的杯子裂了 becomes 您的杯子裂了.
/// </remarks>
internal static partial class CustomerEcho
{
    private const int Shortest = 4;
    private const int Longest = 18;

    /// <summary>Longer clauses are not looked at: no address and no particle makes them short enough.</summary>
    private const int LongestClause = 64;

    private const int LongestMessage = 400;

    /// <summary>A clause that neither reports, nor names trouble or goods, tells nothing: 学生坐好了, 师傅不在.</summary>
    private const int LeastTelling = 1;

    /// <summary>Two clauses in a row are said back together up to here: 包装湿透了，一股酒味.</summary>
    private const int LongestPair = 20;

    private static readonly ActSet _reports = ActGroups.Problems | ActSet.Of(DialogueAct.ReportFoodSafety, DialogueAct.ReportLate);

    /// <summary>The report that tells most, or null.</summary>
    /// <param name="trusted">Whether something is known to have gone wrong, so that a plain statement in words we do not know may be taken for the report.</param>
    /// <param name="goods">What the customer writes about; goes in front of a clause that has no subject: 开机花屏.</param>
    public static string? Of(Reply reply, bool trusted, Goods? goods)
    {
        if (OrderedAndReceived(reply) is { } both)
        {
            return both;
        }

        (int Weight, string Words)? best = null;
        foreach (var message in reply.RecentCustomerMessages)
        {
            var pieces = PiecesOf(message, trusted);
            for (var i = 0; i < pieces.Length; i++)
            {
                if (pieces[i] is { } piece && piece.Weight > (best?.Weight ?? LeastTelling))
                {
                    best = (piece.Weight, WithNeighbour(pieces, i));
                }
            }
        }

        return best is not { Words: var words } ? null
            : goods is not null && LacksSubject().IsMatch(words) && GoodsList.Default.FindIn(words) is null ? goods.Noun + words
            : words;
    }

    /// <summary>买的精装版 来的是平装 becomes 您买的精装版，来的是平装.</summary>
    private static string? OrderedAndReceived(Reply reply)
    {
        foreach (var message in reply.RecentCustomerMessages)
        {
            if (message.Text.Length > LongestMessage || !SituationReader.IsOtherThanOrdered(message.Text))
            {
                continue;
            }

            for (var i = 0; i < message.Clauses.Length; i++)
            {
                var words = message.Clauses[i].RawSpan.Of(message.Raw).Trim();
                if (Ordered().IsMatch(words) && !SituationReader.IsOtherThanOrdered(words) && i + 1 < message.Clauses.Length)
                {
                    words = $"{words}，{message.Clauses[i + 1].RawSpan.Of(message.Raw).Trim()}";
                }

                var ours = Closers().Replace(Buyer().Replace(words, "您"), "").Replace("怎么来", "来", StringComparison.Ordinal).Replace("你们", "我们", StringComparison.Ordinal).Replace("你", "我们", StringComparison.Ordinal)
                    .Replace("给我", words.Contains('你', StringComparison.Ordinal) ? "给您" : "我们给您", StringComparison.Ordinal);
                if (SituationReader.IsOtherThanOrdered(words) && ours.Length <= LongestPair && Said().IsMatch(ours))
                {
                    return ours;
                }
            }
        }

        return null;
    }

    /// <summary>The clause with the next one that tells as much, or with one before it that sets the scene: 沙发坐了五天，中间塌下去一个坑.</summary>
    private static string WithNeighbour(Piece?[] pieces, int i)
    {
        var words = pieces[i]!.Value.Words;
        return i + 1 < pieces.Length && pieces[i + 1] is { Tells: true } next && words.Length + next.Words.Length < LongestPair ? $"{words}，{next.Words}"
            : i > 0 && pieces[i - 1] is { } before && before.Words.Length + words.Length < LongestPair && GoodsList.Default.FindIn(words) is null && GoodsList.Default.FindIn(before.Words) is not null ? $"{before.Words}，{words}"
            : words;
    }

    private static Piece?[] PiecesOf(TaggedMessage message, bool trusted)
    {
        var pieces = new Piece?[message.Clauses.Length];
        for (var i = 0; i < pieces.Length; i++)
        {
            var clause = message.Clauses[i];
            if (clause.RawSpan.Length > LongestClause || clause.IsQuestion || Guessed().IsMatch(clause.Text))
            {
                continue;
            }

            var raw = clause.RawSpan.Of(message.Raw);
            var reported = message.Tags.Any(t => t.Clause == i && _reports.Contains(t.Act) && CustomerReport.IsReal(message, t));
            if ((reported || (trusted && (Tells().IsMatch(raw) || Troubled().IsMatch(raw)))) && SayBack(raw) is { } words)
            {
                var troubled = Troubled().IsMatch(words);
                pieces[i] = new Piece(words, (reported ? 2 : 0) + (troubled ? 3 : 0) + (GoodsList.Default.FindIn(words) is null ? 0 : 2) + (Beside().IsMatch(words) ? 0 : 1), reported || troubled);
            }
            else if (Lapse().IsMatch(raw) && SayBack(raw) is { } scene)
            {
                pieces[i] = new Piece(scene, 0, Tells: false);
            }
        }

        return pieces;
    }

    /// <summary>A clause that can be said back.</summary>
    /// <param name="Tells">Whether it names the trouble itself.</param>
    private readonly record struct Piece(string Words, int Weight, bool Tells);

    private static string? SayBack(string words)
    {
        words = WithoutOwner(Openers().Replace(words.Trim(), ""));
        if (GivenWrongly().Match(words) is { Success: true } given && words.Length <= Longest)
        {
            return $"给您{given.Groups["how"].Value}了{Closers().Replace(given.Groups["what"].Value, "")}";
        }

        words = Hurts().IsMatch(words) ? Elders().Replace(Children().Replace(words, "孩子"), "老人") : words;
        if (OfOthers().Match(words) is { Success: true } others && Troubled().IsMatch(words[..others.Index]))
        {
            words = words[..others.Index];
        }

        words = Closers().Replace(words, "");
        words = words.AsSpan().ContainsAny('是', '有') ? words : Nominal().Replace(words, "了");
        if (words.Length < (words.StartsWith('全') || words.StartsWith('都') ? Shortest - 1 : Shortest) || words.Length > Longest || !Plain().IsMatch(words) || Han().Count(words) < Shortest - 1 || Unsayable().IsMatch(Hurts().IsMatch(words) ? People().Replace(words, "") : words)
            || (GoodsList.Default.FindIn(words) is { } goods && words.EndsWith(goods.Noun, StringComparison.Ordinal) && !Tells().IsMatch(words[..^goods.Noun.Length]) && !Troubled().IsMatch(words)))
        {
            return null;
        }

        return words.Replace("我们家", "您家", StringComparison.Ordinal).Replace("我们", "您", StringComparison.Ordinal)
            .Replace("我", "您", StringComparison.Ordinal).Replace("俺", "您", StringComparison.Ordinal);
    }

    /// <summary>孩子凉鞋掉漆 becomes 凉鞋掉漆: whose they are is nobody's business.</summary>
    private static string WithoutOwner(string words) =>
        Owners().Match(words) is { Success: true } owner && GoodsList.Default.FindIn(words) is { } goods && words.AsSpan(owner.Length).StartsWith(goods.Noun, StringComparison.Ordinal)
            ? words[owner.Length..]
            : words;

    [GeneratedRegex("^我?(?:明明)?(?:买|拍|订|定|要|选|下单|下的)")]
    private static partial Regex Ordered();

    [GeneratedRegex("^我?(?:明明)?(?=买|拍|订|定|要|选|下单|下的)")]
    private static partial Regex Buyer();

    /// <summary>给我发了别人的衣服, 你们给我寄成旧款.</summary>
    [GeneratedRegex("^(?:你们?|店里)?给我(?<how>发|寄|装|拿|配)(?:了|成了?|来)(?<what>.{0,6}(?:别人|旧|错|另|坏|空|少).{0,6})$")]
    private static partial Regex GivenWrongly();

    /// <summary>Words of wounds: who is hurt belongs to them.</summary>
    [GeneratedRegex("[割划烫砸夹摔扎磕撞戳崩噎呛刮][到破伤了着得出]|[割划烫砸夹摔扎磕撞戳崩刮].{0,4}(?:口|血|泡|肿)|出血|起泡|肿了|[噎卡黏粘呛]住?.{0,3}(?:嗓子|喉咙|气管)|[噎呛]")]
    private static partial Regex Hurts();

    [GeneratedRegex("我?(?:妈妈?|爸爸?|爹|娘|奶奶|爷爷|姥姥|外婆|婆婆|公公|岳母|岳父)|我家老人|我?老人")]
    private static partial Regex Elders();

    [GeneratedRegex("我?(?:家)?(?:儿子|女儿|闺女|孙子|孙女|宝宝|娃|孩子|小孩)")]
    private static partial Regex Children();

    [GeneratedRegex("孩子|老人")]
    private static partial Regex People();

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    /// <summary>耳机坏了你们说寄修: from here on it is about what the shop said.</summary>
    [GeneratedRegex("(?<=.{4})(?:你们?|客服|商家|店家|平台)")]
    private static partial Regex OfOthers();

    /// <summary>Han, digits and commas, and nobody's questions.</summary>
    [GeneratedRegex("^您[\\p{IsCJKUnifiedIdeographs}0-9A-Za-z，.]+(?<![吗呢吧么])$")]
    private static partial Regex Said();

    [GeneratedRegex("^(?:给?(?:我|我家)?(?:孩子|宝宝|娃|老人|儿子|女儿|闺女|我妈|我爸|爸妈|老公|老婆|妈|爸)(?:买|用|穿)?的?)")]
    private static partial Regex Owners();

    [GeneratedRegex("^(?:一[倒股摸碰开用洗碰打扯拉按拧插]|开机|开箱|打开|装上|煮|用了|用着|洗了|洗完|穿了|穿上|充不|[湿黏粘软硬臭酸苦咸黑黄烂蔫]|掰一|[一二两俩三四五六七八九十半几0-9]+(?:小时|分钟|天)就|半天就|敲了?|剥|送到|寄来|到货|第.{1,2}[天次]就|压力|两[片个只]|一[边面侧角]|左边|右边|瓶口|盖子|长短|屏幕|边角|吃起|喝起|闻着|插上|两天|三天|几天|底下|里面|表面|全是|都[是烂坏碎]|坏了|裂了|碎了|烂了|漏水|[立坐站转推拉关按][不]|[不没]|一点[不没也]|跟页面|跟图|全[臭烂坏碎死蔫化]|稀得)")]
    private static partial Regex LacksSubject();

    /// <summary>Statements tell of something that is so, became so, or is not.</summary>
    [GeneratedRegex("[了不没少缺太就全都很只有是掉裂断漏缺响黑臭味慢卡烫歪好硬干咸苦酸薄短松紧]|一股|一层|一道|像|跟")]
    private static partial Regex Tells();

    /// <summary>What itself is the trouble, and not merely beside it.</summary>
    [GeneratedRegex("坏|烂|臭|霉|裂|碎|破|断|漏|渗|洒|变形|[掉褪串]色|掉[漆毛皮屑渣]|开[线胶]|脱[线胶皮]|起[球毛皮泡了]|起.{1,3}球|[勾抽]丝|勾出|污|划痕|磕|瘪|塌|歪|松|卡|死机|[黑花]屏|没反应|不[亮响转动热冷制吸喷充通灵稳准到]|失灵|响|噪|色差|偏[大小]|不一样|缩|锈|发[霉臭黄黑软酸苦馊粘涩]|馊|过期|虫|屎|毛发|头发|死|蔫|枯|干瘪|空[壳心]|糠|没[声电网味]|断[网连]|[很太]硬|硬[了的得]|[太很]?[酸苦咸][了的得]|[皱褶]|刺鼻|一股|散架|[乱直会]?[晃抖跳闪]|分家|分层|分离|化[了水]|压|[短长小大薄][了的]|半死|停一下|凹|鼓|胀|一[大长高深粗].{0,2}一[小短低浅细]|[半就]停|停[转机了]|闪|起团|翘|洞|不平|不齐|少[了一两几发装寄]|缺|错|坑|洞|口子|缺口|歪|贴皮|黑[透了斑]|[全都]黄|黄[了斑]|[全都]黑|[钻跑]毛|静电|扎脖|没信号|报错|夹生|全是沙|慢|收到[0-9]|[就只]剩|只有|实称|假|腐|肿|疼|[发又]红|红[肿了]|痒|烫|伤|泡|拉肚|吐|出不|不[上下进出开合]|乱[跳响动闪窜]|老.{0,2}[撞掉断响停卡跳]|左.{1,5}右|[就只才][0-9一二两三四五六七八九十百]+[个片只包袋瓶支粒颗块条]|只[给来到发]了?[0-9一二两三四五六七八九十]|长满|受潮|潮了|水状|生的$|别人的|旧款|噪点|白[霜膜]|絮|潮|不干净")]
    private static partial Regex Troubled();

    /// <summary>Packaging, others' feelings: beside the point where something else is told.</summary>
    [GeneratedRegex("冰袋|外箱|纸箱|快递盒|包装|盒子|标签|单子|鸟都|狗都|猫都|都不敢|别的|其他")]
    private static partial Regex Beside();

    /// <summary>都死了吧: feared, not seen.</summary>
    [GeneratedRegex("[吧吗]$|了没$|[\\u4e00-\\u9fff]还是[\\u4e00-\\u9fff]|穿什么|选什么")]
    private static partial Regex Guessed();

    /// <summary>坐了五天, 用了半年: since when.</summary>
    [GeneratedRegex("[坐睡穿用买戴]了?.{1,4}[天月年周次]了?$")]
    private static partial Regex Lapse();

    /// <summary>Addresses, fillers, prices and whose goods they are: 老板你家这, 我买的, 九块九的.</summary>
    [GeneratedRegex("^(?:(?:那(?=现在|你|这)|哇|天[哪呐]|我去|救命|老板娘?|店家|掌柜的?|亲|客服|你好|您好|在吗|哎|唉|诶|喂|那个|就是|我跟你说|说是|反正|真的|结果|今天|现在|刚刚?|发现|收到的?|到的|数了一?[下数]|看了一?下|里面?(?=有)|但是?|可是|而且|还有(?!个)|还(?=有个)|然后|因为|所以|居然|竟然|怎么|这个(?!月)|这(?=东西|玩意)|你们?家?的|您家的?|我?买的(?!.{1,8}[给发])|我的|我?反映的|[0-9一二三四五六七八九十百.]+[元块][0-9一二三四五六七八九]?[钱毛]?(?:秒杀|特价|抢|买|拍)?的|[0-9.]{2,6}的(?![0-9]))[\\s，,]*)+")]
    private static partial Regex Openers();

    [GeneratedRegex("(?:[啊呀哦哈嘛吧诶哎呐欸唉哇]|(?<![啪哗呼])啦|(?<![毛花])呢)+$|(?<=[了去掉来])一块$|(?:的?我)?(?:申请|要求|我要|想要?)(?:补|退|换|赔).*$|(?<=.{4})要?退货?$|(?<=.{4})[\\s，]+(?:我?要?)(?:退|赔|补|换)[^，。]{0,8}$|(?<=.{4})[\\s，]+能[^，。]{0,4}[吗么不]$")]
    private static partial Regex Closers();

    /// <summary>盖子碎的, but not 盖子是碎的.</summary>
    [GeneratedRegex("(?<=[坏烂碎破裂断空瘪脏旧臭酸霉])的$")]
    private static partial Regex Nominal();

    /// <summary>Han, digits and a few signs only: no emoji, brackets, placeholders, links.</summary>
    [GeneratedRegex("^[\\p{IsCJKUnifiedIdeographs}0-9A-Za-z%.]+$")]
    private static partial Regex Plain();

    /// <summary>What would sound wrong from the shop's mouth: whose mother, whose fault, what for, how dare you; sums and claims.</summary>
    [GeneratedRegex("(?<!吱)呀|[你您她它说啊吧嘛啥咋谁凭骗赔退补想]|(?<!吉|其)他|(?<![毛花])呢(?!子|料|绒)|换(?!成了|了)|你|客服|商家|店|卖|投诉|[一两二三]星|差评|举报|平台|什么|怎么|为何|为啥|多少|几时|哪|吗|没人|不管|不理|不给|给我|要不|能不(?!热|转|亮|冷)|希望|算了|垃圾|坑(?=人|爹|我)|狗(?!粮|窝|绳)|屁|妈(?!咪)|爸|爹|婆|老公|媳妇|老婆|儿子|女儿|闺女|孙|奶奶|爷|孩子|娃(?!娃)|(?<!充电|珠|元)宝(?!石|贝|塔)|朋友|领导|[0-9]{5,}|第[二三四五六七八九十2-9]+次|好好的|怕(?!冷|热)|保修卡|我(?:都|也)?没[留拍录看开动]|没留$|[查看收找]到没有?$|(?<!满.{0,3})[都全]是$|还有$|看完了|不用|别再|解释|[称快]重?单|小票|^我(?:压根|根本|还|都)?没(?:收到|拿到|见到|看到)|都说|说好(?!的.{1,6}(?:发来|收到|到手|送来|寄来)的?是)|填|申请|理由|(?<r>.{2})的\\k<r>|放.鸽子|不到.{1,5}(?:分钟|小时)|不是[我俺]$|耽误|[挖准备请]+好了$|一[朵个件]没有$|预[定订]|(?:师傅|门店|仓库)不认|预约|约[了的]|^[^，]{0,10}要[^，了]{1,6}的$|没拒收|下单时|^不是|^这不|不会[弄用装调拆选填]|不懂|要的是|意思|指望|请了假|选了|选的|^又|^[把被让给]|试了|重启|恢复|核(?!桃)|催|医院|扔|称过|(?<q>.)不\\k<q>|^[买用]了?.{1,5}[天月年周](了|多)?$|^用了[一二两三四五六七八九十几0-9]+[次天个月年周]+$|^还(?!没|是|有|漏)|^一眼|量了|^订了|^定的|^拍了.{0,3}根|^到手.{1,3}$|^一[盒箱袋包件套][0-9]+[片个只支袋包颗粒斤]$|^第(?!.{1,2}[天次]就)|好像|录|照片|拍的|找不|视频|有没有|几天了|^[一二两三四五六七八九十几0-9]+[天周个](?!就|掉|坏|里)|^都.?[天周月]了|^跟.{1,4}一样|^活了|剪|不要|不修|同意|签收|看不[出清]|大哥|老哥|^[0-9]+了|写的|写着|^买了(?!.*[就少只没坏裂])|[花付]了?[0-9一二两三四五六七八九十百]|垫[了付0-9]|自己垫|掏|图都|写了|来了.{1,4}[天月年周]$|数了|^反映|[0-9一二两三四五六七八九十]点.{0,4}了$|[喊叫]$|拍[糊不得]|^还好|幸好|好在|没咽|没切|没吃|没用|没穿|没动|拆开看|拆了|拆开了|撕掉|降价|^(?!.*一[股层])[^有是掉裂断漏少]*的[^，了不是]{1,3}$|那[台个件盒双只袋箱瓶]|元|块钱|[0-9]块|笑|无语|恶心|要命|的就是.{1,2}的$|(?<![苗花树鱼虾蟹贝肉只条盆棵株就都全个去来])死了(?!.?[只条棵株个])|社死|丢人|丢脸|生气|气人|气死|不敢|吓")]
    private static partial Regex Unsayable();
}

using System.Text.RegularExpressions;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>The customer's last question in words that the shop can take up: 你们今天能到吗 becomes 今天能不能到.</summary>
/// <param name="Words">The question without address, particles and question mark, so that a main clause can follow it.</param>
/// <remarks>Reproaches put as questions (怎么还不, 凭什么) and wishes (能退吗, 怎么办) are none: the apology and the remedy answer those.</remarks>
internal sealed partial record CustomerQuestion(Asked Asked, string Words)
{
    private const int Shortest = 3;
    private const int Longest = 16;

    /// <summary>Longer clauses are not looked at: no address and no particle makes them short enough.</summary>
    private const int LongestClause = 64;

    /// <summary>The newest question since the agent last spoke; null when there is none that can be taken up.</summary>
    public static CustomerQuestion? LastOf(Reply reply)
    {
        foreach (var message in reply.LastCustomerMessages.Reverse())
        {
            for (var i = message.Clauses.Length - 1; i >= 0; i--)
            {
                if (Read(message.Clauses[i].RawSpan.Of(message.Raw), message.Clauses[i].IsQuestion) is { } question)
                {
                    return question;
                }
            }
        }

        return null;
    }

    /// <summary>Takes one clause; null when it is no question that can be said back.</summary>
    /// <param name="marked">Whether a question mark follows or the clause is known to be a question otherwise.</param>
    public static CustomerQuestion? Read(string clause, bool marked = false)
    {
        if (clause.Length > LongestClause || (!marked && !MayAsk().IsMatch(clause)))
        {
            return null;
        }

        var words = Closers().Replace(Openers().Replace(clause.Trim(), ""), "").Replace("咋", "怎么", StringComparison.Ordinal).Replace("啥时", "什么时", StringComparison.Ordinal);
        words = Really().Replace(words, "");
        words = BarePayer().IsMatch(words) ? $"费用{words}" : words;
        words = Hoped().Replace(words, "会不会$1");
        words = EndsInParticle().Match(words) is { Success: true } yesNo ? Embedded(words[..yesNo.Index])
            : marked && !Asks().IsMatch(words) ? Embedded(words)
            : words;
        if (words.Length is < Shortest or > Longest || !Asks().IsMatch(words) || !Plain().IsMatch(words) || Reproach().IsMatch(words) || Claim().IsMatch(words))
        {
            return null;
        }

        var ours = words.Replace("你们家", "我们家", StringComparison.Ordinal).Replace("你们", "我们", StringComparison.Ordinal).Replace("你家", "我们家", StringComparison.Ordinal);
        return ours.Contains('你', StringComparison.Ordinal) || (ours.Contains('我', StringComparison.Ordinal) && words.Contains("你们", StringComparison.Ordinal) && words.Contains('我', StringComparison.Ordinal))
            ? null
            : new CustomerQuestion(KindOf(words), words == ours ? words.Replace('我', '您') : ours);
    }

    /// <summary>能到 becomes 能不能到, so that it can stand inside a sentence; unchanged where no verb says how.</summary>
    private static string Embedded(string words) => Auxiliary().Replace(words, m => m.Value switch
    {
        "可以" => "可不可以",
        "支持" => "支不支持",
        "有" => "有没有",
        var verb => $"{verb}不{verb}",
    }, 1);

    private static Asked KindOf(string words) =>
        Payer().IsMatch(words) ? Asked.WhoPays
        : Money().IsMatch(words) ? Time().IsMatch(words) ? Asked.MoneyWhen : Quantity().IsMatch(words) ? Asked.HowMuch : Asked.Fact
        : HowOften().IsMatch(words) ? Asked.Fact
        : Time().IsMatch(words) || Coming().IsMatch(words) ? Asked.When
        : words.Contains("怎么", StringComparison.Ordinal) || words.Contains("如何", StringComparison.Ordinal) ? Asked.How
        : Asked.Fact;

    [GeneratedRegex("[吗么嘛]|还是|什么|啥|几|哪|多[久少大长高重]|怎么|咋|如何|谁|不|没|否|吧")]
    private static partial Regex MayAsk();

    [GeneratedRegex("^(?:(?:请问一?下?|问一?下|想问一?下?|我?就?想(?:问|知道)(?:一?下)?|麻烦问一?下?|老板娘?|店家|掌柜的?|亲|客服|你好|您好|在吗|哎|那么?|所以|到底|究竟|你看看?|真的(?=是|有|能|会|可)|都?[一二两三四五六七八九十几半0-9]+[天周个月]+了|你们?(?=[今明后啥什几哪多怎能可有是支会要]))[\\s，,]*)+")]
    private static partial Regex Openers();

    [GeneratedRegex("[啊呀呢哦哈呐噢?？!！。~～\\s]+$")]
    private static partial Regex Closers();

    [GeneratedRegex("(?:真的?|到底|究竟)(?=能|会|可以|有|是|支持)")]
    private static partial Regex Really();

    [GeneratedRegex("^谁[出付]$|^谁来?[出付承]担?$")]
    private static partial Regex BarePayer();

    /// <summary>不会延期吧.</summary>
    [GeneratedRegex("不会(.{1,6})吧$")]
    private static partial Regex Hoped();

    /// <summary>能吃不 asks as 能吃吗 does.</summary>
    [GeneratedRegex("(?:[吗嘛么]|(?<=[能会可有要].{1,8})[不没])$")]
    private static partial Regex EndsInParticle();

    [GeneratedRegex("(?<!可|不|没|什|功|性|只|智)(?:可以|支持|能|会|有|是|要|算|包|用|行)(?!不|没|色|装|机)")]
    private static partial Regex Auxiliary();

    /// <summary>Words that make a clause a question even inside a sentence.</summary>
    [GeneratedRegex("什么时[候间]|啥时候?|几时|何时|哪[天里儿个款种边一]|在哪|到哪|多[久少大长高重]|几[天号点个小分次克度码年月周]|是什么意思|(?:是|干)什么用|(?:穿|选|拍|买|用|按|是)(?:什么|啥)[码号色手方材型牌尺]|[送赠](?:什么|啥)|怎么|如何|谁[出付承来]|[能会行要用是算包可]不[能会行要用是算包可]|(?<a>\\p{IsCJKUnifiedIdeographs})不\\k<a>|\\p{IsCJKUnifiedIdeographs}还是\\p{IsCJKUnifiedIdeographs}|支不支持|有没有|能否|是否")]
    private static partial Regex Asks();

    [GeneratedRegex("^[\\p{IsCJKUnifiedIdeographs}0-9A-Za-z.]+$")]
    private static partial Regex Plain();

    /// <summary>Blame in the form of a question; nobody can answer it.</summary>
    [GeneratedRegex("快点|尽快|早点|赶紧|抓紧|怎么(?:办|回事|搞|弄的|还|才|又|就|都|这么|这样|那么|没|不|会|能|可能|好意思|老|总|突然|变|成|少|多|是|样|只|比|跟|了|说|有|我|解决|处理|赔|退|补|算|想|个)|如何(?:处理|解决|是好)|虚假|虚标|刷单|(?<!是)什么意思|(?:这|你们?|就|说的)是什么意思|什么(?:玩意|东西|态度|情况|说法|鬼|人|道理)|凭|骗|良心|故意|糊弄|耍|打发|讲不讲|要不要脸|管不管|理不理|有没有(?:人|良|诚|点|在|搞|天理|王法|个说法)|在不在|是不是(?:人|在|想|觉得|故意|骗|欺|你|都|该|应该|有|太|不|坏|没|质量|漏|假)|还要多久才|多少[遍次回]|几[次遍回]了|谁(?:敢|信|还|家|会|愿|受得)|哪有|哪个|哪里(?:好|对|像|有)|投诉|差评|^行不行|能不能(?:快|有点|给个|尽快|行|别|好好|负|管|说|认)|会不会(?:说|做|办)|不要脸|行不行$|要不(?:是|然)|^能不能$")]
    private static partial Regex Reproach();

    /// <summary>A remedy asked for: what is done answers it.</summary>
    [GeneratedRegex("^(?!.*(?:多少|多久|什么时|啥时|几[天时号点]|哪天|何时|运费|邮费|谁)).*[能可可以给要支是有].*(?:退|换|赔|补|修(?!好)|重发|取消|免)")]
    private static partial Regex Claim();

    [GeneratedRegex("(?:运费|邮费|来回|快递费|安装费|上门费|检测费|费用|钱).{0,4}(?:谁|要不要我|由谁|我出|算谁|怎么算)|谁(?:出|付|承担|来出)")]
    private static partial Regex Payer();

    [GeneratedRegex("退款|退钱|到账|的钱|钱(?:什么|啥|多久|几|哪)|退(?:多少|几)|赔(?:多少|几)|补(?:多少|几)|差价|多少钱|退(?:什么|啥)时")]
    private static partial Regex Money();

    [GeneratedRegex("时候|几时|何时|啥时|哪天|多久|几[天号点小分]")]
    private static partial Regex Time();

    /// <summary>几天浇一次水, 多久洗一回: no date.</summary>
    [GeneratedRegex("(?:几|多少|多久)[天周月小时]*.{0,4}一?[次回遍趟]")]
    private static partial Regex HowOften();

    [GeneratedRegex("多少|几(?:块|元|成|折)")]
    private static partial Regex Quantity();

    /// <summary>今天能不能到, 到哪了.</summary>
    [GeneratedRegex("[能会]不[能会](?:准时|按时|今天|明天|及时|赶)?[^用]{0,6}(?:到(?!期)|送到|发货|发出|来得及|赶上)|到哪|到没到")]
    private static partial Regex Coming();
}

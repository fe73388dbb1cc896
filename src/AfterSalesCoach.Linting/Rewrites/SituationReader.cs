using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Tells what the customer came about: people first, then the newest words, then what the findings say.</summary>
/// <remarks>Where neither acts nor words are sure it is <see cref="Situation.General"/>: plain words that fit beat special ones that do not.</remarks>
internal static partial class SituationReader
{
    private static readonly (string Rule, Situation Situation)[] _byFinding =
    [
        ("ASC5002", Situation.Hazard), ("ASC5003", Situation.Mould),
        ("ASC3006", Situation.Resale), ("ASC3007", Situation.Resale), ("ASC3008", Situation.Warranty),
        ("ASC3012", Situation.Fault),
    ];

    /// <summary>Findings that are made only where the goods are at fault.</summary>
    private static readonly string[] _byQuality = ["ASC1002", "ASC1003", "ASC2001", "ASC2002"];

    /// <summary>你好, 在吗.</summary>
    private const int ShortestAddress = 3;

    /// <summary>Findings about how and when something is said, which do not tell that anything went wrong.</summary>
    private static readonly string[] _byTone = ["ASC1005", "ASC1007", "ASC3009", "ASC4003"];

    /// <param name="rules">The findings about the reply, which tell of cases that the customer's words do not.</param>
    public static Situation Read(Reply reply, IReadOnlyCollection<string> rules, CustomerQuestion? question)
    {
        var facts = reply.Case;
        if (question is not null && rules.All(r => _byTone.Contains(r)) && !facts.InjuryReported && !facts.HazardReported && AsksAndNothingElse(reply))
        {
            return question.Asked == Asked.When && facts.ProblemReported ? Situation.Stuck : Situation.Inquiry;
        }

        var text = Harmless().Replace(string.Join(' ', reply.RecentCustomerMessages.Select(m => m.Text)), "");
        if (facts.InjuryReported && (rules.Contains("ASC5001") || rules.Contains("ASC2003") || rules.Contains("ASC5002") || (facts.CareShown && !OnlyAsks(reply))))
        {
            return OfInjury(text, reply.Category);
        }

        if ((rules.Contains("ASC3005") && !facts.ProblemReported && Has(text, SituationWords.ClaimForm)) || (rules.Contains("ASC3004") && (Has(text, SituationWords.Claim) || !facts.ProblemReported)))
        {
            return Situation.Reason;
        }

        if (rules.Contains("ASC5001") && Has(text, SituationWords.Wounding) && !Unhurt().IsMatch(text))
        {
            return OfInjury(text, reply.Category);
        }

        if (facts.HazardReported)
        {
            return reply.Category is not (ProductCategory.Appliance or ProductCategory.Digital) && Has(text, SituationWords.Shattered) ? Situation.Crushed : Situation.Hazard;
        }

        var cut = rules.Contains("ASC3010") && (facts.SumDisputed || Has(text, SituationWords.Cut) || Has(text, SituationWords.Returned) || OnlyReceived().IsMatch(text));
        if (facts.FoodSafetyReported)
        {
            return cut ? Situation.Sum : OfFood(text, reply.Category);
        }

        if (rules.Contains("ASC3005") && Has(text, SituationWords.Cashback) && !Has(text, SituationWords.Trouble))
        {
            return Situation.Cashback;
        }

        if (rules.Contains("ASC3009") && facts is { ProblemReported: false, AlreadySoothed: false } && !Has(text, SituationWords.NotHere) && !Has(text, SituationWords.Unsent) && (!Has(text, SituationWords.Trouble) || question is not null || reply.LastCustomerMessages.Any(m => m.Clauses.Any(c => c.IsQuestion))))
        {
            return Situation.Inquiry;
        }

        if (cut || (rules.Contains("ASC3010") && !facts.ProblemReported))
        {
            return Situation.Sum;
        }

        if (rules.Contains("ASC5001") || rules.Contains("ASC2003"))
        {
            return OfInjury(text, reply.Category);
        }

        if (question is { Asked: Asked.WhoPays } && !facts.ProblemReported && !facts.IsDispute)
        {
            return Situation.Inquiry;
        }

        var wrong = reply.RecentCustomerMessages.Any(m => IsOtherThanOrdered(m.Text));
        if (OfMatter(text, facts, wrong, question) is { } matter)
        {
            return matter;
        }

        foreach (var message in reply.RecentCustomerMessages.Reverse())
        {
            if (!message.Mentions(DialogueAct.LackEvidence, DialogueAct.GiveEvidence) && OfMessage(message, reply.Category, text) is { } situation)
            {
                return situation == Situation.Fault && rules.Contains("ASC3008") ? Situation.Warranty : situation;
            }
        }

        if (reply.RecentCustomerMessages.FirstOrDefault(m => OfMessage(m, reply.Category, text) is not null) is { } about)
        {
            return OfMessage(about, reply.Category, text)!.Value;
        }

        return OfWords(reply, rules, question, text);
    }

    /// <summary>Tells goods that are not as expected from goods with a fault: 偏大 is no 质量问题, and 硬邦邦 fruit is not rotten.</summary>
    public static Situation Narrow(Reply reply, Situation read)
    {
        if (read is not (Situation.Flaw or Situation.Fault or Situation.General or Situation.Rotten or Situation.Resale) || !reply.Case.HasContext)
        {
            return read;
        }

        var (defective, measured) = (false, false);
        foreach (var message in reply.RecentCustomerMessages)
        {
            defective |= SituationWords.Defects.OccursIn(message.Text);
            measured |= SituationWords.Measure.OccursIn(message.Text);
        }

        return measured && !defective ? Situation.Mismatch : read;
    }

    /// <summary>这酒喝了会头疼吗: asked before anything has happened.</summary>
    private static bool OnlyAsks(Reply reply) => reply.RecentCustomerMessages.All(m => m.Clauses.Any(c => Prospect().IsMatch(c.Text)));

    /// <summary>偏大还是偏小，我160穿什么码: every clause asks something that can be looked up, and none tells of trouble.</summary>
    private static bool AsksAndNothingElse(Reply reply)
    {
        foreach (var message in reply.RecentCustomerMessages)
        {
            foreach (var clause in message.Clauses)
            {
                if (Wonders().IsMatch(clause.Text) || (clause.Text.Length > ShortestAddress && CustomerQuestion.Read(clause.RawSpan.Of(message.Raw), clause.IsQuestion) is null or { Asked: Asked.MoneyWhen or Asked.HowMuch }))
                {
                    return false;
                }
            }

            if (Has(Harmless().Replace(message.Text, ""), SituationWords.Trouble))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether one thing was ordered and another came.</summary>
    public static bool IsOtherThanOrdered(string text) => OtherThanOrdered().IsMatch(text);

    /// <summary>What nothing but the words and the findings tell.</summary>
    private static Situation OfWords(Reply reply, IReadOnlyCollection<string> rules, CustomerQuestion? question, string text)
    {
        var facts = reply.Case;
        var troubled = Has(text, SituationWords.Trouble);
        var asksForFigures = question is { Asked: not Asked.Fact } && !Has(question.Words, SituationWords.Trouble) && !facts.ProblemReported && rules.All(r => r is "ASC1005" or "ASC1006" or "ASC1007" or "ASC4003");
        var byFinding = _byFinding.FirstOrDefault(f => rules.Contains(f.Rule));
        return asksForFigures ? Situation.Inquiry
            : question is { Asked: Asked.Fact } && !troubled && !facts.ProblemReported && !reply.CustomerMentioned(DialogueAct.AskIfNormal) && AsksOneOfTwo().IsMatch(question.Words) ? Situation.Inquiry
            : byFinding.Situation == Situation.Mould && !IsEaten(reply.Category, text) ? Situation.Flaw
            : byFinding.Rule is not null && !(troubled && byFinding.Situation == Situation.Resale) ? byFinding.Situation
            : Has(text, SituationWords.OnTheWay) && !Has(text, SituationWords.Arrived) && !rules.Contains("ASC1006") ? Situation.Stuck
            : Has(text, SituationWords.ClaimHeldUp) && !facts.ProblemReported ? Situation.Reason
            : troubled || rules.Any(r => _byQuality.Contains(r)) ? OfCategory(reply.Category, text)
            : question is not null ? Situation.Inquiry
            : reply.CustomerMentioned(DialogueAct.AskHowTo, DialogueAct.AskIfNormal) ? Situation.Usage
            : Has(text, SituationWords.Resale) ? Situation.Resale
            : Has(text, SituationWords.Shipping) ? Situation.Shipment
            : Has(text, SituationWords.Agreed) && !Has(text, SituationWords.Arrived) ? Situation.Promise
            : Has(text, SituationWords.Review) || (!facts.HasContext && (rules.Contains("ASC3005") || rules.Contains("ASC3011"))) ? Situation.Review
            : facts is { HasContext: true, ProblemReported: false, IsDispute: false, AlreadySoothed: false } && !IsAggrieved(reply) && !rules.Contains("ASC1004") && !rules.Contains("ASC1006")
                && (Has(reply.LastCustomerMessages.LastOrDefault()?.Text ?? "", SituationWords.Requests) || !reply.RecentCustomerMessages.Any(m => m.Mentions(ActGroups.Grievances))) ? Situation.Inquiry
            : Situation.General;
    }

    private static Situation OfInjury(string text, ProductCategory category) =>
        Has(text, SituationWords.Animals) ? Situation.Pet :
        Has(text, SituationWords.Sick) && !Has(text, SituationWords.Wounding) && category is ProductCategory.Food or ProductCategory.Fresh or ProductCategory.Other ? Situation.Sick
        : Has(text, SituationWords.Skin) && (category == ProductCategory.Beauty || !Has(text, SituationWords.Wounding)) ? Situation.Allergy
        : Has(text, SituationWords.Sick) && !Has(text, SituationWords.Wounding) ? Situation.Sick
        : category is ProductCategory.Food or ProductCategory.Fresh && !Has(text, SituationWords.Wounding) ? Situation.Sick
        : category == ProductCategory.Beauty && !Has(text, SituationWords.Wounding) ? Situation.Allergy
        : Situation.Injury;

    private static Situation OfFood(string text, ProductCategory category) =>
        !IsEaten(category, text) ? Situation.Flaw
        : Has(text, SituationWords.ForeignBodies) ? Situation.Pest
        : Has(text, SituationWords.Spoilt) ? Situation.Mould
        : OfCategory(category, text);

    private static bool IsEaten(ProductCategory category, string text) =>
        !Has(text, SituationWords.Pets) && (category is ProductCategory.Food or ProductCategory.Fresh or ProductCategory.Other || Has(text, SituationWords.Swallowed));

    /// <summary>Matters that have nothing to do with the quality of the goods.</summary>
    private static Situation? OfMatter(string text, CaseFacts facts, bool wrong, CustomerQuestion? question) =>
        wrong && !facts.IsDispute ? Situation.Wrong
        : Has(text, SituationWords.ReturnAddress) && !Has(text, SituationWords.Trouble) ? Situation.Inquiry
        : Has(text, SituationWords.Attitude) && !Has(text, SituationWords.Trouble) && !Has(text, SituationWords.Wounding) && !facts.IsDispute ? Situation.Attitude
        : Has(text, SituationWords.Redeem) ? Situation.General
        : Has(text, SituationWords.RefundShort) || RefundChanged().IsMatch(text) ? Situation.Sum
        : RefundAwaited().IsMatch(text) && !Has(text, SituationWords.Returned) ? Situation.Refund
        : Has(text, SituationWords.GoingBack) && !facts.IsDispute ? Situation.Return
        : LacksPart().IsMatch(text) ? Situation.Shortage
        : FewerThanOrdered().IsMatch(text) && !facts.IsDispute ? Situation.Shortage
        : Has(text, SituationWords.Presents) && Has(text, SituationWords.Absent) && !Has(text, SituationWords.Trouble) && !text.Contains('扣', StringComparison.Ordinal) ? Situation.Shortage
        : ShippingDatePassed().IsMatch(text) ? Situation.Shipment
        : facts.ProblemReported ? null
        : Has(text, SituationWords.Privacy) ? Situation.Privacy
        : Has(text, SituationWords.Invoice) && question is { Asked: Asked.Fact or Asked.How } && AsksWhether().IsMatch(question.Words) ? Situation.Inquiry
        : Has(text, SituationWords.Invoice) ? Situation.Invoice
        : Has(text, SituationWords.Account) && !Has(text, SituationWords.Returned) ? Situation.General
        : Has(text, SituationWords.PriceDrop) && !Has(text, SituationWords.Returned) && !Has(text, SituationWords.Trouble) ? Situation.PriceDrop
        : Has(text, SituationWords.Visit) ? null
        : Has(text, SituationWords.CameLate) && !Has(text, SituationWords.Trouble) ? Situation.Late
        : Has(text, SituationWords.Unanswered) && !Has(text, SituationWords.Trouble) && !Has(text, SituationWords.OnTheWay) && !facts.IsDispute ? Situation.Unanswered
        : null;

    /// <summary>Neither a question nor a request: something is told because it is not as it should be.</summary>
    private static bool IsAggrieved(Reply reply) =>
        reply.Case is { HasContext: true, MayBeAggrieved: true } && reply.LastCustomerMessages.LastOrDefault() is { } last
        && !last.Clauses.Any(c => c.IsQuestion) && !Has(last.Text, SituationWords.Requests) && !Has(last.Text, SituationWords.Resale) && !Has(last.Text, SituationWords.Shipping) && !Has(last.Text, SituationWords.Review);

    /// <summary>Something is wrong with the goods, in words that no act stands for.</summary>
    private static Situation OfCategory(ProductCategory category, string text) => category switch
    {
        ProductCategory.Fresh => Has(text, SituationWords.Defects) ? Situation.Rotten : Situation.Flaw,
        ProductCategory.Appliance or ProductCategory.Digital when !Has(text, SituationWords.Breakage) && !Has(text, SituationWords.Looks) => Situation.Fault,
        _ => Situation.Flaw,
    };

    private static Situation? OfMessage(TaggedMessage message, ProductCategory category, string all)
    {
        bool Reports(DialogueAct act) => message.Tags.Any(t => t.Act == act && CustomerReport.IsReal(message, t));
        var text = message.Text;
        return
            Has(text, SituationWords.Unsent) ? Situation.Shipment
            : Has(text, SituationWords.WhenDue) && !Reports(DialogueAct.ReportDamage) ? Has(all, SituationWords.Agreed) || Reports(DialogueAct.ReportLate) ? Situation.Stuck : Situation.Inquiry
            : message.Mentions(DialogueAct.DisputeReason) ? Situation.Reason
            : message.Mentions(DialogueAct.DisputeReturn) ? Situation.Return
            : message.Mentions(DialogueAct.DisputeAmount) && Has(text, SituationWords.Sum) ? Situation.Sum
            : Has(text, SituationWords.Returned) && Has(text, SituationWords.RefundDue) ? Situation.Return
            : Reports(DialogueAct.ReportMissedPromise) ? Has(all, SituationWords.Visit) ? Situation.NoShow : Has(all, SituationWords.OnTheWay) || Has(all, SituationWords.InTransit) || DueToArrive().IsMatch(all) ? Situation.Stuck : Situation.Promise
            : Has(text, SituationWords.Lost) && Has(text, SituationWords.Parcel) ? Situation.Lost
            : Reports(DialogueAct.ReportWrongItem) && Has(text, SituationWords.UnlikeThePicture) && !Has(text, SituationWords.MixedUp) ? Situation.Flaw
            : Reports(DialogueAct.ReportWrongItem) && (Has(text, SituationWords.MixedUp) || Has(text, SituationWords.OfAKind)) ? Situation.Wrong
            : Reports(DialogueAct.ReportShortage) && !Has(text, SituationWords.OneSided) && Has(text, Reports(DialogueAct.ReportFault) || Reports(DialogueAct.ReportDamage) ? SituationWords.Missing : SituationWords.Fewer) ? Has(all, SituationWords.Returned) && Has(all, SituationWords.SentBack) ? Situation.Return : Situation.Shortage
            : Reports(DialogueAct.ReportStuck) || (Has(text, SituationWords.OnTheWay) && Has(text, SituationWords.StandingStill)) ? Situation.Stuck
            : Has(text, SituationWords.StandingStill) && Has(text, SituationWords.Silent) ? text.Contains('退', StringComparison.Ordinal) ? Situation.Return : Situation.Stuck
            : Has(text, SituationWords.InTransit) && !Has(text, SituationWords.Arrived) ? Situation.Stuck
            : Has(text, SituationWords.OnTheWay) && Has(all, SituationWords.Agreed) && !Has(text, SituationWords.Arrived) ? Situation.Stuck
            : Has(text, SituationWords.Courier) && !Reports(DialogueAct.ReportDamage) ? Situation.Courier
            : category is ProductCategory.Appliance or ProductCategory.Digital && Has(text, SituationWords.Looks) && (Reports(DialogueAct.ReportFault) || Reports(DialogueAct.ReportDamage)) && !Has(text, SituationWords.Works) ? Situation.Flaw
            : Reports(DialogueAct.ReportFault) && category is ProductCategory.Appliance or ProductCategory.Digital ? OfFault(message, all)
            : Reports(DialogueAct.ReportDamage) || Reports(DialogueAct.ReportFault) ? OfDamage(text, category)
            : message.Mentions(DialogueAct.SayOutOfWarranty) ? Situation.Expired
            : Reports(DialogueAct.ReportLate) && Has(all, SituationWords.Visit) ? Situation.NoShow
            : Reports(DialogueAct.ReportLate) && Has(text, SituationWords.NotHere) ? Situation.Stuck
            : Reports(DialogueAct.ReportLate) && Has(all, SituationWords.Sending) ? Situation.Shipment
            : Has(text, SituationWords.Missing) ? Situation.Shortage
            : Reports(DialogueAct.ReportShortage) ? category is ProductCategory.Appliance or ProductCategory.Digital ? OfCategory(category, text) : Situation.Flaw
            : message.Mentions(DialogueAct.DisputeAmount) && Has(all, SituationWords.Sum) ? Situation.Sum
            : null;
    }

    private static Situation OfFault(TaggedMessage message, string all) =>
        message.Mentions(DialogueAct.SayOutOfWarranty) ? Situation.Expired : Has(all, SituationWords.Warranty) ? Situation.Warranty : Situation.Fault;

    private static Situation OfDamage(string text, ProductCategory category) => category switch
    {
        ProductCategory.Fresh => Situation.Rotten,
        ProductCategory.Appliance or ProductCategory.Digital when !Has(text, SituationWords.Breakage) => Situation.Fault,
        _ => Has(text, SituationWords.Breakage) && !Has(text, SituationWords.InUse) && (Has(text, SituationWords.OnArrival) || Has(text, SituationWords.Fragile)) ? Situation.Crushed : Situation.Flaw,
    };

    private static bool Has(string text, WordSet words) => words.OccursIn(text);

    /// <summary>买的藏青，来的是黑色; 我买红玫瑰你发黄玫瑰; 买的活鲍鱼给我发冻的. Not 买的苹果发霉.</summary>
    [GeneratedRegex("(?:买|拍|订|定|要|选|下单|下(?=的))的?(?:是|明明是)?[^，。？?!！]{1,8}?[\\s，,]*(?:你们?|结果|却|怎么)?(?:(?:来|到|收到|发来|寄来|送来)的(?!时|路|都|就|全|也|还|很|有|没|那)|(?:切|打|拆|剥|掰)开(?:一看|看看?)?[，\\s]?(?:里面)?(?:全|都)?是|(?:发|寄)的(?!.{0,3}(?:快递|韵达|中通|圆通|申通|顺丰|邮政|极兔|空运|陆运))(?=[^，。？的了就时都全已也还很太是]{2,8}(?:$|[，。]))|(?:送|寄|发)来(?:的是?)?(?=[^，。？的了就时都全已也还是]{2,})|(?:开|长|种|结)出来的?是|来的?是|给的(?:是|(?=[^，。的]{2,6}的$))|来了?(?:个|条|件|只|双|瓶|盒|套|根)|到手是|到的是|(?:到手|开机|打开)(?:是|就是|才|只有)?(?=[0-9])|收到的?是|(?:发|寄|送)(?:的|来的?|过来的?)?是|(?:你们?|给我)(?:发|寄|送|拿|装)了?(?![货快票了]))(?!(?:坏|烂|碎|破|空|裂|臭|死|旧|假|脏|次|湿|好|啥|什么|这))|给我(?:发|寄|装|拿|配)(?:了|成了?)(?:别人|错|另)|要[^，。了]{1,4}来了[^，。了]{1,4}(?:$|[，。 ])|(?:收到|到手|发来|寄来)的.{0,8}是.{1,6}[\\s，,]?我?(?:要|买|拍|订|定)的?是?.{1,6}$")]
    private static partial Regex OtherThanOrdered();

    /// <summary>Words in which a word of trouble means something else.</summary>
    [GeneratedRegex("偏?[大小]还是偏?[大小]|真空|压缩|[不没]通知|买断|断货|断码|判断|果断|不断|打断")]
    private static partial Regex Harmless();

    /// <summary>甜不甜, 防不防水: asked about goods one does not know yet.</summary>
    [GeneratedRegex("(?<a>(?!是|行|对|好|能|会|要|管|退|换|赔|补)\\p{IsCJKUnifiedIdeographs})不\\k<a>")]
    private static partial Regex AsksOneOfTwo();

    [GeneratedRegex("(?:会|能).{1,6}[吗么不]$")]
    private static partial Regex Prospect();

    /// <summary>100个衣架收到82个; 一盒20片，打开就11片; 标五斤的冬枣实称四斤半.</summary>
    [GeneratedRegex("(?<![0-9])[0-9一二两三四五六七八九十百]{1,6}[个只双件袋盒包斤两根条瓶罐张片本支枚颗棵株盆][^，。？?]{0,10}?(?:一称才|一称只有|只?收到|就收到|只有|就有|就?来了?|只来了?|到了?|到手|(?:打|拆)开就?(?:只有)?|里[面头](?:就|只有|才)|我?数[了来]?才|称了都?才|称了?只有|才称|实称|实重|称下来|只称|数下来)[^，。0-9]{0,2}[0-9一二两三四五六七八九十百]{1,6}[个只双件袋盒包斤两根条瓶罐张片本支枚颗棵株盆]")]
    private static partial Regex FewerThanOrdered();

    /// <summary>鼠标没送电池, 没附说明书; not 快递没送到.</summary>
    [GeneratedRegex("(?:没有?|没见到?|找不到)(?:腰带|帽绳|勺子|叉子|吸管|料包|酱包|说明书|充电[线头器]|数据线|螺丝|扳手|配件|遥控器|电池|滤芯|刷头|粉扑|挂钩|支架|替换芯|底座|托盘|铲子|拉链头)|(?:腰带|帽绳|勺子|叉子|吸管|料包|酱包|蘸料|说明书|充电[线头器]|数据线|扳手|配件|遥控器|铲子)没有$|(?:就剩|只剩|就来了?|只来了?)[一两二三0-9]{1,4}[个只件盒袋包瓶条双本支颗枚]|少的?[一两二三四五六0-9][个件只包袋瓶条双本支枚颗盒根](?=.)|缺(?:了|少)?(?!货|点|德|心|乏|口|陷|氧|水|斤|角|觉|憾|席|[，。 ？?！!]|$)|(?<!钱|款|复|法|理|货|单)没[给放](?=[，。 ]|$)|没(?:送|附|带|配)(?!货|到|来|上|达|件|过|$|[，。 ？?！!]|人|我|去|走|错|给)")]
    private static partial Regex LacksPart();

    /// <summary>退38那单怎么改了; 退给你们，说有使用痕迹扣钱.</summary>
    [GeneratedRegex("退[0-9]{1,5}.{0,6}(?:改了|变了|变成|少了|改成)|(?:退给|退回|寄回|退货|退的).{0,16}扣(?:钱|费|款|我|了)")]
    private static partial Regex RefundChanged();

    /// <summary>退款怎么还没到; 退我99还没到; 退款说财务在处理 处理到哪了.</summary>
    [GeneratedRegex("(?:退款|退我[0-9]*|退的钱)[^。？?]{0,8}?(?:还没(?!同意|通过|退货)|没到|未到|没收到|不到账|[0-9一二两三四五六七八九十]+(?:天|小时)了|什么时候到|啥时候到|哪天到|多久[能到]|没动静|没影|到哪了|呢$)")]
    private static partial Regex RefundAwaited();

    /// <summary>预售说15号发 今天17了.</summary>
    [GeneratedRegex("(?:说|写|预售|承诺).{0,8}(?:[号日天]|小时|周[一二三四五六日天])(?:内|前|就|能)?发.{0,10}(?:今天|现在|都|已经|还|[0-9二两三四五六七八九十]+天)")]
    private static partial Regex ShippingDatePassed();

    /// <summary>说三天到; not 到付.</summary>
    [GeneratedRegex("说.{0,6}到(?![付手底现了])")]
    private static partial Regex DueToArrive();

    /// <summary>没砸到人, 幸好没事.</summary>
    [GeneratedRegex("没[有]?(?:砸|烫|伤|割|划|扎|摔|夹|碰|电|受伤|大碍|事)|人没事|差点")]
    private static partial Regex Unhurt();

    /// <summary>能开专票吗: asked, not urged.</summary>
    [GeneratedRegex("[能可会]|是否|怎么|如何|有没有")]
    private static partial Regex AsksWhether();

    /// <summary>积分怎么清零了: asked about what should not have happened.</summary>
    [GeneratedRegex("怎么.*[了没]$|为什么|为啥|凭什么")]
    private static partial Regex Wonders();

    [GeneratedRegex("(?:收到|到账|给了|退了)[0-9]")]
    private static partial Regex OnlyReceived();
}

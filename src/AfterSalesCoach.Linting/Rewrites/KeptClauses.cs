using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>The clauses of the original that are worth keeping, in runs as they stand.</summary>
internal static partial class KeptClauses
{
    /// <summary>Rules beside which a request for evidence is part of the hurdle: 发我汇总.</summary>
    private static readonly string[] _proofFalls = ["ASC2001", "ASC2002", "ASC2003", "ASC3005", "ASC3011"];

    /// <summary>Rules beside which conditions and confidences are part of the deal: 今天改今晚就能到账, 别声张.</summary>
    private static readonly string[] _dealFalls = ["ASC3004", "ASC3005", "ASC3011"];

    /// <summary>Clauses without an act are kept behind one that is, up to here: 您后台点下同意哈.</summary>
    private const int LongestFollower = 12;

    /// <summary>Words that an apology shares with the customer's from here on say what it is for.</summary>
    private const int SharedWords = 2;

    /// <summary>Where a shop says that somebody else can be called.</summary>
    private static readonly string[] _contactsFall = ["ASC3002", "ASC3008"];

    private static readonly ActSet _good = ActGroups.Remedies | ActGroups.Soothing | ActSet.Of(
        DialogueAct.Promise, DialogueAct.GuideUsage, DialogueAct.GiveContact, DialogueAct.OfferHelp, DialogueAct.ReportDone, DialogueAct.AdviseStopUse,
        DialogueAct.AdviseNotEat, DialogueAct.InviteNegotiation, DialogueAct.ConfirmFacts, DialogueAct.WaiveEvidence, DialogueAct.MakeUpFor,
        DialogueAct.LeaveRemedyOpen, DialogueAct.AskEvidence, DialogueAct.AskWish, DialogueAct.Greet, DialogueAct.LeaveFree);

    /// <summary>What carries the facts that a whole rewrite may not lose.</summary>
    private static readonly ActSet _substance = ActGroups.Remedies | ActSet.Of(
        DialogueAct.Promise, DialogueAct.GiveContact, DialogueAct.ReportDone, DialogueAct.GuideUsage, DialogueAct.AdviseStopUse, DialogueAct.AdviseNotEat, DialogueAct.WaiveEvidence, DialogueAct.AskEvidence);

    /// <summary>Advice beside which first aid may stand: 快摘掉，用凉水敷敷.</summary>
    private static readonly ActSet _warnings = ActSet.Of(DialogueAct.AdviseStopUse, DialogueAct.AdviseNotEat, DialogueAct.ShowCare);

    private static readonly ActSet _manners = ActGroups.Soothing | ActSet.Of(DialogueAct.Greet);

    private static readonly ActSet _offers = ActGroups.Remedies | ActSet.Of(
        DialogueAct.Promise, DialogueAct.ReportDone, DialogueAct.MakeUpFor, DialogueAct.LeaveRemedyOpen, DialogueAct.AskConsent);

    private static readonly ActSet _bad = ActSet.Of(
        DialogueAct.CallItNormal, DialogueAct.Minimise, DialogueAct.PriceExcuse, DialogueAct.MentionLowPrice, DialogueAct.Exonerate, DialogueAct.Blame,
        DialogueAct.BeRude, DialogueAct.Laugh, DialogueAct.BePerfunctory, DialogueAct.Refuse, DialogueAct.RefuseForEvidence, DialogueAct.NoteEvidenceGap,
        DialogueAct.FindUnprovable, DialogueAct.DisclaimResponsibility, DialogueAct.SendToThirdParty, DialogueAct.SendToMaker, DialogueAct.LowOffer,
        DialogueAct.ResaleArgument, DialogueAct.SpecialCategoryArgument, DialogueAct.CutRefund, DialogueAct.SettleSum,
        DialogueAct.AskChangeReason, DialogueAct.AskWithdrawClaim, DialogueAct.AskWithdrawComplaint, DialogueAct.GoOffPlatform, DialogueAct.Bribe,
        DialogueAct.Threaten, DialogueAct.PromiseAbsolutely, DialogueAct.Stall, DialogueAct.DismissFoodSafety, DialogueAct.AskExcessiveEvidence,
        DialogueAct.AskMedicalProof, DialogueAct.NameHeavyProof, DialogueAct.DemandProof, DialogueAct.AskAgainForEvidence, DialogueAct.ShowOwnProof,
        DialogueAct.OfferCoupon);

    /// <summary>
    /// Of these only what no rule would have flagged: a settled sum or a condition that stands alone is none where the reply as a whole was found to lack
    /// nothing but an apology.
    /// </summary>
    private static readonly ActSet _unkind = ActSet.Of(
        DialogueAct.CallItNormal, DialogueAct.Minimise, DialogueAct.PriceExcuse, DialogueAct.MentionLowPrice, DialogueAct.Exonerate, DialogueAct.Blame,
        DialogueAct.BeRude, DialogueAct.Laugh, DialogueAct.BePerfunctory, DialogueAct.Refuse, DialogueAct.RefuseForEvidence,
        DialogueAct.DisclaimResponsibility, DialogueAct.SendToThirdParty, DialogueAct.SendToMaker, DialogueAct.ResaleArgument, DialogueAct.SpecialCategoryArgument,
        DialogueAct.CutRefund, DialogueAct.AskChangeReason, DialogueAct.AskWithdrawClaim, DialogueAct.AskWithdrawComplaint, DialogueAct.GoOffPlatform,
        DialogueAct.Bribe, DialogueAct.Threaten, DialogueAct.PromiseAbsolutely, DialogueAct.Stall, DialogueAct.DismissFoodSafety, DialogueAct.OfferCoupon);

    /// <summary>Rules about sums, conditions and threats: no offer of the original may stand.</summary>
    private static readonly string[] _offersFall = ["ASC3003", "ASC3010", "ASC3012"];

    /// <summary>Rules about a return refused: half the money is no way out of that.</summary>
    private static readonly string[] _returnRefused = ["ASC3001", "ASC3006", "ASC3007"];

    /// <summary>Rules about conditions: what is offered in the same sentence hangs on them, what is offered before does not.</summary>
    private static readonly string[] _conditions = ["ASC3004", "ASC3005", "ASC3011"];

    /// <summary>Rules beside which advice on use is part of the quarrel: 以后擦拭要等放凉哦.</summary>
    private static readonly string[] _adviceFalls = ["ASC1004", "ASC3001", "ASC3012", "ASC1005"];

    /// <summary>Findings about what is missing; everything that is there may stay.</summary>
    private static readonly string[] _omissions = ["ASC1006", "ASC5001", "ASC5002", "ASC6001"];

    /// <summary>Whether every finding is about something missing.</summary>
    public static bool OnlyOmissions(IEnumerable<Diagnostic> findings) => findings.All(d => _omissions.Contains(d.RuleId));

    /// <summary>Which clauses may stand in a minimal edit.</summary>
    public static bool[] Choose(Reply reply, IReadOnlyList<Diagnostic> findings)
    {
        var (message, clauses) = (reply.Message, reply.Clauses);
        if (OnlyOmissions(findings))
        {
            // Nothing is flagged but what is missing. What helps may stand as it is; what merely is not known to be bad may not.
            var dangerous = reply.Case.InjuryReported || findings.Any(d => d.RuleId is "ASC5001" or "ASC5002");
            var bad = dangerous ? _bad : _unkind;
            var helps = message.Tags.Any(t => t.IsAffirmed && _substance.Contains(t.Act) && !bad.Contains(t.Act) && !(t.Act == DialogueAct.AskEvidence && Laborious().IsMatch(message.Text)));
            var spoilt = dangerous || message.Tags.Any(t => t.IsAffirmed && bad.Contains(t.Act));
            var kept = new bool[clauses.Length];
            for (var i = 0; i < kept.Length; i++)
            {
                var tags = message.Tags.Where(t => t.Clause == i).ToList();
                if (i > 0 && !kept[i - 1] && tags.Count == 0 && ClauseLinks.SameSentence(reply, i) && !Remedial().IsMatch(clauses[i].Text))
                {
                    // 运费您自己出，来回24: of what, the clause before said.
                    continue;
                }

                kept[i] = (dangerous && Settles(clauses[i].Text, tags) && !DoesAny(_unkind, tags) && !Burdens().IsMatch(clauses[i].Text)) || (helps && MayStay(clauses[i], tags));
            }

            return WithWhatTheyLeanOn(reply, WithoutPreamble(reply, kept), [], dangerous);

            bool MayStay(Clause clause, List<ActTag> tags) =>
                !(clause.IsQuestion && !tags.Exists(t => _good.Contains(t.Act) || t.Act == DialogueAct.AskConsent)) && !Idle().IsMatch(clause.Text) &&
                !MerelyProtects(clause.Text, tags) && !Burdens().IsMatch(clause.Text) && !Defends().IsMatch(clause.Text) && !Laborious().IsMatch(clause.Text) && !(tags.Count == 0 && Remark().IsMatch(clause.Text))
                && !Pleasantry().IsMatch(clause.Text) && !(dangerous && Consolation().IsMatch(clause.Text))
                && (!spoilt || StandsBesideBad(clause, tags));

            bool StandsBesideBad(Clause clause, List<ActTag> tags) =>
                (IsGood(message, tags) || Remedial().IsMatch(clause.Text)) && !clause.IsQuestion && !Leaning().IsMatch(clause.Text) && !DoesAny(bad, tags)
                && !(tags.Exists(t => t.Act is DialogueAct.GuideUsage or DialogueAct.AskEvidence) && !DoesAny(ActGroups.Remedies, tags));
        }

        var offersFall = findings.Any(d => _offersFall.Contains(d.RuleId));
        var sharesFall = findings.Any(d => _returnRefused.Contains(d.RuleId));
        var contactsFall = findings.Any(d => _contactsFall.Contains(d.RuleId));
        var conditions = findings.Where(d => _conditions.Contains(d.RuleId)).Select(d => d.Span).ToList();
        var adviceFalls = findings.Any(d => _adviceFalls.Contains(d.RuleId));
        var proofFalls = findings.Any(d => _proofFalls.Contains(d.RuleId));
        var dealFalls = findings.Any(d => _dealFalls.Contains(d.RuleId));
        var calm = !reply.Case.HazardReported && !reply.Case.InjuryReported && !reply.Case.FoodSafetyReported;
        var boasted = findings.Any(d => d.RuleId == "ASC3009");
        var flagged = findings.Where(d => !_omissions.Contains(d.RuleId)).Select(d => d.Span).ToList();
        var located = flagged.Exists(f => f.Length < message.Raw.Length);
        var keep = new bool[clauses.Length];
        for (var i = 0; i < clauses.Length; i++)
        {
            var tags = message.Tags.Where(t => t.Clause == i).ToList();
            keep[i] = (!flagged.Exists(f => f.Overlaps(clauses[i].RawSpan)) || (!located && Settles(clauses[i].Text, tags)))
                && !DoesAny(_bad, tags)
                && !Pleasantry().IsMatch(clauses[i].Text)
                && !(tags.Count > 0 && HoldsNumber().IsMatch(clauses[i].Text) && tags.TrueForAll(t => t.Act == DialogueAct.Greet))
                && !Burdens().IsMatch(clauses[i].Text)
                && !Idle().IsMatch(clauses[i].Text)
                && !Defends().IsMatch(clauses[i].Text)
                && !(tags.Exists(t => t.Act == DialogueAct.GuideUsage) && !(i > 0 && keep[i - 1] && ClauseLinks.SameSentence(reply, i) && message.Tags.Any(t => t.Clause == i - 1 && _warnings.Contains(t.Act))))
                && !(tags.Exists(t => t.Act == DialogueAct.AskEvidence) && (contactsFall || !AsksPolitely().IsMatch(clauses[i].Text)))
                && !(contactsFall && tags.Exists(t => t.Act == DialogueAct.GiveContact) && !HoldsNumber().IsMatch(clauses[i].Text))
                && !(adviceFalls && calm && tags.Exists(t => t.Act == DialogueAct.AdviseStopUse))
                && !((adviceFalls || contactsFall) && Reckons().IsMatch(clauses[i].Text))
                && !(conditions.Exists(c => ClauseLinks.InSentence(reply, i, c)) && tags.Exists(t => _offers.Contains(t.Act)))
                && !(offersFall && tags.Exists(t => _offers.Contains(t.Act)))
                && !(sharesFall && Share().IsMatch(clauses[i].Text))
                && !(proofFalls && (tags.Exists(t => t.Act is DialogueAct.AskEvidence or DialogueAct.GuideUsage) || Chore().IsMatch(clauses[i].Text)))
                && !MerelyProtects(clauses[i].Text, tags)
                && !Consolation().IsMatch(clauses[i].Text)
                && !(dealFalls && Deal().IsMatch(clauses[i].Text))
                && !(boasted && (Boast().IsMatch(clauses[i].Text) || !tags.Exists(t => ActGroups.Remedies.Contains(t.Act) || _manners.Contains(t.Act))))
                && !Leaning().IsMatch(clauses[i].Text)
                && (IsGood(message, tags) || (i > 0 && keep[i - 1] && tags.Count == 0 && Follows(message, i)));
        }

        return WithWhatTheyLeanOn(reply, keep, flagged, !calm);
    }

    /// <summary>聚了口真气，退您: what is said before anything is done, and does nothing itself, is more often a joke than of use.</summary>
    private static bool[] WithoutPreamble(Reply reply, bool[] keep)
    {
        for (var i = 0; i < keep.Length && !reply.Message.Tags.Any(t => t.Clause == i) && !HoldsNumber().IsMatch(reply.Clauses[i].Text) && !NamesTime().IsMatch(reply.Clauses[i].Text); i++)
        {
            keep[i] = false;
        }

        return keep;
    }

    /// <summary>The same without an apology that does not say what for, where there are better words for it.</summary>
    public static bool[] WithoutBareApology(Reply reply, bool[] keep) =>
    [
        .. reply.Clauses.Select((clause, i) => keep[i] && !(reply.Message.Tags.Any(t => t.Clause == i && ActGroups.Soothing.Contains(t.Act))
            && !(reply.Message.Tags.Any(t => t.Clause == i && _substance.Contains(t.Act)) && !PaysWithWords().IsMatch(clause.Text))
            && !reply.RecentCustomerMessages.Any(m => SharesWords(clause.Text, m.Text)))),
    ];

    /// <summary>Of the clauses that may stand, those whose facts a whole rewrite has to keep, and what they lean on.</summary>
    public static bool[] WithFacts(Reply reply, bool[] keep)
    {
        var facts = new bool[keep.Length];
        for (var i = keep.Length - 1; i >= 0; i--)
        {
            facts[i] = keep[i]
                && (reply.Message.Tags.Any(t => t.Clause == i && t.IsAffirmed && _substance.Contains(t.Act)) || (HoldsNumber().IsMatch(reply.Clauses[i].Text) && (Done().IsMatch(reply.Clauses[i].Text) || reply.Message.Tags.Any(t => t.Clause == i && _good.Contains(t.Act) && t.Act != DialogueAct.Greet)))
                    || (i + 1 < keep.Length && facts[i + 1] && ClauseLinks.LeansBack(reply, i + 1)));
        }

        // The steps of one instruction are one fact: 长按十秒 is of no use without 放回充电盒.
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i] && reply.Message.Tags.Any(t => t.Clause == i && t.Act == DialogueAct.GuideUsage))
            {
                for (var before = i; before > 0 && keep[before - 1] && ClauseLinks.SameSentence(reply, before); before--)
                {
                    facts[before - 1] = true;
                }

                for (var after = i + 1; after < facts.Length && keep[after] && ClauseLinks.SameSentence(reply, after); after++)
                {
                    facts[after] = true;
                }
            }
        }

        return facts;
    }

    /// <summary>
    /// A clause that has its subject or its condition in the one before (师傅堵在二环，刚打电话说十五分钟到) is kept together with it; where that one may
    /// not stand it goes too, unless it holds a fact.
    /// </summary>
    /// <param name="dangerous">Where somebody may be hurt: 插正了充满它 is not kept for the sake of 还响给您换.</param>
    private static bool[] WithWhatTheyLeanOn(Reply reply, bool[] keep, List<TextSpan> flagged, bool dangerous)
    {
        var message = reply.Message;
        for (var i = keep.Length - 1; i > 0; i--)
        {
            if (!keep[i] || keep[i - 1] || !ClauseLinks.LeansBack(reply, i))
            {
                continue;
            }

            var before = reply.Clauses[i - 1];
            keep[i - 1] = !(dangerous && !message.Tags.Any(t => t.Clause == i - 1 && _good.Contains(t.Act) && t.Act != DialogueAct.GuideUsage)) && !Idle().IsMatch(before.Text) && !flagged.Exists(f => f.Overlaps(before.RawSpan)) && !before.IsQuestion && (ClauseLinks.Supposes(before.Text) || !Leaning().IsMatch(before.Text))
                && !Burdens().IsMatch(before.Text) && !reply.Message.Tags.Any(t => t.Clause == i - 1 && _bad.Contains(t.Act) && t.IsAffirmed);
            keep[i] = keep[i - 1] || HoldsNumber().IsMatch(reply.Clauses[i].Text) || NamesTime().IsMatch(reply.Clauses[i].Text);
        }

        return keep;
    }

    private static bool DoesAny(ActSet acts, List<ActTag> tags) => tags.Exists(t => acts.Contains(t.Act) && t.IsAffirmed);

    /// <summary>给您补120, 今晚发: says in a few words what will be done, and by how much or when.</summary>
    private static bool Settles(string clause, List<ActTag> tags) =>
        clause.Length <= LongestFollower && DoesAny(_offers, tags) && Done().IsMatch(clause) && (HoldsNumber().IsMatch(clause) || NamesTime().IsMatch(clause));

    /// <summary>戴个手套洗就成 goes on with what is dangerous.</summary>
    private static bool MerelyProtects(string clause, List<ActTag> tags) =>
        tags.Exists(t => t.Act == DialogueAct.AdviseStopUse) && !Stops().IsMatch(clause);

    private static bool SharesWords(string apology, string customer)
    {
        for (var i = 0; i + SharedWords <= apology.Length; i++)
        {
            if (customer.AsSpan().Contains(apology.AsSpan(i, SharedWords), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The kept clauses as text: runs as they stand, joined by commas.</summary>
    public static ImmutableArray<KeptRun> Runs(Reply reply, bool[] keep)
    {
        var runs = ImmutableArray.CreateBuilder<KeptRun>();
        for (var i = 0; i < keep.Length; i++)
        {
            if (!keep[i])
            {
                continue;
            }

            var start = i;
            while (i + 1 < keep.Length && keep[i + 1])
            {
                i++;
            }

            var acts = reply.Message.Tags.Where(t => t.Clause >= start && t.Clause <= i && t.IsAffirmed).ToList();
            runs.Add(new KeptRun(
                Tidy(new TextSpan(reply.Clauses[start].RawSpan.Start, reply.Clauses[i].RawSpan.End).Of(reply.Message.Raw)),
                IsManners: acts.Exists(t => _manners.Contains(t.Act)) && !acts.Exists(t => _substance.Contains(t.Act)),
                Soothes: acts.Exists(t => ActGroups.Soothing.Contains(t.Act)),
                OnlyConfirms: !acts.Exists(t => _substance.Contains(t.Act) || _manners.Contains(t.Act))));
        }

        return runs.ToImmutable();
    }

    private static bool IsGood(TaggedMessage message, List<ActTag> tags) => tags.Exists(t =>
        _good.Contains(t.Act)
        && (t.Polarity & ~Polarity.Asked) == Polarity.Affirmed
        && (!ActGroups.Remedies.Contains(t.Act) || Reply.IsOurs(message, t with { Polarity = Polarity.Affirmed })));

    private static bool Follows(TaggedMessage message, int clause) =>
        message.Clauses[clause].Text.Length <= LongestFollower
        && Addresses().IsMatch(message.Clauses[clause].Text)
        && message.Normalized.BoundaryBefore(message.Clauses[clause].Span.Start) < AfterSalesCoach.Text.Normalization.Boundary.Stop;

    /// <summary>Chat writers put spaces and line breaks where a comma belongs.</summary>
    private static string Tidy(string run)
    {
        var text = Familiar().Replace(Gaps().Replace(run.Trim(), "，"), "您");
        return text.LastIndexOf('“') > text.LastIndexOf('”') ? text + '”' : text;
    }

    /// <summary>但是 …, 如果 …, 只要 …: half a thought whose other half may be gone.</summary>
    [GeneratedRegex("^(不过|但是?|可是|只是|然而|而且|所以|因此|那么?就|如果|要是|若|只要|只有|除非|否则|不然|才|就(?!给|帮|退|补)|或者|前提|写|建议|可以?考虑|我想|您先|你先|先把)|(再|才能?|了就|之后|以后|的话)$|[要若]是?.*的话|您(?:自己)?[修剪用拆洗穿动开]+过|(?:退|寄|拿)回来$|(?:不了|不动|没法|没办法|做不到|不成|来着)$|凭.{0,4}(?:意见|报告|证明|单)|去年|那张图|没有?[讲说]$|^(?:电话|号码|热线|地址|微信|网址|链接)[是：:]|^结果|不合格|已经算|算(?:很|挺|蛮)[快好]|(?:好多|很多|别的|其他|多数)(?:客户|顾客|买家)")]
    private static partial Regex Leaning();

    /// <summary>换货运费你自己出, 别退了, 别充太满就没事: leaves the customer with it, or says that nothing is the matter.</summary>
    [GeneratedRegex("(?:[您你]|客户|买家|用户)自?己?(?:出|承担|负担|负责|付|垫|掏|买|想办法|解决)|自理$|自费|自己(?:出|承担|负担|付|掏|买一?|想办法|解决)|[^不]用[您你]出|别退|不退不|不可能|不用退|就?没事了?$|没(?:啥|什么)(?:事|问题|影响)|爱.不.|别计较|别想|没得|概不|一律不")]
    private static partial Regex Burdens();

    /// <summary>电话又不是24小时要接的, 年底一天发几千副, 老师给您报销吗: talk, which answers nobody.</summary>
    [GeneratedRegex("又不是|谁家|[几上成]+[百千万]|归(?:厂家|快递|平台|品牌)|毛钱|报销吗|确实(?:烦|败兴|难看)|^服$|跳过闸|不影响|没问题就|数了|数清楚|瞅不|看不出|睡一觉|^(?!.*[退补换发寄赔]).*呗$")]
    private static partial Regex Idle();

    /// <summary>仓库都是称重发货的: no answer, where somebody says that a thing is missing.</summary>
    [GeneratedRegex("发货前|出厂|出库[时前都]|仓库.{0,3}(?:都|会)|都.{0,3}(?:称重|检查|质检|核对|检测|是新)|足斤足两")]
    private static partial Regex Defends();

    /// <summary>What stands beside an absolute promise and leans on it: 周日稳到, 您尽管用.</summary>
    [GeneratedRegex("赔|一辈子|用到|稳|肯定|一定|铁定|绝对|保证|百分百|永远|终身|尽管|放一百个心|万无一失|包您|包你")]
    private static partial Regex Boast();

    [GeneratedRegex("返|好处|辛苦费|改|撤|删|好评|五星|声张|秘密|私|帮帮忙|不易|不容易|体谅|理解|谅解|愿意|自动退|谢礼|自己掏|流程|别走")]
    private static partial Regex Deal();

    /// <summary>老客换新有九五折: to buy again is no remedy.</summary>
    [GeneratedRegex("[0-9一二三四五六七八九]折(?!断)|优惠|券|满减|立减|下次|下回|回购|复购")]
    private static partial Regex Consolation();

    [GeneratedRegex("[发寄退补赔送换打]|到账|上门")]
    private static partial Regex Done();

    [GeneratedRegex("退.{0,2}(?:一半|半价|[一二三四五六七八九]成|[0-9]{1,2}%)|[一二三四五六七八九对]折退|折价")]
    private static partial Regex Share();

    [GeneratedRegex("退全款|全额退|全退|换新|补发|不用寄")]
    private static partial Regex Remedial();

    [GeneratedRegex("^(非常|很)?(感谢|谢谢|高兴)|^祝|为您服务$")]
    private static partial Regex Pleasantry();

    /// <summary>看了下您是18号签收的: the day is named to lay the blame.</summary>
    [GeneratedRegex("签收|收货时|下单时|购买时|[天月年]前(?:买|下单)|当天.{0,4}发|发货时|出库时|说明[您你]|超重")]
    private static partial Regex Reckons();

    /// <summary>What the customer was to do for proof.</summary>
    [GeneratedRegex("拍|录|数好|发我|发来|称|写|量|标|补齐|提供|出示|上传")]
    private static partial Regex Chore();

    /// <summary>剥三个闻三个，每个打分: more than a photo is asked, in whatever words.</summary>
    [GeneratedRegex("(?:用?打火机|拿火|剪开|砸开)|(?:每|逐|挨个|一个个|一颗颗|分别|各).{0,8}(?:拍|录|称|量|写|打个?分|评分|编号|数|闻|切|剥)|[三四五六七八九十0-9]+个?(?:角度|段视频|张照片|张图)|[剥切闻拆数称拍][一二三四五六七八九十0-9]+[个颗只条].{0,4}[剥切闻拆数称拍]|评分|打分|汇总")]
    private static partial Regex Laborious();

    /// <summary>这方案客户印象一定深刻: says what the speaker thinks of it, and does nothing.</summary>
    [GeneratedRegex("^(?=.{5,})(?!.*[0-9]).*(?:一定|肯定|印象|难得|正好|刚好|倒是|反正|毕竟|省得|省了|就当|权当|似的|效率高|有[意情]思|好[事玩笑])")]
    private static partial Regex Remark();

    /// <summary>What goes on speaking to the customer about the same thing.</summary>
    [GeneratedRegex("点|同意|确认|单号|到账|不用|运费")]
    private static partial Regex Addresses();

    [GeneratedRegex("[0-9]")]
    private static partial Regex HoldsNumber();

    /// <summary>麻烦拍一张; 拍照特别上镜 asks for nothing.</summary>
    [GeneratedRegex("您|你|麻烦|请|发我|给我|方便|帮|看看")]
    private static partial Regex AsksPolitely();

    [GeneratedRegex("停|别|断|拔|关|离|不要|勿|莫|远|放下|摘|取下|下架|收起|扔|不能用|禁")]
    private static partial Regex Stops();

    /// <summary>赔个不是 is no compensation.</summary>
    [GeneratedRegex("赔.{0,3}(?:不是|罪|礼)")]
    private static partial Regex PaysWithWords();

    [GeneratedRegex("[今明后][天晚早]|小时|分钟|[一二三四五六七八九十两]点|周[一二三四五六日天]|上午|下午|晚上")]
    private static partial Regex NamesTime();

    /// <summary>The rest of the suggestion says 您.</summary>
    [GeneratedRegex("你(?!们)(?!好)")]
    private static partial Regex Familiar();

    [GeneratedRegex("(?<=[\\p{IsCJKUnifiedIdeographs}0-9])[\\s~～]+(?=[\\p{IsCJKUnifiedIdeographs}])")]
    private static partial Regex Gaps();
}

using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Html;
using AfterSalesCoach.Scoring.ServiceLevels;
using AfterSalesCoach.Scoring.Summary;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Scoring.Tests.Html;

/// <summary>A run made up for tests of the report: seven agents, a week, every figure filled in, the same each time.</summary>
internal static class SampleRun
{
    private static readonly string[] _agents = ["小王", "小李", "阿禾", "小周", "大刘", "青青", "小陈"];

    private static readonly (string Id, string Chinese, string English, double Weight)[] _criteria =
    [
        ("response", "响应时间", "response time", 15), ("care", "致歉安抚", "apology and care", 20), ("evidence", "举证", "evidence", 10), ("compensation", "赔付", "compensation", 15),
        ("wording", "措辞", "wording", 15), ("promises", "承诺", "promises", 10), ("compliance", "合规", "rule compliance", 15),
    ];

    private static readonly (string Customer, string Reply, string Mark, string Rule)[] _exchanges =
    [
        ("梨压坏了六个，怎么赔", "这么便宜你还要怎样，几块钱的东西就是这种包装", "这么便宜你还要怎样", "ASC1001"),
        ("苹果里面都黑心了", "这个是正常现象，您从哪买都这样", "这个是正常现象", "ASC1002"),
        ("退款什么时候到", "财务在处理，请耐心等待", "财务在处理，请耐心等待", "ASC4003"),
        ("收到少了一件", "发货都有称重，肯定是你自己弄丢了", "肯定是你自己弄丢了", "ASC1004"),
        ("杯子裂了要退", "退不了，签收了就不负责", "退不了，签收了就不负责", "ASC3001"),
    ];

    /// <summary>The sample as a file.</summary>
    public static string Write(UserLanguage language = UserLanguage.Chinese, params ConversationDetail[] more)
    {
        using var output = new StringWriter();
        var details = Details(60).Concat(more).ToList();
        ReportWriter.Write(output, Summary(details), details, language);
        return output.ToString();
    }

    public static ConversationDetail Detail(long number, string id, ImmutableArray<ShownMessage> messages, ImmutableArray<ShownFinding> findings) => new(
        new ConversationBrief
        {
            Id = id,
            Number = number,
            Shop = "满枝果园旗舰店",
            Agents = [_agents[number % _agents.Length]],
            Day = Day((int)(number % 7)),
            Category = "fresh",
            Situation = "rotten-fruit",
            Score = 40 + (number * 7 % 55),
            AutoFailed = number % 5 == 0,
            Messages = messages.Length,
            Findings = findings.Length,
            Rules = [.. findings.Select(f => f.RuleId).Distinct().Order(StringComparer.Ordinal)],
            Urgency = 100 - number,
            Reason = new("客户已经提到投诉，客服还在推脱", "The customer speaks of a complaint, the agent still deflects"),
            Source = "fruit-shop-week.csv:12",
        },
        messages,
        findings,
        [new ShownCriterion("wording", 15, 5), new ShownCriterion("care", 20, 12), new ShownCriterion("evidence", null, 0)]);

    public static ShownFinding Finding(int message, string rule, TextSpan span, double points = 8) => new(
        message, rule, RuleOf(rule).Severity, span, "wording", points, RuleOf(rule).Severity == Severity.Error && points > 9, RuleOf(rule).Message.Format("…"), "小王",
        ["实在抱歉让您收到坏果，坏了几个我按个数给您退款，今天18点前到账。", "抱歉给您添堵了，我现在为您登记【补发／退款】。"]);

    private static IEnumerable<ConversationDetail> Details(int count) => Enumerable.Range(1, count).Select(n =>
    {
        var (customer, reply, mark, rule) = _exchanges[n % _exchanges.Length];
        var start = new DateTimeOffset(2026, 10, 12 + (n % 7), 9, 5, 11, TimeSpan.FromHours(8));
        var at = reply.IndexOf(mark, StringComparison.Ordinal);
        return Detail(
            n, string.Create(CultureInfo.InvariantCulture, $"MZ1012{n:00}"),
            [
                new(Speaker.Customer, "", start, customer),
                new(Speaker.Auto, "", start.AddSeconds(1), "亲亲您好呀，欢迎来到满枝果园🍊 人工客服马上就到～"),
                new(Speaker.Customer, "", start.AddSeconds(20), "[图片]"),
                new(Speaker.Agent, _agents[n % _agents.Length], start.AddSeconds(95), reply),
                new(Speaker.Customer, "", start.AddSeconds(130), "那我只能投诉了"),
                new(Speaker.System, "", start.AddSeconds(131), "客户发起了售后申请"),
                new(Speaker.Agent, _agents[n % _agents.Length], start.AddSeconds(260), "您别急，我这边帮您问一下"),
            ],
            [Finding(3, "ASC1006", new TextSpan(0, reply.Length), 6), Finding(3, rule, new TextSpan(at, at + mark.Length), 10), Finding(6, "ASC4003", new TextSpan(4, 12), 4)]);
    });

    public static ScoreSummary Summary() => Summary([.. Details(60)]);

    private static ScoreSummary Summary(List<ConversationDetail> details) => new()
    {
        Scorecard = new ScorecardInfo("default", new("默认评分卡", "default scorecard"), 80),
        Fingerprints = new Fingerprints("e", ImmutableSortedDictionary<string, string>.Empty, "s", ImmutableSortedDictionary<string, string>.Empty, "p"),
        Totals = new RunTotals
        {
            Files = 3,
            Conversations = 2_438,
            Scored = 2_401,
            Messages = 20_114,
            AgentMessages = 9_206,
            Findings = 1_322,
            Suppressed = 12,
            WithoutTimes = 4,
            Agents = 7,
            Score = new MeanScore(84.3, 83.7, 84.9, 2_401, false),
            Passed = Share.Of(1_780, 2_401),
            AutoFailed = Share.Of(61, 2_401),
            From = new DateTimeOffset(2026, 10, 12, 0, 3, 0, TimeSpan.FromHours(8)),
            To = new DateTimeOffset(2026, 10, 18, 23, 51, 0, TimeSpan.FromHours(8)),
        },
        Criteria = [.. _criteria.Select((c, i) => new CriterionSummary(c.Id, new(c.Chinese, c.English), c.Weight, 2_000, 401, c.Weight * (0.95 - (0.05 * i % 0.2)), Share.Of(1_600 - (i * 90), 2_000), 200))],
        Rules = Rules(),
        Agents = [.. _agents.Select(Agent)],
        Shops = [Group("满枝果园旗舰店", 0), Group("暖居小家电", 1), Group("花田里", 2)],
        Shifts = [Group("早班", 0), Group("晚班", 3)],
        Days = [.. Enumerable.Range(0, 7).Select(d => Group(Day(d), d))],
        Categories = [Group("生鲜", 1), Group("家电", 2), Group("鲜花绿植", 4)],
        Situations = [Group("坏果烂果", 2), Group("少件漏发", 1), Group("物流延误", 3)],
        Hours = [.. Enumerable.Range(0, 24).Select(h => new HourSummary(h, h is < 8 ? 10 : 900, h is < 8 ? 4 : 400 - (10 * Math.Abs(15 - h)), h is < 8 ? 1 : 20 + (3 * h)))],
        ScoreBands = [3, 8, 21, 40, 66, 120, 201, 420, 790, 732],
        ServiceLevels = Levels(0),
        ReadFirst = [.. details.Select(d => d.Brief).Append(details[0].Brief with { Id = "MZ-absent", Number = 9_999, Urgency = 1 })],
        Comparison = new RunComparison(
            82.9, 84.3, 1.4, 1.9, -0.5, 0, false,
            [new RuleChange("ASC1006", new("未先致歉安抚", "missing apology"), Share.Of(420, 2_300), Share.Of(310, 2_401), 1.1, ChangeCause.Behaviour, true), new RuleChange("ASC4003", new("无期限拖延", "stalling"), null, Share.Of(160, 2_401), -0.5, ChangeCause.Rules, true)],
            []),
    };

    private static ImmutableArray<RuleSummary> Rules() =>
    [
        .. RuleCatalog.All.Select((rule, i) =>
        {
            var d = rule.Descriptor;
            var findings = (310 - (i * 9)) * (i % 3 == 0 ? 1 : 0) + (i % 3 == 1 ? 60 - i : 12);
            return new RuleSummary(
                d.Id, d.Title, d.Severity, _criteria[i % _criteria.Length].Id, i % 9 == 0, findings, Share.Of(Math.Max(0, findings - 4), 2_401), findings * 3.5, Math.Round(findings * 3.5 / 2_401, 2), d.Why, d.Instead,
                string.Join("；", d.Guides.Select(g => g.ToString())));
        }).OrderByDescending(r => r.ScoreLost),
    ];

    private static AgentSummary Agent(string name, int i) => new()
    {
        Number = i + 1,
        Name = name,
        Shop = i < 4 ? "满枝果园旗舰店" : "暖居小家电",
        Conversations = i == 6 ? 12 : 380 - (20 * i),
        Messages = 1_500 - (60 * i),
        Findings = 300 - (38 * i),
        FlaggedMessages = Share.Of(240 - (30 * i), 1_500 - (60 * i)),
        Score = i == 6 ? new MeanScore(95.1, 90.2, 99.0, 12, true) : new MeanScore(71.5 + (4 * i), 70.1 + (4 * i), 72.9 + (4 * i), 380 - (20 * i), false),
        Passed = Share.Of(i == 6 ? 11 : 200 + (10 * i), i == 6 ? 12 : 380 - (20 * i)),
        AutoFailed = Share.Of(Math.Max(0, 20 - (4 * i)), i == 6 ? 12 : 380 - (20 * i)),
        Criteria = [.. _criteria.Select((c, k) => new CriterionShare(c.Id, (i + k) % 11 == 10 ? null : Math.Min(1, 0.42 + (0.08 * i) + (0.07 * ((i + (3 * k)) % 6))), 200))],
        Rules = [new RuleCount("ASC1006", 60 - (8 * i), 210), new RuleCount("ASC4003", 30 - (4 * i), 90), new RuleCount("ASC1001", 9, 72)],
        ServiceLevels = Levels(i),
        Strengths = i > 3 ? ["care", "wording"] : [],
        Practise = [new PractiseAdvice("ASC1006", new("未先致歉安抚", "missing apology"), 60, 210, new("第一句先致歉并说出客户的损失，再问细节。", "Apologise first and name the loss, then ask."), ["returns/cracked-cup"], ["MZ101201", "MZ101208"])],
        Days = [.. Enumerable.Range(0, 7).Select(d => new DayScore(Day(d), 70 + (3 * i) + (d * 5 % 7), 50 + d))],
    };

    private static ServiceLevelSummary Levels(int i) => new()
    {
        Profile = "service-hours",
        Title = ServiceLevelProfiles.Default.Title,
        Definition = ServiceLevelProfiles.Default.Definition,
        LimitSeconds = 180,
        ByRounds = Share.Of(5_700 - (300 * i), 6_480),
        ByPersons = Share.Of(1_900 - (90 * i), 2_380),
        ByMessages = Share.Of(8_700 - (400 * i), 9_900),
        FirstResponse = new DurationSummary(2_380, 71.4 + i, 42 + i, 170),
        Response = new DurationSummary(6_400, 96.2, 51, 214),
        Unanswered = Share.Of(70, 6_480),
        Promises = new PromiseSummary(410, 301, 26, 83),
        Untimed = 9,
        Buckets = [new(10, 700), new(20, 1_200), new(30, 1_100), new(60, 1_500), new(120, 800), new(180, 400), new(300, 330), new(600, 200), new(1_800, 120), new(3_600, 40), new(null, 20)],
    };

    private static GroupSummary Group(string name, int i) => new(
        name, new(name, name), 700 - (60 * i), 2_600 - (200 * i), 180 + (17 * i % 40), new MeanScore(86 - (2.1 * (i * 3 % 5)), 84, 87, 700 - (60 * i), false), Share.Of(500 - (40 * i), 700 - (60 * i)), Share.Of(20, 700 - (60 * i)));

    private static RuleDescriptor RuleOf(string id) => RuleCatalog.Find(id)!.Descriptor;

    private static string Day(int day) => string.Create(CultureInfo.InvariantCulture, $"2026-10-{12 + day}");
}

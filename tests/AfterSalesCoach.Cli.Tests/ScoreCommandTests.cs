using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSalesCoach.Scoring.Summary;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Json.Schema;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

public sealed class ScoreCommandTests
{
    private static readonly string _samples = Path.Combine(Repository.Root, "corpora", "samples");

    /// <summary>Every file that a run writes, by name, as bytes.</summary>
    private static readonly string[] _files = ["findings.jsonl", "summary.json", "scorecard.xlsx", "review.csv", "review-sample.jsonl"];

    // A shop's day, worked out by hand with the rulebook and the default scorecard (weights: response 15, care 15, evidence 10, compensation 15,
    // wording 15, promises 10, compliance 15, safety 5).
    //
    // c1, 小王. The customer reports rotten apples at 10:00:00; 小王 answers after 60 s. 这么便宜你还要怎样 is ASC1001 (error, wording −10) and ASC1005
    //   (error, wording −10, of which the weight of 15 leaves 5), and does not soothe: ASC1006 (warning, care −7). Applies: response (timed), care
    //   and compensation (a problem was reported), wording, compliance = 75. Kept 75−22 = 53; 100×53÷75 = 70.67 → 70.7. The 29.3 lost are shared
    //   10 : 5 : 7 with running sums rounded down to tenths: 13.3, 6.6, 9.4.
    // c2, 小李. The same report at 11:00:00, answered after 30 s with an apology and a refund: clean. Applies the same 75; 100.
    // c3, 小王. The pears came bruised at 12:00:00; 小王 answers after 10 minutes: ASC4001 (warning, response −5). Apology and a refund. Kept
    //   70 of 75; 100×70÷75 = 93.33 → 93.3. Lost 6.7.
    //
    // Run: mean (70.7+100+93.3)÷3 = 88.0. Passed (80 and over): 2 of 3. Findings 4. 小王: (70.7+93.3)÷2 = 82.0; flagged 1 of 2 messages
    //   (ASC4001 stands on the customer's). 小李: 100.
    // Criteria, mean of 3: response (15+15+10)÷3 = 13.3, care (8+15+15)÷3 = 12.7, wording (0+15+15)÷3 = 10, the other two full.
    // Score lost by rule, over 3 conversations: ASC1001 13.3÷3 = 4.4333, ASC1006 9.4÷3 = 3.1333, ASC4001 6.7÷3 = 2.2333, ASC1005 6.6÷3 = 2.2;
    //   together 12 = 100 − 88.
    // Reply rate: 3 rounds, 2 within three minutes (60 s, 30 s); the third 600 s. First response: mean 230 s. No unanswered round.
    private const string Day =
        """
        {"conversation_id":"c1","category":"fresh","shop":"满枝","messages":[{"role":"customer","time":"2026-10-01T10:00:00+08:00","text":"苹果烂了三个"},{"role":"agent","agent":"小王","time":"2026-10-01T10:01:00+08:00","text":"这么便宜你还要怎样"}]}
        {"conversation_id":"c2","category":"fresh","shop":"满枝","messages":[{"role":"customer","time":"2026-10-01T11:00:00+08:00","text":"苹果烂了三个"},{"role":"agent","agent":"小李","time":"2026-10-01T11:00:30+08:00","text":"非常抱歉，坏的三个给您全额退款"}]}
        {"conversation_id":"c3","category":"fresh","shop":"满枝","messages":[{"role":"customer","time":"2026-10-01T12:00:00+08:00","text":"梨压坏了"},{"role":"agent","agent":"小王","time":"2026-10-01T12:10:00+08:00","text":"非常抱歉，坏的按个数给您全额退款"}]}

        """;

    [Fact]
    public async Task Every_point_and_rate_of_a_small_log_is_the_one_worked_out_by_hand()
    {
        using var folder = new TemporaryFolder();
        var (run, summary) = await ScoreAsync(folder, Day);

        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
        summary.Totals.Score.Value.Should().Be(90.2);
        (summary.Totals.Conversations, summary.Totals.Messages, summary.Totals.AgentMessages, summary.Totals.Findings).Should().Be((3, 6, 3, 3));
        (summary.Totals.Passed.Hits, summary.Totals.Passed.Cases, summary.Totals.Passed.Value).Should().Be((2, 3, 0.6667));
        summary.Totals.AutoFailed.Hits.Should().Be(0);
        summary.Rules.Select(r => (r.Id, r.Findings, r.PointsLost, r.ScoreLost)).Should().Equal(("ASC1001", 1, 10, 4.4333), ("ASC1006", 1, 7, 3.1333), ("ASC4001", 1, 5, 2.2333));
        summary.Agents.Select(a => (a.Name, a.Conversations, a.Score.Value, a.FlaggedMessages.Hits)).Should().Equal(("小王", 2, 85.3, 1), ("小李", 1, 100, 0));
        summary.Criteria.Select(c => (c.Id, c.Applied, c.MeanPoints)).Should().Equal(
            ("response", 3, 13.3), ("care", 3, 12.7), ("evidence", 0, 0), ("compensation", 3, 15), ("wording", 3, 11.7), ("promises", 0, 0), ("compliance", 3, 15), ("safety", 0, 0));
        (summary.ServiceLevels.ByRounds.Hits, summary.ServiceLevels.ByRounds.Cases).Should().Be((2, 3));
        summary.ServiceLevels.FirstResponse.MeanSeconds.Should().Be(230);
        summary.ServiceLevels.Unanswered.Hits.Should().Be(0);
        summary.ReadFirst.Select(r => r.Id).Should().Equal("c1", "c3");
        summary.ScoreBands.Should().Equal(0, 0, 0, 0, 0, 0, 0, 1, 0, 2);
        summary.Days.Select(d => (d.Name, d.Conversations)).Should().Equal(("2026-10-01", 3));
        summary.Shifts.Select(s => (s.Name, s.Conversations)).Should().Equal(("early", 3));
    }

    [Fact]
    public async Task Every_finding_names_rule_message_span_and_points()
    {
        using var folder = new TemporaryFolder();
        await ScoreAsync(folder, Day);

        File.ReadAllLines(Path.Combine(folder.Path, "qa", "findings.jsonl")).Select(l => JsonNode.Parse(l)!)
            .Select(f => ((string?)f["conversation_id"], (int)f["message_index"]!, (string?)f["rule_id"], (string?)f["text"], (double)f["points"]!, (double)f["score_lost"]!, (string?)f["agent"]))
            .Should().Equal(
                ("c1", 1, "ASC1001", "这么便宜你还要怎样", 10, 13.3, "小王"),
                ("c1", 1, "ASC1006", "这么便宜你还要怎样", 7, 9.4, "小王"),
                ("c3", 0, "ASC4001", "梨压坏了", 5, 6.7, "小王"));
    }

    [Fact]
    public async Task The_workbook_calls_severities_and_criteria_what_the_report_calls_them()
    {
        using var folder = new TemporaryFolder();
        await ScoreAsync(folder, Day);

        var sheets = string.Concat(Sheets(Path.Combine(folder.Path, "qa", "scorecard.xlsx")));
        sheets.Should().Contain(">错误<").And.Contain(">警告<").And.Contain(">致歉与关怀<");
        sheets.Should().NotContainAny(">error<", ">warning<", ">care<", ">wording<");
        (await File.ReadAllTextAsync(Path.Combine(folder.Path, "qa", "findings.jsonl"))).Should().Contain("\"error\"").And.Contain("\"care\"", "programs read it");
    }

    [Fact]
    public async Task The_number_of_threads_changes_no_byte()
    {
        using var folder = new TemporaryFolder();
        foreach (var threads in new[] { "1", "5" })
        {
            (await CommandHarness.RunAsync("score", _samples, "--out", Path.Combine(folder.Path, threads), "--sample", "8", "--threads", threads)).ExitCode.Should().Be(ExitCode.Clean);
        }

        // The workbook carries the time in its zip entries; its sheets are compared below the packaging.
        foreach (var file in _files.Where(f => f != "scorecard.xlsx"))
        {
            Hash(Path.Combine(folder.Path, "5", file)).Should().Be(Hash(Path.Combine(folder.Path, "1", file)), file);
        }

        Sheets(Path.Combine(folder.Path, "5", "scorecard.xlsx")).Should().Equal(Sheets(Path.Combine(folder.Path, "1", "scorecard.xlsx")));
    }

    [Fact]
    public async Task The_summary_fits_its_published_schema()
    {
        using var folder = new TemporaryFolder();
        await ScoreAsync(folder, Day);
        var schema = JsonSchema.FromText((await CommandHarness.RunAsync("score", "--print", "summary-schema")).Output);
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.Path, "qa", "summary.json")));

        schema.Evaluate(document.RootElement).IsValid.Should().BeTrue();
        ((string?)JsonNode.Parse(File.ReadAllText(Path.Combine(folder.Path, "qa", "summary.json")))!["schema"]).Should().Be("coach-score-summary/2");
    }

    [Fact]
    public async Task Personal_data_appears_in_no_output()
    {
        using var folder = new TemporaryFolder();
        string[] canaries = ["13812345678", "110101199003078515", "6222021234567890128", "wxid_canary77", "朝阳区建国路88号院", "SF1234567890123", "欧阳锋华"];
        var text = $"电话{canaries[0]}，身份证{canaries[1]}，卡号{canaries[2]}，微信号：{canaries[3]}，地址：北京市{canaries[4]}3单元502室，运单号{canaries[5]}，收货人：{canaries[6]}";
        var log = $$"""
            {"conversation_id":"{{canaries[0]}}","shop":"店{{canaries[0]}}","messages":[{"role":"customer","time":"2026-10-01T10:00:00+08:00","text":"苹果烂了，{{text}}"},{"role":"agent","agent":"小王{{canaries[0]}}","time":"2026-10-01T10:09:00+08:00","text":"这么便宜你还要怎样，{{text}}"}]}
            {"conversation_id":"x","messages":[{"role":"{{canaries[0]}}","text":"好"}]}

            """;

        var run = await CommandHarness.RunAsync(
            "score", folder.Write($"聊天{canaries[0]}.jsonl", log), "--out", Path.Combine(folder.Path, "qa"), "--sample", "5", "--embed", "all", "--store", Path.Combine(folder.Path, "qa.db"));

        run.Output.Should().Contain("1 个会话");
        var outputs = Directory.GetFiles(Path.Combine(folder.Path, "qa"), "*", SearchOption.AllDirectories).Append(Path.Combine(folder.Path, "qa.db"))
            .Select(f => (Path.GetFileName(f), Text: f.EndsWith(".xlsx", StringComparison.Ordinal) ? string.Concat(Sheets(f)) : File.ReadAllText(f))).ToList();
        outputs.Count.Should().BeGreaterThan(5);
        foreach (var canary in canaries)
        {
            outputs.Where(o => o.Text.Contains(canary, StringComparison.Ordinal)).Select(o => o.Item1).Should().BeEmpty(canary);
            run.Output.Should().NotContain(canary);

            // The name of the file is where the problem is; the rest of the line is not to repeat the log.
            run.Error.Replace($"聊天{canaries[0]}.jsonl", "", StringComparison.Ordinal).Should().NotContain(canary);
        }
    }

    [Fact]
    public async Task Hostile_text_is_text_in_every_output()
    {
        using var folder = new TemporaryFolder();
        string[] hostile = ["<script>alert(1)</script>", "=HYPERLINK(\"http://example.invalid\")", "\u001b[31m\u202egnp", "nul\0l]]>", new string('长', 1_000_000)];
        var log = string.Concat(hostile.Select((text, i) => JsonSerializer.Serialize(new
        {
            conversation_id = text.Length < 100 ? text : $"c{i}",
            messages = new[]
            {
                new { role = "customer", agent = (string?)null, text = "苹果烂了" },
                new { role = "agent", agent = (string?)(text.Length < 100 ? text : "小王"), text = "这么便宜你还要怎样" + text },
            },
        }) + "\n"));

        var run = await CommandHarness.RunAsync("score", folder.Write("log.jsonl", log), "--out", Path.Combine(folder.Path, "qa"), "--sample", "9");

        (run.Output + run.Error).Should().NotContainAny("\u001b", "\u202e", "\0").And.Contain("5 个会话");
        var findings = File.ReadAllLines(Path.Combine(folder.Path, "qa", "findings.jsonl")).Select(l => JsonNode.Parse(l)!).ToList();
        findings.Select(f => (string?)f["agent"]).Should().Contain(hostile[..4]);
        File.ReadAllText(Path.Combine(folder.Path, "qa", "report.html")).Should().NotContainAny(hostile[..1]);
        File.ReadAllText(Path.Combine(folder.Path, "qa", "review.csv")).Should().Contain("\"'=HYPERLINK(").And.NotContainAny("\u001b", "\u202e", "\0");
    }

    [Fact]
    public async Task Spans_still_fit_the_masked_text()
    {
        using var folder = new TemporaryFolder();
        await ScoreAsync(folder, """{"conversation_id":"a","messages":[{"role":"customer","text":"苹果烂了"},{"role":"agent","text":"抱歉，您电话13812345678对吧，这么便宜你还要怎样"}]}""");

        JsonNode.Parse(File.ReadAllLines(Path.Combine(folder.Path, "qa", "findings.jsonl"))[0])!["text"]!.GetValue<string>().Should().Be("这么便宜你还要怎样");
    }

    [Fact]
    public async Task A_folder_of_somebody_else_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("log.jsonl", Day);
        Directory.CreateDirectory(Path.Combine(folder.Path, "photos"));
        File.WriteAllText(Path.Combine(folder.Path, "photos", "summary.json"), "mine");

        var refused = await CommandHarness.RunAsync("score", log, "--out", Path.Combine(folder.Path, "photos"));
        refused.ExitCode.Should().Be(ExitCode.BadInput);
        refused.Error.Should().Contain("--force");
        File.ReadAllText(Path.Combine(folder.Path, "photos", "summary.json")).Should().Be("mine");

        (await CommandHarness.RunAsync("score", log, "--out", Path.Combine(folder.Path, "photos"), "--force")).ExitCode.Should().Be(ExitCode.Clean);
    }

    [Fact]
    public async Task An_earlier_run_is_written_over_and_is_no_input_of_the_next()
    {
        using var folder = new TemporaryFolder();
        folder.Write("log.jsonl", Day);
        for (var i = 0; i < 2; i++)
        {
            var run = await CommandHarness.RunAsync("score", folder.Path, "--out", Path.Combine(folder.Path, "qa"), "--sample", "2");
            run.Output.Should().Contain("3 个会话", run.Error);
        }
    }

    [Fact]
    public async Task A_review_that_somebody_filled_in_is_not_written_over()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("log.jsonl", Day);
        string[] call = ["score", log, "--out", Path.Combine(folder.Path, "qa"), "--sample", "3"];
        (await CommandHarness.RunAsync(call)).ExitCode.Should().Be(ExitCode.Clean);
        var sheet = Path.Combine(folder.Path, "qa", "review.csv");
        var rows = File.ReadAllLines(sheet);
        rows[1].Should().EndWith(",,");
        rows[1] = rows[1][..^1] + "同意,";
        File.WriteAllLines(sheet, rows);

        foreach (var again in (string[][])[call, call[..^2]])
        {
            var run = await CommandHarness.RunAsync(again);
            run.ExitCode.Should().Be(ExitCode.BadInput);
            run.Error.Should().Contain("已经填了复核结果");
            File.ReadAllLines(sheet).Should().Equal(rows);
        }

        (await CommandHarness.RunAsync([.. call, "--force"])).ExitCode.Should().Be(ExitCode.Clean);
        File.ReadAllText(sheet).Should().NotContain(",同意");
    }

    /// <summary>It has no score, since nobody wrote; that is what a lead should read.</summary>
    [Fact]
    public async Task A_conversation_that_nobody_answered_is_told_and_listed()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("log.jsonl", Day + """
            {"conversation_id":"c4","category":"fresh","shop":"满枝","messages":[{"role":"customer","time":"2026-10-01T13:00:00+08:00","text":"苹果烂了一半要退款"}]}

            """);
        var run = await CommandHarness.RunAsync("score", log, "--out", Path.Combine(folder.Path, "qa"));

        run.Output.Should().Contain("另有 1 个会话没有客服发言");
        SummaryJson.Read(Path.Combine(folder.Path, "qa", "summary.json")).ReadFirst.Select(b => b.Id).Should().Contain("c4");
    }

    [Theory]
    [InlineData("zh", "平均分 –，合格率 –", "没有客服发言：算进次数", "其中 1 个会话没有客服发言", "没有样本")]
    [InlineData("en", "mean score –, passed –", "no agent wrote; they count as findings", "in 1 conversations no agent wrote", "no cases")]
    public async Task What_has_no_value_is_not_called_nought(string language, string screen, string report, string note, string noCases)
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("log.csv", "会话ID,时间,角色,内容\nA,2026-10-01 10:00:00,买家,苹果烂了三个\n");
        var (qa, store) = (Path.Combine(folder.Path, "qa"), Path.Combine(folder.Path, "qa.db"));
        var run = await CommandHarness.RunAsync("score", log, "--out", qa, "--store", store, "--lang", language);

        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
        run.Output.Should().Contain(screen);
        File.Exists(store).Should().BeFalse("it would pass for a run of 0 points");
        var page = File.ReadAllText(Path.Combine(qa, "report.html"));
        page.Should().Contain(report).And.Contain("ASC4002").And.MatchRegex("class=\"score \">–<").And.NotMatchRegex("class=\"score [a-z]*\">[0-9]");
        File.ReadAllText(Path.Combine(qa, "findings.jsonl")).Should().Contain("\"points\":null,\"score_lost\":null").And.Contain("\"score\":null");
        var cells = Rows(Path.Combine(qa, "scorecard.xlsx"));
        cells.Should().Contain(note).And.Contain(noCases).And.MatchRegex("(平均分|Mean score)\\|–\\|").And.MatchRegex("(合格率|Passed)\\|–\\|").And.MatchRegex("ASC4002\\|[^|]*\\|[^|]*\\|[^|]*\\|1\\|1\\|");
    }

    /// <summary>The cells of all sheets, row by row, with a bar behind each.</summary>
    private static string Rows(string path)
    {
        using var archive = System.IO.Compression.ZipFile.OpenRead(path);
        var text = new System.Text.StringBuilder();
        foreach (var entry in archive.Entries.Where(e => e.FullName.Contains("worksheets", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            foreach (var row in System.Xml.Linq.XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "row"))
            {
                text.AppendJoin('|', row.Elements().Select(c => c.Value)).Append("|\n");
            }
        }

        return text.ToString();
    }

    [Fact]
    public async Task A_run_that_is_interrupted_writes_what_it_has_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("log.jsonl", Day);
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var console = new CommandConsole { Input = Stream.Null, Output = output, ErrorWriter = error };

        var exitCode = await CoachCommand.RunAsync(["score", log, "--out", Path.Combine(folder.Path, "qa"), "--threads", "1", "--store", Path.Combine(folder.Path, "history.db")], console, new CancellationToken(canceled: true));

        exitCode.Should().Be(ExitCode.Interrupted);
        error.ToString().Should().Contain("已中断：结果只含先读完的 1 个会话");
        var summary = SummaryJson.Read(Path.Combine(folder.Path, "qa", "summary.json"));
        (summary.Complete, summary.Totals.Conversations).Should().Be((false, 1));
        error.ToString().Should().Contain("没有记入历史库");
        File.Exists(Path.Combine(folder.Path, "history.db")).Should().BeFalse();

        // Whoever compares with it later is told.
        var whole = await CommandHarness.RunAsync("score", log, "--out", Path.Combine(folder.Path, "after"), "--compare", Path.Combine(folder.Path, "qa", "summary.json"));
        whole.Error.Should().Contain("那次运行是中断的");
    }

    [Fact]
    public async Task A_change_is_put_down_to_behaviour_rules_or_scorecard()
    {
        using var folder = new TemporaryFolder();
        await ScoreAsync(folder, Day, "before");
        var better = Day.Replace("这么便宜你还要怎样", "非常抱歉，坏的三个给您全额退款", StringComparison.Ordinal);
        var log = folder.Write("better.jsonl", better);
        folder.Write(".aftersales.yml", "version: 1\nseverities: { ASC4001: off }\n");

        var run = await CommandHarness.RunAsync("score", log, "--out", Path.Combine(folder.Path, "after"), "--compare", Path.Combine(folder.Path, "before", "summary.json"));

        // c1 is clean now: 4.4333 + 3.1333 from behaviour; ASC4001 is off: 2.2333 from rules. 100 − 90.2 = 9.8.
        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
        var comparison = SummaryJson.Read(Path.Combine(folder.Path, "after", "summary.json")).Comparison!;
        (comparison.Change, comparison.FromBehaviour, comparison.FromRules, comparison.FromScorecard, comparison.EngineChanged).Should().Be((9.8, 7.5666, 2.2333, 0, false));
        run.Output.Should().Contain("做法变化 +7.57，规则变化 +2.23");
    }

    [Fact]
    public async Task A_file_that_is_no_summary_cannot_be_compared_with()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("log.jsonl", Day);
        var run = await CommandHarness.RunAsync("score", log, "--out", Path.Combine(folder.Path, "qa"), "--compare", log);

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("ASF2201");
    }

    [Theory]
    [InlineData("score", "用 --out")]
    [InlineData("score --out qa", "要给什么打分")]
    [InlineData("score x --out qa --embed some", "--embed")]
    [InlineData("score x --out qa --sample -1", "--sample")]
    [InlineData("score x --out qa --service-level martian", "martian")]
    [InlineData("trend", "--store")]
    public async Task A_wrong_call_says_the_way_out(string line, string words)
    {
        var arguments = line == "score" ? ["score", "x"] : line.Split(' ');
        var run = await CommandHarness.RunAsync(arguments);

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain(words);
    }

    private static async Task<(CommandHarness Run, ScoreSummary Summary)> ScoreAsync(TemporaryFolder folder, string log, string name = "qa")
    {
        var run = await CommandHarness.RunAsync("score", folder.Write($"{name}.jsonl", log), "--out", Path.Combine(folder.Path, name));
        return (run, SummaryJson.Read(Path.Combine(folder.Path, name, "summary.json")));
    }

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));

    private static List<string> Sheets(string path)
    {
        using var archive = System.IO.Compression.ZipFile.OpenRead(path);
        return [.. archive.Entries.Where(e => e.FullName.Contains("sheet", StringComparison.Ordinal)).OrderBy(e => e.FullName, StringComparer.Ordinal).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        })];
    }
}

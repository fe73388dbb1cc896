using System.Globalization;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Summary;
using Spectre.Console;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>What a run of <c>coach score</c> says on standard output: the figures a lead looks for first, and where the rest is.</summary>
internal static class ScoreReport
{
    private const int MostAgents = 10;

    public static void Write(CommandConsole console, ScoreSummary summary, ScoreFolder folder)
    {
        var english = console.Language == UserLanguage.English;
        string In(string chinese, string other) => english ? other : chinese;
        using var output = OutputTarget.Open(null, console);
        var totals = summary.Totals;
        if (!summary.Complete)
        {
            console.Note(In($"已中断：结果只含先读完的 {totals.Conversations} 个会话，文件都是完整可用的。", $"Interrupted: the results hold the {totals.Conversations} conversations read until then; every file is complete."));
        }

        output.Writer.WriteLine(english
            ? FormattableString.Invariant($"{totals.Conversations} conversations, {totals.Messages} messages, {totals.Agents} agents, {totals.Findings} findings")
            : FormattableString.Invariant($"{totals.Conversations} 个会话，{totals.Messages} 条消息，{totals.Agents} 位客服，{totals.Findings} 处问题"));
        if (totals.Scored == 0)
        {
            output.Writer.WriteLine(In("平均分 –，合格率 –，一票否决 –：没有计分会话。", "mean score –, passed –, auto-failed –: there is no scored conversation."));
        }
        else
        {
            output.Writer.WriteLine(english
                ? FormattableString.Invariant($"mean score {totals.Score.Value:0.0} (95 %: {totals.Score.Low:0.0}–{totals.Score.High:0.0}), passed {totals.Passed.Value * 100:0.0}%, auto-failed {totals.AutoFailed.Value * 100:0.0}%")
                : FormattableString.Invariant($"平均分 {totals.Score.Value:0.0}（95%：{totals.Score.Low:0.0}–{totals.Score.High:0.0}），合格率 {totals.Passed.Value * 100:0.0}%，一票否决 {totals.AutoFailed.Value * 100:0.0}%"));
        }

        if (totals.Conversations - totals.Scored is > 0 and var unscored)
        {
            output.Writer.WriteLine(In(
                $"平均分只算有客服发言的会话：另有 {unscored} 个会话没有客服发言，没有得分。", $"The mean is over conversations in which an agent wrote; in {unscored} more nobody did, and these have no score."));
        }

        if (summary.Comparison is { } change)
        {
            output.Writer.WriteLine(english
            ? FormattableString.Invariant($"against the earlier run {change.Change:+0.0;-0.0;0.0}: behaviour {change.FromBehaviour:+0.00;-0.00;0.00}, rules {change.FromRules:+0.00;-0.00;0.00}, scorecard {change.FromScorecard:+0.00;-0.00;0.00}")
            : FormattableString.Invariant($"比上次 {change.Change:+0.0;-0.0;0.0}：做法变化 {change.FromBehaviour:+0.00;-0.00;0.00}，规则变化 {change.FromRules:+0.00;-0.00;0.00}，评分卡变化 {change.FromScorecard:+0.00;-0.00;0.00}"));
            if (change.EngineChanged)
            {
                output.Writer.WriteLine(In("两次用的程序版本不同，“做法变化”里可能有程序判断的变化。", "The linter itself changed: part of the change of behaviour may come from it."));
            }
        }

        Agents(console, output, summary, english);
        output.Writer.WriteLine(In($"结果在 {Printable.Text(folder.Path(""))}", $"results in {Printable.Text(folder.Path(""))}"));
        output.Commit();
    }

    private static void Agents(CommandConsole console, OutputTarget output, ScoreSummary summary, bool english)
    {
        if (summary.Agents.IsEmpty)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple)
            .AddColumn(english ? "agent" : "客服").AddColumn(new TableColumn(english ? "score" : "平均分").RightAligned())
            .AddColumn(new TableColumn(english ? "conversations" : "会话").RightAligned()).AddColumn(english ? "practise" : "先练");
        foreach (var agent in summary.Agents.Take(MostAgents))
        {
            var name = agent.Name.Length > 0 ? agent.Name : english ? "(unnamed)" : "（未署名）";
            table.AddRow(
                new Spectre.Console.Text(Printable.Text(name)),
                new Spectre.Console.Text(agent.Score.Value.ToString("0.0", CultureInfo.InvariantCulture)),
                new Spectre.Console.Text(agent.Conversations.ToString(CultureInfo.InvariantCulture) + (agent.Score.Small ? english ? " (small)" : "（样本少）" : "")),
                new Spectre.Console.Text(string.Join(english ? ", " : "、", agent.Practise.Select(p => p.Title.In(english ? UserLanguage.English : UserLanguage.Chinese)))));
        }

        console.Ansi(output.Writer, output.IsTerminal).Write(table);
    }
}

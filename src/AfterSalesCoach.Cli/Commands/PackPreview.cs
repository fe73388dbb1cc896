using System.Globalization;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach pack preview</c>: one scenario, line by line, with everything an author wants to see.</summary>
internal sealed class PackPreview(CommandConsole console)
{
    private static readonly TimeSpan _step = TimeSpan.FromSeconds(30);

    private bool English => console.Language == UserLanguage.English;

    public int Run(string path)
    {
        var pack = PackLoading.LoadSound(path, console);
        var scenario = pack.Scenarios is [var only] ? only : throw new UserError("一次预览一个场景，请给出场景文件。", "Preview one scenario: name its file.");
        var session = new Session(new ScenarioEngine(scenario, ReplyJudge.Shipped, 1, console.Language), new SessionSetup(scenario.Id, 1) { Language = console.Language });
        using var input = new StreamReader(console.Input, leaveOpen: true);
        using var output = OutputTarget.Open(null, console);
        Show(output, session.Opening);
        while (!session.State.HasEnded)
        {
            WriteState(output, session);
            output.Commit();
            if (TypedLine.Read(input) is not { } line || line.Trim() is "q")
            {
                break;
            }

            Apply(output, session, line.Trim());
        }

        output.Writer.Write(FormattableString.Invariant($"{session.State.EndingId ?? "-"}  {session.Grade.Total:0.#}\n"));
        output.Commit();
        return ExitCode.Clean;
    }

    private void Apply(OutputTarget output, Session session, string line)
    {
        try
        {
            var turn = session.Apply(MoveOf(session, line));
            Show(output, turn.Shown);
            foreach (var change in turn.Changes)
            {
                output.Writer.Write(Printable.Text(string.Create(CultureInfo.InvariantCulture, $"    {change.Dimension.Title().In(console.Language)} {change.Value:+0;-0} {change.Reason.In(console.Language)}\n")));
            }

            output.Writer.Write(Printable.Text(turn.Coach is { } coach ? $"    {(English ? "coach" : "点评")}：{coach.In(console.Language)}\n" : ""));
        }
        catch (ArgumentException)
        {
            output.Writer.Write(English ? "not possible here\n" : "这里不能这样做\n");
        }
    }

    private static Move MoveOf(Session session, string line)
    {
        var (engine, state, at) = (session.Engine, session.State, session.State.At + _step);
        var number = int.TryParse(line.TrimStart('o'), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n - 1 : -1;
        return line switch
        {
            "u" => new Move.Undo(at),
            "h" => new Move.Hint(at),
            "s" => new Move.Wait(at + engine.Scenario.Clock.ReplyLimit),
            ['o', ..] when engine.OperationsFor(state) is var operations && number >= 0 && number < operations.Length => new Move.Operate(at, operations[number].Sample),
            _ when engine.PicksFor(state) is var picks && number >= 0 && number < picks.Length => new Move.Pick(at, picks[number].Id),
            _ => new Move.Write(at, line),
        };
    }

    private void WriteState(OutputTarget output, Session session)
    {
        var (engine, state, writer) = (session.Engine, session.State, output.Writer);
        writer.Write(FormattableString.Invariant(English
            ? (FormattableString)$"-- {state.NodeId}  patience {state.Patience}  trust {state.Trust}  cost {state.Cost:0.##}  rating {state.Rating:0.#}  liability {Vocabulary.Of(state.Liability)}  {string.Join(",", state.Flags)}\n"
            : $"── {state.NodeId}  耐心 {state.Patience}  信任 {state.Trust}  成本 {state.Cost:0.##}元  评分 {state.Rating:0.#}  判责 {Vocabulary.Of(state.Liability)}  {string.Join(",", state.Flags)}\n"));
        foreach (var (pick, index) in engine.PicksFor(state).Select((p, i) => (p, i)))
        {
            writer.Write(Printable.Text($"  {index + 1}) {engine.TextOf(state, pick.Reply)}  [{pick.Id} → {pick.Outcome.Goto}]\n"));
        }

        foreach (var (operation, index) in engine.OperationsFor(state).Select((o, i) => (o, i)))
        {
            writer.Write(Printable.Text($"  o{index + 1}) {OperationNames.Describe(operation.Sample).In(console.Language)}  → {operation.Outcome.Goto}\n"));
        }

        writer.Write(English ? "number, o+number, typed reply, h hint, s silence, u undo, q quit> " : "序号、o序号、直接打字、h 提示、s 不回、u 悔一步、q 退出> ");
    }

    private void Show(OutputTarget output, IEnumerable<Message> messages)
    {
        foreach (var message in messages)
        {
            var speaker = message.Speaker switch { Speaker.Customer => English ? "customer" : "客户", Speaker.Agent => English ? "agent" : "客服", _ when Narration.Tells(message) => English ? "story" : "旁白", _ => English ? "platform" : "平台" };
            output.Writer.Write(Printable.Text($"{speaker}：{message.Text}\n"));
        }
    }
}

using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Sessions;

namespace AfterSalesCoach.Simulator.Plain;

/// <summary>A session, line by line.</summary>
internal sealed class ChatScreen(PlainTerminal terminal, ITrainingHome home, ITrainingSession session)
{
    private readonly ChatPrinter _printer = new(terminal, session);
    private DraftCheck? _drafts;

    /// <summary>What was typed where something else was asked.</summary>
    private PlainInput? _instead;

    private DraftCheck Drafts => _drafts ??= new DraftCheck(terminal, session, Tick);

    public async Task<Place> RunAsync()
    {
        if (Drafts.Held is { Length: > 0 } draft)
        {
            terminal.Say($"上次打了没发的：{draft}。输入 /w 发送它。", $"Typed but not sent last time: {draft}. /w sends it.");
        }

        _printer.SayNews();
        while (true)
        {
            if (session.View.Phase == SessionPhase.Ended)
            {
                if (await new DebriefScreen(terminal, home, session).RunAsync().ConfigureAwait(false) is { } next)
                {
                    return next;
                }

                _printer.SayNews();
                continue;
            }

            var input = _instead ?? await terminal.AskAsync(Tick).ConfigureAwait(false);
            _instead = null;
            session.Send(new Intent.Tick());
            if (_printer.SayEvents() && session.View.Phase == SessionPhase.Ended)
            {
                // The customer gave up before this line came.
                continue;
            }

            if (input is PlainInput.End or PlainInput.Command { Letter: 'q' })
            {
                terminal.Say($"这一单保存好了，下次选“{session.View.Title}”接着做。", $"The session is kept; choose '{session.View.Title}' to go on with it.");
                return input is PlainInput.End ? new Place.Leave() : new Place.Home();
            }

            await TakeAsync(input).ConfigureAwait(false);
        }
    }

    private async Task TakeAsync(PlainInput input)
    {
        switch (input)
        {
            case PlainInput.Number { Value: var number }:
                Pick(number);
                break;
            case PlainInput.Text { Words: var words }:
                await ReplyAsync(words).ConfigureAwait(false);
                break;
            case PlainInput.TooLong:
                terminal.Say($"太长了，没有发送。一条回复最多 {ScenarioEngine.LongestReply} 个字。", $"Too long, not sent: a reply has at most {ScenarioEngine.LongestReply} characters.");
                break;
            case PlainInput.Empty:
                _printer.SayChoices();
                break;
            case PlainInput.Command command:
                await CommandAsync(command).ConfigureAwait(false);
                break;
        }
    }

    private void Pick(int number)
    {
        if (session.WhyNot(SessionAction.Pick) is { } reason)
        {
            terminal.Say(reason);
        }
        else if (number < 1 || number > session.View.Options.Length)
        {
            terminal.Say(
                $"没有第 {number} 个回复，可以选 1 到 {session.View.Options.Length}。要把“{number}”发给客户，输入 /w {number}。",
                $"There is no reply {number}: choose 1 to {session.View.Options.Length}. To send '{number}' itself, type /w {number}.");
        }
        else
        {
            Send(new Intent.PickOption(session.View.Options[number - 1].Id));
        }
    }

    private async Task ReplyAsync(string words)
    {
        var (reply, instead) = await Drafts.ReviewAsync(words).ConfigureAwait(false);
        _instead = instead;
        if (reply is not null)
        {
            Send(new Intent.SubmitReply(reply));
        }
    }

    private async Task CommandAsync(PlainInput.Command command)
    {
        switch (command.Letter)
        {
            case 'w':
                Send(new Intent.SubmitReply(command.Argument.Length > 0 ? command.Argument : Drafts.Held));
                break;
            case 'o':
                await OperateAsync().ConfigureAwait(false);
                break;
            case 'h':
                Send(new Intent.AskHint());
                break;
            case 'u':
                Send(new Intent.Undo());
                break;
            case 'p':
                PauseOrResume();
                break;
            case 'd':
                await DebriefScreen.SayAsync(terminal, session).ConfigureAwait(false);
                break;
            case 't':
                _printer.SayTime();
                break;
            case 'f':
                _printer.SayFacts();
                break;
            case 'l':
                _printer.SayChoices();
                break;
            case '?':
                ChatHelp.Say(terminal, session);
                break;
            default:
                terminal.Say(
                    "没有这个命令，没有发送任何内容。输入 /? 看有哪些命令。", "There is no such command, and nothing was sent; /? lists them.");
                break;
        }
    }

    private async Task OperateAsync()
    {
        if (session.WhyNot(SessionAction.Operate) is { } reason)
        {
            terminal.Say(reason);
        }
        else if (await new OperationQuestions(terminal, session, Tick).AskAsync().ConfigureAwait(false) is { } operation)
        {
            Send(new Intent.Operate(operation));
        }
        else
        {
            terminal.Say("没有操作。", "Nothing was done.");
        }
    }

    private void PauseOrResume()
    {
        if (session.View.Phase == SessionPhase.Paused)
        {
            Send(new Intent.Unpause());
            _printer.SayTime();
            return;
        }

        Send(new Intent.Pause());
        if (session.View.Phase == SessionPhase.Paused)
        {
            terminal.Say("输入 /p 继续。", "Type /p to go on.");
        }
    }

    private void Send(Intent intent)
    {
        session.Send(intent);
        _printer.SayNews();
    }

    private void Tick()
    {
        session.Send(new Intent.Tick());
        _printer.SayEvents();
    }
}

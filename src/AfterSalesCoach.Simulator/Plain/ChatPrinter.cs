using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Simulator.Sessions;

namespace AfterSalesCoach.Simulator.Plain;

/// <summary>Writes what is new in a session, each thing in a line of its own.</summary>
internal sealed class ChatPrinter(PlainTerminal terminal, ITrainingSession session)
{
    private int _shown;
    private SessionView? _last;

    /// <summary>What has happened since last time, and what can be done now.</summary>
    public void SayNews()
    {
        var view = session.View;
        if (view.Transcript.Length != _shown)
        {
            terminal.Gap();
        }

        var hasMoved = SayEvents();
        foreach (var line in hasMoved ? view.Coach : [])
        {
            terminal.Say($"{terminal.Words["教练", "coach"]}{terminal.Words.Colon}{line}");
        }

        if (hasMoved && view.Phase == SessionPhase.Running)
        {
            SayChoices();
        }
    }

    /// <summary>Messages, a hint, a notice and how the customer feels, as far as they are new.</summary>
    /// <returns>Whether the chat went on or back.</returns>
    public bool SayEvents()
    {
        var (view, before) = (session.View, _last);
        _last = view;
        var hasMoved = view.Transcript.Length != _shown;
        if (view.Notice is { } notice && notice != before?.Notice)
        {
            terminal.Say(notice);
        }

        // Something was taken back: the last thing the customer said is what is to be answered now.
        _shown = view.Transcript.Length < _shown ? view.Transcript.Length - 1 : _shown;
        foreach (var line in view.Transcript.Skip(_shown))
        {
            terminal.Say(FormattableString.Invariant($"[{line.Time:HH:mm}] {NameOf(line)}{terminal.Words.Colon}{line.Text}"));
        }

        _shown = view.Transcript.Length;
        if (view.Hint is { } hint && hint != before?.Hint)
        {
            terminal.Say($"{terminal.Words["提示", "hint"]}{terminal.Words.Colon}{hint}");
        }

        if (before is not null && (view.Patience, view.Mood) != (before.Patience, before.Mood))
        {
            terminal.Say(Patience());
        }

        return hasMoved;
    }

    public void SayChoices()
    {
        var view = session.View;
        if (!view.Options.IsEmpty)
        {
            terminal.Say(view.CanWrite
                ? terminal.Words["输入序号发送下面的回复，或者自己打字回复；/o 操作平台，/? 帮助。", "Type a number to send a reply below, or type your own; /o operates the platform, /? helps."]
                : terminal.Words["输入序号发送下面的回复；/o 操作平台，/? 帮助。", "Type a number to send a reply below; /o operates the platform, /? helps."]);
        }
        else
        {
            terminal.Say("请打字回复；/o 操作平台，/? 帮助。", "Type a reply; /o operates the platform, /? helps.");
        }

        foreach (var (option, index) in view.Options.Select((o, i) => (o, i)))
        {
            terminal.Say($"  {index + 1} {option.Text}");
        }
    }

    public void SayFacts()
    {
        foreach (var fact in session.View.Facts)
        {
            terminal.Say($"{fact.Label}{terminal.Words.Colon}{fact.Value}");
        }
    }

    public void SayTime()
    {
        terminal.Say((session.View.Phase, session.LeftToReply) switch
        {
            (SessionPhase.Ended, _) => terminal.Words["这一单已经结束。", "This case has ended."],
            (_, null) => terminal.Words["已暂停，计时停止。", "Paused; the clock stands still."],
            (_, { } left) when left < TimeSpan.Zero => terminal.Words[$"已经超时 {Time(-left)}。", $"Overdue by {Time(-left)}."],
            (_, { } left) => terminal.Words[$"还有 {Time(left)}，客户就会催。", $"{Time(left)} until the customer follows up."],
        });
        terminal.Say(Patience());
    }

    private string Patience()
    {
        var (view, words) = (session.View, terminal.Words);
        var mood = view.Mood switch { Mood.Calm => words["平静", "calm"], Mood.Annoyed => words["不耐烦", "annoyed"], _ => words["生气", "angry"] };
        return words[$"客户耐心 {view.Patience}/{view.MostPatience}，{mood}。", $"The customer's patience is {view.Patience} of {view.MostPatience}: {mood}."];
    }

    private string NameOf(ChatLine line) => line.Speaker switch
    {
        Speaker.Customer => session.View.CustomerName,
        Speaker.Agent => terminal.Words["我", "me"],
        Speaker.Auto => terminal.Words["自动回复", "automatic reply"],
        _ when line.TellsStory => terminal.Words["旁白", "story"],
        _ => terminal.Words["平台", "platform"],
    };

    private string Time(TimeSpan time) => time < TimeSpan.FromMinutes(1)
        ? terminal.Words[$"{time.Seconds} 秒", $"{time.Seconds} s"]
        : terminal.Words[$"{(int)time.TotalMinutes} 分 {time.Seconds} 秒", $"{(int)time.TotalMinutes} min {time.Seconds} s"];
}

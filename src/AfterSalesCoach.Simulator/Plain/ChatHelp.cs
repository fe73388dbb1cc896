using AfterSalesCoach.Simulator.Sessions;

namespace AfterSalesCoach.Simulator.Plain;

/// <summary>Everything that can be typed in a session; what is not possible now says why.</summary>
internal static class ChatHelp
{
    public static void Say(PlainTerminal terminal, ITrainingSession session)
    {
        var (view, words) = (session.View, terminal.Words);
        Line(words["序号", "number"], words["发送列出的回复", "sends that reply"], SessionAction.Pick);
        Line(words["打字", "text"], words["原样发送；一行只有数字时才算序号", "is sent as it is; only a line that is all number is a choice"], SessionAction.Write);
        Line("/w", words["后面跟要发的话：不检查直接发，只有数字也行；单独一个 /w 发送留下的草稿", "and a text sends it unchecked, even a number; /w alone sends the draft kept"], SessionAction.Write);
        Line("/o", words["操作平台：退款、补发、售后协商……", "operates the platform: refund, resend, negotiate …"], SessionAction.Operate);
        Line("/h", words["看提示", "shows a hint"] + (view.HintCost is { } cost ? words[$"，扣 {cost} 分", $", costs {cost} points"] : ""), SessionAction.Hint);
        Line("/u", words["退回上一步", "takes back the last step"], SessionAction.Undo);
        Line("/p", view.Phase == SessionPhase.Paused ? words["继续", "resumes"] : words["暂停", "pauses"], view.Phase == SessionPhase.Paused ? SessionAction.Resume : SessionAction.Pause);
        Line("/d", words["看复盘", "looks back"], SessionAction.Debrief);
        Line("/t", words["看剩余时间和客户的耐心", "tells the time left and the customer's patience"], null);
        Line("/f", words["看订单资料", "shows the facts of the case"], null);
        Line("/l", words["再列一遍可选的回复", "lists the replies again"], null);
        Line("/q", words["离开，进度保存，下次接着做", "leaves; the session is kept"], null);

        void Line(string what, string does, SessionAction? action)
        {
            var reason = action is { } named ? session.WhyNot(named) : null;
            terminal.Say($"  {what} {does}{(reason is null ? "" : words[$"（现在不行：{reason}）", $" (not now: {reason})"])}");
        }
    }
}

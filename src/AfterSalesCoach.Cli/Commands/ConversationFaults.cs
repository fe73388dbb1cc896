using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>A bug of ours that one conversation sets off is told with its place, and the others are judged all the same.</summary>
/// <remarks>Work may be tried on several threads; faults are told on the one that writes.</remarks>
internal sealed class ConversationFaults(CommandConsole console)
{
    public int Count { get; private set; }

    /// <summary>The result, or the exception that came instead.</summary>
    public static (T? Result, Exception? Fault) Try<T>(Func<T> work)
        where T : class
    {
        try
        {
            return (work(), null);
        }
#pragma warning disable CA1031 // Whatever it is, it is our bug and must not cost the other conversations their result.
        catch (Exception e) when (e is not (OperationCanceledException or UserError or IOException))
#pragma warning restore CA1031
        {
            return (null, e);
        }
    }

    public void Tell(Conversation conversation, Exception fault)
    {
        Count++;
        var place = conversation.Source?.ToString() ?? conversation.Id;
        var where = fault.StackTrace?.Split('\n')[0].Trim() ?? "";
        console.Error(Printable.Text(new LocalizedText(
            $"{place}: ASF9001 会话 {conversation.Id} 没有结果：程序出错了（{fault.GetType().Name}：{fault.Message} {where}）。这是我们的问题，请告诉我们；其余会话照常处理。",
            $"{place}: ASF9001 no result for conversation {conversation.Id}: {fault.GetType().Name}: {fault.Message} {where}. This is our bug, please report it; the other conversations are processed.").In(console.Language)));
    }
}

using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Learning.Features;

/// <summary>The characters of a reply and of what came before it, one after another, as a <see cref="Model.NetworkScorer"/> reads them. Reads one reply after another without allocating.</summary>
/// <remarks>Clauses are joined by a comma whatever stood between them, digits are made alike and long numbers left out.</remarks>
public sealed class Transcript
{
    /// <summary>What of a reply is read. Of the labelled replies one in two hundred is longer.</summary>
    private const int MostOfReply = 120;

    /// <summary>What is read of the messages the reply answers: their end, where the wish stands.</summary>
    private const int MostOfCustomer = 60;

    /// <summary>What is read of all that was said before, and of each message of it: its beginning.</summary>
    private const int MostOfEarlier = 120;
    private const int MostOfEarlierMessage = 50;

    private const char AgentSpeaks = '\u0001';
    private const char CustomerSpeaks = '\u0002';

    private readonly CharacterBuffer _reply = new();
    private readonly CharacterBuffer _customer = new();
    private readonly CharacterBuffer _earlier = new();

    /// <summary>The part that is the reply itself, before those of the talk that led to it.</summary>
    public const int Reply = 0;

    /// <summary>The part that is what the reply answers.</summary>
    public const int Customer = 1;

    /// <summary>The part that is what was said before these.</summary>
    public const int Earlier = 2;

    /// <summary>How many parts it has.</summary>
    public const int Parts = 3;

    /// <summary>The message of the customer that the reply answers; null when there are several or none.</summary>
    public TaggedMessage? OnlyMessageAnswered { get; private set; }

    /// <summary>A part: <see cref="Reply"/>; <see cref="Customer"/>, the messages that it answers; <see cref="Earlier"/>, each message with a mark of who speaks.</summary>
    public ReadOnlySpan<char> this[int part] => part switch
    {
        Reply => _reply.Start(MostOfReply),
        Customer => _customer.End(MostOfCustomer),
        _ => _earlier.End(MostOfEarlier),
    };

    /// <param name="index">Position of the agent message; what comes after it is not looked at.</param>
    public void Read(TaggedConversation conversation, int index)
    {
        _reply.Clear();
        _reply.Add(conversation.Messages[index], MostOfReply);
        var answered = index;
        while (answered > 0 && conversation.Messages[answered - 1].Speaker != Speaker.Agent)
        {
            answered--;
        }

        ReadCustomer(conversation, answered, index);
        ReadEarlier(conversation, answered);
    }

    private void ReadCustomer(TaggedConversation conversation, int start, int end)
    {
        _customer.Clear();
        OnlyMessageAnswered = null;
        var count = 0;
        for (var i = start; i < end; i++)
        {
            if (conversation.Messages[i].Speaker == Speaker.Customer)
            {
                _customer.Add(conversation.Messages[i], int.MaxValue);
                OnlyMessageAnswered = count++ == 0 ? conversation.Messages[i] : null;
            }
        }
    }

    private void ReadEarlier(TaggedConversation conversation, int end)
    {
        // Messages farther back than what is kept need not be read.
        var start = end;
        for (var room = MostOfEarlier; start > 0 && room > 0; start--)
        {
            room -= 1 + Math.Min(conversation.Messages[start - 1].Text.Length, MostOfEarlierMessage);
        }

        _earlier.Clear();
        for (var i = start; i < end; i++)
        {
            var message = conversation.Messages[i];
            if (message.Speaker is Speaker.Agent or Speaker.Customer)
            {
                _earlier.Add(message.Speaker == Speaker.Agent ? AgentSpeaks : CustomerSpeaks);
                _earlier.Add(message, MostOfEarlierMessage);
            }
        }
    }
}

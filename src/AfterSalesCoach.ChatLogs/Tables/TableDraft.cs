using System.Collections.Immutable;
using AfterSalesCoach.ChatLogs.Readers;
using AfterSalesCoach.ChatLogs.Vocabulary;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>A conversation while its rows come in.</summary>
internal sealed class TableDraft(string id, SourcePosition source, LogClock clock)
{
    private ProductCategory _category;
    private string _categoryText = "";
    private string? _shop;
    private ServiceHours? _hours;
    private DateTimeOffset? _lastTime;

    /// <summary>Those held in memory; null where there are none, since a long table has many conversations that are over.</summary>
    private List<Message>? _messages;
    private long _spilled = MessageSpill.None;

    public string Id => id;

    public LogClock Clock => clock;

    /// <summary>How many messages have come in.</summary>
    public int Count { get; private set; }

    /// <returns>Whether the message is later (1) or earlier (-1) than the one of the row before.</returns>
    public int Add(Message message)
    {
        var step = _lastTime is { } before && message.Time is { } now ? Math.Sign((now - before).Ticks) : 0;
        _lastTime = message.Time;
        (_messages ??= []).Add(message);
        Count++;
        return step;
    }

    /// <summary>Lets go of the messages held so far.</summary>
    public void SpillTo(MessageSpill spill)
    {
        if (_messages is not null)
        {
            _spilled = spill.Write(_messages, _spilled);
            _messages = null;
        }
    }

    /// <summary>The first row that says something about the whole conversation is believed.</summary>
    public void Fill(string category, string shop, string hours, SourcePosition at, ReadContext context)
    {
        if (_category == ProductCategory.Other && category != _categoryText)
        {
            _categoryText = category;
            _category = FieldReading.Category(category, at, context);
        }

        _shop ??= shop.Length > 0 ? shop : null;
        _hours ??= hours.Length == 0 ? null : FieldReading.ServiceHours(hours, at, context);
    }

    /// <param name="newestFirst">The table runs backwards, so messages of the same minute stand upside down too.</param>
    public Conversation Finish(bool newestFirst, MessageSpill spill) => new(id, Sorted(newestFirst, spill))
    {
        Category = _category,
        Shop = _shop,
        ServiceHours = _hours,
        Source = source,
    };

    private ImmutableArray<Message> Sorted(bool newestFirst, MessageSpill spill)
    {
        List<Message> messages = [.. spill.Read(_spilled), .. _messages ?? []];
        if (messages.Exists(m => m.Time is null))
        {
            return [.. messages];
        }

        if (newestFirst)
        {
            messages.Reverse();
        }

        return [.. messages.OrderBy(m => m.Time)];
    }
}

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

    /// <summary>Those held in memory; null where there are none.</summary>
    private List<Message>? _messages;
    private long _spilled = MessageSpill.None;

    public string Id => id;

    public LogClock Clock => clock;

    /// <summary>A row of it was not read.</summary>
    public bool HasGaps { get; set; }

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

    /// <summary>Appends all that is known to a file and returns where that starts; the draft is not used after it.</summary>
    public long Write(MessageSpill spill) => spill.Write(_messages ?? [], _spilled, writer =>
    {
        writer.Write(id);
        writer.Write(source.Line);
        clock.Write(writer);
        writer.Write(Count);
        writer.Write(HasGaps);
        writer.Write((int)_category);
        writer.Write(_categoryText);
        writer.Write(_shop is not null);
        writer.Write(_shop ?? "");
        writer.Write(_hours is not null);
        writer.Write((_hours ?? ServiceHours.AllDay).Open.Ticks);
        writer.Write((_hours ?? ServiceHours.AllDay).Close.Ticks);
        Moment.Write(writer, _lastTime);
    });

    /// <summary>Reads what <see cref="Write"/> wrote, but for the messages, which stay in the file until the end.</summary>
    /// <param name="offset">As the clock was made with.</param>
    public static TableDraft Read(MessageSpill spill, long start, TimeSpan offset)
    {
        var reader = spill.ReaderAt(start);
        var (id, line, clock) = (reader.ReadString(), reader.ReadInt32(), LogClock.Read(reader, offset));
        var (count, hasGaps) = (reader.ReadInt32(), reader.ReadBoolean());
        var (category, categoryText) = ((ProductCategory)reader.ReadInt32(), reader.ReadString());
        var (hasShop, shop) = (reader.ReadBoolean(), reader.ReadString());
        var (hasHours, open, close) = (reader.ReadBoolean(), reader.ReadInt64(), reader.ReadInt64());
        return new TableDraft(id, new SourcePosition(spill.Source, line), clock)
        {
            Count = count,
            HasGaps = hasGaps,
            _category = category,
            _categoryText = categoryText,
            _shop = hasShop ? shop : null,
            _hours = hasHours ? new ServiceHours(new TimeOnly(open), new TimeOnly(close)) : null,
            _lastTime = Moment.Read(reader),
            _spilled = start,
        };
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
        HasGaps = HasGaps,
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

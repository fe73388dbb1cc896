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

    public string Id => id;

    public LogClock Clock => clock;

    public List<Message> Messages { get; } = [];

    /// <returns>Whether the message is later (1) or earlier (-1) than the one of the row before.</returns>
    public int Add(Message message)
    {
        var step = Messages.Count > 0 && Messages[^1].Time is { } before && message.Time is { } now ? Math.Sign((now - before).Ticks) : 0;
        Messages.Add(message);
        return step;
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
    public Conversation Finish(bool newestFirst) => new(id, Sorted(newestFirst))
    {
        Category = _category,
        Shop = _shop,
        ServiceHours = _hours,
        Source = source,
    };

    private ImmutableArray<Message> Sorted(bool newestFirst)
    {
        if (Messages.Exists(m => m.Time is null))
        {
            return [.. Messages];
        }

        if (newestFirst)
        {
            Messages.Reverse();
        }

        return [.. Messages.OrderBy(m => m.Time)];
    }
}

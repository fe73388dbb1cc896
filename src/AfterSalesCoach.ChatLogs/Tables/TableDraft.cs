using System.Collections.Immutable;
using AfterSalesCoach.ChatLogs.Readers;
using AfterSalesCoach.ChatLogs.Vocabulary;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>A conversation while its rows come in.</summary>
internal sealed class TableDraft(string id, SourcePosition source, LogClock clock)
{
    private ProductCategory _category;
    private string? _shop;
    private ServiceHours? _hours;

    public string Id => id;

    public LogClock Clock => clock;

    public List<Message> Messages { get; } = [];

    /// <summary>The first row that says something about the whole conversation is believed.</summary>
    public void Fill(string category, string shop, string hours, SourcePosition at, ReadContext context)
    {
        _category = _category == ProductCategory.Other ? FieldReading.Category(category, at, context) : _category;
        _shop ??= shop.Length > 0 ? shop : null;
        _hours ??= FieldReading.ServiceHours(hours, at, context);
    }

    public Conversation Finish() => new(id, Sorted())
    {
        Category = _category,
        Shop = _shop,
        ServiceHours = _hours,
        Source = source,
    };

    private ImmutableArray<Message> Sorted()
    {
        for (var i = 0; i < Messages.Count; i++)
        {
            if (Messages[i].Time is null)
            {
                return [.. Messages];
            }
        }

        return [.. Messages.OrderBy(m => m.Time)];
    }
}

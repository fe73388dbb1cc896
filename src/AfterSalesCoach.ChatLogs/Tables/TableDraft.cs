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

    public Conversation Finish() => new(id, Sorted())
    {
        Category = _category,
        Shop = _shop,
        ServiceHours = _hours,
        Source = source,
    };

    private ImmutableArray<Message> Sorted()
    {
        var (timed, sorted) = (true, true);
        for (var i = 0; i < Messages.Count && timed; i++)
        {
            timed = Messages[i].Time is not null;
            sorted &= i == 0 || Messages[i - 1].Time <= Messages[i].Time;
        }

        return timed && !sorted ? [.. Messages.OrderBy(m => m.Time)] : [.. Messages];
    }
}

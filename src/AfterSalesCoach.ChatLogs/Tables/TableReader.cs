using AfterSalesCoach.ChatLogs.Readers;
using AfterSalesCoach.ChatLogs.Vocabulary;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>Rows of messages to conversations, in order of first appearance.</summary>
/// <remarks>
/// Shops' exports interleave conversations and often list the newest first, so a whole table has to be seen before the first conversation is
/// complete. Its messages are held in memory up to <see cref="ReadLimits.HeldCharacters"/> and in a temporary file beyond.
/// Messages are sorted by time, stably, where every message of the conversation has one.
/// </remarks>
internal sealed class TableReader(ITable table, TableColumns columns, ReadContext context)
{
    /// <summary>Rows above the header that a title and remarks may take.</summary>
    public const int HeaderRows = 20;

    /// <summary>With blank rows; a damaged workbook may have millions of them.</summary>
    private const int ScannedRows = 1000;

    /// <summary>What a message takes beside its text, in UTF-16 units.</summary>
    private const int MessageOverhead = 100;

    /// <summary>Every column but the words.</summary>
    private static readonly Column[] _short = [.. Enum.GetValues<Column>().Where(c => c != Column.Text)];

    private string? _lastId;
    private long _held;
    private int _later;
    private int _earlier;

    /// <param name="best">What came closest to a header; null in an empty table.</param>
    public static bool TryFindHeader(ITable table, ColumnMap map, out TableColumns? best, out int line)
    {
        (best, line) = (null, 0);
        for (int rows = 0, scanned = 0; rows < HeaderRows && scanned < ScannedRows && table.Read(); scanned++)
        {
            var cells = Enumerable.Range(0, Math.Min(table.Count, 2000)).Select(table.Cell).ToList();
            if (cells.TrueForAll(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            rows++;
            var columns = TableColumns.Match(cells, map);
            // One word alone may be data: 买家 is a header and a role.
            if (best is null || columns.Recognised > Math.Max(best.Recognised, 1))
            {
                (best, line) = (columns, table.Line);
            }

            if (columns.IsUsable)
            {
                best = columns;
                return true;
            }
        }

        return false;
    }

    public IEnumerable<Conversation> Read()
    {
        using var spill = new MessageSpill(context.File);
        var drafts = new DraftStore(spill, context.Options.Offset);
        for (var rows = 0; table.Read(); rows++)
        {
            if (rows == context.Limits.Rows)
            {
                context.Report(Problems.TooManyRows(context.At(table.Line), rows));
                break;
            }

            TakeRow(context.At(table.Line), drafts);
            if (_held > context.Limits.HeldCharacters && !TryPark(drafts))
            {
                yield break;
            }
        }

        foreach (var conversation in drafts.Finish(newestFirst: _earlier > 1 && _earlier > _later))
        {
            yield return conversation;
        }
    }

    private bool TryPark(DraftStore drafts)
    {
        try
        {
            drafts.Park();
            _held = 0;
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            context.Report(Problems.NoTemporarySpace(context.At(0), exception.Message));
            return false;
        }
    }

    private void TakeRow(SourcePosition at, DraftStore drafts)
    {
        var text = Cell(Column.Text);
        var role = Cell(Column.Role).Trim();
        if (string.IsNullOrWhiteSpace(text) && role.Length == 0 && IsBlank())
        {
            return;
        }

        var agent = Cell(Column.Agent).Trim();
        var customer = Cell(Column.Customer).Trim();
        if (IsMisshapen(at))
        {
            // Its cells may stand in the wrong columns, but for a conversation that there is the id says enough.
            drafts.MarkGap(columns.Has(Column.Conversation) ? Cell(Column.Conversation).Trim() : customer);
            return;
        }

        var isKnown = TrySpeaker(role, agent, customer, out var speaker, out var name);
        if (!isKnown)
        {
            context.Report(Problems.UnknownRole(at, role));
        }

        if (Draft(customer, at, drafts) is not { } draft)
        {
            return;
        }

        if (!isKnown)
        {
            draft.HasGaps = true;
            return;
        }

        if (draft.Count == context.Limits.MessagesPerConversation)
        {
            draft.HasGaps = true;
            context.ReportOnce(Problems.ConversationTooLong(at, draft.Count), draft.Id);
            return;
        }

        var step = draft.Add(new Message(speaker, FieldReading.MessageText(text, at, context))
        {
            Agent = speaker == Speaker.Agent && name.Length > 0 ? name : null,
            Time = Time(draft.Clock, at),
            Source = at,
        });
        _held += text.Length + MessageOverhead;
        _later += step > 0 ? 1 : 0;
        _earlier += step < 0 ? 1 : 0;
        draft.Fill(Cell(Column.Category), Cell(Column.Shop).Trim(), Cell(Column.ServiceHours), at, context);
    }

    /// <summary>Whether the row cannot be read under the header, which has then been reported.</summary>
    private bool IsMisshapen(SourcePosition at)
    {
        for (var i = columns.Width; i < table.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(table.Cell(i)))
            {
                context.Report(Problems.ExtraCells(at, table.Count, columns.Width));
                return true;
            }
        }

        foreach (var column in _short)
        {
            if (Cell(column).Length > context.Limits.NameLength)
            {
                context.Report(Problems.NameTooLong(at, columns.Headers[columns[column]], context.Limits.NameLength));
                return true;
            }
        }

        return false;
    }

    private TableDraft? Draft(string customer, SourcePosition at, DraftStore drafts)
    {
        var id = columns.Has(Column.Conversation) ? Cell(Column.Conversation).Trim() : customer;
        if (id.Length == 0)
        {
            if (_lastId is null)
            {
                context.Report(Problems.NoConversationId(at));
                return null;
            }

            context.ReportOnce(Problems.CarriedConversationId(at));
            id = _lastId;
        }

        if (_lastId is null && !columns.Has(Column.Conversation))
        {
            context.Report(Problems.GroupedByCustomer(at));
        }

        _lastId = id;
        return drafts.Of(id, at);
    }

    private bool TrySpeaker(string role, string agent, string customer, out Speaker speaker, out string name)
    {
        name = agent;
        if (!columns.Has(Column.Role))
        {
            speaker = agent.Length > 0 ? Speaker.Agent : Speaker.Customer;
            return agent.Length > 0 != customer.Length > 0;
        }

        if (RoleNames.TryExact(role, out speaker))
        {
            return true;
        }

        if (role.Length > 0 && (role == agent || role == customer))
        {
            speaker = role == agent ? Speaker.Agent : Speaker.Customer;
            return agent != customer;
        }

        // Before the words for roles: 官方旗舰店 is no platform.
        if (RoleNames.TryShopAccount(role, out var account) || (role.Length > 0 && role == Cell(Column.Shop).Trim()))
        {
            (speaker, name) = (Speaker.Agent, agent.Length > 0 ? agent : account);
            return true;
        }

        if (RoleNames.TryPrefix(role, out speaker, out var rest) || RoleNames.TrySuffix(role, out speaker, out rest))
        {
            name = agent.Length > 0 ? agent : rest.Trim(' ', '-', '_', ':', '：', '(', ')', '（', '）');
            return true;
        }

        return false;
    }

    private DateTimeOffset? Time(LogClock clock, SourcePosition at)
    {
        var date = Cell(Column.Date);
        var text = Cell(Column.Time);
        if (string.IsNullOrWhiteSpace(date) && string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var time = default(LogTime);
        if (!string.IsNullOrWhiteSpace(text) && !LogTime.TryParse(text, out time))
        {
            context.Report(Problems.BadTime(at, text));
            return null;
        }

        if (!time.HasDate && !string.IsNullOrWhiteSpace(date))
        {
            if (!LogTime.TryParse(date, out var day) || !day.HasDate)
            {
                context.Report(Problems.BadTime(at, date));
                return null;
            }

            time = day with { OfDay = string.IsNullOrWhiteSpace(text) ? day.OfDay : time.OfDay };
        }

        if (time.OfDay is null)
        {
            // A date alone says nothing about who waited how long.
            context.ReportOnce(Problems.NoTimeOfDay(at));
            return null;
        }

        var moment = clock.Read(time);
        if (clock.IsGuessing)
        {
            context.ReportOnce(Problems.NoDate(at));
        }

        return moment;
    }

    private bool IsBlank()
    {
        for (var i = 0; i < table.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(table.Cell(i)))
            {
                return false;
            }
        }

        return true;
    }

    private string Cell(Column column) => columns[column] is >= 0 and var index ? table.Cell(index) : "";
}

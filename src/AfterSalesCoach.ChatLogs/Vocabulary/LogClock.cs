using AfterSalesCoach.ChatLogs.Tables;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Vocabulary;

/// <summary>Completes the times of one conversation: date from above, year from above, zone from the options.</summary>
internal sealed class LogClock(TimeSpan offset)
{
    private DateOnly? _date;
    private DateTimeOffset? _last;

    /// <summary>A date had to be made up.</summary>
    public bool IsGuessing { get; private set; }

    /// <summary>Writes what it knows, for <see cref="Read(BinaryReader, TimeSpan)"/>.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_date?.DayNumber ?? -1);
        Moment.Write(writer, _last);
        writer.Write(IsGuessing);
    }

    /// <param name="offset">As it was made with.</param>
    public static LogClock Read(BinaryReader reader, TimeSpan offset)
    {
        var (day, last, isGuessing) = (reader.ReadInt32(), Moment.Read(reader), reader.ReadBoolean());
        return new LogClock(offset) { _date = day < 0 ? null : DateOnly.FromDayNumber(day), _last = last, IsGuessing = isGuessing };
    }

    /// <summary>For the times that follow, until another date comes.</summary>
    public void SetDate(LogTime time)
    {
        _date = Date(time);
        _last = null;
    }

    public DateTimeOffset Read(LogTime time)
    {
        if (time.HasDate)
        {
            _date = Date(time);
            _last = null;
        }
        else if (_date is null)
        {
            IsGuessing = true;
        }

        var moment = At(time);
        if (!time.HasDate && _last - moment > TimeSpan.FromHours(12))
        {
            // 23:59 and then 00:01 is the next day; a few minutes back is only disorder.
            _date = (_date ?? Message.NoDate).AddDays(1);
            moment = At(time);
        }

        _last = moment;

        // UTC is the clock of a computer, not of a shop, whose hours of service are local.
        return time.Offset == TimeSpan.Zero ? moment.ToOffset(offset) : moment;
    }

    private DateTimeOffset At(LogTime time) =>
        new((_date ?? Message.NoDate).ToDateTime(TimeOnly.FromTimeSpan(time.OfDay ?? TimeSpan.Zero)), time.Offset ?? offset);

    private DateOnly Date(LogTime time)
    {
        IsGuessing |= time.Year == 0 && _date is null;
        var year = time.Year == 0 ? (_date ?? Message.NoDate).Year : time.Year;
        return new DateOnly(year, time.Month, Math.Min(time.Day, DateTime.DaysInMonth(year, time.Month)));
    }
}

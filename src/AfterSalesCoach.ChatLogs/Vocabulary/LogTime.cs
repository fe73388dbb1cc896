namespace AfterSalesCoach.ChatLogs.Vocabulary;

/// <summary>A point in time as a log writes it; what it leaves out is filled in by <see cref="LogClock"/>.</summary>
internal readonly record struct LogTime(int Year, int Month, int Day, TimeSpan? OfDay, TimeSpan? Offset)
{
    /// <summary>Years a log can come from; others are order numbers and typing errors.</summary>
    private const int FirstYear = 1990, LastYear = 2199;

    public bool HasDate => Month > 0;

    /// <summary>Reads the whole text.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LogTime time)
    {
        text = text.Trim();
        return TryCommon(text, out time) || (TryRead(text, out time, out var length) && length == text.Length) || TryNumber(text, out time);
    }

    /// <summary>
    /// Reads a time from the start: <c>2026-10-01 10:00:03</c>, <c>2026/10/1 10:00</c>, ISO 8601, <c>10月1日 10:00</c>, <c>10:00:03</c>.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out LogTime time, out int length)
    {
        time = default;
        length = 0;
        var scan = new Scanner(text);
        int year = 0, month = 0, day = 0;
        var dated = scan.TryDate(ref year, ref month, ref day);
        var dateEnd = scan.At;
        if (dated && !scan.SkipDateTimeGap())
        {
            return year > 0 && Finish(new LogTime(year, month, day, null, null), scan, dateEnd, out time, out length);
        }

        if (scan.TryTimeOfDay(out var ofDay))
        {
            var offset = dated ? scan.TryOffset() : null;
            return Finish(new LogTime(year, month, day, ofDay, offset), scan, scan.At, out time, out length);
        }

        return dated && year > 0 && Finish(new LogTime(year, month, day, null, null), scan, dateEnd, out time, out length);
    }

    /// <summary>The one form nearly every export has, <c>2026-10-01 10:00:03</c>, at a tenth of the cost.</summary>
    private static bool TryCommon(ReadOnlySpan<char> text, out LogTime time)
    {
        time = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _, ' ', _, _, ':', _, _, ':', _, _])
        {
            return false;
        }

        var bad = 0;
        var year = (Two(text, 0, ref bad) * 100) + Two(text, 2, ref bad);
        var (month, day) = (Two(text, 5, ref bad), Two(text, 8, ref bad));
        var (hour, minute, second) = (Two(text, 11, ref bad), Two(text, 14, ref bad), Two(text, 17, ref bad));
        if (bad != 0 || month == 0 || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new LogTime(year, month, day, new TimeSpan(hour, minute, second), null);
        return time.IsPossible;
    }

    /// <param name="bad">Not 0 once a character was no digit.</param>
    private static int Two(ReadOnlySpan<char> text, int at, ref int bad)
    {
        var (tens, ones) = ((uint)(text[at] - '0'), (uint)(text[at + 1] - '0'));
        bad |= tens > 9 || ones > 9 ? 1 : 0;
        return (int)((tens * 10) + ones);
    }

    private static bool Finish(LogTime candidate, Scanner scan, int end, out LogTime time, out int length)
    {
        (time, length) = (candidate, end);
        return !scan.IsDigit(end) && candidate.IsPossible;
    }

    private bool IsPossible
    {
        get
        {
            if (!HasDate)
            {
                return true;
            }

            // Without a year, 29 February is possible.
            var year = Year == 0 ? 2000 : Year;
            return year is >= FirstYear and <= LastYear && Month <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Month);
        }
    }

    /// <summary>Dates that a spreadsheet or a database wrote out as a number.</summary>
    private static bool TryNumber(ReadOnlySpan<char> text, out LogTime time)
    {
        time = default;
        if (text.Length is < 5 or > 20 || !char.IsAsciiDigit(text[0]) || !double.TryParse(
            text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        DateTimeOffset moment;
        switch (number)
        {
            case >= 32874 and < 109575: // serial days of a spreadsheet, 1990 to 2199
                var serial = DateTime.FromOADate(number);
                var second = new DateTime((serial.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
                time = new LogTime(second.Year, second.Month, second.Day, Math.Floor(number) == number ? null : second.TimeOfDay, null);
                return true;
            case >= 946684800 and < 4102444800: // seconds since 1970, from 2000 to 2099
                moment = DateTimeOffset.UnixEpoch.AddSeconds(number);
                break;
            case >= 946684800000 and < 4102444800000:
                moment = DateTimeOffset.UnixEpoch.AddMilliseconds(number);
                break;
            default:
                return false;
        }

        time = new LogTime(moment.Year, moment.Month, moment.Day, moment.TimeOfDay, TimeSpan.Zero);
        return true;
    }

    private ref struct Scanner(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;

        public int At { get; private set; }

        public readonly bool IsDigit(int at) => at < _text.Length && char.IsAsciiDigit(Folding.Fold(_text[at]));

        public bool TryDate(ref int year, ref int month, ref int day)
        {
            var start = At;
            if (!TryDigits(4, out var first, out var digits))
            {
                return false;
            }

            var separator = Current;
            if (digits == 4 && separator is '-' or '/' or '.' or '年')
            {
                At++;
                if (TryDigits(2, out month, out _) && (Current == separator || (separator == '年' && Current == '月')))
                {
                    At++;
                    if (TryDigits(2, out day, out _))
                    {
                        year = first;
                        Accept('日', '号');
                        return month > 0;
                    }
                }
            }
            else if (digits <= 2 && separator is '-' or '/' or '月')
            {
                At++;
                if (TryDigits(2, out day, out _))
                {
                    month = first;
                    Accept('日', '号');
                    return month > 0;
                }
            }

            (At, year, month, day) = (start, 0, 0, 0);
            return false;
        }

        /// <summary>False when nothing that could be a time follows the date.</summary>
        public bool SkipDateTimeGap()
        {
            var start = At;
            while (Current is ' ' or ',' or '，')
            {
                At++;
            }

            if (At == start && Current == 't')
            {
                At++;
            }

            return At > start || Current is '上' or '下';
        }

        public bool TryTimeOfDay(out TimeSpan time)
        {
            time = default;
            var afternoon = false;
            var morning = false;
            if (At + 1 < _text.Length && _text[At + 1] == '午' && _text[At] is '上' or '下')
            {
                afternoon = _text[At] == '下';
                morning = !afternoon;
                At += 2;
                Accept(' ');
            }

            if (!TryDigits(2, out var hour, out _) || !Accept(':') || !TryDigits(2, out var minute, out var digits) || digits != 2)
            {
                return false;
            }

            var second = 0;
            long ticks = 0;
            if (Current == ':' && IsDigit(At + 1))
            {
                At++;
                if (!TryDigits(2, out second, out digits) || digits != 2)
                {
                    return false;
                }

                if (Current is '.' or ',' && IsDigit(At + 1))
                {
                    At++;
                    ticks = ReadFraction();
                }
            }

            if (At + 2 < _text.Length && Current == ' ' && Folding.Fold(_text[At + 1]) is 'a' or 'p' && Folding.Fold(_text[At + 2]) == 'm')
            {
                afternoon = Folding.Fold(_text[At + 1]) == 'p';
                morning = !afternoon;
                At += 3;
            }

            hour = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
            time = new TimeSpan(0, hour, minute, second) + TimeSpan.FromTicks(ticks);
            return hour < 24 && minute < 60 && second < 60;
        }

        public TimeSpan? TryOffset()
        {
            if (Current == 'z')
            {
                At++;
                return TimeSpan.Zero;
            }

            var start = At;
            Accept(' ');
            if (Current is '+' or '-')
            {
                var sign = Current == '-' ? -1 : 1;
                At++;
                if (TryDigits(2, out var hours, out var digits) && digits == 2)
                {
                    Accept(':');
                    if (TryDigits(2, out var minutes, out digits) && digits == 2 && (hours * 60) + minutes <= 14 * 60 && minutes < 60)
                    {
                        return sign * new TimeSpan(hours, minutes, 0);
                    }
                }
            }

            At = start;
            return null;
        }

        private readonly char Current => At < _text.Length ? Folding.Fold(_text[At]) : '\0';

        private bool Accept(char a, char b = '\uFFFF')
        {
            var found = Current == a || Current == b;
            At += found ? 1 : 0;
            return found;
        }

        private bool TryDigits(int most, out int value, out int digits)
        {
            (value, digits) = (0, 0);
            while (digits < most && IsDigit(At))
            {
                value = (value * 10) + (Current - '0');
                digits++;
                At++;
            }

            return digits > 0;
        }

        private long ReadFraction()
        {
            long ticks = 0;
            var unit = TimeSpan.TicksPerSecond;
            while (IsDigit(At))
            {
                unit /= 10;
                ticks += (Current - '0') * unit;
                At++;
            }

            return ticks;
        }
    }
}

using AfterSalesCoach.ChatLogs.Encodings;
using AfterSalesCoach.ChatLogs.Readers;
using AfterSalesCoach.ChatLogs.Vocabulary;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Transcripts;

/// <summary>Reads what was copied out of a chat window.</summary>
/// <remarks>
/// <code>
/// === 会话 A1001 2026-10-01 ===         also a rule of dashes, or 会话：A1001 after a blank line
/// 类目：fresh   店铺：…   服务时间：…      optional, before the first message
/// 客服小王 2026-10-01 10:00:03          the words on the lines below, or
/// [10:00:03] 买家: …                    the words on the same line; without a date the one above goes on
/// &lt;!-- coach:disable ASC1002 原因 --&gt;    for the next agent message
/// </code>
/// Once a log shows times, a line without one opens no message: customers quote what an agent said.
/// </remarks>
internal sealed class TranscriptReader(LineReader lines, ReadContext context)
{
    private readonly List<Suppression> _waiting = [];
    private TranscriptDraft _draft = new(context, null, null);
    private LogTime? _date;
    private string? _rule;
    private int _count;
    private bool _blank = true;
    private bool _timed;
    private bool _timesAlone;
    private bool _anyMessage;

    public static IEnumerable<Conversation> Read(LineReader lines, ReadContext context) => new TranscriptReader(lines, context).Read();

    private IEnumerable<Conversation> Read()
    {
        while (lines.Read())
        {
            if (Take(lines.Text) is { } finished)
            {
                yield return finished;
            }
        }

        if (Finish() is { } last)
        {
            yield return last;
        }

        if (!_anyMessage && context.HasReported)
        {
            context.Report(Problems.NoTranscriptMessages(context.At(0)));
        }
    }

    /// <returns>The conversation that this line ends.</returns>
    private Conversation? Take(string line)
    {
        var at = context.At(lines.Number);
        if (string.IsNullOrWhiteSpace(line))
        {
            _draft.AppendLine(line);
            _blank = true;
            return null;
        }

        var afterBlank = _blank;
        _blank = false;
        if (TranscriptSeparator.TryParseFramed(line, out var separator)
            || ((afterBlank || _rule is not null) && TranscriptSeparator.TryParsePlain(line, out separator)))
        {
            return Start(separator, at);
        }

        if (TranscriptSeparator.IsRule(line))
        {
            FlushRule();
            _rule = line;
            return null;
        }

        if (_draft.IsEmpty && TryDirective(line, at))
        {
            return null;
        }

        List<Suppression> own = [];
        if (line.Contains("<!--", StringComparison.Ordinal) && SuppressionComment.TryTake(line, at, out own, out var rest))
        {
            if (own.Count == 0)
            {
                context.Report(Problems.BadSuppressionComment(at));
            }

            if (rest.Length == 0)
            {
                TakeComment(own);
                return null;
            }

            line = rest;
        }

        return TakeWords(line, own, at);
    }

    private Conversation? TakeWords(string line, List<Suppression> own, SourcePosition at)
    {
        Conversation? finished = null;
        if (TranscriptHeader.TryParse(line, _timed, out var unknownName) is { } header)
        {
            if (_rule is not null && !_draft.IsEmpty)
            {
                finished = Start(new TranscriptSeparator(null, null), at);
            }

            Open(header, own, at);
            return finished;
        }

        FlushRule();
        if ((_draft.IsEmpty || _timesAlone)
            && LogTime.TryParse(line.AsSpan().Trim("—-= \u3000"), out var date) && date is { HasDate: true, OfDay: null })
        {
            SetDate(date);
        }
        else if (_draft.IsEmpty)
        {
            context.Report(Problems.OrphanLine(at));
        }
        else
        {
            if (unknownName)
            {
                context.Report(Problems.UnknownName(at, line.Trim()));
                _draft.HasGaps = true;
            }
            else if (_draft.IsInline && !char.IsWhiteSpace(line[0]))
            {
                context.Report(Problems.LooseLine(at));
            }

            _draft.AppendLine(line);
            _draft.Suppress(own);
        }

        return null;
    }

    private void Open(TranscriptHeader header, List<Suppression> own, SourcePosition at)
    {
        _rule = null;
        _timed |= header.Time is not null;
        _timesAlone |= header.Time is { HasDate: false };
        if (header.Time is { HasDate: true } dated)
        {
            _date = dated;
        }

        _draft.Source ??= at;
        _draft.Open(header, at);
        _draft.Suppress(own);
        if (header.Speaker == Speaker.Agent)
        {
            _draft.Suppress(_waiting);
            _waiting.Clear();
        }
    }

    /// <summary>A comment line belongs to the message below it, which may be one whose header has just been read.</summary>
    private void TakeComment(List<Suppression> suppressions)
    {
        if (!_draft.AwaitsWords(Speaker.Agent))
        {
            _waiting.AddRange(suppressions);
        }
        else
        {
            _draft.Suppress(suppressions);
        }
    }

    private bool TryDirective(string line, SourcePosition at)
    {
        var colon = line.AsSpan().IndexOfAny(':', '：', '=');
        if (colon <= 0)
        {
            return false;
        }

        var value = line[(colon + 1)..].Trim();
        switch (Folding.Key(line.AsSpan(0, colon)))
        {
            case "类目" or "category":
                _draft.Category = FieldReading.Category(value, at, context);
                return true;
            case "店铺" or "店铺名称" or "shop" when !TranscriptHeaderFollows(line):
                _draft.Shop = value;
                return true;
            case "服务时间" or "servicehours":
                _draft.ServiceHours = FieldReading.ServiceHours(value, at, context);
                return true;
            case "日期" or "date" when LogTime.TryParse(value, out var date) && date.HasDate:
                SetDate(date);
                return true;
            default:
                return false;
        }
    }

    /// <summary>店铺： opens a message where the log calls the agent by that name, which only a time can tell.</summary>
    private static bool TranscriptHeaderFollows(string line) => TranscriptHeader.TryParse(line, timedOnly: true, out _) is not null;

    private void SetDate(LogTime date)
    {
        _date = date;
        _draft.SetDate(date);
    }

    private Conversation? Start(TranscriptSeparator separator, SourcePosition at)
    {
        var finished = Finish();
        _rule = null;
        _date = separator.Date ?? _date;
        _draft = new TranscriptDraft(context, separator.Id, _date) { Source = at };
        return finished;
    }

    private Conversation? Finish()
    {
        foreach (var suppression in _waiting)
        {
            context.Report(Problems.SuppressionWithoutMessage(suppression.Source!.Value));
        }

        _waiting.Clear();
        if (_draft.IsEmpty)
        {
            return null;
        }

        _count++;
        _anyMessage = true;
        return _draft.Finish(_count == 1 ? context.Stem : $"{context.Stem}#{_count}");
    }

    private void FlushRule()
    {
        if (_rule is not null && !_draft.IsEmpty)
        {
            _draft.AppendLine(_rule);
        }

        _rule = null;
    }
}

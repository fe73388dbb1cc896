using System.Collections.Immutable;
using System.Text;
using AfterSalesCoach.ChatLogs.Readers;
using AfterSalesCoach.ChatLogs.Vocabulary;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Transcripts;

/// <summary>A conversation while its lines come in.</summary>
internal sealed class TranscriptDraft
{
    private readonly ReadContext _context;
    private readonly string? _id;
    private readonly LogClock _clock;
    private readonly ImmutableArray<Message>.Builder _messages = ImmutableArray.CreateBuilder<Message>();
    private readonly StringBuilder _words = new();
    private readonly List<Suppression> _suppressions = [];
    private Message? _head;
    private int _blankLines;
    private bool _hasLine;
    private bool _full;

    public TranscriptDraft(ReadContext context, string? id, LogTime? date)
    {
        (_context, _id) = (context, id);
        _clock = new LogClock(context.Options.Offset);
        if (date is { } known)
        {
            _clock.SetDate(known);
        }
    }

    public SourcePosition? Source { get; set; }

    public ProductCategory Category { get; set; }

    public string? Shop { get; set; }

    public ServiceHours? ServiceHours { get; set; }

    /// <summary>A message of it was taken for a part of the one above, or not read.</summary>
    public bool HasGaps { get; set; }

    public bool IsEmpty => _head is null;

    /// <summary>The message began on its header line, so another line is one that should not be there.</summary>
    public bool IsInline { get; private set; }

    public bool AwaitsWords(Speaker speaker) => _head?.Speaker == speaker && !_hasLine;

    public void SetDate(LogTime date) => _clock.SetDate(date);

    public void Open(TranscriptHeader header, SourcePosition at)
    {
        Close();
        _head = new Message(header.Speaker, "")
        {
            Agent = header.Speaker == Speaker.Agent ? header.Name : null,
            Time = header.Time is { } time ? _clock.Read(time) : null,
            Source = at,
        };
        IsInline = header.Text is not null;
        if (header.Text is { } text)
        {
            _words.Append(text);
            _hasLine = true;
        }

        if (_clock.IsGuessing)
        {
            _context.ReportOnce(Problems.NoDate(at));
        }
    }

    /// <summary>Blank lines are kept between lines of words only.</summary>
    public void AppendLine(string line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            _blankLines += _hasLine ? 1 : 0;
            return;
        }

        // Enough to know that the message is over the limit; more would only fill memory.
        if (_words.Length <= _context.Limits.MessageLength)
        {
            if (_hasLine)
            {
                _words.Append('\n', Math.Min(_blankLines, _context.Limits.MessageLength) + 1);
            }

            _words.Append(line);
        }

        _blankLines = 0;
        _hasLine = true;
    }

    public void Suppress(IEnumerable<Suppression> suppressions) => _suppressions.AddRange(suppressions);

    public Conversation Finish(string fallbackId)
    {
        Close();
        return new Conversation(_id ?? fallbackId, _messages.ToImmutable())
        {
            Category = Category,
            Shop = Shop,
            ServiceHours = ServiceHours,
            HasGaps = HasGaps || _full,
            Source = Source,
        };
    }

    private void Close()
    {
        if (_head is not null && _messages.Count < _context.Limits.MessagesPerConversation)
        {
            var text = FieldReading.MessageText(_words.ToString(), _head.Source!.Value, _context);
            _messages.Add(_head with { Text = text, Suppressions = _suppressions.Count > 0 ? [.. _suppressions] : [] });
        }
        else if (_head is not null && !_full)
        {
            _full = true;
            _context.Report(Problems.ConversationTooLong(_head.Source!.Value, _messages.Count));
        }

        _head = null;
        _words.Clear();
        _suppressions.Clear();
        (_blankLines, _hasLine) = (0, false);
    }
}

using System.Text;

namespace AfterSalesCoach.Terminal.Input;

/// <summary>Turns the bytes that a terminal sends into events.</summary>
/// <remarks>
/// A state machine without clock or device that takes one byte at a time, so a stream decodes the same however it is cut. Only time tells the
/// Escape key from the start of a sequence: who reads the terminal waits for <see cref="FlushAfter"/> and then calls <see cref="Flush"/>.
/// Any input is survived: what means nothing is dropped, and memory is bounded.
/// </remarks>
/// <param name="escapeTimeout">How long an escape byte may stand alone before it is the key; 50 ms when null. Allow more over a slow line.</param>
public sealed class InputDecoder(TimeSpan? escapeTimeout = null)
{
    /// <summary>Bytes of a paste that are kept; the rest of it is dropped and the event says so.</summary>
    public const int LongestPaste = 1 << 20;

    private const int LongestSequence = 64;

    private static readonly TimeSpan _sequenceTimeout = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _pasteTimeout = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _escapeTimeout = escapeTimeout ?? TimeSpan.FromMilliseconds(50);
    private readonly PasteBuffer _paste = new(LongestPaste);
    private readonly byte[] _held = new byte[LongestSequence];
    private int _heldCount;
    private State _state;
    private bool _alt;
    private char _introducer;

    private enum State
    {
        Ground,

        /// <summary>Inside a character of several bytes, which are held.</summary>
        Utf8,
        Escape,

        /// <summary>After ESC O.</summary>
        SingleShift,

        /// <summary>After CSI; parameters are held.</summary>
        Sequence,

        /// <summary>In a control sequence too long to mean anything.</summary>
        Overlong,

        /// <summary>After CSI [, with which the Linux console starts F1 to F5.</summary>
        LinuxFunction,

        /// <summary>After CSI M: three bytes of an old mouse report.</summary>
        OldMouse,

        /// <summary>In an answer of the kind OSC or DCS, which ends with BEL or ESC \.</summary>
        String,
        StringEscape,
        Paste,
    }

    /// <summary>How long to wait for more before <see cref="Flush"/>; null when nothing is held back.</summary>
    public TimeSpan? FlushAfter => _state switch
    {
        State.Ground => null,
        State.Escape => _escapeTimeout,
        State.Paste => _paste.HasWholeText ? _pasteTimeout : null,
        _ => _sequenceTimeout,
    };

    public void Feed(ReadOnlySpan<byte> bytes, ICollection<TerminalEvent> events)
    {
        foreach (var b in bytes)
        {
            Step(b, events);
        }
    }

    /// <summary>Says that nothing has come for a while: takes what is held for what it is worth.</summary>
    /// <remarks>
    /// A paste stays open until its end has been seen, else the line breaks in the rest of it would send the draft; what has arrived is delivered.
    /// </remarks>
    public void Flush(ICollection<TerminalEvent> events)
    {
        if (_state == State.Paste)
        {
            Deliver(_paste.Take(all: false), events);
            return;
        }

        var state = _state;
        _state = State.Ground;
        switch (state)
        {
            case State.Utf8:
                DeliverInvalid(events);
                break;
            case State.Escape:
                events.Add(new KeyEvent(Key.Escape));
                break;
            case State.SingleShift:
                events.Add(KeyEvent.Character("O", KeyModifiers.Alt));
                break;
            case State.Sequence when _heldCount == 0:
                events.Add(KeyEvent.Character("[", KeyModifiers.Alt));
                break;
            case State.String when _heldCount == 0:
                events.Add(KeyEvent.Character(_introducer.ToString(), KeyModifiers.Alt));
                break;
        }

        _alt = false;
    }

    private void Step(byte b, ICollection<TerminalEvent> events)
    {
        switch (_state)
        {
            case State.Ground:
                Ground(b, events);
                break;
            case State.Utf8:
                Utf8(b, events);
                break;
            case State.Escape:
                Escape(b, events);
                break;
            case State.SingleShift or State.LinuxFunction:
                Letter(b, events);
                break;
            case State.Sequence or State.Overlong:
                Sequence(b, events);
                break;
            case State.OldMouse:
                OldMouse(b, events);
                break;
            case State.String:
                InString(b, events);
                break;
            case State.StringEscape:
                _state = b == '\\' ? State.Ground : State.Escape;
                if (b != '\\')
                {
                    Escape(b, events);
                }

                break;
            case State.Paste when _paste.Add(b):
                _state = State.Ground;
                Deliver(_paste.Take(all: true), events);
                break;
        }
    }

    private void Ground(byte b, ICollection<TerminalEvent> events)
    {
        switch (b)
        {
            case 0x1b:
                _state = State.Escape;
                break;
            case (byte)'\r':
                DeliverKey(new KeyEvent(Key.Enter), events);
                break;
            case (byte)'\n':
                DeliverKey(new KeyEvent(Key.Enter, "", KeyModifiers.Control), events);
                break;
            case (byte)'\t':
                DeliverKey(new KeyEvent(Key.Tab), events);
                break;
            case 0x08 or 0x7f:
                DeliverKey(new KeyEvent(Key.Backspace), events);
                break;
            case 0:
                DeliverKey(KeyEvent.Character(" ", KeyModifiers.Control), events);
                break;
            case < 0x20:
                DeliverKey(KeyEvent.Character(((char)(b < 0x1b ? b + 0x60 : b + 0x40)).ToString(), KeyModifiers.Control), events);
                break;
            case < 0x80:
                DeliverKey(KeyEvent.Character(((char)b).ToString()), events);
                break;
            default:
                _heldCount = 0;
                _state = State.Utf8;
                Utf8(b, events);
                break;
        }
    }

    private void Utf8(byte b, ICollection<TerminalEvent> events)
    {
        _held[_heldCount++] = b;
        var result = Rune.DecodeFromUtf8(_held.AsSpan(0, _heldCount), out var rune, out var used);
        switch (result)
        {
            case System.Buffers.OperationStatus.NeedMoreData:
                break;
            case System.Buffers.OperationStatus.Done:
                _state = State.Ground;
                DeliverKey(InputText.IsKept(rune) ? KeyEvent.Character(rune.ToString()) : null, events);
                break;
            default:
                // The byte that broke the character may be a key of its own.
                var isOwn = used < _heldCount;
                DeliverInvalid(events);
                _state = State.Ground;
                if (isOwn)
                {
                    Ground(b, events);
                }

                break;
        }
    }

    // A terminal in another encoding: better a sign that something came than nothing.
    private void DeliverInvalid(ICollection<TerminalEvent> events) => DeliverKey(KeyEvent.Character("\ufffd"), events);

    private void Escape(byte b, ICollection<TerminalEvent> events)
    {
        _heldCount = 0;
        switch (b)
        {
            case 0x1b:
                events.Add(new KeyEvent(Key.Escape));
                break;
            case (byte)'[':
                _state = State.Sequence;
                break;
            case (byte)'O':
                _state = State.SingleShift;
                break;
            case (byte)']' or (byte)'P':
                _state = State.String;
                _introducer = (char)b;
                break;
            default:
                _state = State.Ground;
                _alt = true;
                Ground(b, events);
                break;
        }
    }

    private void Letter(byte b, ICollection<TerminalEvent> events)
    {
        var isLinux = _state == State.LinuxFunction;
        _state = State.Ground;
        if (b is < 0x20 or >= 0x7f)
        {
            Ground(b, events);
        }
        else if (isLinux)
        {
            Deliver(b is >= (byte)'A' and <= (byte)'E' ? new KeyEvent(Key.F1 + (b - 'A')) : null, events);
        }
        else
        {
            Deliver(SequenceMeaning.ByLetter((char)b) is { } key ? new KeyEvent(key) : null, events);
        }
    }

    private void Sequence(byte b, ICollection<TerminalEvent> events)
    {
        if (b is < 0x20 or >= 0x7f)
        {
            // No sequence holds such a byte, so it was cut short; Ctrl+C above all must not be lost with it.
            _state = State.Ground;
            Ground(b, events);
        }
        else if (b >= 0x40)
        {
            Final(b, events);
        }
        else if (_heldCount < LongestSequence)
        {
            _held[_heldCount++] = b;
        }
        else
        {
            _state = State.Overlong;
        }
    }

    private void Final(byte b, ICollection<TerminalEvent> events)
    {
        var wasOverlong = _state == State.Overlong;
        var sequence = new ControlSequence(_held.AsSpan(0, _heldCount), (char)b);
        _state = State.Ground;
        if (wasOverlong)
        {
            return;
        }

        if (sequence is { IsBare: true, Final: 'M' })
        {
            _state = State.OldMouse;
        }
        else if (sequence is { IsBare: true, Final: '[' })
        {
            _state = State.LinuxFunction;
        }
        else if (sequence is { Prefix: '\0', Final: '~' } && sequence[0] == 200)
        {
            _state = State.Paste;
        }
        else
        {
            Deliver(SequenceMeaning.Of(sequence), events);
        }
    }

    private void OldMouse(byte b, ICollection<TerminalEvent> events)
    {
        if (b < 0x20)
        {
            _state = State.Ground;
            Ground(b, events);
            return;
        }

        _held[_heldCount++] = b;
        if (_heldCount == 3)
        {
            _state = State.Ground;
            var code = _held[0] - 0x20;
            var isRelease = (code & 0x63) == 3;
            Deliver(SequenceMeaning.Mouse(code, Math.Max(0, _held[1] - 0x21), Math.Max(0, _held[2] - 0x21), isRelease), events);
        }
    }

    private void InString(byte b, ICollection<TerminalEvent> events)
    {
        if (b == 0x1b)
        {
            _state = State.StringEscape;
        }
        else if (b == 0x07)
        {
            _state = State.Ground;
        }
        else if (b < 0x20)
        {
            _state = State.Ground;
            Ground(b, events);
        }
        else
        {
            _heldCount = 1; // only whether there was anything counts
        }
    }

    private void DeliverKey(KeyEvent? key, ICollection<TerminalEvent> events)
    {
        Deliver(key is not null && _alt ? key with { Modifiers = key.Modifiers | KeyModifiers.Alt } : key, events);
        _alt = false;
    }

    private static void Deliver(TerminalEvent? happened, ICollection<TerminalEvent> events)
    {
        if (happened is not null)
        {
            events.Add(happened);
        }
    }
}

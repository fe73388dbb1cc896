using System.Buffers;
using System.Text;

namespace AfterSalesCoach.Terminal.Emulation;

/// <summary>Takes a terminal's output apart (ECMA-48; the states follow Paul Williams' parser for the VT500 series).</summary>
/// <remarks>Strict where a terminal is lenient, since it checks our own output: it is told apart from what it would merely put up with.</remarks>
internal sealed class VtParser(IVtHandler handler)
{
    private const int LargestNumber = 65535;
    private const int MostNumbers = 32;

    private readonly byte[] _character = new byte[4];
    private readonly List<List<int>> _parameters = [];
    private int _characterLength;
    private State _state;
    private char _prefix;
    private char _intermediate;

    private enum State
    {
        Ground,
        Escape,
        Sequence,
        String,
        StringEscape,
    }

    public void Feed(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            Step(b);
        }
    }

    private void Step(byte b)
    {
        if (_state is State.String or State.StringEscape)
        {
            _state = b == 0x07 || (_state == State.StringEscape && b == '\\') ? State.Ground : b == 0x1b ? State.StringEscape : State.String;
        }
        else if (b == 0x1b)
        {
            _state = State.Escape;
            _intermediate = '\0';
        }
        else if (b < 0x20)
        {
            handler.Execute(b);
        }
        else if (_state == State.Escape)
        {
            Escape(b);
        }
        else if (_state == State.Sequence)
        {
            Sequence(b);
        }
        else
        {
            Character(b);
        }
    }

    private void Character(byte b)
    {
        _character[_characterLength++] = b;
        var status = Rune.DecodeFromUtf8(_character.AsSpan(0, _characterLength), out var rune, out _);
        if (status != OperationStatus.NeedMoreData)
        {
            _characterLength = 0;
            handler.Print(rune);
        }
    }

    private void Escape(byte b)
    {
        switch (b)
        {
            case (byte)'[':
                _state = State.Sequence;
                _prefix = '\0';
                _parameters.Clear();
                _parameters.Add([-1]);
                break;
            case (byte)']' or (byte)'P' or (byte)'_' or (byte)'^' or (byte)'X':
                _state = State.String;
                break;
            case < 0x30:
                _intermediate = (char)b;
                break;
            default:
                _state = State.Ground;
                handler.Escape(_intermediate, (char)b);
                break;
        }
    }

    private void Sequence(byte b)
    {
        switch ((char)b)
        {
            case >= '0' and <= '9':
                var group = _parameters[^1];
                group[^1] = Math.Min(LargestNumber, (10 * Math.Max(0, group[^1])) + b - '0');
                break;
            case ';' when _parameters.Count < MostNumbers:
                _parameters.Add([-1]);
                break;
            case ':' when _parameters[^1].Count < MostNumbers:
                _parameters[^1].Add(-1);
                break;
            case >= '<' and <= '?':
                _prefix = (char)b;
                break;
            case >= ' ' and <= '/':
                _intermediate = (char)b;
                break;
            case >= '@' and <= '~':
                _state = State.Ground;
                handler.Sequence(_prefix, _parameters, _intermediate, (char)b);
                break;
        }
    }
}

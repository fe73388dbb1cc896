using System.Text;

namespace AfterSalesCoach.Terminal.Input;

/// <summary>Gathers a bracketed paste and finds its end, a byte at a time.</summary>
internal sealed class PasteBuffer(int longest)
{
    private readonly List<byte> _bytes = [];
    private int _matched;
    private bool _isCut;

    private static ReadOnlySpan<byte> End => "\e[201~"u8;

    /// <summary>Whether <see cref="Take"/> would deliver something though the paste goes on.</summary>
    public bool HasWholeText => WholeLength > 0;

    // A line end or a character may be continued by the bytes to come.
    private int WholeLength
    {
        get
        {
            var length = _bytes.Count;
            var back = 0;
            while (back < 3 && back < length && (_bytes[length - 1 - back] & 0xc0) == 0x80)
            {
                back++;
            }

            if (back < length && _bytes[length - 1 - back] is >= 0xc0 and var lead)
            {
                return back + 1 < (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2) ? length - back - 1 : length;
            }

            return length > 0 && _bytes[length - 1] == '\r' ? length - 1 : length;
        }
    }

    /// <returns>True when this byte completes the mark of the end.</returns>
    public bool Add(byte b)
    {
        if (b == End[_matched])
        {
            _matched++;
            if (_matched == End.Length)
            {
                _matched = 0;
                return true;
            }

            return false;
        }

        // Only its first byte is an escape, so a failed match can begin anew nowhere but here.
        for (var i = 0; i < _matched; i++)
        {
            Keep(End[i]);
        }

        _matched = 0;
        if (b == End[0])
        {
            _matched = 1;
        }
        else
        {
            Keep(b);
        }

        return false;
    }

    /// <summary>Takes what was pasted; without <paramref name="all"/> only what is complete, and the rest stays.</summary>
    /// <returns>Null when nothing is left after cleaning.</returns>
    public PasteEvent? Take(bool all)
    {
        var length = all ? _bytes.Count : WholeLength;
        var text = InputText.Clean(Encoding.UTF8.GetString([.. _bytes[..length]]));
        _bytes.RemoveRange(0, length);
        var paste = text.Length == 0 ? null : new PasteEvent(text, _isCut);
        _isCut &= !all;
        return paste;
    }

    private void Keep(byte b)
    {
        if (_bytes.Count < longest)
        {
            _bytes.Add(b);
        }
        else
        {
            _isCut = true;
        }
    }
}

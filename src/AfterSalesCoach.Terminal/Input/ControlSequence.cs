using System.Text;

namespace AfterSalesCoach.Terminal.Input;

/// <summary>A control sequence without its introducer: parameters, separated by semicolons, and a final byte (ECMA-48 §5.4).</summary>
internal readonly ref struct ControlSequence(ReadOnlySpan<byte> body, char final)
{
    // Larger numbers come from nothing that we ask a terminal for.
    private const int LargestNumber = 65535;

    private readonly ReadOnlySpan<byte> _body = body;

    public char Final { get; } = final;

    /// <summary>&lt;, =, &gt; or ?: a sequence of another kind; otherwise NUL.</summary>
    public char Prefix => _body.Length > 0 && _body[0] is >= (byte)'<' and <= (byte)'?' ? (char)_body[0] : '\0';

    public bool IsBare => _body.IsEmpty;

    public int Count
    {
        get
        {
            var numbers = Numbers;
            return numbers.IsEmpty ? 0 : numbers.Count((byte)';') + 1;
        }
    }

    private ReadOnlySpan<byte> Numbers => Prefix == '\0' ? _body : _body[1..];

    /// <summary>The number at a place, 0 when it is missing; what follows a colon is left out.</summary>
    public int this[int index]
    {
        get
        {
            var rest = Numbers;
            for (; index > 0; index--)
            {
                var next = rest.IndexOf((byte)';');
                rest = next < 0 ? default : rest[(next + 1)..];
            }

            var value = 0;
            foreach (var digit in rest)
            {
                if (digit is < (byte)'0' or > (byte)'9')
                {
                    break;
                }

                value = Math.Min(LargestNumber, (10 * value) + digit - '0');
            }

            return value;
        }
    }

    public override string ToString() => $"CSI {Encoding.ASCII.GetString(_body)}{Final}";
}

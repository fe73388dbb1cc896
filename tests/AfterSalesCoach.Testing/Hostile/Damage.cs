using System.Text;

namespace AfterSalesCoach.Testing.Hostile;

/// <summary>One thing that happened to a file.</summary>
/// <param name="Place">Where, in millionths of the file.</param>
/// <param name="Amount">How much of it, or which of several; any number from 0.</param>
public sealed record Damage(DamageKind Kind, int Place, int Amount)
{
    private const int Millionths = 1_000_000;
    private const int Many = 3_000;

    /// <summary>Damage that multiplies must not multiply itself.</summary>
    private const int MostBytes = 2 << 20;

    private static readonly Encoding _gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly string[] _numbers = ["0", "-1", "99999999999999999999", "2147483648", "1e999", "0.1", "00:00", "24:61", "٣", "NaN", ""];
    private static readonly byte[][] _halves = [[0xE5, 0xA5], [0xED, 0xA0, 0xBD], [0xC0, 0x80], [0xFF], [0xF4, 0x90, 0x80, 0x80], [0x81]];

    public byte[] ApplyTo(byte[] content)
    {
        var damaged = Apply(content);
        return damaged.Length <= MostBytes ? damaged : damaged[..MostBytes];
    }

    private byte[] Apply(byte[] content)
    {
        var at = (int)((long)content.Length * Place / Millionths);
        return Kind switch
        {
            _ when content.Length == 0 => content,
            DamageKind.FlipBit => Flipped(content, at),
            DamageKind.LoseStart => content[at..],
            DamageKind.LoseEnd => content[..at],
            DamageKind.LosePart => [.. content[..at], .. content[Math.Min(content.Length, at + 1 + (Amount % 200))..]],
            DamageKind.LoseLine => Relined(content, (lines, line) => lines.RemoveAt(line)),
            DamageKind.RepeatLine => Relined(content, (lines, line) => lines.Insert(line, lines[line])),
            DamageKind.RepeatLineOften => Relined(content, (lines, line) => lines.InsertRange(line, Enumerable.Repeat(lines[line], Many / 10))),
            DamageKind.SwapLines => Relined(content, (lines, line) => (lines[line], lines[Amount % lines.Count]) = (lines[Amount % lines.Count], lines[line])),
            DamageKind.InsertPiece => Inserted(content, at, Encoding.UTF8.GetBytes(HostileText.Pieces[Amount % HostileText.Pieces.Length])),
            DamageKind.InsertHalfCharacter => Inserted(content, at, _halves[Amount % _halves.Length]),
            DamageKind.InsertBrackets => Inserted(content, at, Encoding.ASCII.GetBytes(new string("[{(<"[Amount % 4], Many))),
            DamageKind.StretchLine => Inserted(content, at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(HostileText.Pieces[Amount % HostileText.Pieces.Length], Many)))),
            DamageKind.ChangeNumber => NumberChanged(content, at),
            DamageKind.WriteAsGb18030 => Encoding.Convert(Encoding.UTF8, _gb18030, content),
            DamageKind.WriteAsUtf16 => [.. Encoding.Unicode.Preamble, .. Encoding.Convert(Encoding.UTF8, Encoding.Unicode, content)],
            DamageKind.MarkAsUtf16 => [.. Encoding.BigEndianUnicode.Preamble, .. content],
            DamageKind.WindowsLineEnds => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(content).Replace("\n", "\r\n", StringComparison.Ordinal)),
            DamageKind.CarriageReturnsOnly => [.. content.Select(b => b == '\n' ? (byte)'\r' : b)],
            _ => throw new InvalidOperationException($"{Kind} is not implemented"),
        };
    }

    private byte[] Flipped(byte[] content, int at)
    {
        var flipped = content.ToArray();
        flipped[Math.Min(at, content.Length - 1)] ^= (byte)(1 << (Amount % 8));
        return flipped;
    }

    private byte[] NumberChanged(byte[] content, int at)
    {
        var start = content.AsSpan(at).IndexOfAnyInRange((byte)'0', (byte)'9') is >= 0 and var found ? at + found : content.Length;
        var length = content.AsSpan(start).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var end = length < 0 ? content.Length : start + length;
        return [.. content[..start], .. Encoding.UTF8.GetBytes(_numbers[Amount % _numbers.Length]), .. content[end..]];
    }

    private byte[] Relined(byte[] content, Action<List<string>, int> change)
    {
        var lines = Encoding.Latin1.GetString(content).Split('\n').ToList();
        change(lines, (int)((long)(lines.Count - 1) * Place / Millionths));
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static byte[] Inserted(byte[] content, int at, byte[] piece) => [.. content[..at], .. piece, .. content[at..]];
}

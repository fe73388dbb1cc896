using System.Text;

namespace AfterSalesCoach.Text;

/// <summary>Reads files that somebody else names. What counts is what was read: a device or a pipe claims no length and may have no end.</summary>
public static class BoundedFile
{
    private const int BufferLength = 1 << 16;

    /// <param name="most">Bytes.</param>
    /// <returns>Null when there are more.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static byte[]? ReadBytes(string path, long most)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        return ReadBytes(stream, most);
    }

    /// <inheritdoc cref="ReadBytes(string, long)"/>
    public static byte[]? ReadBytes(Stream stream, long most)
    {
        using var content = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, most) : 0);
        var buffer = new byte[BufferLength];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (content.Length + read > most)
            {
                return null;
            }

            content.Write(buffer, 0, read);
        }

        return content.Capacity == content.Length ? content.GetBuffer() : content.ToArray();
    }

    /// <summary>The text of a file: UTF-8 unless a byte order mark says otherwise.</summary>
    /// <param name="most">Bytes.</param>
    /// <returns>Null when there are more.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string? ReadText(string path, long most)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        return ReadText(stream, most);
    }

    /// <inheritdoc cref="ReadText(string, long)"/>
    public static string? ReadText(Stream stream, long most)
    {
        if (ReadBytes(stream, most) is not { } bytes)
        {
            return null;
        }

        using var reader = new StreamReader(new MemoryStream(bytes));
        return reader.ReadToEnd();
    }

    /// <summary>The lines of a file, without their endings.</summary>
    /// <param name="mostInLine">UTF-16 units.</param>
    /// <exception cref="FormatException">A line is longer; the message names file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<string> ReadLines(string path, int mostInLine)
    {
        using var reader = new StreamReader(path);
        var (buffer, line, number, afterReturn) = (new char[BufferLength], new StringBuilder(), 1, false);
        int read;
        while ((read = reader.Read(buffer)) > 0)
        {
            for (var start = 0; start < read;)
            {
                if (afterReturn && buffer[start] == '\n')
                {
                    (afterReturn, start) = (false, start + 1);
                    continue;
                }

                afterReturn = false;
                var length = buffer.AsSpan(start, read - start).IndexOfAny('\r', '\n');
                line.Append(buffer, start, length < 0 ? read - start : length);
                if (line.Length > mostInLine)
                {
                    throw new FormatException($"{path}:{number}: 这一行超过 {mostInLine} 个字符。This line is longer than {mostInLine} characters.");
                }

                if (length < 0)
                {
                    break;
                }

                yield return line.ToString();
                line.Clear();
                number++;
                afterReturn = buffer[start + length] == '\r';
                start += length + 1;
            }
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}

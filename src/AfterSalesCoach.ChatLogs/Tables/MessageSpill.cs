using System.Text;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>Messages of a table that would not all fit into memory, in a temporary file that only its owner can read and that goes away when closed.</summary>
internal sealed class MessageSpill(string source) : IDisposable
{
    private FileStream? _file;
    private BinaryWriter? _writer;
    private BinaryReader? _reader;

    /// <summary>Whether anything was written.</summary>
    public bool IsUsed => _file is not null;

    /// <summary>Where no piece comes before.</summary>
    public const long None = -1;

    /// <summary>Appends a piece of a conversation and returns where it starts.</summary>
    /// <param name="before">Where the piece before it starts, or <see cref="None"/>: pieces find one another in the file, so that nothing is held of them.</param>
    /// <exception cref="IOException">The temporary folder is full or cannot be written.</exception>
    public long Write(IReadOnlyList<Message> messages, long before)
    {
        _file ??= Create();
        _writer ??= new BinaryWriter(_file, Encoding.Unicode, leaveOpen: true);
        _writer.Flush();
        var start = _file.Seek(0, SeekOrigin.End);
        _writer.Write(before);
        _writer.Write(messages.Count);
        foreach (var message in messages)
        {
            _writer.Write((byte)message.Speaker);
            _writer.Write(message.Agent is not null);
            _writer.Write(message.Agent ?? "");
            _writer.Write(message.Time is not null);
            _writer.Write(message.Time?.Ticks ?? 0);
            _writer.Write((short)(message.Time?.TotalOffsetMinutes ?? 0));
            _writer.Write(message.Source?.Line ?? 0);
            WriteText(message.Text);
        }

        // Whether there was room is known now and not when it is read back.
        _writer.Flush();
        _file.Flush();
        return start;
    }

    /// <summary>The messages of a piece and of those before it, in order.</summary>
    /// <param name="last">Where the last piece starts, or <see cref="None"/>.</param>
    public List<Message> Read(long last)
    {
        var pieces = new List<Message[]>();
        for (var start = last; start != None;)
        {
            pieces.Add(ReadPiece(start, out start));
        }

        pieces.Reverse();
        return [.. pieces.SelectMany(piece => piece)];
    }

    private Message[] ReadPiece(long start, out long before)
    {
        _writer!.Flush();
        _reader ??= new BinaryReader(_file!, Encoding.Unicode, leaveOpen: true);
        _file!.Position = start;
        before = _reader.ReadInt64();
        var messages = new Message[_reader.ReadInt32()];
        for (var i = 0; i < messages.Length; i++)
        {
            var speaker = (Speaker)_reader.ReadByte();
            var (hasAgent, agent) = (_reader.ReadBoolean(), _reader.ReadString());
            var (hasTime, ticks, offset) = (_reader.ReadBoolean(), _reader.ReadInt64(), _reader.ReadInt16());
            var line = _reader.ReadInt32();
            messages[i] = new Message(speaker, ReadText())
            {
                Agent = hasAgent ? agent : null,
                Time = hasTime ? new DateTimeOffset(ticks, TimeSpan.FromMinutes(offset)) : null,
                Source = new SourcePosition(source, line),
            };
        }

        return messages;
    }

    public void Dispose()
    {
        try
        {
            _writer?.Dispose();
            _reader?.Dispose();
            _file?.Dispose();
        }
        catch (IOException)
        {
            // What did not fit on the disk was told when it was written.
        }
    }

    /// <summary>As units, not as an encoding: half a surrogate pair must come back as it was.</summary>
    private void WriteText(string text)
    {
        _writer!.Write(text.Length);
        _writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private string ReadText()
    {
        var text = new char[_reader!.ReadInt32()];
        _reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
        return new string(text);
    }

    private static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 1 << 16,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"coach-{Guid.NewGuid():N}.tmp"), options);
        if (!OperatingSystem.IsWindows())
        {
            // Without a name it cannot outlive a process that is killed.
            File.Delete(file.Name);
        }

        return file;
    }
}

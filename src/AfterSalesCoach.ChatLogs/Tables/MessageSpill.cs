using System.Text;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>Conversations of a table that would not all fit into memory, in a temporary file that only its owner can read and that goes away when closed.</summary>
/// <remarks>
/// A conversation is there in pieces, each with what is known of it (its head) and the messages that came since the piece before. The last head holds.
/// </remarks>
internal sealed class MessageSpill : IDisposable
{
    private FileStream? _file;
    private BinaryWriter? _writer;
    private BinaryReader? _reader;
    private readonly MemoryStream _heads = new();
    private readonly BinaryWriter _headWriter;

    public MessageSpill(string source) => (Source, _headWriter) = (source, new BinaryWriter(_heads, Encoding.Unicode, leaveOpen: true));

    /// <summary>Name of the table.</summary>
    public string Source { get; }

    /// <summary>Where no piece comes before.</summary>
    public const long None = -1;

    /// <summary>Appends a piece of a conversation and returns where it starts.</summary>
    /// <param name="before">Where the piece before it starts, or <see cref="None"/>: pieces find one another in the file, so that nothing is held of them.</param>
    /// <param name="head">Writes what is known of the conversation.</param>
    /// <exception cref="IOException">The temporary folder is full or cannot be written.</exception>
    public long Write(IReadOnlyList<Message> messages, long before, Action<BinaryWriter> head)
    {
        _file ??= Create();
        _writer ??= new BinaryWriter(_file, Encoding.Unicode, leaveOpen: true);
        _writer.Flush();
        var start = _file.Seek(0, SeekOrigin.End);
        _heads.SetLength(0);
        head(_headWriter);
        _headWriter.Flush();
        _writer.Write((int)_heads.Length);
        _writer.Write(_heads.GetBuffer().AsSpan(0, (int)_heads.Length));
        _writer.Write(before);
        _writer.Write(messages.Count);
        foreach (var message in messages)
        {
            _writer.Write((byte)message.Speaker);
            _writer.Write(message.Agent is not null);
            _writer.Write(message.Agent ?? "");
            Moment.Write(_writer, message.Time);
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
        var reader = ReaderAt(start, pastHead: true);
        before = reader.ReadInt64();
        var messages = new Message[reader.ReadInt32()];
        for (var i = 0; i < messages.Length; i++)
        {
            var speaker = (Speaker)reader.ReadByte();
            var (hasAgent, agent) = (reader.ReadBoolean(), reader.ReadString());
            var time = Moment.Read(reader);
            var line = reader.ReadInt32();
            messages[i] = new Message(speaker, ReadText(reader))
            {
                Agent = hasAgent ? agent : null,
                Time = time,
                Source = new SourcePosition(Source, line),
            };
        }

        return messages;
    }

    /// <summary>A reader before the head of a piece.</summary>
    public BinaryReader ReaderAt(long start) => ReaderAt(start, pastHead: false);

    private BinaryReader ReaderAt(long start, bool pastHead)
    {
        _writer!.Flush();
        _reader ??= new BinaryReader(_file!, Encoding.Unicode, leaveOpen: true);
        _file!.Position = start;
        var length = _reader.ReadInt32();
        if (pastHead)
        {
            _file.Position += length;
        }

        return _reader;
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

    private static string ReadText(BinaryReader reader)
    {
        var text = new char[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
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
            // Conversations come back one by one from anywhere.
            BufferSize = 1 << 12,
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

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

    /// <summary>Appends messages and returns where they start.</summary>
    /// <exception cref="IOException">The temporary folder is full or cannot be written.</exception>
    public long Write(IReadOnlyList<Message> messages)
    {
        _file ??= Create();
        _writer ??= new BinaryWriter(_file, Encoding.Unicode, leaveOpen: true);
        _writer.Flush();
        var start = _file.Seek(0, SeekOrigin.End);
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

    public IEnumerable<Message> Read(long start, int count)
    {
        _writer!.Flush();
        _reader ??= new BinaryReader(_file!, Encoding.Unicode, leaveOpen: true);
        _file!.Position = start;
        for (var i = 0; i < count; i++)
        {
            var speaker = (Speaker)_reader.ReadByte();
            var (hasAgent, agent) = (_reader.ReadBoolean(), _reader.ReadString());
            var (hasTime, ticks, offset) = (_reader.ReadBoolean(), _reader.ReadInt64(), _reader.ReadInt16());
            var line = _reader.ReadInt32();
            yield return new Message(speaker, ReadText())
            {
                Agent = hasAgent ? agent : null,
                Time = hasTime ? new DateTimeOffset(ticks, TimeSpan.FromMinutes(offset)) : null,
                Source = new SourcePosition(source, line),
            };
        }
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

using System.Security.Cryptography;

namespace AfterSalesCoach.Learning.Model;

/// <summary>A model as bytes: magic word, version, SHA-256 of the rest, the model.</summary>
public static class ModelFile
{
    private const int Version = 6;
    private const int HashLength = 32;

    private static ReadOnlySpan<byte> Magic => "ASCMODEL"u8;

    private static int HeaderLength => Magic.Length + sizeof(int) + HashLength;

    public static byte[] Write(ReplyModel model)
    {
        // Tables are aligned from the beginning of the file, so that a model in the program can be used where it lies.
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(new byte[HashLength]);
            model.Write(writer);
        }

        var bytes = file.ToArray();
        SHA256.HashData(bytes.AsSpan(HeaderLength), bytes.AsSpan(HeaderLength - HashLength, HashLength));
        return bytes;
    }

    /// <exception cref="InvalidDataException">These are not the bytes of a model, or of another version, or they are damaged.</exception>
    public static ReplyModel Read(byte[] bytes)
    {
        CheckHeader(bytes);
        if (!SHA256.HashData(bytes.AsSpan(HeaderLength)).AsSpan().SequenceEqual(bytes.AsSpan(HeaderLength - HashLength, HashLength)))
        {
            throw new InvalidDataException("the reply model is damaged: its checksum does not fit");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes) { Position = HeaderLength });
        try
        {
            var model = ReplyModel.Read(reader);
            model.Check();
            return model;
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            // Whoever forges a model can make its checksum fit.
            throw new InvalidDataException($"the reply model is damaged: {e.Message}", e);
        }
    }

    /// <summary>Reads a model that was built into the program, whose bytes nobody damages; the checks would take longer than the rest.</summary>
    /// <exception cref="InvalidDataException">It is of another version.</exception>
    internal static ReplyModel ReadBuiltIn(Stream stream)
    {
        var header = new byte[HeaderLength];
        stream.ReadExactly(header);
        CheckHeader(header);

        // Not disposed: the model uses the tables where they lie.
        return ReplyModel.Read(new BinaryReader(stream));
    }

    private static void CheckHeader(byte[] bytes)
    {
        if (bytes.Length < HeaderLength || !bytes.AsSpan().StartsWith(Magic))
        {
            throw new InvalidDataException("not a reply model");
        }

        var version = BitConverter.ToInt32(bytes, Magic.Length);
        if (version != Version)
        {
            throw new InvalidDataException($"a reply model of version {version}; this program reads version {Version}");
        }
    }
}

using System.Security.Cryptography;

namespace AfterSalesCoach.Learning.Model;

/// <summary>A model as bytes: magic word, version, SHA-256 of the rest, the model.</summary>
public static class ModelFile
{
    private const int Version = 2;
    private const int HashLength = 32;

    private static ReadOnlySpan<byte> Magic => "ASCMODEL"u8;

    private static int HeaderLength => Magic.Length + sizeof(int) + HashLength;

    public static byte[] Write(ReplyModel model)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            model.Write(writer);
        }

        return [.. Magic, .. BitConverter.GetBytes(Version), .. SHA256.HashData(body.ToArray()), .. body.ToArray()];
    }

    /// <exception cref="InvalidDataException">These are not the bytes of a model, or of another version, or they are damaged.</exception>
    public static ReplyModel Read(byte[] bytes)
    {
        CheckHeader(bytes);
        if (!SHA256.HashData(bytes.AsSpan(HeaderLength)).AsSpan().SequenceEqual(bytes.AsSpan(HeaderLength - HashLength, HashLength)))
        {
            throw new InvalidDataException("the reply model is damaged: its checksum does not fit");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, HeaderLength, bytes.Length - HeaderLength));
        try
        {
            return ReplyModel.Read(reader);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            // Whoever forges a model can make its checksum fit.
            throw new InvalidDataException("the reply model is damaged: it ends too early", e);
        }
    }

    /// <summary>Reads a model that was built into the program, whose bytes nobody damages; the checksum would take longer than the rest.</summary>
    /// <exception cref="InvalidDataException">It is of another version.</exception>
    internal static ReplyModel ReadBuiltIn(Stream stream)
    {
        var header = new byte[HeaderLength];
        stream.ReadExactly(header);
        CheckHeader(header);
        using var reader = new BinaryReader(stream);
        return ReplyModel.Read(reader);
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

using System.Buffers.Binary;
using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;

namespace AfterSalesCoach.Testing.Hostile;

/// <summary>Workbooks that are damaged in one of their parts, or whose zip directory lies about them.</summary>
public static class DamagedWorkbook
{
    private const int MostDamages = 3;

    /// <summary>Offsets of the sizes and of the method in a central directory entry.</summary>
    private static readonly int[] _fields = [10, 16, 20, 24, 28, 42];

    public static Arbitrary<byte[]> Of(byte[] sound)
    {
        var parts = Unpack(sound);
        var damagedPart =
            from part in Gen.Choose(0, parts.Count - 1)
            from damages in DamagedFile.AnyDamage.ArrayOf(MostDamages)
            select Pack(parts.Select((p, i) => i == part ? (p.Name, damages.Aggregate(p.Content, (content, damage) => damage.ApplyTo(content))) : p));
        var lostPart = Gen.Choose(0, parts.Count - 1).Select(part => Pack(parts.Where((_, i) => i != part)));
        var doubledPart = Gen.Choose(0, parts.Count - 1).Select(part => Pack(parts.Append(parts[part])));
        var lyingDirectory =
            from entry in Gen.Choose(0, parts.Count - 1)
            from field in Gen.Elements(_fields)
            from value in Gen.Elements(0u, 1u, 8u, 0x7FFF_FFFFu, uint.MaxValue)
            select Lie(sound, entry, field, value);
        var damagedBytes =
            from damages in DamagedFile.AnyDamage.ArrayOf(MostDamages)
            select damages.Aggregate(sound, (content, damage) => damage.ApplyTo(content));
        return Gen.Frequency([(4, damagedPart), (1, lostPart), (1, doubledPart), (2, lyingDirectory), (2, damagedBytes)]).ToArbitrary();
    }

    private static List<(string Name, byte[] Content)> Unpack(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        return [.. archive.Entries.Select(entry =>
        {
            using var content = entry.Open();
            using var memory = new MemoryStream();
            content.CopyTo(memory);
            return (entry.FullName, memory.ToArray());
        })];
    }

    private static byte[] Pack(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return memory.ToArray();
    }

    /// <summary>Writes a value over a field of the <paramref name="entry"/>th entry of the central directory.</summary>
    private static byte[] Lie(byte[] sound, int entry, int field, uint value)
    {
        var lying = sound.ToArray();
        var at = -1;
        for (var i = 0; i <= entry; i++)
        {
            var next = lying.AsSpan(at + 1).IndexOf("PK\u0001\u0002"u8);
            if (next < 0)
            {
                return lying;
            }

            at += 1 + next;
        }

        BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(at + field), value);
        return lying;
    }
}

using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace AfterSalesCoach.Testing.Hostile;

/// <summary>A sound file to which things have happened, in this order.</summary>
public sealed record DamagedFile(string Name, ImmutableArray<Damage> Damages, byte[] Content)
{
    private const int MostDamages = 6;

    /// <summary>Damages of each kind, at any place; sizes that repeat themselves are kept from growing without end.</summary>
    internal static readonly Gen<Damage> AnyDamage =
        from kind in Gen.Elements(Enum.GetValues<DamageKind>())
        from place in Gen.Choose(0, 1_000_000)
        from amount in Gen.Choose(0, 10_000)
        select new Damage(kind, place, amount);

    /// <summary>Files made from these samples; shrinks by undoing damage.</summary>
    public static Arbitrary<DamagedFile> Of(params IEnumerable<(string Name, byte[] Content)> samples)
    {
        var sound = samples.ToDictionary(s => s.Name, s => s.Content);
        DamagedFile Make(string name, IEnumerable<Damage> damages)
        {
            ImmutableArray<Damage> all = [.. damages];
            return new DamagedFile(name, all, all.Aggregate(sound[name], (content, damage) => damage.ApplyTo(content)));
        }

        var files =
            from name in Gen.Elements(sound.Keys.AsEnumerable())
            from count in Gen.Choose(1, MostDamages)
            from damages in AnyDamage.ArrayOf(count)
            select Make(name, damages);
        return Arb.From(files, file => file.Damages.Select(damage => Make(file.Name, file.Damages.Remove(damage))));
    }

    /// <summary>The files of a folder, or a single file.</summary>
    /// <param name="path">Relative to the repository.</param>
    public static IEnumerable<(string Name, byte[] Content)> Samples(string path, string pattern = "*")
    {
        var full = Path.Combine(Corpus.Repository.Root, path);
        IEnumerable<string> files = File.Exists(full) ? [full] : Directory.GetFiles(full, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return files.Select(f => (Path.GetRelativePath(Corpus.Repository.Root, f), File.ReadAllBytes(f)));
    }

    public override string ToString() => $"{Name} after {string.Join(", ", Damages.Select(d => $"{d.Kind}({d.Place}, {d.Amount})"))}: {Content.Length} bytes";
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AfterSalesCoach.Learning.Corpus;

public enum CorpusSplit
{
    Train,
    Dev,
    Test,
}

/// <summary>The fixed split by family; see <c>corpora/replies/README.md</c>.</summary>
public static class CorpusSplits
{
    public static CorpusSplit Of(string family) => (Hash(family) % 100) switch
    {
        < 70 => CorpusSplit.Train,
        < 85 => CorpusSplit.Dev,
        _ => CorpusSplit.Test,
    };

    /// <summary>A fold of the training split, from 0, for cross-validation; independent of the split.</summary>
    public static int FoldOf(string family, int folds) => (int)(Hash($"fold {family}") % folds);

    /// <summary>The first eight hexadecimal digits of the SHA-256 of the name.</summary>
    private static uint Hash(string name) => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}

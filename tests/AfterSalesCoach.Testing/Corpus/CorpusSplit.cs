using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AfterSalesCoach.Testing.Corpus;

public enum CorpusSplit
{
    Train,
    Dev,
    Test,
}

/// <summary>The fixed split by family; see <c>corpora/replies/README.md</c>.</summary>
public static class CorpusSplits
{
    public static CorpusSplit Of(string family)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(family)))[..8];
        return (uint.Parse(hash, NumberStyles.HexNumber, CultureInfo.InvariantCulture) % 100) switch
        {
            < 70 => CorpusSplit.Train,
            < 85 => CorpusSplit.Dev,
            _ => CorpusSplit.Test,
        };
    }
}

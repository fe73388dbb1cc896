using System.Text;

namespace AfterSalesCoach.ChatLogs.Encodings;

/// <summary>What the bytes of a log are taken for.</summary>
internal enum LogEncoding
{
    /// <summary>Only ASCII so far: the first line with more in it decides.</summary>
    Open,
    Utf8,
    Gb18030,
    Utf16Little,
    Utf16Big,
}

internal static class LogEncodings
{
    /// <summary>GB18030 that stands in U+FFFD for what it cannot read.</summary>
    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;

    public static readonly Encoding StrictGb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static Encoding Lenient(LogEncoding encoding) => encoding switch
    {
        LogEncoding.Gb18030 => Gb18030,
        LogEncoding.Utf16Little => Encoding.Unicode,
        LogEncoding.Utf16Big => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };
}

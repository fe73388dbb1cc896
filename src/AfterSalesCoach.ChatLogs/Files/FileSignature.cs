namespace AfterSalesCoach.ChatLogs.Files;

/// <summary>What the first bytes of a file say about it.</summary>
internal readonly record struct FileSignature(FileKind Kind, string Chinese = "", string English = "", int BomLength = 0)
{
    private static readonly (byte[] Magic, FileSignature Signature)[] _magic =
    [
        ([0xEF, 0xBB, 0xBF], new(FileKind.Utf8, BomLength: 3)),
        ([0xFF, 0xFE], new(FileKind.Utf16Little, BomLength: 2)),
        ([0xFE, 0xFF], new(FileKind.Utf16Big, BomLength: 2)),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], new(FileKind.OldWorkbook)),
        ([.. "PK\u0003\u0004"u8], new(FileKind.Zip)),
        ([.. "PK\u0005\u0006"u8], new(FileKind.Zip)),
        ([0x89, .. "PNG"u8], Image("PNG")),
        ([0xFF, 0xD8, 0xFF], Image("JPEG")),
        ([.. "GIF8"u8], Image("GIF")),
        ([.. "RIFF"u8], Binary("音频或图片", "audio or an image")),
        ([.. "%PDF-"u8], Binary("PDF 文档", "a PDF document")),
        ([0x1F, 0x8B], Binary("gzip 压缩包", "a gzip archive")),
        ([.. "Rar!"u8], Binary("RAR 压缩包", "a RAR archive")),
        ([0x37, 0x7A, 0xBC, 0xAF], Binary("7z 压缩包", "a 7z archive")),
        ([.. "SQLite format 3"u8], Binary("SQLite 数据库", "an SQLite database")),
    ];

    public static FileSignature Of(ReadOnlySpan<byte> start)
    {
        foreach (var (magic, signature) in _magic)
        {
            if (start.StartsWith(magic))
            {
                return signature;
            }
        }

        // No text encoding we read has NUL bytes, save UTF-16, which must then begin with its mark.
        return start.Contains((byte)0) ? Binary("二进制文件（UTF-16 文本请另存为 UTF-8）", "a binary file (save UTF-16 text as UTF-8)") : default;
    }

    private static FileSignature Image(string kind) => Binary($"{kind} 图片", $"a {kind} image");

    private static FileSignature Binary(string chinese, string english) => new(FileKind.Binary, chinese, english);
}

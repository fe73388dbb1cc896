using AfterSalesCoach.ChatLogs.Libraries;
using AfterSalesCoach.Testing.Hostile;
using FluentAssertions;
using FsCheck.Fluent;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests.Libraries;

/// <summary>A library is refused with a reason, or it is read; then replacing nothing changes nothing, and replacing one reply changes one.</summary>
[Trait("Category", "Hostile")]
public sealed class DamagedLibraryTests
{
    private const string Better = "给您添麻烦了，今天18点前给您答复";

    [Fact]
    public void Damaged_text_libraries_are_rewritten_soundly_or_not_at_all() => HostileCheck.ForAll(
        "library of replies, text",
        DamagedFile.Of(DamagedFile.Samples("corpora/samples/quick-replies.txt").Append(("replies.csv", "分类,话术\r\n问候,\"您好，\"\"亲\"\"\"\r\n物流,明天到\r\n"u8.ToArray()))),
        file => Check(file.Content, Path.GetExtension(file.Name)));

    [Fact]
    public void Damaged_workbook_libraries_are_rewritten_soundly_or_not_at_all() => HostileCheck.ForAll(
        "library of replies, xlsx",
        DamagedWorkbook.Of(Workbook.Of(Workbook.Row(1, "分类", "话术") + Workbook.Row(2, "问候", "您好") + Workbook.Row(3, "物流", "明天到"))),
        bytes => Check(bytes, ".xlsx"));

    private static void Check(byte[] content, string extension)
    {
        using var folder = new TemporaryFolder();
        if (TryOpen(folder, content, extension) is not { } library)
        {
            return;
        }

        if (extension != ".xlsx")
        {
            library.Replace(new Dictionary<int, string>()).Should().Equal(content);
        }

        if (library.Replies.IsEmpty)
        {
            return;
        }

        var at = content.Length % library.Replies.Length;
        var replaced = TryOpen(folder, library.Replace(new Dictionary<int, string> { [at] = Better }), extension);
        replaced.Should().NotBeNull("what was written can be read again");
        replaced!.Replies.Select(r => r.Text).Should().Equal(library.Replies.Select(r => r.Text).Select((text, i) => i == at ? Better : text));
        library.Edits(new Dictionary<int, string> { [at] = Better }).Should().ContainSingle();
    }

    private static ReplyLibrary? TryOpen(TemporaryFolder folder, byte[] content, string extension)
    {
        var path = Path.Combine(folder.Root, "library" + extension);
        File.WriteAllBytes(path, content);
        try
        {
            return ReplyLibrary.Open(path, null, new ReadLimits());
        }
        catch (LibraryException exception)
        {
            exception.Problem.Chinese.Should().NotBeEmpty();
            return null;
        }
    }
}

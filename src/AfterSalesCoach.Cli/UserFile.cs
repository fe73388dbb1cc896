using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Cli;

/// <summary>What is done with a file that the user named: when it fails, the message has that name.</summary>
internal static class UserFile
{
    /// <param name="folder">Whether the name is that of a folder.</param>
    /// <exception cref="UserError">The file cannot be read or written.</exception>
    public static T With<T>(string path, Func<T> use, bool folder = false)
    {
        try
        {
            return use();
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            var (chinese, english) = FileFault.Describe(e, isFolder: !folder && Directory.Exists(path));
            throw new UserError($"读写“{Printable.Text(path)}”失败：{chinese}", $"Cannot read or write '{Printable.Text(path)}': {english}");
        }
    }

    /// <inheritdoc cref="With{T}(string, Func{T}, bool)"/>
    public static void With(string path, Action use) => With(path, () =>
    {
        use();
        return true;
    });

    /// <summary>For what was not met where the file was known.</summary>
    public static LocalizedText Unnamed(Exception e)
    {
        var (chinese, english) = e is FileNotFoundException { FileName: { Length: > 0 } name } ? Named(name, FileFault.Describe(e)) : FileFault.Describe(e);
        return new LocalizedText($"读写文件失败：{chinese}", $"Cannot read or write: {english}");
    }

    private static (string Chinese, string English) Named(string name, (string Chinese, string English) text) =>
        ($"“{Printable.Text(name)}”{text.Chinese}", $"'{Printable.Text(name)}': {text.English}");
}

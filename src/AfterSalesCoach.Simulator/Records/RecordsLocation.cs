
namespace AfterSalesCoach.Simulator.Records;

/// <summary>Where records lie on this machine.</summary>
public static class RecordsLocation
{
    public const string FileName = "training.db";

    /// <summary>
    /// The folder for data of this user: <c>$XDG_DATA_HOME/aftersales-coach</c> or <c>~/.local/share/aftersales-coach</c>,
    /// <c>%LOCALAPPDATA%\AfterSalesCoach</c>, <c>~/Library/Application Support/AfterSalesCoach</c>.
    /// </summary>
    /// <exception cref="RecordsException">The system names none.</exception>
    public static string DefaultFolder()
    {
        var root = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return root.Length == 0
            ? throw new RecordsException(new("找不到存放训练记录的文件夹。用 --data 指定一个。", "There is no folder for records; name one with --data."))
            : Path.Combine(root, OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? "AfterSalesCoach" : "aftersales-coach");
    }
}

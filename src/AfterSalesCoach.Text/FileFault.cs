using System.Globalization;

namespace AfterSalesCoach.Text;

/// <summary>Why a file could not be read or written, and the way out, for users: the messages of the system are English and name our temporary files.</summary>
public static class FileFault
{
    private const int ReadOnlySystem = 30;

    /// <summary>COR_E_IO: no error of the system, so the message is our own.</summary>
    private const int NoSystemError = unchecked((int)0x80131620);

    /// <summary>ENOSPC, EDQUOT of Linux and macOS, ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL.</summary>
    private static readonly HashSet<int> _full = [28, 122, 69, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    /// <summary>Whether the exception is one that <see cref="Describe"/> has words for.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <param name="isFolder">Whether a folder is where a file should be, which the system calls a lack of permission.</param>
    /// <returns>Sentences with their full stops.</returns>
    public static (string Chinese, string English) Describe(Exception exception, bool isFolder = false) => exception switch
    {
        FileNotFoundException => ("没有这个文件。检查路径，含空格的路径要加引号。", "There is no such file. Check the path; a path with spaces needs quotes."),
        DirectoryNotFoundException => ("它所在的文件夹不存在。检查路径，或先建好文件夹。", "Its folder does not exist. Check the path, or make the folder first."),
        _ when isFolder => ("它是文件夹，不是文件。换一个文件名。", "It is a folder, not a file. Name a file."),
        UnauthorizedAccessException => ("没有权限。换一个位置，或让管理员放开权限。", "No permission. Choose another place, or have permission granted."),
        PathTooLongException => ("名称太长。换一个短一点的。", "The name is too long. Choose a shorter one."),
        { HResult: NoSystemError } => (exception.Message.TrimEnd('.') + "。", exception.Message.TrimEnd('.') + "."),
        _ => Other(exception.HResult),
    };

    private static (string Chinese, string English) Other(int code) =>
        _full.Contains(code) ? ("磁盘空间不够。清出空间，或换一个位置。", "The disk is full. Make room, or choose another place.")
        : code == ReadOnlySystem ? ("这个位置只能读，不能写。换一个位置。", "This place is read-only. Choose another.")
        : (string.Create(CultureInfo.InvariantCulture, $"系统拒绝了（错误号 {code & 0xFFFF}）。文件可能正被别的程序占用，关闭后重试。"),
            string.Create(CultureInfo.InvariantCulture, $"The system refused (error {code & 0xFFFF}). Another program may be using the file; close it and try again."));
}

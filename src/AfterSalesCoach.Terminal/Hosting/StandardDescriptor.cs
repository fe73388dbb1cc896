using System.Runtime.InteropServices;

namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>Tells whether a standard stream was there when the process started.</summary>
/// <remarks>
/// Whoever starts us may have closed one (<c>&lt;&amp;-</c>). The runtime's own pipes and files then get its number: a read would wait on them
/// for ever, and what is written would reach the runtime or nobody. They are told apart by close-on-exec, which nothing inherited can have.
/// </remarks>
public static partial class StandardDescriptor
{
    public const int Input = 0;
    public const int Output = 1;
    public const int Error = 2;

    private const int GetFlags = 1; // F_GETFD
    private const int CloseOnExec = 1; // FD_CLOEXEC

    public static bool IsOurs(int descriptor) => OperatingSystem.IsWindows() || (Control(descriptor, GetFlags) is >= 0 and var flags && (flags & CloseOnExec) == 0);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command);
}

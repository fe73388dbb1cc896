using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>The folder that a pack may read from, and nothing outside it.</summary>
internal sealed class PackFolder(string root)
{
    /// <summary>Scenarios of one pack.</summary>
    public const int MostFiles = 5_000;

    private const long MaxBytes = 4L * YamlTree.MaxCharacters;

    private readonly ConcurrentDictionary<string, Lazy<(YamlValue.Map? Root, ImmutableArray<PackProblem> Problems)>> _shared = new(StringComparer.Ordinal);

    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Scenario files, sorted, relative to the pack with <c>/</c>; folders named <c>shared</c> hold what is included.</summary>
    public IReadOnlyList<string> ScenarioFiles =>
    [
        .. Directory.EnumerateFiles(Root, "*.yaml", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 8 })
            .Select(p => Path.GetRelativePath(Root, p).Replace('\\', '/'))
            .Where(p => !p.EndsWith(".replay.yaml", StringComparison.Ordinal) && !$"/{p}".Contains("/shared/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Take(MostFiles + 1),
    ];

    public string FullPath(string file) => Path.Combine(Root, file.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>An included path relative to the pack, or null after a problem: missing, outside the pack, or a link.</summary>
    public string? Resolve(string from, string written, PackPosition at, ProblemList problems)
    {
        if (written.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(written) || written.Contains('\\', StringComparison.Ordinal))
        {
            problems.Add(at, "ASP2032", "路径写成相对路径，用“/”分隔，例如 ../shared/customers.yaml。", "Write a relative path with '/', e.g. ../shared/customers.yaml.");
            return null;
        }

        var full = Path.GetFullPath(written, Path.GetDirectoryName(FullPath(from))!);
        if (!full.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || IsLinked(full))
        {
            problems.Add(at, "ASP2033", $"“{written}”在场景包文件夹之外。把文件放进场景包再引用。", $"'{written}' lies outside the pack; put the file into the pack.");
            return null;
        }

        if (!File.Exists(full))
        {
            problems.Add(at, "ASP2034", $"找不到“{written}”。路径相对于这个文件所在的文件夹。", $"'{written}' does not exist; the path is relative to this file's folder.", full);
            return null;
        }

        return Path.GetRelativePath(Root, full).Replace('\\', '/');
    }

    /// <summary>Whether the pack has that scenario file and it is no link, as <see cref="ScenarioFiles"/> would list it.</summary>
    /// <param name="file">Relative to the pack, without <c>..</c>.</param>
    public bool HasScenario(string file) => !$"/{file}".Contains("/shared/", StringComparison.Ordinal) && File.Exists(FullPath(file)) && !IsLinked(FullPath(file));

    /// <summary>The tree of a file, or null after a problem.</summary>
    public YamlValue.Map? ReadTree(string file, ProblemList problems) =>
        ReadText(file, problems) is { } content ? new YamlTree(file, problems).Read(content) : null;

    /// <summary>The tree of a file that many include: it is read once and tells its problems to each. May be asked by several threads.</summary>
    public YamlValue.Map? ReadSharedTree(string file, ProblemList problems)
    {
        var (root, said) = _shared.GetOrAdd(file, name => new(() =>
        {
            var own = new ProblemList();
            return (ReadTree(name, own), own.Sorted);
        })).Value;
        problems.AddRange(said);
        return root;
    }

    /// <summary>The text of a file, or null after a problem.</summary>
    public string? ReadText(string file, ProblemList problems)
    {
        if (BoundedFile.ReadBytes(FullPath(file), MaxBytes) is not { } bytes)
        {
            problems.Add(new PackPosition(file, 0, 0), "ASP1001", $"文件超过 {MaxBytes / 1_000_000} MB。把它拆成几个场景。", $"The file is larger than {MaxBytes / 1_000_000} MB; split it into several scenarios.");
            return null;
        }

        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new PackPosition(file, 0, 0), "ASP1011", "文件不是 UTF-8 编码。用编辑器另存为 UTF-8。", "The file is not UTF-8; save it as UTF-8.");
            return null;
        }
    }

    /// <summary>Whether the file or a folder on the way to it is a link, which could lead outside.</summary>
    private bool IsLinked(string full)
    {
        for (var path = full; path.Length > Root.Length; path = Path.GetDirectoryName(path)!)
        {
            if (new FileInfo(path).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
using System.IO.Enumeration;

namespace AfterSalesCoach.Linting.Configuration;

/// <summary>What a shop's <c>.aftersales.yml</c> says. Immutable.</summary>
public sealed class LintConfiguration
{
    /// <summary>The name of the file, looked for from the input's folder upwards.</summary>
    public const string FileName = ".aftersales.yml";

    public static readonly LintConfiguration Default = new(null, new SettingsPatch(), [], []);

    private readonly SettingsPatch _shop;
    private readonly ImmutableArray<(ImmutableArray<string> Paths, SettingsPatch Patch)> _overrides;

    internal LintConfiguration(
        string? path, SettingsPatch shop, ImmutableArray<(ImmutableArray<string> Paths, SettingsPatch Patch)> overrides, ImmutableArray<string> houseRuleFiles) =>
        (Path, _shop, _overrides, HouseRuleFiles) = (path, shop, overrides, houseRuleFiles);

    /// <summary>Where it was read from; null for the defaults.</summary>
    public string? Path { get; }

    /// <summary>Full paths of the shop's house-rule files.</summary>
    public ImmutableArray<string> HouseRuleFiles { get; }

    /// <summary>The settings for an input file: the shop's, then every override whose path pattern fits, from top to bottom.</summary>
    public LintSettings SettingsFor(string inputPath)
    {
        var settings = _shop.ApplyTo(LintSettings.Default);
        var relative = Path is null ? inputPath : System.IO.Path.GetRelativePath(System.IO.Path.GetDirectoryName(Path)!, System.IO.Path.GetFullPath(inputPath));
        relative = relative.Replace('\\', '/');
        foreach (var (paths, patch) in _overrides)
        {
            if (paths.Any(p => FileSystemName.MatchesSimpleExpression(p, relative, ignoreCase: false)))
            {
                settings = patch.ApplyTo(settings);
            }
        }

        return settings;
    }

    /// <summary>The nearest configuration file at or above <paramref name="folder"/>, or null.</summary>
    public static string? FindAbove(string folder)
    {
        for (var current = new DirectoryInfo(System.IO.Path.GetFullPath(folder)); current is not null; current = current.Parent)
        {
            var candidate = System.IO.Path.Combine(current.FullName, FileName);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

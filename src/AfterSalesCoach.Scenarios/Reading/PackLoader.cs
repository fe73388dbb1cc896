using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Loads packs: a folder, or one scenario file of it.</summary>
public static class PackLoader
{
    /// <param name="path">A folder or a scenario file. The pack of a single file is the folder above its id: of <c>x/fruit/box.yaml</c> with id <c>fruit/box</c> it is <c>x</c>.</param>
    /// <param name="isUrgent">Whether somebody waits for it: then all processors read, otherwise one.</param>
    /// <exception cref="IOException">The path cannot be read.</exception>
    public static LoadedPack Load(string path, bool isUrgent = true)
    {
        if (Directory.Exists(path))
        {
            var folder = new PackFolder(path);
            return Load(folder, folder.ScenarioFiles, isUrgent);
        }

        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new FileNotFoundException($"{path}: not found", path);
        }

        var root = RootOf(full);
        return Load(new PackFolder(root), [Path.GetRelativePath(root, full).Replace('\\', '/')], isUrgent);
    }

    /// <summary>One scenario of a folder, without reading the others: what <see cref="Load(string, bool)"/> would list under that id.</summary>
    /// <returns>Null when there is none, or it has problems; loading the pack tells which.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Scenario? LoadOne(string folder, string id)
    {
        // An id is a path; one that is spelled otherwise could lead elsewhere.
        var file = id + ".yaml";
        return id.Split('/').All(Placeholders.IsName) && Directory.Exists(folder) && new PackFolder(folder) is var pack && pack.HasScenario(file)
            ? Load(pack, [file], isUrgent: false).Scenarios.FirstOrDefault()
            : null;
    }

    private static LoadedPack Load(PackFolder folder, IReadOnlyList<string> files, bool isUrgent)
    {
        var scenarios = new List<Scenario>();
        var all = ImmutableArray.CreateBuilder<PackProblem>();
        if (files.Count > PackFolder.MostFiles)
        {
            all.Add(new PackProblem(new(files[PackFolder.MostFiles], 0, 0), "ASP1012", new($"场景包超过 {PackFolder.MostFiles} 个文件，后面的没有读。拆成几个场景包。", $"The pack has more than {PackFolder.MostFiles} files; the rest was not read. Split it.")));
        }

        // Files know nothing of each other; only ids are compared, in order.
        var known = files.Take(PackFolder.MostFiles);
        var reads = isUrgent ? known.Select(f => Task.Run(() => Read(folder, f))).ToList().Select(t => t.GetAwaiter().GetResult()) : known.Select(f => Read(folder, f));
        foreach (var (file, root, scenario, problems) in reads)
        {
            if (root is not null && scenario is not null)
            {
                CheckId(scenario, file, root, scenarios, problems);
                if (problems.Count == 0)
                {
                    scenarios.Add(scenario);
                }
            }

            all.AddRange(problems.Sorted);
        }

        // A shared file with a mistake is included by many; it is reported once.
        return new LoadedPack(folder.Root, [.. scenarios.OrderBy(s => s.Id, StringComparer.Ordinal)], [.. all.Distinct()]);
    }

    private static (string File, YamlValue.Map? Root, Scenario? Scenario, ProblemList Problems) Read(PackFolder folder, string file)
    {
        var problems = new ProblemList();
        return folder.ReadTree(file, problems) is { } root
            ? (file, root, new ScenarioReader(folder, problems).Read(file, root), problems)
            : (file, null, null, problems);
    }

    private static void CheckId(Scenario scenario, string file, YamlValue.Map root, List<Scenario> earlier, ProblemList problems)
    {
        var at = root.Entries.FirstOrDefault(e => e.Key.Text == "id").Value?.Position ?? root.Position;
        if (scenario.Id.Length > 0 && earlier.FirstOrDefault(s => s.Id == scenario.Id) is { } twin)
        {
            problems.Add(at, "ASP2021", $"编号“{scenario.Id}”已经用在 {twin.Position.File}。换一个。", $"The id '{scenario.Id}' is taken by {twin.Position.File}; choose another.");
        }
        else if (scenario.Id.Length > 0 && scenario.Id != Path.ChangeExtension(file, null))
        {
            problems.Add(at, "ASP2020", $"编号应该是文件在场景包里的路径：id: {Path.ChangeExtension(file, null)}。", $"The id is the file's path in the pack: id: {Path.ChangeExtension(file, null)}.");
        }
    }

    private static string RootOf(string file)
    {
        var parent = Path.GetDirectoryName(file)!;
        var problems = new ProblemList();
        var folder = new PackFolder(parent);
        var name = Path.GetFileName(file);
        var id = folder.ReadTree(name, problems) is { } root
            ? (root.Entries.FirstOrDefault(e => e.Key.Text == "id").Value as YamlValue.Scalar)?.Text ?? ""
            : "";
        foreach (var step in id.Split('/').SkipLast(1).Reverse())
        {
            if (Path.GetFileName(parent) != step || Path.GetDirectoryName(parent) is not { } above)
            {
                return Path.GetDirectoryName(file)!;
            }

            parent = above;
        }

        return parent;
    }
}

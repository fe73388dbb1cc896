using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Loads packs for commands and prints what is wrong with them.</summary>
internal static class PackLoading
{
    public const string DefaultFolder = "scenarios";

    /// <summary>A pack whose problems name their files as the user would type them.</summary>
    /// <param name="isUrgent">Whether somebody waits for it.</param>
    public static LoadedPack Load(string path, bool isUrgent = true)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new UserError($"找不到 {Printable.Text(path)}。给出场景文件或场景包文件夹。", $"{Printable.Text(path)} does not exist; name a scenario file or a pack's folder.");
        }

        var pack = PackLoader.Load(path, isUrgent);
        var shown = new TypedPack(path, pack.Root);
        return pack with { Problems = [.. pack.Problems.Select(shown.Shown)] };
    }

    /// <summary>The pack, if it has no problems.</summary>
    public static LoadedPack LoadSound(string path, CommandConsole console)
    {
        var pack = Load(path);
        if (!pack.Problems.IsEmpty)
        {
            Print(pack.Problems, console);
            throw new UserError($"{pack.Problems.Length} 处错误。改正后再运行。", $"{pack.Problems.Length} problems; put them right first.");
        }

        return pack.Scenarios.IsEmpty ? throw new UserError("文件夹里没有场景。运行 coach pack new 写一个。", "The folder holds no scenario; coach pack new writes one.") : pack;
    }

    public static void Print(IEnumerable<PackProblem> problems, CommandConsole console)
    {
        foreach (var problem in problems)
        {
            console.Error(Printable.Text(problem.Describe(console.Language)));
        }
    }
}

using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Finds the pack to train with, and a scenario in it by what somebody wrote.</summary>
internal static class ScenarioFinder
{
    private const int MostSuggestions = 5;

    /// <summary>The scenarios that were shipped with the program.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, PackLoading.DefaultFolder);

    /// <summary>Where the pack lies.</summary>
    /// <param name="named">A folder or file; null for <c>./scenarios</c>, or the shipped ones.</param>
    public static string PathOf(string? named) => named ?? (Directory.Exists(PackLoading.DefaultFolder) ? PackLoading.DefaultFolder : Shipped);

    /// <summary>A pack to train with, without its faulty scenarios; <see cref="PrintLeftOut"/> tells of them.</summary>
    /// <param name="path">As <see cref="PathOf"/> gives it.</param>
    /// <param name="isUrgent">Whether somebody waits for it.</param>
    /// <exception cref="UserError">There is nothing to play in it.</exception>
    public static LoadedPack LoadPack(string path, bool isUrgent = true)
    {
        var pack = PackLoading.Load(path, isUrgent);
        return pack.Scenarios.IsEmpty ? throw new UserError(new LocalizedText(
            Describe(pack, UserLanguage.Chinese) + "场景包里没有可以练的场景。运行 coach pack check 看哪里有错。",
            Describe(pack, UserLanguage.English) + "The pack holds no scenario that can be played; coach pack check says why.")) : pack;
    }

    /// <summary>Says what is wrong with the scenarios that were left out.</summary>
    public static void PrintLeftOut(LoadedPack pack, CommandConsole console)
    {
        PackLoading.Print(pack.Problems, console);
        if (!pack.Problems.IsEmpty)
        {
            console.Error(new LocalizedText("上面的场景有错误，没有列出，其余的可以练。", "The scenarios above have problems and are left out; the others can be played."));
        }
    }

    /// <summary>By id, by the last part of the id, or by title.</summary>
    /// <exception cref="UserError">There is none; the message names what comes near.</exception>
    public static Scenario Find(LoadedPack pack, string written)
    {
        if (pack.Find(written) is { } exact)
        {
            return exact;
        }

        var named = pack.Scenarios.Where(s => s.Id.EndsWith($"/{written}", StringComparison.OrdinalIgnoreCase) || s.Title.Chinese == written || s.Title.English == written).ToList();
        if (named is [var only])
        {
            return only;
        }

        var near = Near(pack, written).Take(MostSuggestions).ToList();
        var shown = Printable.Text(written);
        throw near.Count == 0
            ? new UserError($"没有场景“{shown}”。不写场景，运行 coach train 从列表里选。", $"There is no scenario '{shown}'; run coach train without one and choose from the list.")
            : new UserError(
                $"没有场景“{shown}”。是不是：{string.Join('、', near.Select(s => $"{s.Id}（{s.Title.Chinese}）"))}？",
                $"There is no scenario '{shown}'. Did you mean {string.Join(", ", near.Select(s => $"{s.Id} ({s.Title.English})"))}?");
    }

    private static string Describe(LoadedPack pack, UserLanguage language) => string.Concat(pack.Problems.Select(p => Printable.Text(p.Describe(language)) + "\n"));

    private static IEnumerable<Scenario> Near(LoadedPack pack, string written)
    {
        var containing = pack.Scenarios.Where(s => new[] { s.Id, s.Title.Chinese, s.Title.English }.Any(t => t.Contains(written, StringComparison.OrdinalIgnoreCase)));
        var spelled = Nearest.To(written, pack.Scenarios.SelectMany(s => new[] { s.Id, s.Id[(s.Id.LastIndexOf('/') + 1)..] }));
        return containing.Concat(pack.Scenarios.Where(s => spelled is not null && (s.Id == spelled || s.Id.EndsWith($"/{spelled}", StringComparison.Ordinal)))).Distinct();
    }
}

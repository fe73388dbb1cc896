using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Names the files of a pack from where the user stands: an editor opens what a message names.</summary>
/// <param name="typed">The folder or the scenario file that was typed.</param>
/// <param name="root">The pack's folder, full path.</param>
internal sealed class TypedPack(string typed, string root)
{
    /// <param name="file">Relative to the pack's folder, with <c>/</c>.</param>
    public string Shown(string file)
    {
        if (Directory.Exists(typed))
        {
            return Path.Join(typed, file);
        }

        // Of what is typed, the pack's folder is what stands before the file's own place in it.
        var own = Path.GetRelativePath(root, Path.GetFullPath(typed)).Replace('\\', '/');
        return typed.Replace('\\', '/').EndsWith(own, StringComparison.Ordinal)
            ? typed[..^own.Length] + file
            : file == own ? typed : Path.GetRelativePath(".", Path.Join(root, file));
    }

    public PackProblem Shown(PackProblem problem) => At(problem, Shown(problem.Position.File));

    /// <summary>The same problem in a file that is named otherwise.</summary>
    public static PackProblem At(PackProblem problem, string file) => problem with { Position = problem.Position with { File = file } };
}

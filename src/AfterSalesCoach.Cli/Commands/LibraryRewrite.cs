using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.ChatLogs.Libraries;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Rewrites;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>One run of <c>coach lint LIBRARY --diff|--write|--in-place</c>: flagged canned replies give way to their first suggestion.</summary>
internal sealed class LibraryRewrite(LintOptions options, LinterSetup setup, CommandConsole console)
{
    public int Execute(CancellationToken cancellation)
    {
        var unmended = 0;
        using var diff = options.Diff ? OutputTarget.Open(options.OutputPath, console) : null;
        foreach (var path in options.Paths)
        {
            cancellation.ThrowIfCancellationRequested();
            unmended += Rewrite(path, diff);
        }

        diff?.Commit();
        return unmended > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>How many flagged replies found no suggestion.</summary>
    private int Rewrite(string path, OutputTarget? diff)
    {
        var library = Open(path);
        var (linter, composer) = setup.For(path);
        var flagged = Enumerable.Range(0, library.Replies.Length)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(options.Threads)
            .Select(i => (Index: i, Suggestion: Suggest(library.Replies[i].Text, linter, composer)))
            .Where(f => f.Suggestion.IsFlagged)
            .ToList();
        var replacements = flagged.Where(f => f.Suggestion.Text is not null).ToDictionary(f => f.Index, f => f.Suggestion.Text!);

        diff?.Writer.Write(UnifiedDiff.Of(Path.GetFileName(path), library.Lines, library.Edits(replacements), line => Printable.Text(Mask(line))));
        if (options.Write || options.InPlace)
        {
            Write(path, library, replacements);
        }

        foreach (var (index, _) in flagged.Where(f => f.Suggestion.Text is null))
        {
            var line = library.Replies[index].Line;
            console.Error(Printable.Text(options.Language == UserLanguage.English
                ? $"{path}:{line}: ASF1401 no suggestion lints clean; rewrite this reply by hand."
                : $"{path}:{line}: ASF1401 没有合格的改写建议，这一句请人工修改。"));
        }

        return flagged.Count - replacements.Count;
    }

    private ReplyLibrary Open(string path)
    {
        try
        {
            return ReplyLibrary.Open(path, options.TextColumn, options.Reading.Limits);
        }
        catch (LibraryException exception)
        {
            throw new UserError(exception.Problem.Describe(english: false), exception.Problem.Describe(english: true));
        }
    }

    private (bool IsFlagged, string? Text) Suggest(string reply, Linter linter, RewriteComposer composer)
    {
        var conversation = new Conversation("library", [new Message(Speaker.Agent, reply)]);
        return linter.Lint(conversation).Diagnostics.Any(d => d.Severity >= options.MinSeverity)
            ? (true, composer.Suggest(conversation, 0, most: 1) is [var first, ..] ? first.Text : null)
            : (false, null);
    }

    private void Write(string path, ReplyLibrary library, Dictionary<int, string> replacements)
    {
        var target = options.InPlace ? path : CopyName(path);
        if (!options.InPlace && File.Exists(target))
        {
            throw new UserError($"{target} 已经有了，没有覆盖。删掉它，或改名后再运行。", $"{target} exists and was not overwritten; remove or rename it.");
        }

        AtomicFile.Write(target, library.Replace(replacements));
        console.Note(options.Language == UserLanguage.English
            ? $"{target}: {replacements.Count} of {library.Replies.Length} replies rewritten; fill in the 【】 before use"
            : $"{target}：{library.Replies.Length} 句话术改写了 {replacements.Count} 句；【】里的内容请先补上再用");
    }

    private string Mask(string line) => options.Mask ? PiiMasker.Mask(line) : line;

    private static string CopyName(string path) =>
        Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}.rewritten{Path.GetExtension(path)}");
}

using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Scoring.Reviews;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>The folder of a run's results. Each file appears whole, under its name, once it is finished.</summary>
internal sealed class ScoreFolder
{
    private const string Unfinished = ".part";

    private readonly string _path;

    private ScoreFolder(string path) => _path = path;

    /// <summary>Makes the folder or takes over one that an earlier run made; what a killed run left unfinished is cleared away.</summary>
    /// <exception cref="UserError">The path is a file, or a folder that somebody else made or that holds a review somebody has filled in.</exception>
    public static ScoreFolder Open(string path, bool force) => UserFile.With(path, () => TakeOver(path, force), folder: true);

    private static ScoreFolder TakeOver(string path, bool force)
    {
        if (File.Exists(path))
        {
            throw new UserError($"--out 的“{Printable.Text(path)}”是文件，不是文件夹。换一个名字。", $"'{Printable.Text(path)}' is a file; --out names a folder.");
        }

        var marker = System.IO.Path.Combine(path, ChatLogReader.OutputMarker);
        if (!force && Directory.Exists(path) && !File.Exists(marker) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new UserError(
                $"文件夹“{Printable.Text(path)}”不是 coach score 建的，里面有别的文件。换一个 --out，或加 --force 写入。",
                $"The folder '{Printable.Text(path)}' was not made by coach score and is not empty; name another, or add --force.");
        }

        if (!force && HoldsVerdicts(System.IO.Path.Combine(path, ScoreRun.Review)))
        {
            throw new UserError(
                $"文件夹“{Printable.Text(path)}”里的 {ScoreRun.Review} 已经填了复核结果，再运行会盖掉。换一个 --out，或先把它移走；确实不要了就加 --force。",
                $"{ScoreRun.Review} in '{Printable.Text(path)}' holds verdicts of a review, which this run would overwrite. Name another --out or move the sheet away; with --force it is lost.");
        }

        Directory.CreateDirectory(path);
        File.WriteAllText(marker, "");
        foreach (var left in Directory.EnumerateFiles(path, $"*{Unfinished}"))
        {
            File.Delete(left);
        }

        return new ScoreFolder(path);
    }

    private static bool HoldsVerdicts(string sheet)
    {
        if (!File.Exists(sheet))
        {
            return false;
        }

        var rows = SheetReader.Read(sheet, header => ReviewSheet.Find(header) is not null, _ => { });
        return !rows.IsEmpty && ReviewSheet.Find(rows[0].Cells) is { } places
            && rows.Skip(1).Any(r => ReviewSheet.Read(r.Cells, places) is { } row && row.Verdict.Length + row.Remark.Length > 0);
    }

    public string Path(string name) => System.IO.Path.Combine(_path, name);

    /// <summary>A file to be written; it gets its name when it is committed, and is gone when it is not.</summary>
    public PendingFile Create(string name) => new(Path(name), Path($".{name}.{Environment.ProcessId}{Unfinished}"));

    public void Write(string name, byte[] content) => Write(name, stream => stream.Write(content));

    public void Write(string name, Action<Stream> write)
    {
        using var file = Create(name);
        write(file.Stream);
        file.Commit();
    }

    /// <summary>Takes away a file of an earlier run that this one does not write.</summary>
    public void Remove(string name) => File.Delete(Path(name));
}

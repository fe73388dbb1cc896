namespace AfterSalesCoach.ChatLogs.Files;

/// <summary>Files of a folder and the folders below it, in ordinal order of their paths.</summary>
/// <remarks>Hidden entries are passed over. A link to a file is read; a link to a folder is not followed, so loops cannot arise.</remarks>
internal sealed class LogFolder(string root, ReadOptions options, Action<LogProblem> report)
{
    private int _left = options.Limits.Files;

    public IEnumerable<string> Files() => Below(root, 0);

    private IEnumerable<string> Below(string folder, int depth)
    {
        if (depth > options.Limits.FolderDepth)
        {
            report(Problems.FolderTooDeep(new(folder, 0), options.Limits.FolderDepth));
            yield break;
        }

        foreach (var entry in Entries(folder))
        {
            if (entry.IsFolder)
            {
                foreach (var file in Below(entry.Path, depth + 1))
                {
                    yield return file;
                }
            }
            else if (_left-- > 0)
            {
                yield return entry.Path;
            }
            else if (_left == -1)
            {
                report(Problems.TooManyFiles(new(root, 0), options.Limits.Files));
            }

            if (_left < 0)
            {
                yield break;
            }
        }
    }

    private List<(string Path, bool IsFolder)> Entries(string folder)
    {
        var entries = new List<(string Path, bool IsFolder)>();
        try
        {
            foreach (var info in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                var isFolder = info.Attributes.HasFlag(FileAttributes.Directory);
                var isLink = info.Attributes.HasFlag(FileAttributes.ReparsePoint);
                if (info.Name[0] == '.' || info.Attributes.HasFlag(FileAttributes.Hidden) || (isFolder && isLink))
                {
                    continue;
                }

                if (isFolder && File.Exists(Path.Combine(info.FullName, ChatLogReader.OutputMarker)))
                {
                    continue;
                }

                // The path as the user gave it, with / everywhere, so that results are the same on every system.
                entries.Add(($"{folder.TrimEnd('/', Path.DirectorySeparatorChar)}/{info.Name}", isFolder));
            }
        }
        catch (UnauthorizedAccessException)
        {
            report(Problems.NoPermission(new(folder, 0)));
        }
        catch (IOException exception)
        {
            report(Problems.CannotRead(new(folder, 0), exception));
        }

        // A folder sorts as if its name ended in a slash, as the whole paths would.
        entries.Sort((a, b) => string.CompareOrdinal(a.IsFolder ? a.Path + "/" : a.Path, b.IsFolder ? b.Path + "/" : b.Path));
        return entries;
    }
}

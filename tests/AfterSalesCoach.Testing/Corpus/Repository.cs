using AfterSalesCoach.Learning.Corpus;

namespace AfterSalesCoach.Testing.Corpus;

/// <summary>The files of the repository that tests read in place.</summary>
public static class Repository
{
    /// <summary>The root folder, found upwards from the running program.</summary>
    public static string Root { get; } = FindRoot();

    public static IEnumerable<LabelledReply> LabelledReplies() => LabelledCorpus.Load(Path.Combine(Root, "corpora", "replies"));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AfterSalesCoach.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("AfterSalesCoach.sln was not found above the test program");
    }
}

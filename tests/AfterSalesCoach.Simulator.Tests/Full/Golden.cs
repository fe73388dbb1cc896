using System.Runtime.CompilerServices;
using FluentAssertions;

namespace AfterSalesCoach.Simulator.Tests.Full;

/// <summary>Screens kept as files beside the tests. With COACH_UPDATE_GOLDEN=1 they are written anew, to be looked at and committed.</summary>
internal static class Golden
{
    public static void Check(string name, string actual, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Golden", name + ".txt");
        if (Environment.GetEnvironmentVariable("COACH_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
        }

        File.Exists(path).Should().BeTrue($"{name} is kept as a file");
        actual.Should().Be(File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}

using System.Reflection;
using AfterSalesCoach.Dialogue;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

public sealed class ProblemTests
{
    private static readonly IReadOnlyList<LogProblem> _all =
    [
        .. from method in typeof(ChatLogReader).Assembly.GetType("AfterSalesCoach.ChatLogs.Problems")!.GetMethods(BindingFlags.Static | BindingFlags.Public)
           where method.ReturnType == typeof(LogProblem)
           select (LogProblem)method.Invoke(null, [.. method.GetParameters().Select(p => Argument(p.ParameterType))])!,
    ];

    [Fact]
    public void Every_problem_has_a_code_of_its_own() => _all.Select(p => p.Code).Should().HaveCountGreaterThan(40).And.OnlyHaveUniqueItems().And.AllSatisfy(
        c => c.Should().MatchRegex("^ASL[1-6][0-9]{3}$"));

    /// <summary>One sentence for what is wrong and, where something can be done, one for the way out.</summary>
    [Fact]
    public void Every_problem_speaks_both_languages() => _all.Should().AllSatisfy(problem =>
    {
        problem.Chinese.Should().MatchRegex("[\u4e00-\u9fff].*。$");
        problem.English.Should().EndWith(".");
    });

    [Fact]
    public void Words_of_the_log_cannot_steer_a_terminal()
    {
        var log = Log.Text("a.csv", "会话ID,角色,内容\nA,\u001b[31m老王,好\n");
        log.Problems.Single().Chinese.Should().Contain("老王").And.NotContain("\u001b");
    }

    private static object Argument(Type type) =>
        type == typeof(SourcePosition) ? new SourcePosition("a.csv", 3)
        : type == typeof(string) ? "词"
        : type == typeof(int) ? 7
        : type == typeof(long) ? 7L
        : type == typeof(InputFormat) ? InputFormat.Csv
        : type == typeof(bool) ? (object)true
        : type == typeof(IEnumerable<string>) ? new[] { "编号" }
        : type == typeof(Exception) ? new IOException("busy", 16)
        : throw new InvalidOperationException(type.Name);
}

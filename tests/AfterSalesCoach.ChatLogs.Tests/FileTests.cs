using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

public sealed class FileTests
{
    private const string Line = """{"conversation_id":"c1","messages":[{"role":"agent","text":"好"}]}""";

    [Fact]
    public void A_folder_is_read_recursively_in_ordinal_order()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.jsonl", Line);
        folder.Write("B.jsonl", Line);
        folder.Write("a/z.jsonl", Line);
        folder.Write("a.csv", "会话ID,角色,内容\nA,买家,坏了\n");
        folder.Write("a/甲.txt", "客服：好\n");
        folder.Write(".hidden.jsonl", Line);
        folder.Write(".git/x.jsonl", Line);
        folder.Write("README.md", "客服：好\n");
        folder.Write(".aftersales.yml", "a: b");
        folder.Write("coach.yml", "a: b");
        var log = Log.Path(folder.Root + "/");
        log.Problems.Should().BeEmpty();
        log.Conversations.Select(c => c.Source!.Value.File[(folder.Root.Length + 1)..])
            .Should().Equal("B.jsonl", "a.csv", "a/z.jsonl", "a/甲.txt", "b.jsonl");
    }

    [Fact]
    public void What_a_folder_holds_beside_logs_is_counted_and_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.jsonl", Line);
        folder.Write("README.md", "客服：好\n");
        folder.Write("b.zip", "PK");
        folder.Write("c/export.json", Line);
        for (var i = 0; i < 4; i++)
        {
            folder.Write($"d{i}.docx", "");
        }

        var log = Log.Path(folder.Root);
        log.Conversations.Should().ContainSingle();
        log.Problems.Should().ContainSingle().Which.Should().Match<LogProblem>(p => p.Code == "ASL1015" && p.Severity == ProblemSeverity.Info && p.Position.File == folder.Root
            && p.Chinese.StartsWith($"有 6 个文件没有读：b.zip、{Path.Combine("c", "export.json")}、d0.docx、d1.docx、d2.docx……", StringComparison.Ordinal));
        Log.Path(folder.Root, new() { Format = InputFormat.Csv }).Codes.Should().Equal("ASL1015", "ASL1005");
        Log.Path(folder.Root + "/c/export.json").Conversations.Should().ContainSingle();
    }

    [Fact]
    public void A_text_file_in_a_folder_that_is_no_chat_is_noted_and_skipped()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notes.txt", "记得买菜\n");
        var log = Log.Path(folder.Root);
        log.Conversations.Should().BeEmpty();
        log.Problems.Select(p => (p.Code, p.Severity)).Should().Equal(("ASL1011", ProblemSeverity.Info));
        Log.Path(folder.Root + "/notes.txt").Shown.Should().Be("notes:1 1 Agent 记得买菜");
        Log.Path(folder.Root, new() { Format = InputFormat.Replies }).Shown.Should().Be("notes:1 1 Agent 记得买菜");
    }

    [SkippableFact]
    public void A_loop_of_links_ends()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/x.jsonl", Line);
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(folder.Root, "a", "up"), folder.Root);
            File.CreateSymbolicLink(Path.Combine(folder.Root, "self.jsonl"), Path.Combine(folder.Root, "self.jsonl"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SkipException("no right to make links");
        }

        var log = Log.Path(folder.Root);
        log.Conversations.Should().ContainSingle();
        log.Problems.Should().ContainSingle().Which.Position.File.Should().EndWith("self.jsonl");
    }

    [SkippableFact]
    public void A_named_pipe_in_a_folder_is_not_waited_for()
    {
        Skip.If(OperatingSystem.IsWindows());
        using var folder = new TemporaryFolder();
        folder.Write("b.jsonl", Line);
        using (var made = System.Diagnostics.Process.Start("mkfifo", folder.Root + "/a.jsonl"))
        {
            made.WaitForExit();
            Skip.If(made.ExitCode != 0, "mkfifo failed");
        }

        var log = Log.Path(folder.Root);
        log.Codes.Should().Equal("ASL1004");
        log.Conversations.Should().ContainSingle();
    }

    [Fact]
    public void A_folder_without_logs_is_an_error()
    {
        using var folder = new TemporaryFolder();
        folder.Write("README.md", "好");
        Log.Path(folder.Root).Codes.Should().Equal("ASL1005");
    }

    [Fact]
    public void Limits_of_a_folder_are_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.jsonl", Line);
        folder.Write("b.jsonl", Line);
        folder.Write("c/d/e.jsonl", Line);
        Log.Path(folder.Root, new() { Limits = new() { Files = 1 } }).Codes.Should().Equal("ASL1009");
        var deep = Log.Path(folder.Root, new() { Limits = new() { FolderDepth = 1 } });
        deep.Codes.Should().Equal("ASL1010");
        deep.Conversations.Should().HaveCount(2);
    }

    [Fact]
    public void A_missing_file_is_an_error() => Log.Path("/no/such/file.jsonl").Codes.Should().Equal("ASL1001");

    [SkippableFact]
    public void A_file_without_read_permission_is_an_error()
    {
        Skip.If(Environment.UserName == "root", "root may read everything");
        if (OperatingSystem.IsWindows())
        {
            throw new SkipException("no Unix permissions");
        }

        using var folder = new TemporaryFolder();
        var path = folder.Write("a.jsonl", Line);
        File.SetUnixFileMode(path, UnixFileMode.None);
        Log.Path(path).Codes.Should().Equal("ASL1002");
    }

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.csv")]
    [InlineData("a.txt")]
    [InlineData("a.xlsx")]
    [InlineData("-")]
    public void An_empty_file_holds_no_message(string name)
    {
        Log.Text(name, "").Codes.Should().Equal("ASL1004");
        Log.Text(name, "\n \n").Conversations.Should().BeEmpty();
        Log.Text(name, "\n \n").Problems.Should().ContainSingle();
    }

    [Theory]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0 }, "PNG 图片")]
    [InlineData(new byte[] { (byte)'h', (byte)'i', 0, 1 }, "二进制文件")]
    [InlineData(new byte[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', (byte)'1' }, "PDF 文档")]
    public void A_binary_file_is_one_error_whatever_its_name(byte[] bytes, string kind)
    {
        foreach (var name in new[] { "a.jsonl", "a.csv", "a.txt", "-" })
        {
            Log.Bytes(name, bytes).Problems.Should().ContainSingle().Which.Chinese.Should().StartWith("这是" + kind);
        }
    }

    [Fact]
    public void Markdown_is_never_a_transcript()
    {
        Log.Text("a.md", "客服：好\n").Codes.Should().Equal("ASL1008");
        Log.Text("a.md", "客服：好\n", new() { Format = InputFormat.Transcript }).Codes.Should().Equal("ASL1008");
    }

    [Theory]
    [InlineData(Line, "c1")]
    [InlineData("会话ID;角色;内容\nA;买家;坏了\n", "A")]
    [InlineData("客服小王 2026-10-01 10:00:03\n好\n", "stdin")]
    [InlineData("好的，马上为您处理\n", "stdin:1")]
    [InlineData("客户：坏了\n客服：抱歉\n", "stdin")]
    public void Standard_input_is_recognised_by_its_content(string text, string id) =>
        Log.Piped("-", System.Text.Encoding.UTF8.GetBytes(text)).Conversations.Should().ContainSingle().Which.Id.Should().Be(id);

    [Fact]
    public void A_reply_that_begins_with_a_role_makes_no_chat() =>
        Log.Text("r.txt", "好的\n没问题\n马上处理\n已经补发\n售后：这边给您登记\n").Conversations.Should().HaveCount(5);

    [Fact]
    public void Blank_lines_of_replies_are_passed_over() =>
        Log.Text("r.txt", "好的\n\n  \n没问题\n", new() { Format = InputFormat.Replies }).Shown.Should().Be("r:1 1 Agent 好的\nr:4 4 Agent 没问题");

    [Fact]
    public void A_failing_disk_is_an_error_and_what_came_before_counts()
    {
        var problems = new List<LogProblem>();
        using var stream = new PipeStandIn(System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Line + "\n", 5000)))) { Fails = true };
        new ChatLogReader(new(), problems.Add).Read(stream, "a.jsonl").Should().HaveCountGreaterThan(1000);
        problems.Should().ContainSingle().Which.Code.Should().Be("ASL1003");
    }
}

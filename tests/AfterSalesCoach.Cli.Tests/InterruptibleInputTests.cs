using System.IO.Pipes;
using System.Text;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

public sealed class InterruptibleInputTests
{
    [Fact]
    public async Task A_read_that_waits_is_given_up()
    {
        using var interrupted = new CancellationTokenSource();
        await using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        await using var input = new InterruptibleInput(new AnonymousPipeClientStream(PipeDirection.In, pipe.ClientSafePipeHandle), interrupted.Token);

        var reading = Task.Run(() => input.Read(new byte[10], 0, 10));
        await interrupted.CancelAsync();

        await FluentActions.Awaiting(() => reading.WaitAsync(TimeSpan.FromSeconds(30))).Should().ThrowAsync<OperationCanceledException>();
        pipe.Write("late"u8);
    }

    [Fact]
    public void Bytes_come_through_in_their_order()
    {
        var text = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{i} "));
        using var input = new InterruptibleInput(new MemoryStream(Encoding.ASCII.GetBytes(text)), CancellationToken.None);
        using var reader = new StreamReader(input);

        reader.ReadToEnd().Should().Be(text);
    }

    /// <summary>Whether an endless line is read or an endless file, Ctrl-C ends it.</summary>
    [Theory]
    [InlineData("x")]
    [InlineData("这是正常的\n")]
    public async Task A_run_on_endless_input_is_ended(string piece)
    {
        using var interrupted = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await using var error = new StringWriter();
        using var endless = new RepeatingStream(Encoding.UTF8.GetBytes(piece));
        var console = new CommandConsole { Input = new InterruptibleInput(endless, interrupted.Token), Output = Stream.Null, ErrorWriter = error };

        var run = Task.Run(() => CoachCommand.RunAsync(["lint", "-", "--input", "replies", "--format", "jsonl"], console, interrupted.Token));

        (await run.WaitAsync(TimeSpan.FromMinutes(1))).Should().Be(ExitCode.Interrupted);
        error.ToString().Should().Contain("已中断");
    }

    private sealed class RepeatingStream(byte[] piece) : MemoryStream
    {
        private int _at;

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var i = 0; i < count; i++)
            {
                buffer[offset + i] = piece[_at++ % piece.Length];
            }

            _at %= piece.Length;
            return count;
        }
    }
}

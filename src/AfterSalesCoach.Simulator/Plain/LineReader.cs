using System.Text;
using AfterSalesCoach.Scenarios.Engine;

namespace AfterSalesCoach.Simulator.Plain;

/// <summary>Reads lines, and lets time pass while it waits for them.</summary>
internal sealed class LineReader(TextReader input, TimeProvider clock)
{
    private static readonly TimeSpan _tick = TimeSpan.FromSeconds(1);

    private readonly char[] _buffer = new char[4_096];
    private int _next;
    private int _filled;

    /// <param name="tick">Called about once a second until a line comes.</param>
    /// <returns>A line, of which no more than one character beyond the longest reply; null at the end of input.</returns>
    public async Task<string?> ReadAsync(Action tick, CancellationToken cancellation)
    {
        var line = Task.Run(ReadLine, cancellation);
        while (await Task.WhenAny(line, Task.Delay(_tick, clock, cancellation)).ConfigureAwait(false) != line)
        {
            cancellation.ThrowIfCancellationRequested();
            tick();
        }

        return await line.ConfigureAwait(false);
    }

    private string? ReadLine()
    {
        var line = new StringBuilder();
        for (var c = Read(); c >= 0; c = Read())
        {
            if (c == '\n')
            {
                return line.ToString();
            }

            if (line.Length <= ScenarioEngine.LongestReply)
            {
                line.Append((char)c);
            }
        }

        return line.Length > 0 ? line.ToString() : null;
    }

    private int Read()
    {
        if (_next == _filled)
        {
            (_next, _filled) = (0, input.Read(_buffer, 0, _buffer.Length));
        }

        return _filled == 0 ? -1 : _buffer[_next++];
    }
}

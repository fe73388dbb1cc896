using System.Diagnostics;
using System.Text.Json;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Emulation;
using Xunit;

namespace AfterSalesCoach.Terminal.Tests.Pty;

/// <summary>A run of the demo in a pseudo-terminal, by way of pty_session.py.</summary>
internal sealed class PtySession
{
    private readonly JsonElement _report;

    private PtySession(JsonElement report) => _report = report;

    /// <summary>The exit status; negative for the signal that ended it, null when it had to be killed.</summary>
    public int? ExitCode => _report.GetProperty("exit") is { ValueKind: JsonValueKind.Number } code ? code.GetInt32() : null;

    public byte[] Output => _report.GetProperty("output").GetBytesFromBase64();

    public int PeakMemoryKilobytes => _report.GetProperty("memory_kb").GetInt32();

    /// <summary>Skips the test where there is no python3 or no pseudo-terminal.</summary>
    public static PtySession Run(ScreenSize size, params string[] steps) => RunWith(null, size, steps);

    /// <param name="variable">NAME=VALUE.</param>
    public static PtySession RunWith(string? variable, ScreenSize size, params string[] steps)
    {
        Skip.If(OperatingSystem.IsWindows(), "pseudo-terminals need a Unix");
        var demo = Path.Combine(AppContext.BaseDirectory, "AfterSalesCoach.Terminal.Demo.dll");
        var script = Path.Combine(AppContext.BaseDirectory, "Pty", "pty_session.py");
        var start = new ProcessStartInfo("python3", [script, $"{size.Width}", $"{size.Height}", .. steps, "--", Environment.ProcessPath ?? "dotnet", demo])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        start.Environment.Remove("SSH_TTY");
        if (variable?.Split('=') is [var name, var value])
        {
            start.Environment[name] = value;
        }

        using var python = TryStart(start);
        Skip.If(python is null, "python3 is not installed");
        var error = python.StandardError.ReadToEndAsync();
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return python.ExitCode == 0
            ? new PtySession(JsonDocument.Parse(output).RootElement)
            : throw new InvalidOperationException($"pty_session.py: {error.Result}");
    }

    /// <summary>What a step reported.</summary>
    public (bool Ok, int Bytes, bool? Restored, int Milliseconds) Step(int index)
    {
        var step = _report.GetProperty("steps")[index];
        var restored = step.GetProperty("restored");
        return (step.GetProperty("ok").GetBoolean(), step.GetProperty("bytes").GetInt32(),
            restored.ValueKind == JsonValueKind.Null ? null : restored.GetBoolean(), step.GetProperty("milliseconds").GetInt32());
    }

    /// <summary>The terminal after the output up to the end of a step, or all of it.</summary>
    public VtScreen Screen(ScreenSize size, int? afterStep = null)
    {
        var length = afterStep is { } last ? Enumerable.Range(0, last + 1).Sum(i => Step(i).Bytes) : Output.Length;
        var screen = new VtScreen(size);
        screen.Feed(Output.AsSpan(0, length));
        return screen;
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

using System.Collections.Concurrent;

namespace AfterSalesCoach.Simulator.Tests.Plain;

/// <summary>Input that waits until a test types something.</summary>
internal sealed class TypedLines : TextReader
{
    private readonly BlockingCollection<string> _lines = [];
    private string _rest = "";

    public void Type(string line) => _lines.Add(line + "\n");

    public void End() => _lines.CompleteAdding();

    public override int Read(char[] buffer, int index, int count)
    {
        if (_rest.Length == 0 && !_lines.TryTake(out _rest!, Timeout.Infinite))
        {
            _rest = "";
            return 0;
        }

        var taken = Math.Min(count, _rest.Length);
        _rest.CopyTo(0, buffer, index, taken);
        _rest = _rest[taken..];
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        _lines.Dispose();
        base.Dispose(disposing);
    }
}

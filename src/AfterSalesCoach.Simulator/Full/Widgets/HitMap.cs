using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>What a click does where, as of the last drawing. Later entries lie on top.</summary>
internal sealed class HitMap
{
    private readonly List<(Rect Area, Action<int, int> Click)> _entries = [];

    public void Clear() => _entries.Clear();

    public void Add(Rect area, Action click) => Add(area, (_, _) => click());

    /// <param name="click">Takes the cell.</param>
    public void Add(Rect area, Action<int, int> click)
    {
        if (!area.IsEmpty)
        {
            _entries.Add((area, click));
        }
    }

    /// <returns>False when nothing is there.</returns>
    public bool Click(int x, int y)
    {
        var index = _entries.FindLastIndex(e => e.Area.Contains(x, y));
        if (index < 0)
        {
            return false;
        }

        _entries[index].Click(x, y);
        return true;
    }
}

using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Of all ways to reach a key, those that may still turn out best and those that may turn out worst.</summary>
internal sealed class Frontier(int most)
{
    private readonly List<Points> _best = [];
    private readonly List<Points> _worst = [];

    /// <summary>Whether nothing had to be left out.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>Whether these points are worth following up: in some dimension better, or in some worse, than all that came before.</summary>
    public bool Accepts(Points held)
    {
        var accepted = Enter(_best, held, static (a, b) => a.IsAtLeast(b));
        return Enter(_worst, held, static (a, b) => b.IsAtLeast(a)) || accepted;
    }

    private bool Enter(List<Points> side, Points held, Func<Points, Points, bool> covers)
    {
        if (side.Exists(p => covers(p, held)))
        {
            return false;
        }

        side.RemoveAll(p => covers(held, p));
        if (side.Count >= most)
        {
            IsExact = false;
            return false;
        }

        side.Add(held);
        return true;
    }
}

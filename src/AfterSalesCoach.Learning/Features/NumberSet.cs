namespace AfterSalesCoach.Learning.Features;

/// <summary>Numbers below a bound, each once, in the order in which they came; cleared and used again without allocating.</summary>
/// <param name="bound">All numbers are smaller.</param>
internal sealed class NumberSet(int bound)
{
    private readonly bool[] _has = new bool[bound];
    private readonly int[] _numbers = new int[bound];
    private int _count;

    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, _count);

    public void Clear()
    {
        foreach (var number in Numbers)
        {
            _has[number] = false;
        }

        _count = 0;
    }

    public void Add(int number)
    {
        if (!_has[number])
        {
            _has[number] = true;
            _numbers[_count++] = number;
        }
    }

    public void Add(ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            Add(number);
        }
    }
}

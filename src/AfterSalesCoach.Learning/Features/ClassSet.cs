using System.Runtime.InteropServices;

namespace AfterSalesCoach.Learning.Features;

/// <summary>Numbers of word classes, each once, in the order in which they came; cleared and used again without allocating.</summary>
internal sealed class ClassSet
{
    private readonly bool[] _has = new bool[WordClasses.Default.Names.Length];
    private readonly List<int> _numbers = [];

    public ReadOnlySpan<int> Numbers => CollectionsMarshal.AsSpan(_numbers);

    public void Clear()
    {
        foreach (var number in _numbers)
        {
            _has[number] = false;
        }

        _numbers.Clear();
    }

    public void Add(List<int> numbers)
    {
        foreach (var number in numbers)
        {
            if (!_has[number])
            {
                _has[number] = true;
                _numbers.Add(number);
            }
        }
    }
}

using FsCheck;
using FsCheck.Fluent;

namespace AfterSalesCoach.Testing.Hostile;

/// <summary>Holds a property against generated inputs: a fixed few hundred in the suite, as many as time allows under <c>tests/fuzz/run.sh</c>.</summary>
public static class HostileCheck
{
    private const ulong Seed = 20261127;

    /// <summary>The second word of FsCheck's seeds has to be odd.</summary>
    internal const ulong Stream = 41;

    /// <param name="target">What is tried, in words for the table of the long run.</param>
    /// <param name="holds">Throws when the property does not hold.</param>
    public static void ForAll<T>(string target, Arbitrary<T> inputs, Action<T> holds, int tests = 200)
    {
        if (LongRun.Wanted is { } run)
        {
            run.Try(target, inputs, holds);
            return;
        }

        Prop.ForAll(inputs, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(Seed, Stream));
    }

    public static void ForAll<T>(string target, Gen<T> inputs, Action<T> holds, int tests = 200) => ForAll(target, inputs.ToArbitrary(), holds, tests);
}

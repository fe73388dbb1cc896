using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>A value in a YAML file and where it starts.</summary>
internal abstract record YamlValue(PackPosition Position)
{
    internal sealed record Scalar(PackPosition Position, string Text) : YamlValue(Position);

    internal sealed record List(PackPosition Position, ImmutableArray<YamlValue> Items) : YamlValue(Position);

    /// <param name="IsInBraces">Whether it is written <c>{ a: 1, b: 2 }</c>, where a comma in a text starts another entry.</param>
    internal sealed record Map(PackPosition Position, ImmutableArray<(Scalar Key, YamlValue Value)> Entries, bool IsInBraces) : YamlValue(Position);
}

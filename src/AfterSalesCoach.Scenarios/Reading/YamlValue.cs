using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>A value in a YAML file and where it starts.</summary>
internal abstract record YamlValue(PackPosition Position)
{
    internal sealed record Scalar(PackPosition Position, string Text) : YamlValue(Position);

    internal sealed record List(PackPosition Position, ImmutableArray<YamlValue> Items) : YamlValue(Position);

    internal sealed record Map(PackPosition Position, ImmutableArray<(Scalar Key, YamlValue Value)> Entries) : YamlValue(Position);
}

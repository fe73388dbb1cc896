using AfterSalesCoach.Learning.Features;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Features;

public sealed class CharacterGramsTests
{
    [Fact]
    public void One_to_four_neighbours_and_the_edges() =>
        Neighbours("不赔").Should().BeEquivalentTo("^不", "^不赔", "^不赔$", "不", "不赔", "不赔$", "赔", "赔$");

    [Fact]
    public void Which_sum_it_is_does_not_matter_but_how_large() =>
        Neighbours("退35元").Should().Equal(Neighbours("退80元")).And.NotEqual(Neighbours("退8元"));

    [Fact]
    public void Telephone_numbers_are_left_out() => Neighbours("电话13800000000").Should().Equal(Neighbours("电话"));

    [Fact]
    public void A_clause_of_any_length_is_taken_whole() => Neighbours(new string('赔', 300)).Should().HaveCount(300 * 4);

    private static List<string> Neighbours(string clause)
    {
        var sink = new Pieces();
        CharacterGrams.Add(sink, FeatureKinds.Characters, clause);
        return sink.Texts;
    }

    private sealed class Pieces : ITextSink
    {
        public List<string> Texts { get; } = [];

        public void Add(FeatureKind kind, ulong key, ReadOnlySpan<char> text, ReadOnlySpan<char> other = default) => Texts.Add($"{text}{other}");
    }
}

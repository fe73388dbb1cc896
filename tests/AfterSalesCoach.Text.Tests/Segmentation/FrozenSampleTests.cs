using AfterSalesCoach.Text.Segmentation;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Text.Tests.Segmentation;

public sealed class FrozenSampleTests
{
    private const string HowToRenew = "run tests/compare-segmentation/compare.sh --freeze when the words were changed on purpose";

    private static readonly JiebaSegmenter _withDictionary = JiebaSegmenter.Default.With(UserDictionary.Load(FrozenSample.Path("dictionary.txt")));

    [Fact]
    public void Cuts_every_line_as_python_jieba_does()
    {
        var sample = FrozenSample.Words("words.txt");
        sample.Should().HaveCountGreaterThan(2000);
        Differences(JiebaSegmenter.Default, sample).Should().BeEmpty();
    }

    [Fact]
    public void Cuts_with_a_user_dictionary_as_python_jieba_does()
    {
        var sample = FrozenSample.Words("words-with-dictionary.txt");
        Differences(_withDictionary, sample).Should().BeEmpty();
        Differences(JiebaSegmenter.Default, sample).Should().NotBeEmpty("the dictionary must matter for the sample to say anything");
    }

    [Fact]
    public void Suggests_and_sums_frequencies_as_python_jieba_does()
    {
        var (total, words) = FrozenSample.Frequencies("frequencies.txt");
        words.Select(w => (w.Word, _withDictionary.FrequencyOf(w.Word))).Should().Equal(words.Select(w => (w.Word, (long?)w.Frequency)));
        _withDictionary.TotalFrequency.Should().Be(total);
    }

    [Fact]
    public void Suggests_frequencies_of_our_own_words_as_python_jieba_does()
    {
        var segmenter = JiebaSegmenter.Default.With(UserDictionary.AfterSales);
        var (total, words) = FrozenSample.Frequencies("domain-frequencies.txt");
        words.Select(w => w.Word).Should().Equal(UserDictionary.AfterSales.Words.Select(w => w.Word), HowToRenew);
        words.Select(w => segmenter.FrequencyOf(w.Word)).Should().Equal(words.Select(w => (long?)w.Frequency));
        segmenter.TotalFrequency.Should().Be(total);
    }

    [Fact]
    public void Gives_the_same_words_on_many_threads_at_once()
    {
        var sample = FrozenSample.Words("words-with-dictionary.txt");
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => Differences(_withDictionary, sample).Should().BeEmpty());
    }

    private static IEnumerable<string> Differences(JiebaSegmenter segmenter, IReadOnlyList<string[]> sample) =>
        from words in sample
        let ours = segmenter.Cut(string.Concat(words))
        where !ours.SequenceEqual(words)
        select $"{string.Join('/', words)} but {string.Join('/', ours)}";
}

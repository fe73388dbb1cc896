using AfterSalesCoach.Text.Segmentation;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Text.Tests.Segmentation;

public sealed class JiebaSegmenterTests
{
    private static readonly JiebaSegmenter _segmenter = JiebaSegmenter.Default;

    [Theory]
    [InlineData("", "")]
    [InlineData("果", "果")]
    [InlineData("我来到北京清华大学", "我/来到/北京/清华大学")]
    [InlineData("他来到了网易杭研大厦", "他/来到/了/网易/杭研/大厦")]
    [InlineData("这不正常，退3.5%或GB+6", "这/不/正常/，/退/3.5%/或/GB/+/6")]
    [InlineData("v2.0.1", "v2.0/./1")]
    public void Cuts(string text, string words) => string.Join('/', _segmenter.Cut(text)).Should().Be(words);

    [Theory]
    [InlineData("\r\n", "\r\n")]
    [InlineData("\r\r\n\n", "\r", "\r\n", "\n")]
    [InlineData("坏\r\n果", "坏", "\r\n", "果")]
    [InlineData("\r", "\r")]
    public void Keeps_a_carriage_return_and_its_line_feed_together(string text, params string[] words) => _segmenter.Cut(text).Should().Equal(words);

    [Theory]
    [InlineData("坏果👍坏果", "👍")]
    [InlineData("𠮷野家", "𠮷")]
    [InlineData("👨‍👩‍👧", "👩")]
    public void Never_splits_a_surrogate_pair(string text, string whole) => _segmenter.Cut(text).Should().Contain(whole);

    [Fact]
    public void Takes_a_lone_surrogate_as_a_word_of_its_own()
    {
        // Not InlineData: attributes are stored as UTF-8, which cannot hold these.
        string[][] texts = [["\uD83D"], ["\uDC4D"], ["\uDC4D", "\uD83D"], ["坏", "\uD83D", "果"], ["\uD83D", "\r\n"], ["\uD83D", "👍"]];
        foreach (var words in texts)
        {
            _segmenter.Cut(string.Concat(words)).Should().Equal(words);
        }
    }

    [Fact]
    public void Refuses_too_few_ends() =>
        FluentActions.Invoking(() => _segmenter.Segment("坏果", new int[1])).Should().Throw<ArgumentException>();

    [Fact]
    public void Writes_no_further_than_the_text_is_long()
    {
        var ends = new int[40];
        Array.Fill(ends, -7);
        var count = _segmenter.Segment("龘靐齉爩坏果包赔", ends);
        ends[..count].Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        ends[8..].Should().OnlyContain(e => e == -7);
    }

    [Fact]
    public void Has_no_memory_of_what_stands_beyond_a_full_stop()
    {
        // Seeded: any characters whatsoever, most of them such that words and unknown words arise.
        var random = new Random(20261126);
        for (var i = 0; i < 2000; i++)
        {
            var (left, right) = (AnyText(random), AnyText(random));
            string[] apart = [.. _segmenter.Cut(left), "。", .. _segmenter.Cut(right)];
            _segmenter.Cut($"{left}。{right}").Should().Equal(apart);
            string.Concat(apart).Should().Be($"{left}。{right}");
        }
    }

    [Fact]
    public void Cuts_three_million_characters_without_a_break_in_no_memory_of_its_own()
    {
        const int Times = 333_333;
        string[] sentence = ["收到", "的", "苹果", "坏", "了", "一半"];
        var text = string.Concat(Enumerable.Repeat(string.Concat(sentence), Times));
        var ends = new int[text.Length];
        _segmenter.Segment(text.AsSpan(0, 900), ends);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = _segmenter.Segment(text, ends);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        count.Should().Be(sentence.Length * Times);
        ends[..12].Should().Equal(2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 18);
        ends[(count - 6)..count].Should().Equal(ends[..6].Select(e => e + text.Length - 9));
    }

    [Fact]
    public void Cuts_a_long_run_of_unknown_characters_in_no_memory_of_its_own()
    {
        var random = new Random(20261126);
        var text = new string([.. Enumerable.Range(0, 1_000_000).Select(_ => (char)random.Next(0x4E00, 0x9FD6))]);
        var ends = new int[text.Length];
        _segmenter.Segment(text.AsSpan(0, 900), ends);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = _segmenter.Segment(text, ends);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        ends.AsSpan(0, count).ToArray().Zip(ends.Skip(1).Take(count - 1)).Should().OnlyContain(p => p.First < p.Second);
        ends[count - 1].Should().Be(text.Length);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Allocates_nothing(bool withUserWords)
    {
        var segmenter = withUserWords ? _segmenter.With(FrozenDictionary()) : _segmenter;
        var lines = FrozenSample.Words("words.txt").Select(w => string.Concat(w)).ToArray();
        var ends = new int[lines.Max(l => l.Length)];
        CutAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        CutAll();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void CutAll()
        {
            foreach (var line in lines)
            {
                segmenter.Segment(line, ends);
            }
        }
    }

    [Fact]
    public void Leaves_the_segmenter_it_started_from_alone()
    {
        var before = _segmenter.Cut("坏果包赔");
        var segmenter = _segmenter.With(UserDictionary.AfterSales);
        segmenter.Cut("坏果包赔").Should().Equal("坏果包赔");
        segmenter.Contains("坏果包赔").Should().BeTrue();
        _segmenter.Cut("坏果包赔").Should().Equal(before).And.HaveCountGreaterThan(1);
        _segmenter.Contains("坏果包赔").Should().BeFalse();
    }

    [Fact]
    public void Adds_one_dictionary_to_another()
    {
        var first = _segmenter.With(Dictionary("坏果包赔\n化水 0"));
        var both = first.With(Dictionary("坏果包赔 0\n仅退款\n化水 500"));
        both.Cut("仅退款").Should().Equal("仅退款");
        both.Cut("坏果包赔").Should().NotContain("坏果包赔");
        both.Cut("化水").Should().Equal("化水");
        first.Cut("坏果包赔").Should().Equal("坏果包赔");
    }

    [Fact]
    public void Contains_words_but_not_what_only_starts_words()
    {
        _segmenter.Contains("清华大学").Should().BeTrue();
        _segmenter.Contains("清华大").Should().BeFalse();
        _segmenter.Contains("").Should().BeFalse();
    }

    private static UserDictionary FrozenDictionary() => UserDictionary.Load(FrozenSample.Path("dictionary.txt"));

    private static UserDictionary Dictionary(string text) => UserDictionary.Load(new StringReader(text), "words.txt");

    private static string AnyText(Random random)
    {
        var text = new char[random.Next(12)];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = random.Next(8) switch
            {
                0 => (char)random.Next(0x80),
                1 => "aZ09.%-_+#&"[random.Next(11)],
                2 => (char)random.Next(0x10000),
                3 => (char)random.Next(0x4E00, 0x9FD6),
                _ => "收到的苹果坏了一半请退款给我们客服不正常"[random.Next(20)],
            };
        }

        return new string(text);
    }
}

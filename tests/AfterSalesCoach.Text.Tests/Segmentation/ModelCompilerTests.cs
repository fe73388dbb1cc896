using System.Reflection;
using AfterSalesCoach.ResourceCompiler;
using AfterSalesCoach.Text.Segmentation;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Text.Tests.Segmentation;

public sealed class ModelCompilerTests
{
    private const string JiebaFolder = "/usr/lib/python3/dist-packages/jieba";

    [SkippableFact]
    public void Compiling_the_debian_package_gives_the_shipped_bytes()
    {
        Skip.IfNot(File.Exists(Path.Combine(JiebaFolder, "dict.txt")), "python3-jieba (Debian) is not installed");
        using var shipped = new MemoryStream();
        Assembly.GetAssembly(typeof(JiebaSegmenter))!.GetManifestResourceStream("AfterSalesCoach.Text.Resources.segmenter.bin")!.CopyTo(shipped);
        var compiled = ModelCompiler.Compile(JiebaSource.Read(JiebaFolder));
        compiled.AsSpan().SequenceEqual(shipped.ToArray()).Should().BeTrue("segmenter.bin is what the compiler makes of jieba 0.42.1");
    }

    [Fact]
    public void Every_word_is_found_and_nothing_else()
    {
        var random = new Random(20261126);
        var words = Enumerable.Range(0, 5000)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => "果坏死苗退款包赔面单a1\uD842"[random.Next(13)])))
            .Distinct()
            .Select(w => (w, (long)random.Next(1, 40)))
            .ToList();
        var model = SegmenterModel.FromBytes(ModelCompiler.Compile(Source(words)));
        words.Where(w => model.FrequencyOf(w.w) != w.Item2).Should().BeEmpty();
        model.TotalFrequency.Should().Be(words.Sum(w => w.Item2));

        var known = words.Select(w => w.w).ToHashSet();
        for (var i = 0; i < 5000; i++)
        {
            var other = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => "果坏死苗退款包赔面单a1\uD842x"[random.Next(14)]));
            (model.LogFrequencyOf(other) >= 0).Should().Be(known.Contains(other));
            (model.FrequencyOf(other) is null).Should().Be(!known.Any(w => w.StartsWith(other, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void The_last_line_of_a_repeated_word_counts_and_all_lines_make_the_total()
    {
        var model = SegmenterModel.FromBytes(ModelCompiler.Compile(Source([("坏果", 3), ("坏果", 7)])));
        model.FrequencyOf("坏果").Should().Be(7);
        model.TotalFrequency.Should().Be(10);
    }

    [Fact]
    public void Other_bytes_are_refused()
    {
        var bytes = ModelCompiler.Compile(Source([("坏果", 3)]));
        FluentActions.Invoking(() => SegmenterModel.FromBytes(bytes)).Should().NotThrow();
        FluentActions.Invoking(() => SegmenterModel.FromBytes(bytes.AsSpan(1))).Should().Throw<InvalidDataException>();
        FluentActions.Invoking(() => SegmenterModel.FromBytes(bytes.AsSpan(0, bytes.Length - 8))).Should().Throw<InvalidDataException>();
        FluentActions.Invoking(() => SegmenterModel.FromBytes([])).Should().Throw<InvalidDataException>();
        bytes[7]++;
        FluentActions.Invoking(() => SegmenterModel.FromBytes(bytes)).Should().Throw<InvalidDataException>("the version differs");
    }

    private static JiebaSource Source(IReadOnlyList<(string Word, long Frequency)> words) =>
        new(words, new double[4], new double[16], new double[4 * (SegmenterModel.LastHan - SegmenterModel.FirstHan + 1)]);
}

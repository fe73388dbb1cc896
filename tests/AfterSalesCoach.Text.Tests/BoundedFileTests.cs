using System.Text;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Text.Tests;

public sealed class BoundedFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(200_000, 200_000)]
    public void A_file_of_the_largest_size_is_read(int length, long most) => Written(new byte[length], most).Should().HaveCount(length);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(200_001, 200_000)]
    public void A_larger_one_is_not(int length, long most) => Written(new byte[length], most).Should().BeNull();

    [SkippableFact]
    public void A_device_without_length_and_end_is_not_read_to_the_end()
    {
        Skip.IfNot(File.Exists("/dev/zero"), "there is no such device here");

        BoundedFile.ReadBytes("/dev/zero", 1 << 20).Should().BeNull();
        FluentActions.Invoking(() => BoundedFile.ReadLines("/dev/zero", 1000).Count()).Should().Throw<FormatException>().WithMessage("/dev/zero:1: *1000*");
    }

    [Fact]
    public void Text_is_what_its_byte_order_mark_says()
    {
        File.WriteAllText(_path, "您好", Encoding.Unicode);
        BoundedFile.ReadText(_path, 100).Should().Be("您好");
        File.WriteAllText(_path, "您好", new UTF8Encoding(true));
        BoundedFile.ReadText(_path, 100).Should().Be("您好");
        BoundedFile.ReadText(_path, 3).Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("一")]
    [InlineData("一\n")]
    [InlineData("一\n\n二\r\n\r\n三\r四\r\r五")]
    [InlineData("\r\n")]
    [InlineData("\n\r")]
    public void Lines_are_those_of_any_other_reader(string text)
    {
        File.WriteAllText(_path, text);
        BoundedFile.ReadLines(_path, 100).Should().Equal(File.ReadLines(_path));
    }

    /// <summary>The buffer ends between CR and LF, and within a line.</summary>
    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(100_000)]
    public void Long_lines_and_endings_in_two_pieces_are_put_together(int length)
    {
        File.WriteAllText(_path, new string('x', length) + "\r\n一\r\n");
        BoundedFile.ReadLines(_path, 100_000).Should().Equal(File.ReadLines(_path));
        FluentActions.Invoking(() => BoundedFile.ReadLines(_path, length - 1).ToList()).Should().Throw<FormatException>().WithMessage("*:1:*");
    }

    public void Dispose() => File.Delete(_path);

    private byte[]? Written(byte[] bytes, long most)
    {
        File.WriteAllBytes(_path, bytes);
        return BoundedFile.ReadBytes(_path, most);
    }
}

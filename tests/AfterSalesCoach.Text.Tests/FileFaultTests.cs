using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Text.Tests;

public sealed class FileFaultTests
{
    [Theory]
    [InlineData(28, "磁盘空间不够")]
    [InlineData(unchecked((int)0x80070070), "磁盘空间不够")]
    [InlineData(30, "只能读")]
    [InlineData(5, "错误号 5")]
    public void An_error_of_the_system_has_words_of_ours(int code, string reason) =>
        FileFault.Describe(new IOException("No space left on device : '/x.1.tmp'", code)).Chinese.Should().Contain(reason).And.NotContain("tmp");

    [Fact]
    public void A_message_of_ours_stays() => FileFault.Describe(new IOException("标准输入是关着的")).Chinese.Should().Be("标准输入是关着的。");
}

using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Measuring;
using FluentAssertions;
using FsCheck.Fluent;
using Xunit;

namespace AfterSalesCoach.Terminal.Tests.Editing;

[Trait("Category", "Hostile")]
public sealed class TextWrapTests
{
    [Theory]
    [InlineData("您好麻烦拍张照片", 8, "您好麻烦|拍张照片")]
    [InlineData("您好麻烦，拍张照片", 8, "您好麻|烦，拍张|照片")]
    [InlineData("请看（说明）再说", 6, "请看|（说|明）再|说")]
    [InlineData("退您129.00元", 8, "退您|129.00元")]
    [InlineData("昨晚21:10付款", 8, "昨晚|21:10付|款")]
    [InlineData("我的快递 SF1234567 呢", 12, "我的快递 |SF1234567 呢")]
    [InlineData("hello world again", 11, "hello world |again")]
    [InlineData("一\n\n二", 8, "一||二")]
    [InlineData("", 8, "")]
    [InlineData("一\n", 8, "一|")]
    [InlineData("，，，，，，", 4, "，，|，，|，，")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 30, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|aa")]
    [InlineData("您", 1, "您")]
    public void Breaks_where_typesetting_allows_it(string text, int width, string rows) =>
        string.Join('|', TextWrap.Wrap(text, width, TextWidth.Default).Select(r => text[r.Start..r.End])).Should().Be(rows);

    [Fact]
    public void Rows_cover_the_text_in_order_and_fit() => HostileText.Check(
        from text in HostileText.Texts from width in Gen.Choose(2, 30) select (text, width),
        sample =>
        {
            var (text, width) = sample;
            var rows = TextWrap.Wrap(text, width, TextWidth.Default);
            var at = 0;
            foreach (var row in rows)
            {
                row.Start.Should().Be(at);
                TextWidth.Default.Of(text[row.Start..row.End].TrimEnd(' ')).Should().BeLessThanOrEqualTo(width);
                (row.End > row.Start || row.EndsLine).Should().BeTrue("an empty row stands for an empty line only");
                at = row.EndsLine ? row.End + 1 : row.End;
            }

            at.Should().Be(text.Length + 1);
        });

    [Fact]
    public void Cells_and_offsets_of_a_layout_agree() => HostileText.Check(HostileText.Texts, text =>
    {
        var editor = new Editor();
        editor.Insert(text);
        var layout = editor.Layout(10, TextWidth.Default);
        for (var at = 0; at < editor.Text.Length; at += TextWidth.NextCluster(editor.Text.AsSpan(at)))
        {
            var (x, y) = layout.CellOf(at);
            var back = layout.OffsetAt(x, y);
            layout.CellOf(back).Should().Be((x, y), "of {0} in {1}", at, editor.Text);
        }
    });
}

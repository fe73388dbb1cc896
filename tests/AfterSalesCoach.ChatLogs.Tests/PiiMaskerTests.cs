using System.Diagnostics;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

public sealed class PiiMaskerTests
{
    [Theory]
    [InlineData("打我电话13912345678谢谢", "打我电话***********谢谢")]
    [InlineData("139 1234 5678", "*************")]
    [InlineData("139-1234-5678。", "*************。")]
    [InlineData("１３９１２３４５６７８", "***********")]
    [InlineData("+86 139-1234-5678", "*****************")]
    [InlineData("1 3 9 1 2 3 4 5 6 7 8", "*********************")]
    [InlineData("座机010-62345678", "座机************")]
    [InlineData("座机0571 8765432转3", "座机************转3")]
    [InlineData("身份证11010519491231002X", "身份证******************")]
    [InlineData("身份证110105199003071234", "身份证******************")]
    [InlineData("卡号6222 0212 3456 7890 128", "卡号***********************")]
    [InlineData("卡号4111111111111111", "卡号****************")]
    [InlineData("发我zhang.san@example.com.cn吧", "发我************************吧")]
    [InlineData("加微信abc_12345", "加微信*********")]
    [InlineData("微信号：wxid-abcdef", "微信号：***********")]
    [InlineData("加V: hello123 聊", "加V: ******** 聊")]
    [InlineData("QQ 123456789", "QQ *********")]
    [InlineData("寄到广东省深圳市南山区科技园路12号3栋501室", "寄到**********************")]
    [InlineData("寄到幸福小区3栋2单元501", "寄到************")]
    [InlineData("地址是人民路88号", "地址是******")]
    [InlineData("地址：浙江省杭州市西湖区文三路", "地址：************")]
    [InlineData("我住2单元501室，敲门", "我住*******，敲门")]
    [InlineData("收件人：张三丰 电话", "收件人：*** 电话")]
    [InlineData("收件人张三电话", "收件人**电话")]
    [InlineData("姓名：欧阳娜娜", "姓名：****")]
    [InlineData("订单号1234567890123456789退款", "订单号***************6789退款")]
    [InlineData("单号：AB12345678", "单号：******5678")]
    [InlineData("订单2610011145820077", "订单************0077")]
    [InlineData("WX20261015003", "*********5003")]
    [InlineData("vx13912345678", "*************")]
    [InlineData("SF1234567890123到了", "***********0123到了")]
    [InlineData("快递78901234567890", "快递**********7890")]
    public void Hides_what_identifies_a_person(string text, string masked) => PiiMasker.Mask(text).Should().Be(masked);

    [Theory]
    [InlineData("这单退您9块9，39.6元您看可以吗")]
    [InlineData("2026-10-01 10:00:03 前发出，10月12号到")]
    [InlineData("2026/10/01 10:00-22:00 营业")]
    [InlineData("20261001100003.jpg")]
    [InlineData("5斤装 3kg×2箱 规格1000ml*24")]
    [InlineData("型号KFR-35GW/26A 功率2200W 电压220V")]
    [InlineData("条码6901234567892")]
    [InlineData("满199减20，满1000减120，共3000 2000 1000三档")]
    [InlineData("3室2厅的客厅用1.5匹够吗")]
    [InlineData("知道5号能到吗，这里2号发的")]
    [InlineData("一共3楼，搬上2层要加钱")]
    [InlineData("微信付款的，退到微信零钱")]
    [InlineData("微信支付立减20元，支付宝退款1000元")]
    [InlineData("深圳发货，海淀区暂停揽收，路上要3天")]
    [InlineData("收件人不在家，联系人写错了，姓名对不上")]
    [InlineData("收货人拒收了吗")]
    [InlineData("400-800-8000是官方热线")]
    [InlineData("评价5星，质量99分，好评率98.76%")]
    [InlineData("圆周率3.14159265358979")]
    [InlineData("@客服 你看看 a@b")]
    [InlineData("满街都是卖的，一路小心")]
    [InlineData("iPhone15promax 256G")]
    [InlineData("部分退款300000000000元")]
    [InlineData("")]
    public void Leaves_amounts_times_and_goods_alone(string text) => PiiMasker.Mask(text).Should().BeSameAs(text);

    [Fact]
    public void Keeps_the_length_of_any_text()
    {
        string[] pieces = ["1", "3", "139", "1234", " ", "-", "@", ".", "a", "微信", "号", "路", "市", "区", "省", "室", "栋", "单元", "收件人", "：", "张", "😀", "x", "８", "订单号", "vx", "\uD83D"];
        var random = new Random(20261006);
        for (var i = 0; i < 5000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));
            var masked = PiiMasker.Mask(text);
            masked.Should().HaveLength(text.Length);
            masked.Where((c, at) => c != text[at] && c != '*').Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("139 ")]
    [InlineData("@")]
    [InlineData("a@a.")]
    [InlineData("市区路")]
    [InlineData("路")]
    [InlineData("1号")]
    [InlineData("微信a")]
    [InlineData("qq")]
    [InlineData("收件人")]
    [InlineData("单号a1")]
    public void Takes_time_in_proportion_to_the_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        PiiMasker.Mask(text).Should().HaveLength(text.Length);

        // A quadratic walk over 400,000 characters takes many minutes; the bound only tells minutes from seconds on a busy machine.
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(2));
    }
}

using System.Text;

namespace AfterSalesCoach.Scenarios.Tests.Exploration;

/// <summary>A generated scenario of 2,000 nodes: five hundred goods, one after the other, each with something wrong, as a wholesaler's buyer reports them.</summary>
/// <remarks>Every good has a node where it is reported, one where the buyer is annoyed, one where the remedy is agreed on, one where it is carried out.</remarks>
internal static class LongPack
{
    public const int Goods = 500;
    public const int NodesEach = 4;

    private static readonly string[] _names =
        ["水杯", "台灯", "托盘", "拖鞋", "雨伞", "书包", "插座", "风扇", "水壶", "饭盒", "衣架", "闹钟", "相框", "床单", "镜子", "剪刀", "砧板", "蒸锅", "电子秤", "收纳箱"];

    private static readonly string[] _colours =
        ["红色", "橙色", "黄色", "绿色", "青色", "蓝色", "紫色", "白色", "黑色", "灰色", "粉色", "棕色", "米色", "银色", "金色", "咖色", "藏青", "浅蓝", "深绿", "酒红", "卡其", "透明", "彩色", "条纹", "格子"];

    public static string Yaml()
    {
        var text = new StringBuilder("""
            format: 1
            id: long
            title: 一整车货
            case: { order: 日用百货一车, category: home, paid: 20000, days_since_receipt: 1 }
            customer: { name: 批发商, patience: 4 }
            rubric: { weights: { care: 2, compensation: 3, wording: 1, compliance: 1 } }
            start: report-0
            out_of_patience: complaint
            nodes:

            """);
        for (var good = 0; good < Goods; good++)
        {
            Append(text, good);
        }

        return text.Append("""
            endings:
              happy: { kind: resolved, title: 全部办好 }
              complaint: { kind: escalated, title: 平台介入, score: { care: -60, compensation: -60, wording: -60, compliance: -60 } }

            """).ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder text, int good)
    {
        var name = _colours[good / _names.Length % _colours.Length] + _names[good % _names.Length];
        var next = good + 1 < Goods ? $"report-{good + 1}" : "happy";
        text.Append(FormattableString.Invariant($$"""
              report-{{good}}:
                says: {{name}}少发了一个，怎么办？
                guide: seller-guide 一.2
                lesson: 先致歉，再给方案
                model: 非常抱歉少发了{{name}}，我今天就给您补发，您看可以吗？
                pick:
                  - { id: good, reply: "非常抱歉少发了{{name}}，我今天就给您补发，您看可以吗？", acts: [apologise, offer-resend, ask-consent], effects: { patience: 1, set: [agreed] }, goto: agree-{{good}} }
                  - { id: bad, reply: "随便你投诉，{{name}}爱买不买。", breaks: [{{(good == 0 ? "ASC1005, ASC1006" : "ASC1005")}}], effects: { patience: -2 }, score: { care: -20, compensation: -20 }, goto: angry-{{good}} }
                  - { id: meek, reply: "不好意思亲，{{name}}麻烦您再找一找，会不会放在箱子的夹层里了，也请您看看是不是家里人已经先拿走用了，辛苦您了。", breaks: [ASC1004], effects: { patience: -1, trust: -1 }, score: { compensation: -30, wording: -20 }, goto: angry-{{good}} }
                {{(good % 5 == 0 ? "write: { routes: [{ when: { any_act: [offer-resend, offer-refund] }, effects: { set: [agreed] }, goto: agree-" + good + " }] }" : "hint: { text: 先道歉 }")}}
              angry-{{good}}:
                says: 我不想再等了，{{name}}到底怎么处理？
                guide: seller-guide 一.3
                lesson: 别拖拉
                model: 对不起，刚才是我不对，{{name}}我今天给您补发。
                pick:
                  - { id: shrug, reply: "那您就去投诉吧，{{name}}的事我们也没有办法，平台怎么判我们就怎么做，谢谢您的理解，请您谅解。", breaks: [ASC1005, ASC3011], effects: { patience: -2 }, score: { care: -20, compensation: -20 }, goto: complaint }
                  - { id: recover, reply: "对不起，刚才是我不对，{{name}}我今天给您补发。", acts: [apologise, offer-resend], effects: { patience: 1, set: [agreed] }, goto: agree-{{good}} }
              agree-{{good}}:
                says: 行，{{name}}补发吧。
                guide: verify 整体处理原则
                lesson: 用平台功能办理
                operate:
                  - { do: reject, goto: complaint }
                  - { do: resend, effects: { cost: 20 }, score: { care: 2, wording: 2, compliance: 2 }, goto: done-{{good}} }
              done-{{good}}:
                says: {{name}}看到单号了。
                guide: verify 4.1
                lesson: 收尾只道谢
                model: 谢谢您，给您添麻烦了。
                pick:
                  - { id: "no", reply: 嗯。, breaks: [ASC1007], effects: { clear: [agreed] }, goto: {{next}} }
                  - { id: thanks, reply: "谢谢您，给您添麻烦了。", acts: [apologise], effects: { clear: [agreed] }, goto: {{next}} }

            """).ReplaceLineEndings("\n"));
    }
}

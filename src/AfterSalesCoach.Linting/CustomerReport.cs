using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting;

/// <summary>Tells what really happened to the customer from what is only feared, asked before buying, told of another order or said by the shop.</summary>
internal static class CustomerReport
{
    /// <summary>Another time, another shop, or a narrow escape.</summary>
    private static readonly WordSet _notThisCase = new("上次", "上回", "上一次", "那家", "别家", "差点", "险些", "坏了谁", "坏了算谁", "坏了怎么", "烂了谁", "烂了算谁", "碎了谁", "碎了算谁", "怎么申请", "坏果钱", "坏果的钱", "不计较", "优惠券", "卡券", "验证码");

    /// <summary>仓库说有划痕: the shop's claim, which the customer only repeats.</summary>
    private static readonly WordSet _shopSays = new("你们说", "你说", "仓库说", "客服说", "商家说", "非说", "反说", "硬说", "你们讲", "你们收到说", "原因选", "理由选", "理由填", "原因填", "选成");

    /// <summary>Whoever asks with 会, 能 or 容易 has not met it yet: 会掉色吗, 容易坏吗.</summary>
    private static readonly WordSet _prospects = new("会", "容易", "耐不耐");

    /// <summary>Words that show a question to be a complaint all the same: 坏了几个你们也不管吗.</summary>
    private static readonly WordSet _happened = new("了", "怎么", "就", "都", "也", "这", "收到", "发来", "到手", "的", "才", "?");

    private static readonly WordSet _animals = new("狗", "猫", "主子", "仓鼠", "兔子吃", "鸟吃");

    private static readonly ActSet _bodily = ActSet.Of(DialogueAct.ReportInjury);

    public static bool IsReal(TaggedMessage message, ActTag tag)
    {
        if ((tag.Polarity & (Polarity.Conditional | Polarity.Negated)) != 0)
        {
            return false;
        }

        var clause = message.Clauses[tag.Clause];
        var before = message.Text.AsSpan(clause.Span.Start..Math.Max(clause.Span.Start, tag.Span.Start));
        return !(ActGroups.Problems.Contains(tag.Act) || tag.Act == DialogueAct.ReportFoodSafety)
            || !(Names(clause.Text, _notThisCase) || Names(before, _shopSays) || before.StartsWith('说') || before.EndsWith("是不是") || IsProspective(clause)
                || (_bodily.Contains(tag.Act) && Names(clause.Text, _animals)));
    }

    private static bool IsProspective(Clause clause) =>
        (clause.IsQuestion || clause.Text.EndsWith('不')) && (Names(clause.Text, _prospects) || !Names(clause.Text, _happened));

    private static bool Names(ReadOnlySpan<char> text, WordSet words) => words.OccursIn(text);
}

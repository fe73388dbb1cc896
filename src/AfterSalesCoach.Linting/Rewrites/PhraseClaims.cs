namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Reads from the words of a phrase what it claims of the case: 您发的我看到了 is untrue where nothing was sent.</summary>
internal static class PhraseClaims
{
    private static readonly (Claims Claim, string[] Words)[] _words =
    [
        (Claims.Sent, ["您发的", "您发来", "您给的"]),
        (Claims.Waited, ["等了这么久", "等这么久", "等久", "久等", "等到现在", "一直等", "迟迟", "还没到", "换谁都着急", "惦记", "及时", "催了", "您催", "都得催", "您着急是"]),
        (Claims.Defective, ["质量上", "质量有问题", "质量问题", "毛病", "没做好", "没把好关", "坏的", "坏了", "坏多少", "正常用成"]),
        (Claims.OurFault, ["是我们没做好", "是我们没有做好", "是我们没把", "是我们没核", "是我们没点", "是我们没看", "我们的问题", "我们的疏忽", "怪我们粗心", "怪我们，", "怪我们没把", "怪我们没核", "没核对好", "责任在我们", "没做好，怪"]),
        (Claims.OnArrival, ["完好", "到您手上不该", "刚到手", "到手就", "刚到手就", "没护好"]),
        (Claims.Redress, ["【退款或补发】", "该【退款】就退"]),
        (Claims.Used, ["用得", "用着", "用成", "正常用成", "穿着", "刚用上", "洗成"]),
    ];

    public static Claims In(string phrase) =>
        _words.Where(w => w.Words.Any(word => phrase.Contains(word, StringComparison.Ordinal))).Aggregate(Claims.None, (all, w) => all | w.Claim);
}

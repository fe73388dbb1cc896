using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Text.Patterns;

/// <summary>The anchors ^ and $: clause edges, seen through the fillers chat writers put there.</summary>
internal static class ClauseEdges
{
    private static readonly string[] _openers =
    [
        "亲亲", "亲爱的", "亲", "您好", "你好", "宝贝", "宝子", "宝", "那个", "那", "嗯", "哦", "额", "呃", "哎呀", "哎", "唉", "就", "可", "但是", "但", "不过", "其实",
    ];

    /// <summary>More fillers in a row than anybody writes are not seen through.</summary>
    private const int MostFillers = 12;

    private const string Particles = "啊呢嘛吧哦噢哈呀啦哟喽咯哒滴的了呗亲宝呐喔么唉诶";

    public static bool StartsClause(NormalizedText text, int index)
    {
        for (var seen = 0; seen <= MostFillers; seen++)
        {
            if (index == 0 || text.BoundaryBefore(index) >= Boundary.Soft)
            {
                return true;
            }

            var opener = Array.Find(_openers, o => PatternSet.EndsWith(text, index, o));
            if (opener is null)
            {
                return false;
            }

            index -= opener.Length;
        }

        return false;
    }

    public static bool EndsClause(NormalizedText text, int index)
    {
        for (var seen = 0; index < text.Length && text.BoundaryBefore(index) < Boundary.Soft; seen++)
        {
            if (seen == MostFillers || !Particles.Contains(text.Text[index]))
            {
                return false;
            }

            index++;
        }

        return true;
    }
}

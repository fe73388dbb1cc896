using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Text.Patterns;

/// <summary>The anchors ^ and $: clause edges, seen through the fillers chat writers put there.</summary>
internal static class ClauseEdges
{
    private static readonly string[] _openers =
    [
        "亲亲", "亲爱的", "亲", "您好", "你好", "宝贝", "宝子", "宝", "那个", "那", "嗯", "哦", "额", "呃", "哎呀", "哎", "唉", "就", "可", "但是", "但", "不过", "其实",
    ];

    private const string Particles = "啊呢嘛吧哦噢哈呀啦哟喽咯哒滴的了呗亲宝呐喔么唉诶";

    public static bool StartsClause(NormalizedText text, int index)
    {
        while (true)
        {
            if (index == 0 || text.BoundaryBefore(index) >= Boundary.Soft)
            {
                return true;
            }

            var opener = LengthOfOpener(text, index);
            if (opener == 0)
            {
                return false;
            }

            index -= opener;
        }
    }

    private static int LengthOfOpener(NormalizedText text, int end)
    {
        foreach (var opener in _openers)
        {
            if (WordList.EndsAt(text, end, opener))
            {
                return opener.Length;
            }
        }

        return 0;
    }

    public static bool EndsClause(NormalizedText text, int index)
    {
        while (index < text.Length && text.BoundaryBefore(index) < Boundary.Soft)
        {
            if (!Particles.Contains(text.Text[index]))
            {
                return false;
            }

            index++;
        }

        return true;
    }
}

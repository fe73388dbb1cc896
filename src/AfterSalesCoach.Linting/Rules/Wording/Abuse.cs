using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting.Rules.Wording;

/// <summary>Words of abuse that mean one thing whoever says them to whom.</summary>
internal static class Abuse
{
    /// <summary>Abuse wherever they stand.</summary>
    private static readonly WordSet _anywhere = new(
        "滚蛋", "滚远点", "滚一边", "给我滚", "让你滚", "叫你滚", "快滚", "傻逼", "傻叉", "煞笔", "脑残", "白痴", "智障", "混蛋", "王八蛋", "贱人", "畜生", "人渣", "他妈的", "去你妈", "你妈逼",
        "操你", "草泥马", "神经病", "脑子进水", "脑子有病", "吃屎", "你放屁", "死全家");

    /// <summary>Abuse when nothing else is said; a drum turns (滚筒) and water boils (滚开).</summary>
    private static readonly string[] _alone = ["滚", "滚吧", "滚开", "滚啊", "滚滚", "滚滚滚", "爱滚滚", "sb", "傻b", "傻x", "你sb", "傻子"];

    public static bool IsIn(Clause clause) => _anywhere.OccursIn(clause.Text) || _alone.Contains(clause.Text, StringComparer.Ordinal);
}

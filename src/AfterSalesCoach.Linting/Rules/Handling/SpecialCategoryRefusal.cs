using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Handling;

/// <summary>The special category of the goods is used against a quality claim.</summary>
public sealed class SpecialCategoryRefusal : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC3007", "special-category-refusal", RuleCategory.Handling, RuleScope.Message, Severity.Error,
        Title: new("以特殊品类拒赔", "special category used against a quality claim"),
        Message: new("“{0}”拿特殊品类当理由拒绝质量问题", "“{0}” uses the special category against a quality claim"))
    {
        Why = new(
            "“生鲜不支持七天无理由”只管不想要的情况，质量问题照样要赔；以此直接拒绝会判商家责任。",
            "The special category rule covers changes of mind only, never quality."),
        Instead = new(
            "质量问题按坏损赔付；需要凭证就邀请补充一张照片。",
            "Compensate quality problems; invite one photo if needed."),
        Guides = [new(GuideDocument.Verify, "2.1 注(1)")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：fresh
                客户：芒果一半是黑的
                客服：{|ASC3007:生鲜不支持七天无理由的|}
                """,
                rewritten: "芒果黑了一半，抱歉。黑的按六成给您退款，今天到账。"),
            RuleExample.Flags(
                """
                类目：plant
                客户：多肉烂根了
                客服：{|ASC3007:绿植属于特殊商品，一经发出不退换|}
                """,
                rewritten: "到手就烂根，抱歉。给您补发一棵，明天发出，这棵不用退。"),
            RuleExample.Flags(
                """
                类目：beauty
                客户：面膜里有黑点
                客服：{|ASC3007:面膜属于个人护理用品拆了不能退|}
                """,
                rewritten: "面膜有黑点请先别用，抱歉。货款全额退您，不用寄回。"),
            RuleExample.Flags(
                """
                类目：apparel
                客户：内衣钢圈戳出来了
                客服：亲，{|ASC3007:贴身衣物不支持退换哦|}
                """,
                rewritten: "钢圈戳出来会伤到您，抱歉，先别穿了。给您换新或全额退款，您选一个。"),
            RuleExample.Accepts(
                """
                客户：买多了想退两斤
                客服：抱歉亲，生鲜不支持七天无理由，您可以放冰箱冷藏，能多存三天
                """),
            RuleExample.Accepts("客服：生鲜不支持无理由退，不过收到坏的、少的，我们都管，拍张照找我就好"),
            RuleExample.Accepts("客服：生鲜虽然不支持无理由退，但坏果包赔，坏几个给您退几个"),
            RuleExample.Accepts(
                """
                客户：你们支持七天无理由吗
                客服：亲，绿植属于特殊商品不支持无理由，但到货有问题我们补发
                """),
            RuleExample.Accepts("客服：抱歉，内衣有质量问题拆了也给您退"),
        ],
    };

    private static readonly ActSet _offence = ActSet.Of(DialogueAct.SpecialCategoryArgument);

    public override ActSet? Triggers { get; } = _offence;

    /// <remarks>A remedy beside it does not make the argument right (corpora/POLICY.md).</remarks>
    public override IEnumerable<Diagnostic> Analyze(Reply reply) =>
        !reply.Case.IsNoReasonReturn && (reply.Case.HasContext || reply.Message.Mentions(ActGroups.Problems)) && !TakesQualityOn(reply.Text) && !reply.Message.Mentions(DialogueAct.ExemptQuality)
            ? ReportClauses(reply, Statements(reply, _offence))
            : [];

    /// <summary>The rule explained, and quality taken on in words without a remedy: 坏的、少的我们都管.</summary>
    private static bool TakesQualityOn(string text) =>
        text.Contains("都管", StringComparison.Ordinal) || text.Contains("照管", StringComparison.Ordinal) || text.Contains("我们负责", StringComparison.Ordinal);
}

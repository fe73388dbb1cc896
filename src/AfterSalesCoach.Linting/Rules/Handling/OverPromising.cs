using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Handling;

/// <summary>An absolute or unkeepable promise.</summary>
public sealed class OverPromising : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC3009", "over-promising", RuleCategory.Handling, RuleScope.Message, Severity.Warning,
        Title: new("过度承诺", "over-promising"),
        Message: new("“{0}”说得太满，做不到就是失信", "“{0}” promises more than anyone can keep"))
    {
        Why = new(
            "绝对化的承诺做不到，客户会拿聊天记录维权，平台也会支持客户。",
            "Absolute promises are held against the shop when they fail."),
        Instead = new(
            "只承诺自己能控制的事：今天发出、24小时内答复、有问题给退换。",
            "Promise only what you control: dispatch today, an answer within 24 hours, exchange if faulty."),
        Guides = [new(GuideDocument.SellerGuide, "二.4")],
        Examples =
        [
            RuleExample.Flags(
                """
                客户：这个会不会坏
                客服：{|ASC3009:绝对不会坏的|}
                """,
                rewritten: "这款做过耐用测试，保修一年，有问题随时找我，我给您处理。"),
            RuleExample.Flags(
                """
                客户：今天能到吗
                客服：{|ASC3009:百分百今天到|}
                """,
                rewritten: "快递显示今天派送，我帮您盯着，晚上七点前没到我联系网点并回复您。"),
            RuleExample.Flags(
                """
                客户：敏感肌能用吗
                客服：{|ASC3009:保证谁用都不过敏|}
                """,
                rewritten: "每个人肤质不一样，建议先在耳后试一点，不适就停用，可以给您退。"),
            RuleExample.Flags(
                """
                客户：能用多久
                客服：亲，{|ASC3009:终身包换|}，{|ASC3009:用一辈子都没问题|}
                """,
                rewritten: "质保两年，两年内有质量问题免费换新，使用上有疑问随时问我。"),
            RuleExample.Accepts("客服：不敢说绝对今天到，我帮您催，下午五点前给您回复"),
            RuleExample.Accepts("客服：我们保证今天发出，晚上把单号给您"),
            RuleExample.Accepts("客服：坏果包赔，坏一个赔一个"),
            RuleExample.Accepts("客服：24小时内给您答复"),
        ],
    };

    private static readonly ActSet _offence = ActSet.Of(DialogueAct.PromiseAbsolutely);

    public override ActSet? Triggers { get; } = _offence;

    public override IEnumerable<Diagnostic> Analyze(Reply reply) => ReportClauses(reply, Statements(reply, _offence));
}

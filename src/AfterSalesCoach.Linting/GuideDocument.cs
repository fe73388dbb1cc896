namespace AfterSalesCoach.Linting;

/// <summary>The documents behind the rulebook.</summary>
public enum GuideDocument
{
    Fruit,
    Appliance,
    Logistics,
    Verify,
    SellerGuide,
}

public static class GuideDocuments
{
    /// <summary>The document's own title.</summary>
    public static string Title(this GuideDocument document) => document switch
    {
        GuideDocument.Fruit => "《食品生鲜行业售后指引：如何减少坏果、烂果引起的售后纠纷》",
        GuideDocument.Appliance => "《家电行业售后技巧：如何应对用户反馈质量问题》",
        GuideDocument.Logistics => "《售后技巧：水果生鲜及花卉绿植品类物流问题处理技巧》",
        GuideDocument.Verify => "《售后技巧：如何引导用户核实或修改售后申请》",
        GuideDocument.SellerGuide => "《售后服务细则指南》（第三方文章）",
        _ => throw new ArgumentOutOfRangeException(nameof(document)),
    };

    /// <summary>Whether the platform itself published it; where documents disagree, the platform's text wins over a third party's.</summary>
    public static bool IsPlatformText(this GuideDocument document) => document != GuideDocument.SellerGuide;
}

using System.Collections.Immutable;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Every section of the five guides that tells an agent what to do. Scenarios name these, and together they train all of them.</summary>
public static class GuideSections
{
    /// <summary>The section that asks for an answer within three minutes.</summary>
    public static readonly GuideReference ReplyLimit = new(GuideDocument.Fruit, "方案一(1)");

    public static ImmutableArray<GuideReference> All { get; } =
    [
        .. Of(GuideDocument.Fruit, "方案一(1)", "方案一(2)", "方案二", "方案三", "方案四", "方案四(1)", "方案四(2)", "方案四 注"),
        .. Of(GuideDocument.Appliance, "一", "步骤一", "步骤二 场景1", "步骤二 场景2", "步骤二 场景3", "步骤二 场景4", "步骤二 场景5"),
        .. Of(GuideDocument.Logistics, "一 商责", "2.1.1", "2.2.1 第一步", "2.2.1 第二步", "2.2.1 第三步", "2.2.1 第四步", "2.2.2 第一步", "2.2.2 第二步", "2.2.2 第三步", "2.2.3"),
        .. Of(GuideDocument.Verify, "整体处理原则", "场景一", "2.1", "2.2", "3.1", "3.2", "4.1", "4.2"),
        .. Of(GuideDocument.SellerGuide, "一.1", "一.2", "一.3", "二.1", "二.2", "二.3", "二.4", "二.5", "二.6"),
    ];

    /// <summary>A reference as packs write it: <c>fruit 方案三</c>.</summary>
    public static string Write(GuideReference reference) => $"{Vocabulary.Of(reference.Document)} {reference.Section}";

    /// <summary>A reference as trainees read it: 水果生鲜售后指引 方案三.</summary>
    public static LocalizedText Describe(GuideReference reference)
    {
        var (chinese, english) = reference.Document switch
        {
            GuideDocument.Fruit => ("水果生鲜售后指引", "guide on fresh food"),
            GuideDocument.Appliance => ("家电售后技巧", "guide on appliances"),
            GuideDocument.Logistics => ("物流问题处理技巧", "guide on logistics"),
            GuideDocument.Verify => ("核实与修改售后技巧", "guide on verifying and changing claims"),
            GuideDocument.SellerGuide => ("售后服务细则指南", "seller's guide"),
            _ => throw new ArgumentOutOfRangeException(nameof(reference)),
        };
        return new LocalizedText($"{chinese} {reference.Section}", $"{english}, {reference.Section}");
    }

    /// <summary>The section so written, or null.</summary>
    public static GuideReference? Find(string text) => All.FirstOrDefault(r => Write(r) == text);

    private static IEnumerable<GuideReference> Of(GuideDocument document, params string[] sections) => sections.Select(s => new GuideReference(document, s));
}

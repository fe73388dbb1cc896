using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Scenarios.Authoring;

/// <summary>A commented starting point for an author.</summary>
/// <param name="Id">The path in the pack, without extension.</param>
/// <param name="Paid">In yuan, more than 0.</param>
public sealed record NewScenario(string Id, string Title, string Order, ProductCategory Category, decimal Paid, GuideReference Guide)
{
    /// <summary>YAML that passes the check.</summary>
    public string Write() => $$"""
        format: 1
        id: {{Id}}
        title: {{YamlText.Quote(Title)}}
        summary: 一两句话：发生了什么，练什么。
        difficulty: 1
        guides: [{{GuideSections.Write(Guide)}}]

        case:
          order: {{YamlText.Quote(Order)}}
          category: {{Vocabulary.Of(Category)}}
          paid: {{Paid.ToString("0.##", CultureInfo.InvariantCulture)}}
          days_since_receipt: 1
          # warranty: in-warranty        none return-period in-warranty expired
          # damage_ratio: 0.33
        customer:
          name: 王女士
          temperament: 直爽
          patience: 5                    # 1–10，用完进入 out_of_patience
          satisfied_by: 想要什么结果
          follow_ups: [人呢？, 再不回我就找平台了]
        clock: { reply_limit: 3m, follow_up_every: 2m }
        rubric:
          weights: { response: 1, care: 2, compensation: 2, wording: 2 }
          pass: 70

        start: opening
        out_of_patience: complaint

        nodes:
          opening:
            says: 刚收到就是坏的，怎么回事？   # 客户的第一句话
            guide: {{GuideSections.Write(Guide)}}
            lesson: 这一步要学会什么
            model: 真的很抱歉给您添麻烦了，您看退款还是补发，我今天就给您办好。
            pick:
              - id: careless
                reply: 这么便宜您还要怎样。
                breaks: [ASC1001, ASC1006]     # 这句话违反的规则；coach pack test 会核对
                effects: { patience: -2, trust: -1 }
                score: { care: -20, compensation: -20, wording: -20 }
                coach: 为什么不好
                goto: complaint
              - id: good
                reply: 真的很抱歉给您添麻烦了，您看退款还是补发，我今天就给您办好。
                acts: [apologise, offer-refund, offer-resend, promise]
                score: { care: 10, compensation: 10, wording: 10 }
                coach: 好在哪里
                goto: satisfied
            # write:                     # 也可以让学员自己打字
            #   routes:
            #     - { when: { any_act: [offer-refund, offer-resend] }, goto: satisfied }
            # operate:                   # 也可以操作平台
            #   - { do: negotiate, type: add-evidence, goto: opening }

        endings:
          satisfied: { kind: resolved, title: 客户满意, says: 好的，谢谢。 }
          complaint: { kind: escalated, title: 平台介入, says: 我申请平台介入了。, effects: { rating: -2, liability: merchant }, score: { care: -30, compensation: -30, wording: -20, response: -10 } }

        """.ReplaceLineEndings("\n");
}

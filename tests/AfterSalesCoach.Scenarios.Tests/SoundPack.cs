using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Scenarios.Tests;

/// <summary>A small scenario without a fault, into which tests plant one.</summary>
internal static class SoundPack
{
    public const string Id = "base";

    public const string Yaml = """
        format: 1
        id: base
        title: 少发一瓶
        include: [shared/people.yaml]
        case: { order: 洗发水两瓶装, category: beauty, paid: 60, days_since_receipt: 1 }
        customer: { use: li, patience: 4 }
        rubric: { weights: { care: 2, compensation: 2, wording: 1, compliance: 1 } }
        start: opening
        out_of_patience: complaint
        nodes:
          opening:
            says: 买的两瓶洗发水，只收到一瓶，少发了！
            guide: seller-guide 一.2
            lesson: 先致歉，再给方案
            model: 非常抱歉给您少发了，我今天就给您补发一瓶，您看可以吗？
            pick:
              - id: bad
                reply: 随便你投诉，爱买不买。
                breaks: [ASC1005]
                effects: { patience: -3, rating: -1 }
                score: { care: -20, compensation: -20 }
                goto: angry
              - id: good
                reply: 非常抱歉给您少发了，我今天就给您补发一瓶，您看可以吗？
                acts: [apologise, offer-resend, ask-consent]
                effects: { set: [agreed] }
                score: { care: 8, compensation: 8 }
                goto: settle
              - id: talk
                reply: 不好意思亲，麻烦您再找找看呢，会不会放在箱子的夹层里了，也请您看看是不是家里人已经先拿走用了，辛苦您了，谢谢您的理解，我们也会去仓库核实清楚情况的哦。
                breaks: [ASC1004]
                effects: { patience: -1, trust: -2 }
                score: { care: -20, compensation: -40, wording: -20, compliance: -20 }
                goto: angry
            write:
              routes:
                - { when: { breaks: [ASC1005, ASC3001] }, effects: { patience: -2 }, goto: angry }
                - { when: { acts: [offer-resend] }, effects: { set: [agreed] }, goto: settle }
          angry:
            says: { calm: 您看着办吧。, angry: 我要投诉你们！ }
            guide: seller-guide 一.3
            lesson: 别拖拉
            model: 对不起，刚才是我不对，少发的这瓶我今天给您补发。
            pick:
              - id: shrug
                reply: 那您就去投诉吧，我们也没有办法，平台怎么判我们就怎么做，您好好想一想再说，谢谢您的理解和支持，请您谅解。
                breaks: [ASC1005, ASC3011]
                effects: { patience: -2, rating: -1 }
                score: { care: -20, compensation: -20 }
                goto: complaint
              - id: recover
                reply: 对不起，刚才是我不对，少发的这瓶我今天给您补发。
                acts: [apologise, offer-resend]
                effects: { patience: 1, set: [agreed] }
                goto: settle
          settle:
            says: "{yes}，补发吧。"
            guide: verify 整体处理原则
            lesson: 用平台功能办理
            operate:
              - { do: reject, goto: complaint }
              - { do: negotiate, type: modify-claim, reason: 补发, effects: { cost: 20 }, score: { compliance: 10, wording: 10, care: 5 }, goto: happy }
              - { do: resend, effects: { cost: 20 }, goto: happy }
        endings:
          happy: { kind: resolved, title: 客户满意, says: 好的，谢谢。 }
          complaint: { kind: escalated, title: 平台介入, effects: { rating: -2 }, score: { care: -40, compensation: -40, compliance: -40 } }
        """;

    public const string People = """
        format: 1
        customers:
          li: { name: 李先生, patience: 4, follow_ups: [在吗？, 人呢？] }
        phrases:
          "yes": [行, 可以]
        """;

    public const string Replays = """
        format: 1
        replays:
          - { run: 好, trainee: best, turns: [{ pick: good, at: settle }, { operate: negotiate, type: modify-claim, at: happy }], expect: { ending: happy, passed: true } }
          - { run: 中, trainee: typical, turns: [{ pick: bad, at: angry }, { pick: recover, at: settle }, { operate: resend, at: happy }], expect: { ending: happy } }
          - { run: 差, trainee: bad, turns: [{ silence: 30m, at: complaint }], expect: { ending: complaint, passed: false } }
        """;

    /// <summary>Writes the pack, with <paramref name="what"/> replaced, and loads it.</summary>
    public static LoadedPack Load(TemporaryFolder folder, string what = "", string with = "")
    {
        if (what.Length > 0 && !Yaml.Contains(what, StringComparison.Ordinal))
        {
            throw new ArgumentException($"the sound pack does not hold: {what}", nameof(what));
        }

        folder.Write("base.yaml", what.Length == 0 ? Yaml : Yaml.Replace(what, with, StringComparison.Ordinal));
        folder.Write("shared/people.yaml", People);
        folder.Write("base.replay.yaml", Replays);
        return PackLoader.Load(folder.Path);
    }

    public static Scenario Scenario()
    {
        using var folder = new TemporaryFolder();
        return Load(folder).OrThrow().Scenarios.Single();
    }
}

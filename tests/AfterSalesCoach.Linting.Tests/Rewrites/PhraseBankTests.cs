using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting.Rewrites;
using AfterSalesCoach.Testing.Rewrites;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Rewrites;

/// <summary>What every hand-written phrase has to hold to.</summary>
public sealed partial class PhraseBankTests
{
    private static readonly PhraseBank _bank = PhraseBank.Default;

    private static IEnumerable<string> Texts => _bank.Sections.SelectMany(s => s.Phrases).Select(p => p.Text);

    [Fact]
    public void No_phrase_states_a_fact_of_its_own() =>
        Texts
            .Where(p => StatedFacts.In(Slot().Replace(p, "，")).Count > 0)
            .Should().BeEmpty();

    [Fact]
    public void Phrases_are_single_lines_without_a_final_stop() =>
        Texts.Where(p => !WellFormed().IsMatch(p)).Should().BeEmpty();

    [Fact]
    public void No_phrase_stands_twice_in_a_section() =>
        _bank.Sections.Where(s => s.Phrases.Distinct().Count() < s.Phrases.Length).Should().BeEmpty();

    [Fact]
    public void Slots_are_known() =>
        Texts.SelectMany(p => Slot().Matches(p)).Select(m => m.Value).Distinct()
            .Should().BeSubsetOf([PhraseSlots.Echo, PhraseSlots.Goods, PhraseSlots.One, PhraseSlots.Amount, PhraseSlots.Outlay, PhraseSlots.Due, PhraseSlots.Gap, PhraseSlots.Time, PhraseSlots.Part, PhraseSlots.Question]);

    [Fact]
    public void Every_situation_has_an_apology_and_a_remedy_in_every_manner()
    {
        foreach (var situation in Enum.GetValues<Situation>())
        {
            foreach (var manner in Enum.GetValues<Manner>())
            {
                foreach (var step in new[] { RewriteStep.Apology, RewriteStep.Remedy, RewriteStep.Time })
                {
                    _bank.Phrase(step, CaseOf(situation), manner, 0).Should().NotBeNullOrEmpty($"{step} {situation} {manner}");
                }
            }
        }
    }

    [Fact]
    public void People_who_are_hurt_are_cared_for_in_every_manner() =>
        (from situation in new[] { Situation.Injury, Situation.Allergy, Situation.Sick }
         from manner in Enum.GetValues<Manner>()
         select _bank.Phrase(RewriteStep.Care, CaseOf(situation), manner, 0)).Should().NotContainNulls();

    [Fact]
    public void The_customers_own_words_come_first()
    {
        var about = CaseOf(Situation.Rotten) with { Echo = "草莓底下全化水了" };
        _bank.Phrase(RewriteStep.Apology, about, Manner.Warm, 0).Should().StartWith("草莓底下全化水了");
    }

    [Fact]
    public void Phrases_about_papers_nobody_mentioned_are_not_used()
    {
        var mentioned = PhraseGrounding.ThingsIn("没有开箱录像的不予处理");
        new Phrase("发票找不着了也能办").IsGrounded(mentioned).Should().BeFalse();
        new Phrase("没录视频也没关系").IsGrounded(mentioned).Should().BeTrue();
    }

    private static RewriteCase CaseOf(Situation situation) => new(situation, ProductCategory.Other, Wish.None, CaseState.NoSeen, [], 7) { Known = KnownClaims.ImpliedBy(situation) };

    [GeneratedRegex("\\{[a-z]+\\}")]
    private static partial Regex Slot();

    [GeneratedRegex("^[^\\s。！？!?,.;]([^\\r\\n]*[^\\s。！!，,.；;])?$")]
    private static partial Regex WellFormed();
}

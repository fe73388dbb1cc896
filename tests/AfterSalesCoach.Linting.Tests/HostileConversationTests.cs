using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting.Rewrites;
using AfterSalesCoach.Testing.Hostile;
using AfterSalesCoach.Text;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AfterSalesCoach.Linting.Tests;

/// <summary>Whatever people type, whoever types it and whenever: findings lie inside the message, and a suggestion is a text.</summary>
[Trait("Category", "Hostile")]
public sealed class HostileConversationTests
{
    private static readonly Linter _linter = new(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default, new DeferredReplyModel());
    private static readonly RewriteComposer _composer = new(DialogueTagger.Default, new Linter(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default));

    private static readonly Gen<DateTimeOffset?> _times = Gen.Frequency([
        (6, Gen.Choose(0, 200_000).Select(s => (DateTimeOffset?)new DateTimeOffset(2026, 9, 30, 20, 0, 0, TimeSpan.FromHours(8)).AddSeconds(s))),
        (1, Gen.Constant((DateTimeOffset?)null)),
        (1, Gen.Elements<DateTimeOffset?>(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new DateTimeOffset(9999, 12, 31, 9, 0, 0, TimeSpan.FromHours(-14)), new DateTimeOffset(1, 1, 1, 15, 0, 0, TimeSpan.FromHours(14))))]);

    private static readonly Gen<Message> _messages =
        from speaker in Gen.Elements(Enum.GetValues<Speaker>())
        from text in HostileText.Texts
        from agent in Gen.Elements("小王", "", "\u202e", null)
        from time in _times
        select new Message(speaker, text) { Agent = agent, Time = time };

    private static readonly Gen<Conversation> _conversations =
        from messages in _messages.ArrayOf()
        from category in Gen.Elements(Enum.GetValues<ProductCategory>())
        from hours in Gen.Elements<ServiceHours?>(null, ServiceHours.AllDay, new ServiceHours(new TimeOnly(20, 0), new TimeOnly(2, 0)))
        select new Conversation("hostile", [.. messages]) { Category = category, ServiceHours = hours };

    [Fact]
    public void Findings_lie_inside_the_message() => HostileCheck.ForAll("linter", _conversations, conversation =>
    {
        foreach (var diagnostic in _linter.Lint(conversation).Diagnostics)
        {
            var text = conversation.Messages[diagnostic.MessageIndex].Text;
            new TextSpan(0, text.Length).Contains(diagnostic.Span).Should().BeTrue("{0} marks {1} of {2}", diagnostic.RuleId, diagnostic.Span, text);
            diagnostic.Confidence.Should().BeInRange(0, 1);
            diagnostic.Describe(text).Chinese.Should().NotBeEmpty();
        }
    });

    [Fact]
    public void Suggestions_are_whole_texts() => HostileCheck.ForAll("rewrites", _conversations, conversation =>
    {
        foreach (var index in Enumerable.Range(0, conversation.Messages.Length).Where(i => conversation.Messages[i].Speaker == Speaker.Agent).Take(2))
        {
            _composer.Suggest(conversation, index).Should().NotContain(s => string.IsNullOrWhiteSpace(s.Text));
        }
    }, 60);

    [Fact]
    public void The_same_conversation_gives_the_same_findings() => HostileCheck.ForAll("linter, twice", _conversations, conversation =>
        _linter.Lint(conversation).Diagnostics.Select(Shown).Should().Equal(_linter.Lint(conversation).Diagnostics.Select(Shown)), 60);

    private static string Shown(Diagnostic diagnostic) => FormattableString.Invariant($"{diagnostic.RuleId} {diagnostic.MessageIndex} {diagnostic.Span} {diagnostic.Confidence:R}");
}

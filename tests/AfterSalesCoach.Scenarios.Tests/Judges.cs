using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Judging;

namespace AfterSalesCoach.Scenarios.Tests;

internal static class Judges
{
    /// <summary>The rules alone: what the planted packs need.</summary>
    public static IReplyJudge Rules { get; } = new LintingJudge(DialogueTagger.Default, new Linter(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default), LintSettings.Default);

    /// <summary>Rules and classifier, as the command sets them up.</summary>
    public static IReplyJudge Shipped { get; } = new LintingJudge(DialogueTagger.Default, ShippedLinter, LintSettings.Default);

    public static Linter ShippedLinter => new(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default, new DeferredReplyModel());
}

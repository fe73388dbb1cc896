using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Judging;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Testing.Corpus;

namespace AfterSalesCoach.Simulator.Tests;

/// <summary>Shipped scenarios for tests; the rules alone judge, which loads faster.</summary>
internal static class TestScenarios
{
    public static IReplyJudge Judge { get; } = new LintingJudge(DialogueTagger.Default, new Linter(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default), LintSettings.Default);

    public static string Folder { get; } = Path.Combine(Repository.Root, "scenarios");

    public static LoadedPack Pack => field ??= PackLoader.Load(Folder).OrThrow();

    public static Scenario Find(string id) => Pack.Find(id) ?? throw new ArgumentException(id, nameof(id));

    public static Session Start(string id, SessionMode mode = SessionMode.Practice, int seed = 1, UserLanguage language = UserLanguage.Chinese) =>
        new(new ScenarioEngine(Find(id), Judge, seed, language), new SessionSetup(id, seed) { Mode = mode, Language = language });
}

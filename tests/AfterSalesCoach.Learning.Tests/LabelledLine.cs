using AfterSalesCoach.Learning.Corpus;

namespace AfterSalesCoach.Learning.Tests;

/// <summary>Lines of a labelled corpus, written short.</summary>
internal static class LabelledLine
{
    public static string Of(string id, string reply, string[]? labels = null, string? family = null, (string Rule, string Text)[]? spans = null, string? rewrite = null)
    {
        labels ??= [];
        spans ??= [.. labels.Select(l => (l, reply))];
        rewrite ??= labels.Length > 0 ? "实在抱歉，坏的给您全退，今天到账" : "";
        return $$"""
            {"id":"{{id}}","family":"{{family ?? id}}","category":"fresh","situation":"quality","context":[{"role":"customer","text":"苹果烂了三个"}],"reply":"{{reply}}","labels":[{{string.Join(',', labels.Select(l => $"\"{l}\""))}}],"spans":[{{string.Join(',', spans.Select(s => $$"""{"rule":"{{s.Rule}}","text":"{{s.Text}}"}"""))}}],"rewrite":"{{rewrite}}"}
            """;
    }

    public static LabelledReply Parse(string id, string reply, params string[] labels) => LabelledReply.Parse(Of(id, reply, labels));
}

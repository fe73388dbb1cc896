namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>The <c>format</c> entry that every file of a pack starts with.</summary>
internal static class FormatVersion
{
    public static void Check(Fields fields)
    {
        if (!fields.Has("format"))
        {
            fields.Missing("format", "第一行写 format: 1。", "Start the file with format: 1.");
        }

        if (fields.Word("format") is { } version && version != "1")
        {
            fields.Problems.Add(fields.PositionOf("format"), "ASP2030", $"不认识格式“{version}”。写 format: 1，或升级 coach。", $"Format '{version}' is not known; write format: 1 or update coach.");
        }
    }
}

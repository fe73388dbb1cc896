using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Reads a customer; what is left out comes from the shared customer named by <c>use</c>.</summary>
internal static class CustomerReader
{
    private const int DefaultPatience = 5;

    private static readonly Customer _nobody = new(default, DefaultPatience);

    /// <summary>For a shared file, where there is nobody to take things over from.</summary>
    public static Customer Read(Fields fields) => Read(fields, null);

    public static Customer Read(Fields? fields, SharedParts? shared)
    {
        if (fields is null)
        {
            return _nobody;
        }

        var basis = shared is null ? null : Basis(fields, shared);
        if (basis is null && !fields.Has("name") && !fields.Has("use"))
        {
            fields.Missing("name", "给客户起个称呼，例如 王女士。", "Name the customer.");
        }

        var customer = new Customer(fields.Text("name") ?? basis?.Name ?? default, fields.Whole("patience", 1, 10) ?? basis?.Patience ?? DefaultPatience)
        {
            Temperament = fields.Text("temperament") ?? basis?.Temperament,
            SatisfiedBy = fields.Text("satisfied_by") ?? basis?.SatisfiedBy,
            FollowUps = fields.Has("follow_ups") ? fields.Texts("follow_ups") : basis?.FollowUps ?? [],
            AnnoyedLeads = fields.Has("annoyed_leads") ? fields.Texts("annoyed_leads") : basis?.AnnoyedLeads ?? [],
            AngryLeads = fields.Has("angry_leads") ? fields.Texts("angry_leads") : basis?.AngryLeads ?? [],
        };
        foreach (var optional in new[] { "follow_ups", "annoyed_leads", "angry_leads" })
        {
            fields.Take(optional);
        }

        fields.Finish();
        return customer;
    }

    private static Customer? Basis(Fields fields, SharedParts shared)
    {
        if (fields.Word("use") is not { } name)
        {
            return null;
        }

        if (shared.Customers.TryGetValue(name, out var customer))
        {
            return customer;
        }

        var (chinese, english) = Nearest.Suggestion(name, shared.Customers.Keys);
        fields.Problems.Add(fields.PositionOf("use"), "ASP2026", $"没有共用客户“{name}”。{chinese}检查 include 的文件里的 customers。", $"There is no shared customer '{name}'.{english} Look at customers in the included files.", name);
        return null;
    }
}

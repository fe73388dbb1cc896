using System.Collections.Immutable;

namespace AfterSalesCoach.Scoring.ServiceLevels;

/// <summary>The profiles that are shipped.</summary>
public static class ServiceLevelProfiles
{
    private const string Resource = "service-levels.yml";

    private static readonly Lazy<ImmutableArray<ServiceLevelProfile>> _all = new(Read);

    /// <summary>In the order of the file; the first is the default.</summary>
    public static ImmutableArray<ServiceLevelProfile> All => _all.Value;

    public static ServiceLevelProfile Default => All[0];

    public static ServiceLevelProfile? Find(string id) => All.FirstOrDefault(p => p.Id == id);

    private static ImmutableArray<ServiceLevelProfile> Read()
    {
        using var reader = new StreamReader(typeof(ServiceLevelProfiles).Assembly.GetManifestResourceStream(Resource)!);
        return ServiceLevelProfileReader.Parse(Resource, reader.ReadToEnd());
    }
}

using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Simulator.Shells;

/// <summary>Says things in the trainee's language.</summary>
internal readonly record struct Words(UserLanguage Language)
{
    public string this[string chinese, string english] => Language == UserLanguage.English ? english : chinese;

    public string this[LocalizedText text] => text.In(Language);

    /// <summary>What stands between a label and what follows: Chinese takes the full-width colon.</summary>
    public string Colon => this["：", ": "];
}

namespace AfterSalesCoach.Simulator.Full.Themes;

/// <summary>What a piece of the screen is; a theme says how that looks.</summary>
public enum Role
{
    Text,

    /// <summary>Times, labels, what is secondary.</summary>
    Quiet,
    Heading,
    Border,

    /// <summary>The frame of the pane that has the keys.</summary>
    FocusedBorder,

    /// <summary>Top row and key bar.</summary>
    Bar,

    /// <summary>A key in the key bar.</summary>
    BarKey,

    /// <summary>The selected item of a list.</summary>
    Selected,

    /// <summary>What cannot be chosen now.</summary>
    Disabled,
    Customer,
    Agent,

    /// <summary>Notices of the platform.</summary>
    System,

    /// <summary>What the coach says.</summary>
    Coach,
    Good,
    Warning,
    Error,

    /// <summary>A passing message: why something is not possible.</summary>
    Notice,
    InfoMark,
    WarningMark,
    ErrorMark,
}

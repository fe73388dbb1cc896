namespace AfterSalesCoach.Terminal.Drawing;

/// <summary>How much colour a terminal shows.</summary>
public enum ColorDepth
{
    /// <summary>None at all (NO_COLOR): only bold, dim, underline and reverse are left.</summary>
    None,

    /// <summary>The 16 basic colours.</summary>
    Basic,

    /// <summary>xterm's palette of 256.</summary>
    Palette,

    /// <summary>24 bits.</summary>
    Full,
}

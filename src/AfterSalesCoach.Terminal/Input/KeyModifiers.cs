namespace AfterSalesCoach.Terminal.Input;

/// <summary>Keys held down; the values are those that xterm adds to 1 in its sequences.</summary>
[Flags]
public enum KeyModifiers : byte
{
    None = 0,
    Shift = 1,
    Alt = 2,
    Control = 4,
}

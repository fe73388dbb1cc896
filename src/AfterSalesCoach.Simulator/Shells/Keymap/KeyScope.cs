namespace AfterSalesCoach.Simulator.Shells.Keymap;

/// <summary>Where in full screen a key means something.</summary>
[Flags]
public enum KeyScope
{
    None = 0,
    Home = 1,
    Briefing = 2,

    /// <summary>The chat, with the list of replies in focus.</summary>
    Options = 4,

    /// <summary>The chat, with the reply box in focus.</summary>
    Editor = 8,

    /// <summary>The chat, with the form of an operation in focus.</summary>
    Operations = 16,

    /// <summary>The chat, once the case is over.</summary>
    Ended = 32,
    Debrief = 64,
    Progress = 128,

    /// <summary>Before what is to be shown has been read.</summary>
    Loading = 256,

    Chat = Options | Editor | Operations | Ended,
    /// <summary>Wherever there is something to do.</summary>
    Everywhere = Home | Briefing | Chat | Debrief | Progress,
}

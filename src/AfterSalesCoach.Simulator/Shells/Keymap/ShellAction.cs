namespace AfterSalesCoach.Simulator.Shells.Keymap;

/// <summary>What a key, a click or the command palette can ask for.</summary>
public enum ShellAction
{
    Help,
    Palette,
    Quit,
    SwitchTheme,
    Back,
    ShowProgress,

    MoveUp,
    MoveDown,
    MovePageUp,
    MovePageDown,
    MoveToEnd,

    /// <summary>Opens, starts, sends or chooses: what Enter does where there is nothing to write.</summary>
    Accept,
    ClearSearch,
    SwitchMode,

    NextPane,
    PreviousPane,
    ShowOptions,
    ShowEditor,
    ShowOperations,
    PickNumber,
    Send,
    NewLine,
    ShowFacts,
    AskHint,
    TogglePause,
    Undo,

    TryAgain,
    PractiseNext,
}

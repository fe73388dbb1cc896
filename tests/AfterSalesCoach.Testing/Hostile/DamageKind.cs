namespace AfterSalesCoach.Testing.Hostile;

/// <summary>What can happen to a file between its writer and us.</summary>
public enum DamageKind
{
    FlipBit,
    LoseStart,
    LoseEnd,
    LosePart,
    LoseLine,
    RepeatLine,
    RepeatLineOften,
    SwapLines,
    InsertPiece,
    InsertHalfCharacter,
    InsertBrackets,
    StretchLine,
    ChangeNumber,
    WriteAsGb18030,
    WriteAsUtf16,
    MarkAsUtf16,
    WindowsLineEnds,
    CarriageReturnsOnly,
}

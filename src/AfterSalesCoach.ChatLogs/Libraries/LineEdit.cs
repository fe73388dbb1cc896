using System.Collections.Immutable;

namespace AfterSalesCoach.ChatLogs.Libraries;

/// <summary>Lines that are replaced.</summary>
/// <param name="Start">The first one, from 0.</param>
/// <param name="Count">How many.</param>
/// <param name="Lines">What takes their place.</param>
public sealed record LineEdit(int Start, int Count, ImmutableArray<string> Lines);

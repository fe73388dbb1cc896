using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Terminal.Emulation;

/// <summary>What an emulated terminal shows in one cell.</summary>
/// <param name="Text">A cluster; empty in the right half of a wide one.</param>
/// <param name="Columns">1 or 2; 0 in a right half.</param>
public readonly record struct VtCell(string Text, int Columns, Style Style);

using System.Text;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Terminal.Emulation;

/// <summary>A terminal in memory, to see what output does. It knows what <see cref="DiffRenderer"/> sends and reports all else.</summary>
/// <remarks>Shares no drawing code with <see cref="Screen"/>, so that tests compare two pieces of work.</remarks>
/// <param name="joinsClusters">
/// False for a terminal that measures each character by itself, as many do: skin tones and families then spread over more cells.
/// </param>
public sealed class VtScreen(ScreenSize size, TextWidth? widths = null, bool joinsClusters = true)
{
    private readonly TextWidth _widths = widths ?? TextWidth.Default;
    private readonly HashSet<int> _modes = [AutoWrap, CursorVisible];
    private readonly List<string> _unknown = [];
    private readonly List<byte> _answers = [];
    private VtParser? _parser;
    private VtGrid _grid = new(size);
    private (VtGrid Grid, int X, int Y)? _behind;
    private Style _pen;
    private int _x;
    private int _y;
    private bool _wrapsNext;

    // Where the last character went: one that joins it goes there too.
    private (int X, int Y)? _last;
    private (int X, int Y, Style Pen) _saved;

    private const int AutoWrap = 7;
    private const int CursorVisible = 25;
    private const int AlternateScreen = 1049;

    public ScreenSize Size => _grid.Size;

    public bool IsAlternate => _behind is not null;

    /// <summary>Where the cursor is, null while it is hidden.</summary>
    public (int X, int Y)? Cursor => HasMode(CursorVisible) ? (_x, _y) : null;

    /// <summary>Sequences that were not understood, for a test to find empty.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    public VtCell this[int x, int y] => _grid[x, y];

    /// <summary>Whether a DEC private mode is set: 25 for the cursor, 1000 for the mouse, 2004 for bracketed paste.</summary>
    public bool HasMode(int mode) => _modes.Contains(mode);

    public void Feed(ReadOnlySpan<byte> output) => (_parser ??= new VtParser(new Handler(this))).Feed(output);

    public void Feed(string output) => Feed(Encoding.UTF8.GetBytes(output));

    /// <summary>Takes what the terminal has answered since the last call.</summary>
    public byte[] TakeAnswers()
    {
        byte[] answers = [.. _answers];
        _answers.Clear();
        return answers;
    }

    /// <summary>Cuts or extends the screen; text is not wrapped anew.</summary>
    public void Resize(ScreenSize size)
    {
        _grid = _grid.Resized(size);
        if (_behind is { } behind)
        {
            _behind = behind with { Grid = behind.Grid.Resized(size) };
        }

        MoveTo(_x, _y);
    }

    /// <summary>The same form as <see cref="Screen.ToText"/>.</summary>
    public string ToText() => _grid.ToText();

    private void Print(Rune rune)
    {
        if (Rune.IsControl(rune))
        {
            // U+009B is CSI to a terminal that knows the C1 controls.
            _unknown.Add($"U+{rune.Value:X4}");
            return;
        }

        if (_last is { } last && TryJoin(rune, last.X, last.Y))
        {
            return;
        }

        var text = rune.ToString();
        var columns = _widths.OfCluster(text).Columns;
        if (columns == 0)
        {
            return;
        }

        if (HasMode(AutoWrap) && (_wrapsNext || _x + columns > Size.Width))
        {
            _x = 0;
            LineFeed();
        }

        // Without wrapping, what does not fit overwrites the end of the line.
        _x = Math.Min(_x, Math.Max(0, Size.Width - columns));
        _grid.Put(_x, _y, new VtCell(text, Math.Min(columns, Size.Width), _pen));
        _last = (_x, _y);
        Advance(_x + columns);
    }

    private bool TryJoin(Rune rune, int x, int y)
    {
        var cell = _grid[x, y];
        var joined = cell.Text + rune;
        if (joinsClusters ? TextWidth.NextCluster(joined) < joined.Length : _widths.OfCluster(rune.ToString()).Columns > 0)
        {
            return false;
        }

        var columns = joinsClusters ? Math.Min(_widths.OfCluster(joined).Columns, Size.Width - x) : cell.Columns;
        _grid.Put(x, y, cell with { Text = joined, Columns = columns });
        Advance(x + columns);
        return true;
    }

    private void Advance(int end)
    {
        _wrapsNext = end >= Size.Width;
        _x = Math.Min(end, Size.Width - 1);
    }

    private void MoveTo(int x, int y)
    {
        _x = Math.Clamp(x, 0, Size.Width - 1);
        _y = Math.Clamp(y, 0, Size.Height - 1);
        _wrapsNext = false;
        _last = null;
    }

    private void LineFeed()
    {
        _wrapsNext = false;
        if (_y < Size.Height - 1)
        {
            _y++;
        }
        else
        {
            _grid.ScrollUp();
        }
    }

    private void SetMode(int mode, bool on)
    {
        if (!(on ? _modes.Add(mode) : _modes.Remove(mode)) || mode != AlternateScreen)
        {
            return;
        }

        if (on)
        {
            _behind = (_grid, _x, _y);
            _grid = new VtGrid(Size);
        }
        else if (_behind is { } behind)
        {
            _grid = behind.Grid;
            _behind = null;
            MoveTo(behind.X, behind.Y);
        }
    }

    private void Erase(int kind, int start, int end)
    {
        var here = (_y * Size.Width) + _x;
        (start, end) = kind switch { 1 => (start, here + 1), 2 => (start, end), _ => (here, end) };
        _grid.Erase(start, end, _pen);
        _last = null;
    }

    private sealed class Handler(VtScreen screen) : IVtHandler
    {
        public void Print(Rune rune) => screen.Print(rune);

        public void Execute(byte control)
        {
            switch (control)
            {
                case (byte)'\r':
                    screen.MoveTo(0, screen._y);
                    break;
                case (byte)'\n':
                    screen.LineFeed();
                    break;
                case (byte)'\b':
                    screen.MoveTo(screen._x - 1, screen._y);
                    break;
                case 0x0f:
                    break;
                default:
                    screen._unknown.Add($"control {control:x2}");
                    break;
            }
        }

        public void Escape(char intermediate, char final)
        {
            switch (intermediate, final)
            {
                case ('\0', '7'):
                    screen._saved = (screen._x, screen._y, screen._pen);
                    break;
                case ('\0', '8'):
                    screen.MoveTo(screen._saved.X, screen._saved.Y);
                    screen._pen = screen._saved.Pen;
                    break;
                case ('\0', '>' or '=') or ('(', 'B'):
                    break;
                default:
                    screen._unknown.Add($"ESC {intermediate}{final}");
                    break;
            }
        }

        public void Sequence(char prefix, IReadOnlyList<IReadOnlyList<int>> parameters, char intermediate, char final)
        {
            var first = parameters[0][0];
            var known = (prefix, final) switch
            {
                ('\0', 'H') => Do(() => screen.MoveTo(Second(parameters) - 1, Math.Max(1, first) - 1)),
                ('\0', 'C') => Do(() => screen.MoveTo(screen._x + Math.Max(1, first), screen._y)),
                ('\0', 'J') => Do(() => screen.Erase(first, 0, screen.Size.Width * screen.Size.Height)),
                ('\0', 'K') => Do(() => screen.Erase(first, screen._y * screen.Size.Width, (screen._y + 1) * screen.Size.Width)),
                ('\0', 'm') => SgrReader.TryApply(parameters, ref screen._pen),
                ('\0', 'r') => Do(() => screen.MoveTo(0, 0)),
                ('\0', 'l') => first == 4,
                ('\0', 'n') when first == 6 => Do(() => screen._answers.AddRange(Encoding.ASCII.GetBytes($"\e[{screen._y + 1};{screen._x + 1}R"))),
                ('?', 'h' or 'l') => Do(() => SetModes(parameters, final == 'h')),
                _ => false,
            };
            if (!known)
            {
                screen._unknown.Add($"CSI {prefix}{string.Join(';', parameters.Select(g => string.Join(':', g)))}{intermediate}{final}");
            }
        }

        private static int Second(IReadOnlyList<IReadOnlyList<int>> parameters) => parameters.Count > 1 ? Math.Max(1, parameters[1][0]) : 1;

        private static bool Do(Action action)
        {
            action();
            return true;
        }

        private void SetModes(IReadOnlyList<IReadOnlyList<int>> modes, bool on)
        {
            foreach (var mode in modes)
            {
                screen.SetMode(mode[0], on);
            }
        }
    }
}

using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Terminal.Hosting;
using Spectre.Console;

namespace AfterSalesCoach.Cli;

/// <summary>The streams of the command and whether they are terminals; tests give their own.</summary>
internal sealed class CommandConsole
{
    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter ErrorWriter { get; init; }

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public bool ColorAllowed { get; init; } = true;

    public UserLanguage Language { get; set; }

    public IAnsiConsole ErrorAnsi => Ansi(ErrorWriter, ErrorIsTerminal);

    /// <param name="interrupted">Ends a read of standard input that waits.</param>
    public static CommandConsole OfProcess(CancellationToken interrupted)
    {
        // The encoding of the process may be anything (LANG=C); our output is UTF-8 without a byte order mark.
        var error = StandardDescriptor.IsOurs(StandardDescriptor.Error)
            ? new StreamWriter(Console.OpenStandardError(), new System.Text.UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" }
            : TextWriter.Null;
        var input = StandardDescriptor.IsOurs(StandardDescriptor.Input) ? Console.OpenStandardInput() : new ClosedStream("标准输入是关着的 / standard input is closed");
        return new CommandConsole
        {
            Input = new InterruptibleInput(input, interrupted),
            Output = StandardOutput.Open(),
            ErrorWriter = error,
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            ColorAllowed = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
    }

    public StyledLines Lines(TextWriter writer, bool isTerminal) => new(writer, isTerminal && ColorAllowed);

    /// <summary>What is typed or piped in, line by line.</summary>
    public TextReader ReadLines()
    {
        if (OperatingSystem.IsWindows() && InputIsTerminal)
        {
            // Only so does the console hand over what an input method types; its code page would lose it.
            Console.InputEncoding = System.Text.Encoding.Unicode;
            return Console.In;
        }

        return new StreamReader(Input, new System.Text.UTF8Encoding(false), leaveOpen: true);
    }

    public IAnsiConsole Ansi(TextWriter writer, bool isTerminal)
    {
        var color = isTerminal && ColorAllowed;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Encoding = System.Text.Encoding.UTF8;
        if (!isTerminal)
        {
            console.Profile.Width = 200;
        }

        return console;
    }

    public void Error(string text) => ErrorWriter.Write($"{text}\n");

    public void Error(LocalizedText text) => Error(text.In(Language));

    public void Note(string text) => Error(text);
}

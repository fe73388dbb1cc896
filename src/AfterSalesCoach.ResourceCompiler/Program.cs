// Makes the binary resources that the product is built with.
//   dotnet run --project src/AfterSalesCoach.ResourceCompiler -- dictionary [JIEBA_FOLDER] [OUTPUT]
//     builds src/AfterSalesCoach.Text/Resources/segmenter.bin from jieba's dictionary and tables (Debian package python3-jieba); by hand, the result is checked in.
//   … -- lexicon FOLDER OUTPUT
//     compiles the .lex files of a folder; every build of AfterSalesCoach.Dialogue does.
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.ResourceCompiler;

switch (args)
{
    case ["dictionary", .. var rest]:
        return CompileDictionary(rest.ElementAtOrDefault(0) ?? "/usr/lib/python3/dist-packages/jieba", rest.ElementAtOrDefault(1) ?? "src/AfterSalesCoach.Text/Resources/segmenter.bin");
    case ["lexicon", var folder, var output]:
        return CompileLexicon(folder, output);
    default:
        Console.Error.WriteLine("ResourceCompiler dictionary [JIEBA_FOLDER] [OUTPUT] | lexicon FOLDER OUTPUT");
        return 2;
}

static int CompileDictionary(string source, string output)
{
    if (!File.Exists(Path.Combine(source, "dict.txt")))
    {
        Console.Error.WriteLine($"{source} holds no dict.txt; install python3-jieba or name its folder.");
        return 2;
    }

    Write(output, ModelCompiler.Compile(JiebaSource.Read(source)));
    return 0;
}

static int CompileLexicon(string folder, string output)
{
    try
    {
        using var bytes = new MemoryStream();
        Lexicon.LoadFolder(folder).Write(bytes);
        Write(output, bytes.ToArray());
        return 0;
    }
    catch (LexiconSyntaxException e)
    {
        // The form in which a build shows an error with its place.
        Console.Error.WriteLine($"{Path.Combine(folder, e.File)}({e.Line}): error LEX0001: {e.Problem}");
        return 1;
    }
}

static void Write(string output, byte[] bytes)
{
    File.WriteAllBytes(output + ".tmp", bytes);
    File.Move(output + ".tmp", output, overwrite: true);
    Console.WriteLine($"{output}: {bytes.Length} bytes");
}

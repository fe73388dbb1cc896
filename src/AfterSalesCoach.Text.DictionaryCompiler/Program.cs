// Builds src/AfterSalesCoach.Text/Resources/segmenter.bin from jieba's dictionary and tables (Debian package python3-jieba).
//   dotnet run --project src/AfterSalesCoach.Text.DictionaryCompiler -- [JIEBA_FOLDER] [OUTPUT]
using AfterSalesCoach.Text.DictionaryCompiler;

var source = args.Length > 0 ? args[0] : "/usr/lib/python3/dist-packages/jieba";
var output = args.Length > 1 ? args[1] : "src/AfterSalesCoach.Text/Resources/segmenter.bin";
if (!File.Exists(Path.Combine(source, "dict.txt")))
{
    Console.Error.WriteLine($"{source} holds no dict.txt; install python3-jieba or name its folder.");
    return 2;
}

var bytes = ModelCompiler.Compile(JiebaSource.Read(source));
File.WriteAllBytes(output + ".tmp", bytes);
File.Move(output + ".tmp", output, overwrite: true);
Console.WriteLine($"{output}: {bytes.Length} bytes");
return 0;

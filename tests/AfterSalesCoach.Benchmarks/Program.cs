// Measures the product.
//   dotnet run -c Release --project tests/AfterSalesCoach.Benchmarks -- micro [BenchmarkDotNet options, e.g. --filter *Segmenter*]
//     times the parts one by one.
//   … -- keys N
//     N keys in a draft of 200 characters, in practice, where it is judged meanwhile, and in an exam: what linting adds to a key.
//   … -- segment TEXT | lint CSV | reply CORPUS | classifier CORPUS
//     one contestant of compare-peers.sh and of compare-classifiers: names and figures, separated by tabs.
using AfterSalesCoach.Benchmarks;
using AfterSalesCoach.Benchmarks.Contestants;
using AfterSalesCoach.Benchmarks.Keys;
using AfterSalesCoach.Benchmarks.Micro;

switch (args)
{
    case ["micro", .. var options]:
        MicroBenchmarks.Run(options);
        return 0;
    case ["keys", var number] when int.TryParse(number, out var keys) && keys > 0:
        KeyLatency.Measure(keys, Console.Out);
        return 0;
    case ["segment", var text]:
        Segmentation.Measure(text, Console.Out);
        return 0;
    case ["lint", var log]:
        await WarmLint.MeasureAsync(log, Console.Out);
        return 0;
    case ["reply", var corpus]:
        ReplyLatency.Measure(corpus, Console.Out);
        return 0;
    case ["classifier", var corpus]:
        ClassifierSpeed.Measure(corpus, Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("AfterSalesCoach.Benchmarks micro [OPTION…] | keys N | segment TEXT | lint CSV | reply CORPUS | classifier CORPUS");
        return 2;
}

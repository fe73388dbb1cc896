// Measures the product for the scripts that compare it with its peers.
//   dotnet run -c Release --project tests/AfterSalesCoach.Benchmarks -- classifier CORPUS_FOLDER
using AfterSalesCoach.Benchmarks;

switch (args)
{
    case ["classifier", var corpus]:
        ClassifierSpeed.Measure(corpus, Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("AfterSalesCoach.Benchmarks classifier CORPUS_FOLDER");
        return 2;
}

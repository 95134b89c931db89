using System.CommandLine;
using Ctg.Benchmarks.Servers;

namespace Ctg.Benchmarks;

/// <summary>Measures the service against a bare Kestrel endpoint on the data of a whole country. It needs nothing but this machine.</summary>
internal static class Program
{
    private const int LeastConventions = 500;
    private static readonly TimeSpan TimeToCleanUp = TimeSpan.FromSeconds(30);

    public static async Task<int> Main(string[] args)
    {
        var result = Commands().Parse(args);
        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToCleanUp });
        }
        catch (BenchmarkException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped; what was made is removed.");
            return 130;
        }
    }

    private static RootCommand Commands()
    {
        var seconds = new Option<double>("--seconds") { Description = "The length of one slice, in seconds.", DefaultValueFactory = _ => 2 };
        seconds.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<double>() is not (> 0 and <= 60)) r.AddError("--seconds must be more than 0 and at most 60.");
        });
        var conventions = new Option<int>("--conventions") { Description = $"How many conventions, at least {LeastConventions}.", DefaultValueFactory = _ => 5000 };
        conventions.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() < LeastConventions) r.AddError($"--conventions must be at least {LeastConventions}: a page of one Caf is full then.");
        });
        var growth = new Command(Growth.Word, "Measure how reports on the whole country grow with the conventions: with so many, three times and ten times as many.") { conventions };
        growth.SetAction((parsed, cancellation) => Growth.RunAsync(parsed.GetValue(conventions), cancellation));
        var root = new RootCommand("Measure the service against a bare endpoint.") { seconds, conventions, growth, CeilingCommand() };
        root.SetAction((parsed, cancellation) => Benchmark.RunAsync(TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(conventions), cancellation));
        return root;
    }

    private static Command CeilingCommand()
    {
        var answers = new Argument<string>("answers") { Description = "The file of the answers to give." };
        var database = new Argument<string>("database") { Description = "The connection string of the database." };
        var address = new Argument<string>("address") { Description = "Where to listen." };
        var command = new Command(Ceiling.Word, "Serve kept answers: the other side of the comparison, started by the benchmark itself.") { answers, database, address };
        command.SetAction((parsed, cancellation) => Ceiling.ServeAsync(parsed.GetValue(answers)!, parsed.GetValue(database)!, parsed.GetValue(address)!, cancellation));
        return command;
    }
}

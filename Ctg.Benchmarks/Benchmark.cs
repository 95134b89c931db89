using System.Globalization;
using Ctg.Benchmarks.Data;
using Ctg.Benchmarks.Load;
using Ctg.Benchmarks.Servers;

namespace Ctg.Benchmarks;

/// <summary>The whole measurement, from an empty folder to the table.</summary>
internal static class Benchmark
{
    private const double ImportLimit = 5;

    /// <param name="slice">How long one side is measured before it is the other's turn.</param>
    /// <param name="conventions">How many the data has.</param>
    /// <param name="cancellation">Ends it; what was made is removed.</param>
    public static async Task<int> RunAsync(TimeSpan slice, int conventions, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var data = await DataSet.MakeAsync(folder["ctg.db"], conventions, cancellation);
        await using var issuer = await Issuer.StartAsync(cancellation);
        var token = issuer.Token(Country.LargeCaf);
        using var service = await Service.StartAsync(data.ConnectionString, DataSet.Folder, issuer.Address, cancellation);
        using var client = new Client(service.Address, token);
        var scenarios = await Scenario.AllAsync(client, data.Country, cancellation);
        var answers = new List<KeptAnswer>();
        foreach (var scenario in scenarios) answers.Add(await client.AskAsync(scenario, cancellation));
        using var ceiling = await Ceiling.StartAsync(answers, folder["answers.json"], data.ConnectionString, cancellation);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{conventions:N0} conventions, {Environment.ProcessorCount} processors, 32 connections, slices of {slice.TotalSeconds:0.#} s; service, ceiling and plain Dapper in turn."));
        foreach (var report in DeploymentReport.Timed) Table.Line(report.Name, await report.MeasureAsync(service.EndPoint, token, cancellation), report.Limit, "ms");
        Table.Line("First import of all territories", data.FirstImport.TotalSeconds, ImportLimit, "s");
        Table.Line("Import of the next vintage", data.NextImport.TotalSeconds, ImportLimit, "s");
        Table.Head();
        foreach (var (scenario, answer) in scenarios.Zip(answers))
        {
            var request = new WireRequest(scenario.Method, scenario.Path, token, scenario.Body);
            var sides = new List<Side> { new(service.EndPoint, request), new(ceiling.EndPoint, request) };
            if (scenario.HasPlain) sides.Add(new(ceiling.EndPoint, new(scenario.Method, Plain.PathOf(scenario.Path), token, scenario.Body)));
            Table.Row(scenario, await Comparison.MeasureAsync(sides, scenario.Status, slice, cancellation), answer.Body.Length);
        }
        return 0;
    }
}

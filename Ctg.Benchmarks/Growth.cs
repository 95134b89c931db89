using System.Globalization;
using Ctg.Benchmarks.Data;
using Ctg.Benchmarks.Servers;

namespace Ctg.Benchmarks;

/// <summary>How the reports on the whole country grow with the number of conventions, without plans: these do not matter to them.</summary>
internal static class Growth
{
    public const string Word = "growth";

    private static readonly int[] Factors = [1, 3, 10];

    /// <param name="conventions">How many are once as many.</param>
    /// <param name="cancellation">Ends it; what was made is removed.</param>
    public static async Task<int> RunAsync(int conventions, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var data = await DataSet.ImportAsync(folder["ctg.db"], cancellation);
        await using var issuer = await Issuer.StartAsync(cancellation);
        var token = issuer.Token(Country.LargeCaf);
        var (added, first) = (0, new double[DeploymentReport.Timed.Count]);
        foreach (var factor in Factors)
        {
            await data.AddAsync(added..(factor * conventions), withPlans: false, cancellation);
            added = factor * conventions;
            using var service = await Service.StartAsync(data.ConnectionString, DataSet.Folder, issuer.Address, cancellation);
            foreach (var (number, report) in DeploymentReport.Timed.Index())
            {
                var time = await report.MeasureAsync(service.EndPoint, token, cancellation);
                if (factor == 1) first[number] = time;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{added,7:N0} conventions ({factor}x): {report.Name}: {time:0.0} ms, {time / first[number]:0.0} times the first"));
            }
        }
        return 0;
    }
}

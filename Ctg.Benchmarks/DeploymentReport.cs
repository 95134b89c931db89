using System.Net;
using Ctg.Benchmarks.Load;

namespace Ctg.Benchmarks;

/// <summary>A report on the whole country, asked for by one caller at a time.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="Path">Of the request.</param>
/// <param name="Limit">What it should be under, in milliseconds.</param>
internal sealed record DeploymentReport(string Name, string Path, double Limit)
{
    public static readonly IReadOnlyList<DeploymentReport> Timed =
    [
        new("Coverage of the whole country on a date", "/v1/deployment/coverage?on=2024-12-31", 50),
        new("Timeline of the whole country, ten years month by month", "/v1/deployment/timeline?from=2018-01-01&until=2027-12-31&step=month", 300),
    ];

    /// <returns>The median, in milliseconds.</returns>
    public Task<double> MeasureAsync(IPEndPoint server, string token, CancellationToken cancellation) =>
        Latency.MeasureAsync(server, new WireRequest("GET", Path, token, null), 200, cancellation);
}

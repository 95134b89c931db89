using System.Data.Common;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain.Status;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ctg.Api.Status;

/// <summary>Reads how the service is and was, and never fails for a database that is away.</summary>
internal sealed class StatusStore(Database database, HealthCheckService health, ParisCalendar calendar, TimeProvider clock)
{
    /// <summary>How many months are told of, this one included.</summary>
    private const int Months = 12;

    /// <summary>More than a year has of them unless nothing is as it should be; then only what the newest tell is told.</summary>
    private const int MostSpans = 10_000;

    /// <summary>Whoever asks how the service is does not wait for all the tries that other requests make.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly Statement List = Statement.Load("Status/Sql/List_Spans.sql");

    public async Task<ServiceStatus> ReadAsync(CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            if ((await health.CheckHealthAsync(either.Token)).Status != HealthStatus.Healthy) return ServiceStatus.Unavailable;
            var spans = await database.ReadAsync(session => session.QueryAsync<SpanRow>(List, new { Take = MostSpans }), either.Token);
            return ServiceStatus.Available(StatusHistory.Of(spans.Select(s => new Uptime(s.StartedAt, s.SeenAt)), [.. LastMonths()], clock.GetUtcNow()));
        }
        catch (Exception e) when (e is DatabaseUnavailableException or DbException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return ServiceStatus.Unavailable;
        }
    }

    private IEnumerable<CalendarMonth> LastMonths()
    {
        var today = calendar.Today;
        var first = new DateOnly(today.Year, today.Month, 1);
        return Enumerable.Range(0, Months).Select(back => first.AddMonths(-back))
            .Select(day => new CalendarMonth($"{day:yyyy-MM}", ParisCalendar.StartOf(day), ParisCalendar.StartOf(day.AddMonths(1))));
    }

    private sealed class SpanRow
    {
        public DateTime StartedAt { get; init; }

        public DateTime SeenAt { get; init; }
    }
}

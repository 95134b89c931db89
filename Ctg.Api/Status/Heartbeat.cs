using Ctg.Api.Persistence;
using Ctg.Domain.Status;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ctg.Api.Status;

/// <summary>Says that the service is up, as far as this instance finds itself ready; and forgets what nobody is told any more.</summary>
internal sealed class Heartbeat(Database database, HealthCheckService health)
{
    /// <summary>How long a span is kept after its end: longer than the twelve months that are told.</summary>
    internal const int MonthsKept = 13;

    /// <summary>In one transaction.</summary>
    private const int ForgottenAtOnce = 100;

    private static readonly Actor Service = new("ctg", "*");
    private static readonly Statement Extend = Statement.Load("Status/Sql/Extend_Span.sql");
    private static readonly Statement Begin = Statement.Load("Status/Sql/Begin_Span.sql");
    private static readonly Statement DeleteOld = Statement.Load("Status/Sql/Delete_Old_Spans.sql");

    public async Task BeatAsync(CancellationToken cancellation)
    {
        if ((await health.CheckHealthAsync(cancellation)).Status != HealthStatus.Healthy) return;
        await database.WriteAsync(
            Service,
            async session =>
            {
                if (await session.ExecuteAsync(Extend, new { session.At, SeenSince = session.At - StatusHistory.Tolerance }) == 0) await session.ExecuteAsync(Begin, new { session.At });
                await session.ExecuteAsync(DeleteOld, new { Before = session.At.AddMonths(-MonthsKept), Take = ForgottenAtOnce });
                return new Beaten();
            },
            cancellation);
    }

    private sealed record Beaten : IOutcome
    {
        public bool Commits => true;
    }
}

using Ctg.Api.CejContracts;
using Ctg.Api.Conventions;
using Ctg.Api.Operations.Purge;
using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ctg.Api.Operations;

/// <summary>Liveness touches nothing; readiness asks the database for its schema.</summary>
public static class Health
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<Demonstration>().AddSingleton<Verification>().AddSingleton<ContactPurge>();
        services.AddSingleton(provider => new TerritoryImport(provider.GetRequiredService<Database>(), ConventionSuccessions.CarryAsync, CejSuccessions.CarryAsync));
        services.AddHealthChecks().AddCheck<SchemaCheck>("database");
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status == HealthStatus.Healthy ? "up" : "down",
        checks = report.Entries.Select(e => new
        {
            name = e.Key,
            status = e.Value.Status == HealthStatus.Healthy ? "up" : "down",
            detail = e.Value.Description,
        }),
    });

    private sealed class SchemaCheck(Database database, Migrator migrator) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                var current = await database.ReadAsync(migrator.CurrentAsync, cancellationToken);
                // A newer schema is one that the next release has migrated to beside this one.
                return current >= migrator.Newest
                    ? HealthCheckResult.Healthy($"Schema version {current}.")
                    : HealthCheckResult.Unhealthy($"Schema version {current}, where this release needs {migrator.Newest}: run 'ctg migrate'.");
            }
            catch (DatabaseUnavailableException)
            {
                return HealthCheckResult.Unhealthy("The database does not answer.");
            }
            catch (System.Data.Common.DbException)
            {
                return HealthCheckResult.Unhealthy("The database has no schema: run 'ctg migrate'.");
            }
        }
    }
}

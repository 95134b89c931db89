using Ctg.Api.Http;

namespace Ctg.Api.Deployment;

public static class DeploymentEndpoints
{
    public static IServiceCollection AddDeployment(this IServiceCollection services) => services.AddSingleton<DeploymentStore>();

    public static RouteGroupBuilder MapDeployment(this RouteGroupBuilder group)
    {
        group.MapGet("/deployment/coverage", GetCoverage).WithName("getCoverage").WithSummary("Tell who is covered on a date").WithTags("Deployment")
            .WithDescription("Inhabitants of the distinct communes in the perimeter of at least one signed convention in force, over those of all communes.");
        return group;
    }

    private static async Task<Answer<Coverage>> GetCoverage(
        Query<CoverageQuery> query, DeploymentStore store, ParisCalendar calendar, CancellationToken cancellation) =>
        await store.FindCoverageAsync(query.Value, query.Value.On ?? calendar.Today, cancellation) is { } coverage
            ? Answer<Coverage>.Of(coverage)
            : new Problem(Problems.Invalid, Fault.Of("/query/within", "notFound", query.Value.Within));
}

using System.Buffers;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Deployment;

public static class DeploymentEndpoints
{
    public static IServiceCollection AddDeployment(this IServiceCollection services) => services.AddSingleton<DeploymentStore>().AddSingleton<WorklistStore>();

    public static RouteGroupBuilder MapDeployment(this RouteGroupBuilder group)
    {
        group.MapGet("/deployment/coverage", GetCoverage).WithName("getCoverage").WithSummary("Tell who is covered on a date").WithTags("Deployment")
            .WithDescription("Inhabitants of the distinct communes in the perimeter of at least one signed convention in force, over those of all communes.");
        group.MapGet("/deployment/worklist", ListWork).WithName("listWorklist").WithSummary("List what waits for somebody").WithTags("Deployment").Exports(WorklistCsv.Table)
            .WithDescription("Kind after kind, each by date: what rules leave to people, and nobody has done yet. Of conventions, those that the caller may see.");
        return group;
    }

    private static async Task<Answer<Coverage>> GetCoverage(
        Query<CoverageQuery> query, DeploymentStore store, ParisCalendar calendar, CancellationToken cancellation) =>
        await store.FindCoverageAsync(query.Value, query.Value.On ?? calendar.Today, cancellation) is { } coverage
            ? Answer<Coverage>.Of(coverage)
            : Unknown(query.Value.Within);

    private static async Task<Answer<PageOf<WorklistItem>>> ListWork(
        Query<WorklistQuery> query, Caller caller, WorklistStore store, ParisCalendar calendar, HttpContext context)
    {
        var place = PagePlace.ByDate(context, query.Value, keys: 3);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (query.Value.Within is { } within && !await store.IsThereAsync(within, calendar.Today, context.RequestAborted)) return Unknown(within);
        var language = Language.Of(context.Request);
        return await Answer<PageOf<WorklistItem>>.OfAsync(
            place,
            new Listing<WorklistRow>(
                from => store.ListAsync(query.Value, calendar.Today, from, caller, context.RequestAborted),
                (row, body) => body.Write(Documents.Write(row.ToItem(language))),
                row => row.Position),
            language);
    }

    private static Problem Unknown(Domain.Territories.TerritoryKey? within) => new(Problems.Invalid, Fault.Of("/query/within", "notFound", within));
}

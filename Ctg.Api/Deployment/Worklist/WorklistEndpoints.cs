using System.Buffers;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Deployment.Worklist;

public static class WorklistEndpoints
{
    public static IServiceCollection AddWorklist(this IServiceCollection services) => services.AddSingleton<WorklistStore>();

    public static RouteGroupBuilder MapWorklist(this RouteGroupBuilder group)
    {
        group.MapGet("/deployment/worklist", List).WithName("listWorklist").WithSummary("List what waits for somebody").WithTags("Deployment").Exports(WorklistCsv.Table)
            .WithDescription(
                "Kind after kind, each by date: what rules leave to people, and nobody has done yet. Of conventions in force on the date, but for splitToDecide, which asks open ones too, and bonusWithoutCtg: "
                + "of conventions, those that the caller may see; of facilities, those of its own Caf. bonusWithoutCtg is what GET /v1/bonuses?qualifying=false lists.");
        return group;
    }

    private static async Task<Answer<PageOf<WorklistItem>>> List(Query<WorklistQuery> query, Caller caller, WorklistStore store, PlaceStore places, ParisCalendar calendar, HttpContext context)
    {
        var place = PagePlace.ByDate(context, query.Value, keys: 3);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        var on = query.Value.On ?? calendar.Today;
        if (!await places.IsThereAsync(query.Value.Within, on, context.RequestAborted)) return DeploymentEndpoints.Unknown(query.Value.Within);
        var language = Language.Of(context.Request);
        return await Answer<PageOf<WorklistItem>>.OfAsync(
            place,
            new Listing<WorklistRow>(
                from => store.ListAsync(query.Value, on, from, caller, context.RequestAborted),
                (row, body) => body.Write(Documents.Write(row.ToItem(language))),
                row => row.Position),
            language);
    }
}

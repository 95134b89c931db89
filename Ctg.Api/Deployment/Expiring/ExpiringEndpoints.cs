using System.Buffers;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Deployment.Expiring;

public static class ExpiringEndpoints
{
    public static IServiceCollection AddExpiring(this IServiceCollection services) => services.AddSingleton<ExpiringStore>();

    public static RouteGroupBuilder MapExpiring(this RouteGroupBuilder group)
    {
        group.MapGet("/deployment/expiring", List).WithName("listExpiring").WithSummary("List the conventions that end soon without a successor").WithTags("Deployment").Exports(ExpiringCsv.Table)
            .WithDescription(
                "By last day: conventions in force on the date that end within so many months, and whose renewal is neither signed nor under way; a draft or an abandoned one does not count. "
                + "With includeStarted=true, those too whose renewal is under way.");
        return group;
    }

    private static async Task<Answer<PageOf<ExpiringConvention>>> List(Query<ExpiringQuery> query, Caller caller, ExpiringStore store, PlaceStore places, ParisCalendar calendar, HttpContext context)
    {
        var place = PagePlace.ByDate(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        var on = query.Value.On ?? calendar.Today;
        if (!await places.IsThereAsync(query.Value.Within, on, context.RequestAborted)) return DeploymentEndpoints.Unknown(query.Value.Within);
        return await Answer<PageOf<ExpiringConvention>>.OfAsync(
            place,
            new Listing<ExpiringRow>(
                from => store.ListAsync(query.Value, on, from, caller, context.RequestAborted),
                (row, body) => body.Write(Documents.Write(row.ToItem(on))),
                row => row.Position));
    }
}

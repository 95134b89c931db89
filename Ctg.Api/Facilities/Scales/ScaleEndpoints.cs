using System.Buffers;
using Ctg.Api.Http;
using Ctg.Domain.Facilities.Scales;

namespace Ctg.Api.Facilities.Scales;

public static class ScaleEndpoints
{
    public static IServiceCollection AddScales(this IServiceCollection services) => services.AddSingleton<ScaleStore>().AddSingleton<ScaleImport>();

    public static RouteGroupBuilder MapScales(this RouteGroupBuilder group)
    {
        group.MapGet("/bonus-scales", List).WithName("listBonusScales").WithSummary("Read the scales of the bonus territoire").WithTags(FacilityEndpoints.Tag).Exports(ScaleCsv.Table)
            .WithDescription("As the operator has loaded them from files; every caller sees them. What no file says is not there.");
        return group;
    }

    private static async Task<Answer<PageOf<BonusScale>>> List(Query<ScaleQuery> query, ScaleStore store, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        return await Answer<PageOf<BonusScale>>.OfAsync(place, new Listing<ScaleLine>(
            from => store.ListAsync(query.Value, from, context.RequestAborted), (row, body) => body.Write(row.Document), row => [$"{row.ScaleKey}"]));
    }
}

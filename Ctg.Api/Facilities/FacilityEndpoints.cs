using System.Buffers;
using Ctg.Api.Facilities.Bonuses;
using Ctg.Api.Facilities.Scales;
using Ctg.Api.Http;
using Ctg.Api.Security;
using Ctg.Domain.Facilities;
using FluentValidation;

namespace Ctg.Api.Facilities;

public static class FacilityEndpoints
{
    internal const string Tag = "Facilities";

    public static IServiceCollection AddFacilities(this IServiceCollection services) => services
        .AddSingleton<FacilityStore>()
        .AddSingleton<IValidator<FacilityBody>, FacilityBodyValidator>()
        .AddBonuses()
        .AddScales();

    public static RouteGroupBuilder MapFacilities(this RouteGroupBuilder group)
    {
        group.MapGet("/facilities", List).WithName("listFacilities").WithSummary("Find facilities").WithTags(Tag).Exports(FacilityCsv.Table)
            .WithDescription("Those of the Caf that the caller acts for: facilities are a Caf's own reference data, and no other Caf sees them.");
        group.MapPost("/facilities", Record).WithName("recordFacility").WithSummary("Record a facility").WithTags(Tag).Creates().Writes()
            .WithDescription("For the Caf of the facility.");
        group.MapGet("/facilities/{id:guid}", Get).WithName("getFacility").WithSummary("Read a facility, with what it was granted").WithTags(Tag)
            .WithDescription("For the Caf of the facility; to all others it does not exist.");
        group.MapPatch("/facilities/{id:guid}", Revise).WithName("reviseFacility").WithSummary("Change a facility").WithTags(Tag).Writes()
            .WithDescription("What it was granted is not changed by it: that is imported.");
        group.MapGet("/facilities/{id:guid}/history", History).WithName("listFacilityHistory").WithSummary("List the changes of a facility").WithTags(Tag).Exports(HistoryCsv.Table)
            .WithDescription("Those of its content, and each import that changed what it was granted, with the reason.");
        return group.MapBonuses().MapScales();
    }

    private static async Task<Answer<PageOf<FacilitySummary>>> List(
        Query<FacilityQuery> query, Caller caller, FacilityStore store, ParisCalendar calendar, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        return await Answer<PageOf<FacilitySummary>>.OfAsync(place, new Listing<FacilityRow>(
            from => store.ListAsync(query.Value, calendar.Today, from, caller, context.RequestAborted),
            (row, body) => body.Write(row.Document),
            row => [$"{row.FacilityKey}"]));
    }

    private static Task<Answer<Facility>> Record(Body<FacilityBody> body, UnitOfWork unit) => FacilityCommands.RecordAsync(unit, body.Value);

    private static async Task<Answer<Facility>> Get(Guid id, Caller caller, FacilityStore store, CancellationToken cancellation) =>
        await store.FindAsync(id, caller, cancellation) is { } row
            ? Answer<Facility>.Of(Representation.Of(row.Document, row.Version))
            : new Problem(Problems.NotFound);

    private static Task<Answer<Facility>> Revise(Guid id, IfMatch ifMatch, MergePatch<FacilityBody> patch, UnitOfWork unit) =>
        FacilityCommands.ReviseAsync(unit, id, ifMatch, patch);

    private static async Task<Answer<PageOf<HistoryEntry>>> History(
        Guid id, Query<HistoryQuery> query, Caller caller, FacilityStore store, HistoryStore history, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (await store.FindAsync(id, caller, context.RequestAborted) is null) return new Problem(Problems.NotFound);
        return await Answer<PageOf<HistoryEntry>>.OfAsync(place, history.ListOf(FacilityStore.ResourceType, id, context.RequestAborted));
    }
}

using System.Buffers;
using Ctg.Api.Http;
using Ctg.Api.Security;

namespace Ctg.Api.Facilities.Bonuses;

public static class BonusEndpoints
{
    public static IServiceCollection AddBonuses(this IServiceCollection services) => services.AddSingleton<BonusStore>();

    public static RouteGroupBuilder MapBonuses(this RouteGroupBuilder group)
    {
        group.MapGet("/bonuses", List).WithName("listBonuses").WithSummary("Find what facilities were granted, year by year").WithTags(FacilityEndpoints.Tag).Exports(BonusCsv.Table)
            .WithDescription("Of the Caf that the caller acts for. The table can be imported as it is.");
        group.MapPost("/bonuses", Import).WithName("importBonuses").WithSummary("Import what facilities of a Caf were granted").WithTags(FacilityEndpoints.Tag).Writes()
            .WithDescription(
                "All rows or none. Columns: internalId, year, kind, nature, existingQuantity, newQuantity, unit, amount, financingAgreement; nature, the quantities and the agreement may be left out, "
                + "and the other columns of the export are read over. /rows/0 is the row below the header. Numbers may have a comma, spaces and a euro sign. A line is told by facility, year, kind and nature: "
                + "one that is known as it is changes nothing, one that says something else is a correction and takes a reason, but for an agreement that is added. A bonus territoire is refused where INV-17 does not hold.");
        return group;
    }

    private static async Task<Answer<PageOf<ListedBonus>>> List(Query<BonusQuery> query, Caller caller, BonusStore store, ParisCalendar calendar, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        return await Answer<PageOf<ListedBonus>>.OfAsync(place, new Listing<BonusLine>(
            from => store.ListAsync(query.Value, calendar.Today, from, caller, context.RequestAborted),
            (row, body) => body.Write(row.Document),
            row => [$"{row.FacilityKey}", $"{row.LineNumber}"]));
    }

    private static Task<Answer<ImportedBonuses>> Import(Query<BonusImportQuery> query, CsvBody table, UnitOfWork unit) => BonusCommands.ImportAsync(unit, query.Value, table);
}

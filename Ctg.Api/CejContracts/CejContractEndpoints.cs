using System.Globalization;
using Ctg.Api.Http;
using FluentValidation;

namespace Ctg.Api.CejContracts;

public static class CejContractEndpoints
{
    public static IServiceCollection AddCejContracts(this IServiceCollection services) => services
        .AddSingleton<CejContractStore>()
        .AddKeyedSingleton<Imports.IImportKind, CejContractImport>(Imports.ImportKind.CejContracts)
        .AddSingleton<IValidator<CejContractBody>, CejContractBodyValidator>();

    public static RouteGroupBuilder MapCejContracts(this RouteGroupBuilder group)
    {
        group.MapGet("/cej-contracts", List).WithName("listCejContracts").WithSummary("Find Cej contracts").WithTags("Cej contracts").Exports(CejContractCsv.Table)
            .WithDescription("Every caller sees all Cej contracts.");
        group.MapPost("/cej-contracts", Record).WithName("recordCejContract").WithSummary("Record a Cej contract").WithTags("Cej contracts").Creates().Writes()
            .WithDescription("For the Caf of the contract. Conventions that cover its communes while it runs are warned of, never refused (INV-18).");
        group.MapGet("/cej-contracts/{id:guid}", Get).WithName("getCejContract").WithSummary("Read a Cej contract").WithTags("Cej contracts")
            .WithDescription("Its period with the extensions, its perimeter, and the convention that takes over from it. Every caller sees it.");
        group.MapPatch("/cej-contracts/{id:guid}", Revise).WithName("reviseCejContract").WithSummary("Change a Cej contract").WithTags("Cej contracts").Writes()
            .WithDescription("For the Caf of the contract: to extend it, to name the convention that takes over, to correct it.");
        group.MapGet("/cej-contracts/{id:guid}/history", History).WithName("listCejContractHistory").WithSummary("List the changes of a Cej contract").WithTags("Cej contracts").Exports(HistoryCsv.Table);
        return group;
    }

    private static async Task<Answer<PageOf<ListedCejContract>>> List(
        Query<CejContractQuery> query, CejContractStore store, ParisCalendar calendar, HttpContext context)
    {
        var place = PagePlace.ByDate(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        return await Answer<PageOf<ListedCejContract>>.OfAsync(place, new Listing<CejContractRow>(
            from => store.ListAsync(query.Value, calendar.Today, from, context.RequestAborted), CejContractRepresentations.InList, Position));
    }

    private static Task<Answer<ChangedCejContract>> Record(Body<CejContractBody> body, UnitOfWork unit) => CejContractCommands.RecordAsync(unit, body.Value);

    private static async Task<Answer<CejContractResource>> Get(Guid id, CejContractStore store, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { } row
            ? Answer<CejContractResource>.Of(CejContractRepresentations.Of(row))
            : new Problem(Problems.NotFound);

    private static Task<Answer<ChangedCejContract>> Revise(Guid id, IfMatch ifMatch, MergePatch<CejContractBody> patch, UnitOfWork unit) =>
        CejContractCommands.ReviseAsync(unit, id, ifMatch, patch);

    private static async Task<Answer<PageOf<HistoryEntry>>> History(
        Guid id, Query<HistoryQuery> query, CejContractStore store, HistoryStore history, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (await store.FindAsync(id, context.RequestAborted) is null) return new Problem(Problems.NotFound);
        return await Answer<PageOf<HistoryEntry>>.OfAsync(place, history.ListOf(CejContractStore.ResourceType, id, context.RequestAborted));
    }

    private static string[] Position(CejContractRow row) => [row.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{row.CejContractKey}"];
}

using System.Buffers;
using Ctg.Api.Http;
using Ctg.Domain.Organisations;
using FluentValidation;

namespace Ctg.Api.Organisations;

public static class OrganisationEndpoints
{
    public static IServiceCollection AddOrganisations(this IServiceCollection services) => services
        .AddSingleton<OrganisationStore>()
        .AddKeyedSingleton<Imports.IImportKind, OrganisationImport>(Imports.ImportKind.Organisations)
        .AddSingleton<IValidator<OrganisationBody>, OrganisationBodyValidator>();

    public static RouteGroupBuilder MapOrganisations(this RouteGroupBuilder group)
    {
        group.MapGet("/organisations", List).WithName("listOrganisations").WithSummary("Find organisations").WithTags("Organisations").Exports(OrganisationCsv.Table)
            .WithDescription("Every caller sees all organisations, in the order in which they were registered.");
        group.MapPost("/organisations", Create).WithName("createOrganisation").WithSummary("Register an organisation").WithTags("Organisations").Creates().Writes()
            .WithDescription("The register has an organisation once: by the code of a Caf, the SIREN, or the territory that has just one of the type; by the name where it has none of these.");
        group.MapGet("/organisations/{id:guid}", Get).WithName("getOrganisation").WithSummary("Read an organisation").WithTags("Organisations")
            .WithDescription("As the register has it now. Every caller sees it.");
        group.MapPatch("/organisations/{id:guid}", Revise).WithName("reviseOrganisation").WithSummary("Correct an organisation").WithTags("Organisations").Writes()
            .WithDescription("Conventions keep the names that they were signed with.");
        group.MapGet("/organisations/{id:guid}/history", History).WithName("listOrganisationHistory").WithSummary("List the changes of an organisation").WithTags("Organisations").Exports(HistoryCsv.Table);
        return group;
    }

    private static async Task<Answer<PageOf<Organisation>>> List(Query<OrganisationQuery> query, OrganisationStore store, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        return await Answer<PageOf<Organisation>>.OfAsync(place, new Listing<OrganisationRow>(
            from => store.ListAsync(query.Value, from, context.RequestAborted), (row, body) => body.Write(row.Document), row => [$"{row.OrganisationKey}"]));
    }

    private static Task<Answer<Organisation>> Create(Body<OrganisationBody> body, UnitOfWork unit) => OrganisationCommands.CreateAsync(unit, body.Value);

    private static async Task<Answer<Organisation>> Get(Guid id, OrganisationStore store, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { } row
            ? Answer<Organisation>.Of(Representation.Of(row.Document, row.Version))
            : new Problem(Problems.NotFound);

    private static Task<Answer<Organisation>> Revise(Guid id, IfMatch ifMatch, MergePatch<OrganisationBody> patch, UnitOfWork unit) =>
        OrganisationCommands.ReviseAsync(unit, id, ifMatch, patch);

    private static async Task<Answer<PageOf<HistoryEntry>>> History(
        Guid id, Query<HistoryQuery> query, OrganisationStore store, HistoryStore history, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (await store.FindAsync(id, context.RequestAborted) is null) return new Problem(Problems.NotFound);
        return await Answer<PageOf<HistoryEntry>>.OfAsync(place, history.ListOf(OrganisationStore.ResourceType, id, context.RequestAborted));
    }
}

using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.Conventions;
using FluentValidation;

namespace Ctg.Api.Conventions.Acts;

public static class ActEndpoints
{
    public static IServiceCollection AddActs(this IServiceCollection services) => services
        .AddSingleton<ActCommands>()
        .AddSingleton<IValidator<DeliberationBody>, DeliberationBodyValidator>()
        .AddSingleton<IValidator<NewDeliberation>, NewDeliberationValidator>()
        .AddSingleton<IValidator<SignatureBody>, SignatureBodyValidator>()
        .AddSingleton<IValidator<NewSignature>, NewSignatureValidator>();

    public static RouteGroupBuilder MapActs(this RouteGroupBuilder group)
    {
        group.MapPost("/conventions/{id:guid}/deliberations", RecordDeliberation).WithName("recordDeliberation").WithSummary("Record a deliberation of a party").WithTags("Deliberations and signatures").Writes()
            .WithDescription("The new one is the last of the convention's deliberations. Rejected, it sends the convention, or the amendment, back.");
        group.MapPatch("/conventions/{id:guid}/deliberations/{deliberationId:guid}", ReviseDeliberation).WithName("reviseDeliberation").WithSummary("Complete, correct or annul a deliberation").WithTags("Deliberations and signatures").Writes()
            .WithDescription("Published and transmitted it is enforceable. Annulled, it sends the convention, or the amendment, back, unless that is signed.");
        group.MapGet("/conventions/{id:guid}/deliberations/scdl", ExportScdl).WithName("exportDeliberations").WithSummary("Export the adopted deliberations as open data (SCDL 2.1.3)").WithTags("Deliberations and signatures")
            .WithDescription("Those of the local authorities among the parties, in the columns that the import takes. A SIRET or a matter that is not known is left empty.");
        group.MapPost("/conventions/{id:guid}/deliberations/scdl", ImportScdl).WithName("importDeliberations").WithSummary("Record deliberations from open data (SCDL 2.1.3)").WithTags("Deliberations and signatures").Writes()
            .WithDescription("All rows, or those asked for, or none. The party is found by the SIREN within COLL_SIRET, or by COLL_NOM; a deliberation that is known by its party and number is completed.");
        group.MapPost("/conventions/{id:guid}/signatures", RecordSignature).WithName("recordSignature").WithSummary("Record a signature of a party").WithTags("Deliberations and signatures").Writes()
            .WithDescription("The new one is the last of the convention's signatures. The convention is signed by its move to signed, on the date of the last signature.");
        group.MapPatch("/conventions/{id:guid}/signatures/{signatureId:guid}", ReviseSignature).WithName("reviseSignature").WithSummary("Correct a signature").WithTags("Deliberations and signatures").Writes()
            .WithDescription("While the convention, or the amendment, is in the stage signature (SGN-01).");
        return group;
    }

    private static Task<Answer<ChangedConvention>> RecordDeliberation(Guid id, IfMatch ifMatch, Body<NewDeliberation> body, UnitOfWork unit, ActCommands commands) =>
        commands.RecordAsync(unit, id, ifMatch, body.Value);

    private static Task<Answer<ChangedConvention>> ReviseDeliberation(
        Guid id, Guid deliberationId, IfMatch ifMatch, MergePatch<DeliberationBody> patch, UnitOfWork unit, ActCommands commands) =>
        commands.ReviseAsync(unit, id, deliberationId, ifMatch, patch);

    private static async Task<Answer<Csv>> ExportScdl(
        Guid id, Caller caller, ConventionStore store, ParisCalendar calendar, CancellationToken cancellation) =>
        await store.FindAsync(id, caller, calendar.Today, cancellation) is { } row
            ? Answer<Csv>.Of(ScdlTable.Write(Documents.Read<Convention>(row.Document)))
            : new Problem(Problems.NotFound);

    private static Task<Answer<ChangedConvention>> ImportScdl(Guid id, IfMatch ifMatch, Query<ScdlQuery> query, CsvBody table, UnitOfWork unit, ActCommands commands) =>
        commands.ImportAsync(unit, id, ifMatch, query.Value, table);

    private static Task<Answer<ChangedConvention>> RecordSignature(Guid id, IfMatch ifMatch, Body<NewSignature> body, UnitOfWork unit, ActCommands commands) =>
        commands.RecordAsync(unit, id, ifMatch, body.Value);

    private static Task<Answer<ChangedConvention>> ReviseSignature(
        Guid id, Guid signatureId, IfMatch ifMatch, MergePatch<SignatureBody> patch, UnitOfWork unit, ActCommands commands) =>
        commands.ReviseAsync(unit, id, signatureId, ifMatch, patch);
}

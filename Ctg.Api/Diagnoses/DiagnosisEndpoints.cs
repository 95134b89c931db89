using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.Conventions;
using Ctg.Domain.Diagnoses;
using FluentValidation;

namespace Ctg.Api.Diagnoses;

public static class DiagnosisEndpoints
{
    public static IServiceCollection AddDiagnoses(this IServiceCollection services) => services
        .AddSingleton<DiagnosisStore>()
        .AddSingleton<IValidator<DiagnosisBody>, DiagnosisBodyValidator>()
        .AddSingleton<IValidator<DiagnosisMoveBody>, DiagnosisMoveBodyValidator>();

    public static RouteGroupBuilder MapDiagnoses(this RouteGroupBuilder group)
    {
        group.MapGet("/conventions/{id:guid}/diagnosis", Get).WithName("getDiagnosis").WithSummary("Read the shared diagnosis of a convention").WithTags("Diagnosis")
            .WithDescription("A convention has one at most. Whether a finding is answered is told of the actions as they are today, in an earlier edition too.");
        group.MapPut("/conventions/{id:guid}/diagnosis", Write).WithName("writeDiagnosis").WithSummary("Begin the shared diagnosis of a convention, or replace its content").WithTags("Diagnosis").Creates().Writes()
            .WithDescription("The content is written whole. One that was validated is reopened first, by a move.");
        group.MapPost("/conventions/{id:guid}/diagnosis/transitions", Move).WithName("moveDiagnosis").WithSummary("Move the shared diagnosis of a convention to another stage").WithTags("Diagnosis").Writes()
            .WithDescription("To inProgress from validated, it begins the next edition. What is validated lets the convention come to deliberation (STG-08).");
        group.MapGet("/conventions/{id:guid}/diagnosis/history", History).WithName("listDiagnosisHistory").WithSummary("List the changes of the shared diagnosis of a convention").WithTags("Diagnosis").Exports(HistoryCsv.Table)
            .WithDescription("For the Caf that share the convention.");
        return group;
    }

    private static async Task<Answer<DiagnosisResource>> Get(Guid id, Query<DiagnosisQuery> query, Caller caller, DiagnosisStore store, CancellationToken cancellation) =>
        await store.ReadAsync(id, query.Value.Edition, caller, cancellation) is { } read
            ? Answer<DiagnosisResource>.Of(DiagnosisRepresentations.Of(read.Diagnosis, read.Actions))
            : new Problem(Problems.NotFound);

    private static Task<Answer<DiagnosisResource>> Write(Guid id, IfMatchOrNew ifMatch, Body<DiagnosisBody> body, UnitOfWork unit) =>
        DiagnosisCommands.WriteAsync(unit, id, ifMatch, body.Value);

    private static Task<Answer<DiagnosisResource>> Move(Guid id, IfMatch ifMatch, Body<DiagnosisMoveBody> body, UnitOfWork unit) =>
        DiagnosisCommands.MoveAsync(unit, id, ifMatch, body.Value);

    private static async Task<Answer<PageOf<HistoryEntry>>> History(
        Guid id, Query<HistoryQuery> query, Caller caller, DiagnosisStore store, HistoryStore history, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (await store.FindAsync(id, caller, context.RequestAborted) is not { } row) return new Problem(Problems.NotFound);
        if (!caller.ActsForAny(Documents.Read<Convention>(row.Convention).Cafs())) return new Problem(Problems.Forbidden);
        if (row.Document is null) return new Problem(Problems.NotFound);
        return await Answer<PageOf<HistoryEntry>>.OfAsync(place, history.ListOf(DiagnosisStore.ResourceType, Documents.Read<Diagnosis>(row.Document).Id, context.RequestAborted));
    }
}

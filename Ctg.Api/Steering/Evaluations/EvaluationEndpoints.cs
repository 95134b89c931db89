using System.Buffers;
using Ctg.Api.Http;
using Ctg.Api.Security;
using Ctg.Domain.Steering.Evaluations;
using FluentValidation;

namespace Ctg.Api.Steering.Evaluations;

public static class EvaluationEndpoints
{
    public static IServiceCollection AddEvaluations(this IServiceCollection services) => services
        .AddSingleton<EvaluationStore>()
        .AddSingleton<IValidator<EvaluationBody>, EvaluationBodyValidator>()
        .AddSingleton<IValidator<EvaluationMoveBody>, EvaluationMoveBodyValidator>();

    public static RouteGroupBuilder MapEvaluations(this RouteGroupBuilder group)
    {
        group.MapGet("/conventions/{id:guid}/evaluations", List).WithName("listEvaluations").WithSummary("List the evaluations of a convention").WithTags(SteeringEndpoints.Tag).Exports(EvaluationCsv.Table);
        group.MapPost("/conventions/{id:guid}/evaluations", Plan).WithName("planEvaluation").WithSummary("Plan an evaluation of a convention").WithTags(SteeringEndpoints.Tag).Creates().Writes()
            .WithDescription("One of each kind, of the yearly ones one for each year; a second is refused with evaluationTaken.");
        group.MapGet("/evaluations/{id:guid}", Get).WithName("getEvaluation").WithSummary("Read an evaluation").WithTags(SteeringEndpoints.Tag)
            .WithDescription("Its four criteria (coherence, achievement, means, durability), its summary and its recommendations. It is seen by those who see the convention.");
        group.MapPatch("/evaluations/{id:guid}", Revise).WithName("reviseEvaluation").WithSummary("Change an evaluation").WithTags(SteeringEndpoints.Tag).Writes()
            .WithDescription("Until it is validated.");
        group.MapPost("/evaluations/{id:guid}/transitions", Move).WithName("moveEvaluation").WithSummary("Move an evaluation to another stage").WithTags(SteeringEndpoints.Tag).Writes()
            .WithDescription("A delivered one has a score for each criterion (EVA-02), and is taken up again for a reason (EVA-03). A validated one no longer changes (EVA-04).");
        group.MapGet("/evaluations/{id:guid}/history", History).WithName("listEvaluationHistory").WithSummary("List the changes of an evaluation").WithTags(SteeringEndpoints.Tag).Exports(HistoryCsv.Table)
            .WithDescription("For the Caf that share the convention.");
        return group;
    }

    private static async Task<Answer<PageOf<EvaluationSummary>>> List(
        Guid id, Query<EvaluationQuery> query, Caller caller, SteeringStore conventions, EvaluationStore store, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (await conventions.FindConventionAsync(id, caller, context.RequestAborted) is not { } convention) return new Problem(Problems.NotFound);
        return await Answer<PageOf<EvaluationSummary>>.OfAsync(place, new Listing<EvaluationRow>(
            from => store.ListAsync(convention, query.Value, from, context.RequestAborted), (row, body) => body.Write(row.Document), row => [$"{row.EvaluationKey}"]));
    }

    private static Task<Answer<Evaluation>> Plan(Guid id, Body<EvaluationBody> body, UnitOfWork unit) => EvaluationCommands.PlanAsync(unit, id, body.Value);

    private static Task<Answer<Evaluation>> Get(
        Guid id, Caller caller, SteeringStore store, ParisCalendar calendar, CancellationToken cancellation) =>
        store.GetAsync(EvaluationStore.Kind, id, caller, calendar.Today, cancellation);

    private static Task<Answer<Evaluation>> Revise(Guid id, IfMatch ifMatch, MergePatch<EvaluationBody> patch, UnitOfWork unit) =>
        EvaluationCommands.ReviseAsync(unit, id, ifMatch, patch);

    private static Task<Answer<Evaluation>> Move(Guid id, IfMatch ifMatch, Body<EvaluationMoveBody> body, UnitOfWork unit) =>
        EvaluationCommands.MoveAsync(unit, id, ifMatch, body.Value);

    private static Task<Answer<PageOf<HistoryEntry>>> History(
        Guid id, Query<HistoryQuery> query, Caller caller, SteeringStore store, HistoryStore history, HttpContext context) =>
        store.HistoryAsync(EvaluationStore.Kind, id, query.Value, caller, history, context);
}

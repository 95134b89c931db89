using Ctg.Api.Http;
using Ctg.Domain;
using Ctg.Domain.Steering.Evaluations;

namespace Ctg.Api.Steering.Evaluations;

/// <summary>The changes of an evaluation.</summary>
internal static class EvaluationCommands
{
    public static Task<Answer<Evaluation>> PlanAsync(UnitOfWork unit, Guid conventionId, EvaluationBody body) =>
        SteeringChange.AddAsync(unit, EvaluationStore.Kind, conventionId, subject =>
            OnlyOneAsync(subject, EvaluationDecisions.Plan(Guid.CreateVersion7(subject.Session.At), subject.Convention, body.ToContent(), unit.Today)));

    public static Task<Answer<Evaluation>> ReviseAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, MergePatch<EvaluationBody> patch) =>
        SteeringChange.RunAsync(unit, EvaluationStore.Kind, id, ifMatch, ("revised", null), async (subject, current) =>
        {
            var (body, problem) = await patch.ApplyAsync(current.ToBody(), subject.Session.Cancellation);
            return problem is not null
                ? problem
                : await OnlyOneAsync(subject, EvaluationDecisions.Revise(current, subject.Convention, body.ToContent()));
        });

    public static Task<Answer<Evaluation>> MoveAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, EvaluationMoveBody body) =>
        SteeringChange.RunAsync(unit, EvaluationStore.Kind, id, ifMatch, ("moved", body.Reason), (subject, current) =>
            Task.FromResult(SteeringOutcome<Evaluation>.Of(EvaluationDecisions.Decide(current, subject.Convention, body.ToMove(), unit.Today))));

    /// <summary>The decision, unless the convention has another evaluation of that kind and year.</summary>
    private static async Task<SteeringOutcome<Evaluation>> OnlyOneAsync(SteeringSubject subject, Decision<Evaluation> decision) =>
        decision.State is { } evaluation && await EvaluationStore.IsTakenAsync(subject.Session, subject.ConventionKey, evaluation)
            ? new Problem(Problems.EvaluationTaken)
            : SteeringOutcome<Evaluation>.Of(decision);
}

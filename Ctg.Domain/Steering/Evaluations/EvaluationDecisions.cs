using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;

namespace Ctg.Domain.Steering.Evaluations;

/// <summary>Planning, revising and moving an evaluation. That a convention has one of a kind and year is for the store to find.</summary>
public static class EvaluationDecisions
{
    private static readonly Dictionary<EvaluationStage, EvaluationStage[]> Table = new()
    {
        [EvaluationStage.Planned] = [EvaluationStage.InProgress],
        [EvaluationStage.InProgress] = [EvaluationStage.Delivered],
        [EvaluationStage.Delivered] = [EvaluationStage.Validated, EvaluationStage.InProgress],
        [EvaluationStage.Validated] = [],
    };

    /// <param name="id">The public id that the service has chosen.</param>
    /// <param name="convention">The convention that it is about.</param>
    /// <param name="content">What the caller writes.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<Evaluation> Plan(Guid id, Convention convention, EvaluationContent content, DateOnly today)
    {
        var planned = Write(
            new Evaluation { Id = id, ConventionId = convention.Id, Version = 0, Kind = content.Kind, Stage = EvaluationStage.Planned, StageSince = today }, content);
        return Decision<Evaluation>.Of(planned, [.. SteeringRules.NotAbandoned(convention, Rules.EvaluationFinal), .. EvaluationRules.Year(planned)]);
    }

    /// <param name="current">The state to revise.</param>
    /// <param name="convention">The convention that it is about.</param>
    /// <param name="content">The whole content as it shall be.</param>
    public static Decision<Evaluation> Revise(Evaluation current, Convention convention, EvaluationContent content)
    {
        if (current.Stage == EvaluationStage.Validated)
            return Decision<Evaluation>.Refuse(new Refusal(Rules.EvaluationFinal, "/stage", new(
                "Une évaluation validée ne change plus.", "A validated evaluation no longer changes.")));
        var revised = Write(current, content);
        return Decision<Evaluation>.Of(revised,
        [
            .. SteeringRules.NotAbandoned(convention, Rules.EvaluationFinal),
            .. EvaluationRules.Year(revised),
            .. EvaluationRules.Scores(revised),
        ]);
    }

    public static Decision<Evaluation> Decide(Evaluation current, Convention convention, EvaluationMove move, DateOnly today)
    {
        if (!Table[current.Stage].Contains(move.To))
            return Decision<Evaluation>.Refuse(new Refusal(Rules.EvaluationMove, "/to", new(
                $"Ce passage n'existe pas depuis l'étape actuelle ; possible : {Names(current.Stage)}.",
                $"This move does not exist from the present stage; possible: {Names(current.Stage)}.")));
        var moved = current with
        {
            Version = current.Version + 1,
            Stage = move.To,
            StageSince = move.On,
            StageReason = move.Reason,
            // Taken up again, it goes on from its first start, and is not delivered any more.
            StartedOn = current.StartedOn ?? move.On,
            DeliveredOn = move.To switch { EvaluationStage.Delivered => move.On, EvaluationStage.Validated => current.DeliveredOn, _ => null },
            ValidatedOn = move.To == EvaluationStage.Validated ? move.On : null,
        };
        return Decision<Evaluation>.Of(moved,
        [
            .. SteeringRules.NotAbandoned(convention, Rules.EvaluationFinal),
            .. ActRules.NotInTheFuture(move.On, "/on", today),
            .. MoveGuards.Order(Rules.EvaluationDates, current.Stage != EvaluationStage.Planned, current.StageSince, move.On),
            .. EvaluationRules.Reason(current, move),
            .. EvaluationRules.Scores(moved),
        ]);
    }

    private static Evaluation Write(Evaluation evaluation, EvaluationContent content) => evaluation with
    {
        Version = evaluation.Version + 1,
        Kind = content.Kind,
        Year = content.Year,
        Coherence = content.Coherence,
        Achievement = content.Achievement,
        Means = content.Means,
        Durability = content.Durability,
        Summary = content.Summary,
        Recommendations = content.Recommendations,
        Document = content.Document,
        ExternalReferences = content.ExternalReferences,
    };

    private static string Names(EvaluationStage stage) =>
        string.Join(", ", Table[stage].Select(CodeWord.Of).DefaultIfEmpty("—"));
}

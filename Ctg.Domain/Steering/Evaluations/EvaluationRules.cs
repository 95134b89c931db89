namespace Ctg.Domain.Steering.Evaluations;

/// <summary>What an evaluation must satisfy.</summary>
internal static class EvaluationRules
{
    public static IEnumerable<Refusal> Year(Evaluation evaluation)
    {
        if ((evaluation.Kind == EvaluationKind.Yearly) != (evaluation.Year is not null))
            yield return new(Rules.EvaluationYear, "/year", new("Une évaluation annuelle a son année, et elle seule en a une.", "A yearly evaluation has its year, and only such a one has."));
    }

    /// <summary>From delivery on, each criterion has its score.</summary>
    public static IEnumerable<Refusal> Scores(Evaluation evaluation) =>
        evaluation.Stage is not (EvaluationStage.Delivered or EvaluationStage.Validated) ? [] :
        from criterion in new[]
        {
            ("coherence", evaluation.Coherence), ("achievement", evaluation.Achievement), ("means", evaluation.Means), ("durability", evaluation.Durability),
        }
        where criterion.Item2?.Score is null
        select new Refusal(Rules.EvaluationScores, $"/{criterion.Item1}/score", new(
            "Une évaluation rendue a une note pour chaque critère.", "An evaluation that is delivered has a score for each criterion."));

    public static IEnumerable<Refusal> Reason(Evaluation current, EvaluationMove move)
    {
        if (current.Stage == EvaluationStage.Delivered && move.To == EvaluationStage.InProgress && string.IsNullOrWhiteSpace(move.Reason))
            yield return new(Rules.EvaluationReason, "/reason", new("Reprendre une évaluation rendue demande un motif.", "To take up a delivered evaluation again needs a reason."));
    }
}

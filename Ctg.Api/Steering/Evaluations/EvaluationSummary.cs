using Ctg.Api.Http.Exports;
using Ctg.Domain.Steering.Evaluations;

namespace Ctg.Api.Steering.Evaluations;

/// <summary>An evaluation as the list shows it.</summary>
public sealed record EvaluationSummary
{
    public required Guid Id { get; init; }

    public required Guid ConventionId { get; init; }

    public required int Version { get; init; }

    public required EvaluationKind Kind { get; init; }

    public required int? Year { get; init; }

    public required EvaluationStage Stage { get; init; }

    /// <summary>The date of the move into the present stage.</summary>
    public required DateOnly StageSince { get; init; }

    public required DateOnly? DeliveredOn { get; init; }

    public required EvaluationScores Scores { get; init; }

    public static EvaluationSummary Of(Evaluation evaluation) => new()
    {
        Id = evaluation.Id,
        ConventionId = evaluation.ConventionId,
        Version = evaluation.Version,
        Kind = evaluation.Kind,
        Year = evaluation.Year,
        Stage = evaluation.Stage,
        StageSince = evaluation.StageSince,
        DeliveredOn = evaluation.DeliveredOn,
        Scores = new()
        {
            Coherence = evaluation.Coherence?.Score,
            Achievement = evaluation.Achievement?.Score,
            Means = evaluation.Means?.Score,
            Durability = evaluation.Durability?.Score,
        },
    };
}

/// <summary>The scores by criterion, 1 (weak) to 4 (strong); null where there is none yet.</summary>
public sealed record EvaluationScores
{
    public required int? Coherence { get; init; }

    public required int? Achievement { get; init; }

    public required int? Means { get; init; }

    public required int? Durability { get; init; }
}

/// <summary>Evaluations as a table.</summary>
internal static class EvaluationCsv
{
    public static readonly CsvTable Table = CsvTable.Of<EvaluationSummary>(
        "evaluations",
        "id", "conventionId", "kind", "year", "stage", "stageSince", "deliveredOn", "scores.coherence", "scores.achievement", "scores.means",
        "scores.durability", "version");
}

using Ctg.Api.Persistence;
using Ctg.Domain.Steering.Evaluations;

namespace Ctg.Api.Steering.Evaluations;

/// <summary>
/// The row of an evaluation. The writer sends the members as parameters, and <c>ctg verify</c> holds the columns of the same names against them.
/// </summary>
internal sealed record EvaluationColumns
{
    public required Guid Id { get; init; }

    /// <summary>Never updated.</summary>
    public required long ConventionKey { get; init; }

    /// <summary>No column: what the key leads to.</summary>
    public required Guid ConventionId { get; init; }

    public required int Version { get; init; }

    public required string Kind { get; init; }

    /// <summary>0 for one that is not yearly: nulls would be unique on one engine and not on the other.</summary>
    public required int EvaluationYear { get; init; }

    public required string Stage { get; init; }

    public required byte[] Summary { get; init; }

    public required byte[] Document { get; init; }

    /// <summary>No column: the version that an update replaces.</summary>
    public int PreviousVersion => Version - 1;

    public static EvaluationColumns Of(Evaluation evaluation, byte[] document, long conventionKey) => new()
    {
        Id = evaluation.Id,
        ConventionKey = conventionKey,
        ConventionId = evaluation.ConventionId,
        Version = evaluation.Version,
        Kind = evaluation.Kind.Code(),
        EvaluationYear = evaluation.Year ?? 0,
        Stage = evaluation.Stage.Code(),
        Summary = Documents.Write(EvaluationSummary.Of(evaluation)),
        Document = document,
    };
}

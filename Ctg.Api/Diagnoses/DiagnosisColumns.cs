using Ctg.Api.Persistence;
using Ctg.Domain.Diagnoses;

namespace Ctg.Api.Diagnoses;

/// <summary>
/// The row of a diagnosis. The writer sends the members as parameters, and <c>ctg verify</c> holds the columns of the same names against them.
/// </summary>
internal sealed record DiagnosisColumns
{
    public required Guid Id { get; init; }

    /// <summary>Never updated.</summary>
    public required long ConventionKey { get; init; }

    /// <summary>No column: what the key leads to.</summary>
    public required Guid ConventionId { get; init; }

    public required int Version { get; init; }

    public required int Edition { get; init; }

    public required string Stage { get; init; }

    public required DateOnly? ValidatedOn { get; init; }

    public required long? CostCents { get; init; }

    public required long? CafAidCents { get; init; }

    public required byte[] Document { get; init; }

    /// <summary>No column: the version that an update replaces.</summary>
    public int PreviousVersion => Version - 1;

    /// <param name="diagnosis">The diagnosis.</param>
    /// <param name="document">The same, as it is stored.</param>
    /// <param name="conventionKey">0 where the row has it already.</param>
    public static DiagnosisColumns Of(Diagnosis diagnosis, byte[] document, long conventionKey = 0) => new()
    {
        Id = diagnosis.Id,
        ConventionKey = conventionKey,
        ConventionId = diagnosis.ConventionId,
        Version = diagnosis.Version,
        Edition = diagnosis.Edition,
        Stage = diagnosis.Stage.Code(),
        ValidatedOn = diagnosis.ValidatedOn,
        CostCents = diagnosis.Cost?.Cents,
        CafAidCents = diagnosis.CafAid?.Cents,
        Document = document,
    };
}

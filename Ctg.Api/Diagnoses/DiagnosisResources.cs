using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using Ctg.Domain.Diagnoses;

namespace Ctg.Api.Diagnoses;

/// <summary>The shared diagnosis of a convention as it is read.</summary>
public sealed record DiagnosisResource
{
    /// <summary>The codes of the findings that no action answers, but for abandoned ones.</summary>
    public required IReadOnlyList<string> Unanswered { get; init; }

    public required Guid Id { get; init; }

    public required Guid ConventionId { get; init; }

    public required int Version { get; init; }

    /// <summary>From 1; one more each time that a validated diagnosis is reopened.</summary>
    public required int Edition { get; init; }

    public required DiagnosisStage Stage { get; init; }

    /// <summary>The date of the move into the present stage.</summary>
    public required DateOnly StageSince { get; init; }

    /// <summary>Why it was taken back or reopened.</summary>
    public required string? StageReason { get; init; }

    /// <summary>When this edition was validated; null before.</summary>
    public required DateOnly? ValidatedOn { get; init; }

    /// <summary>The editions before this one, in their order; each is read by its number.</summary>
    public required IReadOnlyList<PastEdition> Editions { get; init; }

    public required string Title { get; init; }

    public required string? Summary { get; init; }

    /// <summary>What it costs to make, in euros; null while that is not known.</summary>
    public required Amount? Cost { get; init; }

    /// <summary>What the Caf pays of the cost, in euros.</summary>
    public required Amount? CafAid { get; init; }

    /// <summary>The report itself; the service does not hold the file.</summary>
    public required LinkedDocument? Document { get; init; }

    /// <summary>In the order of the diagnosis.</summary>
    public required IReadOnlyList<FindingResource> Findings { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public required IReadOnlyList<ExternalReference> ExternalReferences { get; init; }

    /// <param name="diagnosis">As it is stored.</param>
    /// <param name="actions">Where the actions of its findings stand.</param>
    public static DiagnosisResource Of(Diagnosis diagnosis, IReadOnlyDictionary<Guid, ActionStatus> actions) => new()
    {
        Unanswered = [.. diagnosis.Findings.Where(f => !f.IsAnswered(actions)).Select(f => f.Code)],
        Id = diagnosis.Id,
        ConventionId = diagnosis.ConventionId,
        Version = diagnosis.Version,
        Edition = diagnosis.Edition,
        Stage = diagnosis.Stage,
        StageSince = diagnosis.StageSince,
        StageReason = diagnosis.StageReason,
        ValidatedOn = diagnosis.ValidatedOn,
        Editions = diagnosis.Editions,
        Title = diagnosis.Title,
        Summary = diagnosis.Summary,
        Cost = diagnosis.Cost,
        CafAid = diagnosis.CafAid,
        Document = diagnosis.Document,
        Findings = [.. diagnosis.Findings.Select(f => FindingResource.Of(f, actions))],
        ExternalReferences = diagnosis.ExternalReferences,
    };
}

/// <summary>What a diagnosis has found, and whether anything is done about it.</summary>
public sealed record FindingResource
{
    /// <summary>Unique in the diagnosis, as in D1.</summary>
    public required string Code { get; init; }

    /// <summary>One of the convention's; null for what is about the whole.</summary>
    public required Theme? Theme { get; init; }

    public required string Text { get; init; }

    public required Priority Priority { get; init; }

    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>The ids of the actions that answer it.</summary>
    public required IReadOnlyList<Guid> Actions { get; init; }

    /// <summary>Whether one of its actions is not abandoned, today.</summary>
    public required bool Answered { get; init; }

    public static FindingResource Of(Finding finding, IReadOnlyDictionary<Guid, ActionStatus> actions) => new()
    {
        Code = finding.Code,
        Theme = finding.Theme,
        Text = finding.Text,
        Priority = finding.Priority,
        Figures = finding.Figures,
        Actions = finding.Actions,
        Answered = finding.IsAnswered(actions),
    };
}

using System.ComponentModel.DataAnnotations;

namespace Ctg.Api.References;

/// <summary>What to find.</summary>
public sealed record ReferenceQuery
{
    /// <summary>What another system calls it, as in elan:4711: the code of the system, a colon, the id there.</summary>
    [Required]
    [RegularExpression(ExternalReferenceFilter.Pattern)]
    public string? ExternalReference { get; set; }
}

/// <summary>What another system calls so.</summary>
public sealed record CalledResources
{
    /// <summary>By their types.</summary>
    public required IReadOnlyList<CalledResource> Resources { get; init; }
}

/// <summary>A resource that was found by what another system calls it.</summary>
public sealed record CalledResource
{
    /// <summary>As in the feed of changes: convention, cejContract, actionPlan, action, diagnosis, meeting, evaluation, cooperationPost, facility or organisation.</summary>
    public required string ResourceType { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Where it is read.</summary>
    public required string Href { get; init; }

    /// <summary>The convention itself, or the one that it belongs to; null where it belongs to none.</summary>
    public required Guid? ConventionId { get; init; }
}

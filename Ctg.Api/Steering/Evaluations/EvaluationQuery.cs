using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;
using Ctg.Api.References;
using Ctg.Domain.Steering.Evaluations;

namespace Ctg.Api.Steering.Evaluations;

/// <summary>Which evaluations of a convention to list; every parameter given must hold.</summary>
public sealed record EvaluationQuery : PageQuery
{
    /// <summary>One of these kinds.</summary>
    public IReadOnlyList<EvaluationKind>? Kind { get; set; }

    /// <summary>What another system calls it, as in elan:4711: the code of the system, a colon, the id there.</summary>
    [RegularExpression(ExternalReferenceFilter.Pattern)]
    public string? ExternalReference { get; set; }

    /// <summary>One of these stages.</summary>
    public IReadOnlyList<EvaluationStage>? Stage { get; set; }
}

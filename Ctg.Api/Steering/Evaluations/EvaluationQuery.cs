using Ctg.Api.Http;
using Ctg.Domain.Steering.Evaluations;

namespace Ctg.Api.Steering.Evaluations;

/// <summary>Which evaluations of a convention to list; every parameter given must hold.</summary>
public sealed record EvaluationQuery : PageQuery
{
    public IReadOnlyList<EvaluationKind>? Kind { get; set; }

    public IReadOnlyList<EvaluationStage>? Stage { get; set; }
}

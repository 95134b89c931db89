using Ctg.Api.ActionPlans.Measures;
using Ctg.Api.ActionPlans.Sheets;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans.Contents;

/// <summary>From a plan with its actions as a caller writes it, validated, to that of the domain.</summary>
internal static class PlanContentMapping
{
    /// <param name="body">What was written.</param>
    /// <param name="newId">Makes the id of a new action.</param>
    public static WrittenPlan ToPlan(this PlanContentBody body, Func<Guid> newId) => new()
    {
        Version = body.Version,
        Content = body.Plan!.ToContent(),
        Stated = body.Plan!.Stated,
        Actions = [.. body.Actions!.Select(a => a.ToAction(newId()))],
    };

    private static WrittenAction ToAction(this WholeActionBody body, Guid id) => new()
    {
        Id = id,
        Reference = body.Reference,
        ParentReference = body.ParentReference,
        Content = body.ToContent(),
        Measures = body.Measures is { } measures ? [.. measures.Select(m => new WrittenMeasure(m.ToMeasure(m.Indicator!, m.Period!.Value), m.Reason.OrNull()))] : null,
        Stated = body.Stated,
    };
}

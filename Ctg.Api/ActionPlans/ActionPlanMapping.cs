using Ctg.Api.ActionPlans.Sheets;
using Ctg.Api.References;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans;

/// <summary>Between what a caller writes, validated, and the commands of the domain.</summary>
internal static class ActionPlanMapping
{
    public static ActionPlanContent ToContent(this ActionPlanBody body) => new()
    {
        Title = body.Title!,
        Axes = [.. body.Axes?.Select(a => a.ToAxis()) ?? []],
        ExternalReferences = body.ExternalReferences.ToReferences(),
    };

    public static ActionPlanBody ToBody(this ActionPlan plan) => new()
    {
        Title = plan.Title,
        Axes = [.. plan.Axes.Select(a => a.ToBody())],
        ExternalReferences = plan.ExternalReferences.ToBodies(),
    };

    public static PlanMove ToMove(this PlanMoveBody body) => new() { To = body.To!.Value, On = body.On!.Value, Reason = body.Reason, Decision = body.Decision };

    public static ActionContent ToContent(this ActionBody body) => new()
    {
        Title = body.Title!,
        Axis = body.Axis,
        Parent = body.Parent,
        Theme = body.Theme!.Value,
        OtherThemes = body.OtherThemes ?? [],
        Finding = body.Finding.OrNull(),
        Objectives = body.Objectives.OrNull(),
        ExpectedResults = body.ExpectedResults.OrNull(),
        Means = body.Means.OrNull(),
        Priority = body.Priority,
        Pilot = body.Pilot?.ToPilot(),
        Partners = [.. body.Partners?.Select(p => p.ToPartner()) ?? []],
        PlannedStart = body.PlannedStart,
        PlannedEnd = body.PlannedEnd,
        Milestones = [.. body.Milestones?.Select(m => m.ToMilestone()) ?? []],
        Publics = body.Publics ?? [],
        Communes = body.Communes ?? [],
        Progress = body.Progress ?? 0,
        Blocked = body.Blocked?.ToBlock(),
        Budget = [.. body.Budget?.Select(l => l.ToLine()) ?? []],
        Fundings = [.. body.Fundings?.Select(f => f.ToFunding()) ?? []],
        Indicators = [.. body.Indicators?.Select(i => i.ToIndicator()) ?? []],
        Tags = [.. body.Tags?.Select(t => t.Trim()) ?? []],
        Notes = [.. body.Notes?.Select(n => n.ToNote()) ?? []],
        Annexes = [.. body.Annexes?.Select(a => a.ToAnnex()) ?? []],
        ExternalReferences = body.ExternalReferences.ToReferences(),
    };

    public static ActionBody ToBody(this PlanAction action) => new()
    {
        Title = action.Title,
        Axis = action.Axis,
        Parent = action.Parent,
        Theme = action.Theme,
        OtherThemes = action.OtherThemes,
        Finding = action.Finding,
        Objectives = action.Objectives,
        ExpectedResults = action.ExpectedResults,
        Means = action.Means,
        Priority = action.Priority,
        Pilot = action.Pilot?.ToBody(),
        Partners = [.. action.Partners.Select(p => p.ToBody())],
        PlannedStart = action.PlannedStart,
        PlannedEnd = action.PlannedEnd,
        Milestones = [.. action.Milestones.Select(m => m.ToBody())],
        Publics = action.Publics,
        Communes = action.Communes,
        Progress = action.Progress,
        Blocked = action.Blocked?.ToBody(),
        Budget = [.. action.Budget.Select(l => l.ToBody())],
        Fundings = [.. action.Fundings.Select(f => f.ToBody())],
        Indicators = [.. action.Indicators.Select(i => i.ToBody())],
        Tags = action.Tags,
        Notes = [.. action.Notes.Select(n => n.ToBody())],
        Annexes = [.. action.Annexes.Select(a => a.ToBody())],
        ExternalReferences = action.ExternalReferences.ToBodies(),
    };

    public static ActionMove ToMove(this ActionMoveBody body) => new() { To = body.To!.Value, On = body.On!.Value, Reason = body.Reason, Decision = body.Decision };

    private static Axis ToAxis(this AxisBody body) => new()
    {
        Code = body.Code!,
        Title = body.Title!,
        Objectives = [.. body.Objectives?.Select(o => new Objective { Code = o.Code!, Title = o.Title! }) ?? []],
    };

    private static AxisBody ToBody(this Axis axis) => new()
    {
        Code = axis.Code,
        Title = axis.Title,
        Objectives = [.. axis.Objectives.Select(o => new ObjectiveBody { Code = o.Code, Title = o.Title })],
    };
}

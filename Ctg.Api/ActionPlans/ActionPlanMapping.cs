using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans;

/// <summary>Between what a caller writes, validated, and the commands of the domain.</summary>
internal static class ActionPlanMapping
{
    public static ActionPlanContent ToContent(this ActionPlanBody body) => new()
    {
        Title = body.Title!,
        Axes = [.. body.Axes?.Select(a => new Axis { Code = a.Code!, Title = a.Title! }) ?? []],
    };

    public static ActionPlanBody ToBody(this ActionPlan plan) => new()
    {
        Title = plan.Title,
        Axes = [.. plan.Axes.Select(a => new AxisBody { Code = a.Code, Title = a.Title })],
    };

    public static PlanMove ToMove(this PlanMoveBody body) => new() { To = body.To!.Value, On = body.On!.Value };

    public static ActionContent ToContent(this ActionBody body) => new()
    {
        Title = body.Title!,
        Axis = body.Axis,
        Theme = body.Theme!.Value,
        OtherThemes = body.OtherThemes ?? [],
        Pilot = body.Pilot is { } pilot ? new Pilot { Type = pilot.Type!.Value, Name = pilot.Name!, Siren = pilot.Siren } : null,
        PlannedStart = body.PlannedStart,
        PlannedEnd = body.PlannedEnd,
        Publics = body.Publics ?? [],
        Communes = body.Communes ?? [],
        Progress = body.Progress ?? 0,
    };

    public static ActionBody ToBody(this PlanAction action) => new()
    {
        Title = action.Title,
        Axis = action.Axis,
        Theme = action.Theme,
        OtherThemes = action.OtherThemes,
        Pilot = action.Pilot is { } pilot ? new PilotBody { Type = pilot.Type, Name = pilot.Name, Siren = pilot.Siren } : null,
        PlannedStart = action.PlannedStart,
        PlannedEnd = action.PlannedEnd,
        Publics = action.Publics,
        Communes = action.Communes,
        Progress = action.Progress,
    };

    public static ActionMove ToMove(this ActionMoveBody body) => new() { To = body.To!.Value, On = body.On!.Value, Reason = body.Reason };
}

using Ctg.Api.ActionPlans;
using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.Deployment.Worklist;

/// <summary>What actions wait for.</summary>
internal static class ActionWork
{
    public static Work Late(WorklistRow row)
    {
        var action = Documents.Read<ActionSummary>(row.Document);
        return new(row.Since, MessageOf(action, row.Since), Subject(action));
    }

    public static Work WithoutPilot(WorklistRow row)
    {
        var action = Documents.Read<ActionSummary>(row.Document);
        var name = NameOf(action);
        return new(
            row.Since,
            action.PlannedStart is { } start
                ? new($"L'action {name}, prévue à partir du {start:yyyy-MM-dd}, n'a pas de pilote : en désigner un.", $"The action {name}, planned from {start:yyyy-MM-dd} on, has no pilot: name one.")
                : new($"L'action {name} n'a pas de pilote : en désigner un.", $"The action {name} has no pilot: name one."),
            Subject(action));
    }

    // The planned date that passed first is the start of one that has not begun, or else the end.
    private static Text MessageOf(ActionSummary action, DateOnly passed)
    {
        var name = NameOf(action);
        if (action.Status is ActionStatus.InProgress or ActionStatus.Paused)
            return new(
                $"L'action {name} devait être terminée le {passed:yyyy-MM-dd} : la terminer, ou revoir sa date.",
                $"The action {name} was to be done by {passed:yyyy-MM-dd}: finish it, or plan its end anew.");
        return action.PlannedStart == passed
            ? new(
                $"L'action {name} devait commencer le {passed:yyyy-MM-dd} : la commencer, ou revoir ses dates.",
                $"The action {name} was to start on {passed:yyyy-MM-dd}: start it, or plan its dates anew.")
            : new(
                $"L'action {name} devait être terminée le {passed:yyyy-MM-dd} et n'a pas commencé : la commencer, ou revoir ses dates.",
                $"The action {name} was to be done by {passed:yyyy-MM-dd} and has not started: start it, or plan its dates anew.");
    }

    private static string NameOf(ActionSummary action) => $"{action.Reference} ({action.Title})";

    private static WorklistSubject Subject(ActionSummary action) => new() { Type = WorklistSubjectType.Action, Name = action.Title, Href = $"/v1/actions/{action.Id}" };
}

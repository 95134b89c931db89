using Ctg.Domain;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans.Reports;

/// <summary>What codes are called in a report, and not elsewhere: to its readers a milestone is a step.</summary>
internal static class ReportLabels
{
    public static Text Label(this ActionStatus status) => status switch
    {
        ActionStatus.Proposed => new("Proposée", "Proposed"),
        ActionStatus.Planned => new("À venir", "Planned"),
        ActionStatus.InProgress => new("En cours", "In progress"),
        ActionStatus.Paused => new("En pause", "Paused"),
        ActionStatus.Done => new("Réalisée", "Done"),
        _ => new("Abandonnée", "Abandoned"),
    };

    public static Text Label(this MilestoneStatus status) => status switch
    {
        MilestoneStatus.Scheduled => new("Prévue", "Scheduled"),
        MilestoneStatus.Met => new("Atteinte", "Met"),
        MilestoneStatus.PartiallyMet => new("Atteinte en partie", "Partially met"),
        _ => new("Non atteinte", "Not met"),
    };
}

using Ctg.Domain.Deployment;

namespace Ctg.Api.Deployment.Worklist;

/// <summary>What conventions themselves wait for.</summary>
internal static class ConventionWork
{
    public static Work PlanMissing(WorklistRow row)
    {
        var name = NameOf(row);
        return new(
            row.Since.AddMonths(WorklistLimits.MonthsWithoutPlan),
            new(
                $"La Ctg {name} est en vigueur depuis le {row.Since:yyyy-MM-dd} et n'a pas de plan d'actions adopté : le faire adopter par le comité de pilotage.",
                $"The Ctg {name} has been in force since {row.Since:yyyy-MM-dd} and has no adopted action plan: have the steering committee adopt one."),
            Subject: null);
    }

    public static Work CopilMissing(WorklistRow row)
    {
        var name = NameOf(row);
        return new(
            row.Since.AddMonths(WorklistLimits.MonthsWithoutCopil),
            row.LastMeeting is { } last
                ? new(
                    $"Le comité de pilotage de la Ctg {name} ne s'est pas réuni depuis le {last:yyyy-MM-dd} : le réunir, ou enregistrer la séance.",
                    $"The steering committee of the Ctg {name} has not met since {last:yyyy-MM-dd}: hold a meeting, or record the one that was held.")
                : new(
                    $"Le comité de pilotage de la Ctg {name}, en vigueur depuis le {row.Since:yyyy-MM-dd}, ne s'est jamais réuni : le réunir, ou enregistrer la séance.",
                    $"The steering committee of the Ctg {name}, in force since {row.Since:yyyy-MM-dd}, has never met: hold a meeting, or record the one that was held."),
            Subject: null);
    }

    private static string NameOf(WorklistRow row) => $"{row.Reference} ({ConventionTitle.Of(row.Document)})";
}

using Ctg.Api.Facilities.Bonuses;
using Ctg.Api.Persistence;

namespace Ctg.Api.Deployment.Worklist;

/// <summary>What a bonus waits for that was granted.</summary>
internal static class BonusWork
{
    public static Work WithoutCtg(WorklistRow row)
    {
        var bonus = Documents.Read<ListedBonus>(row.Document);
        var facility = $"{bonus.InternalId} ({bonus.FacilityName})";
        return new(
            row.Since,
            new(
                $"Le bonus territoire {bonus.Year} de l'équipement {facility} ne repose pas, ou plus, sur une Ctg : aucune collectivité qui le soutient n'est signataire d'une Ctg en vigueur cette année-là "
                + "à cet endroit, ou le Cej n'est pas terminé. Corriger le soutien, la convention ou la ligne.",
                $"The bonus territoire of {bonus.Year} of the facility {facility} rests on no Ctg, or no longer: no local authority that supports it has signed a Ctg in force there in that year, "
                + "or the Cej has not ended. Correct the support, the convention or the line."),
            new() { Type = WorklistSubjectType.Facility, Name = bonus.FacilityName, Href = $"/v1/facilities/{bonus.Facility}" },
            bonus.Commune);
    }
}

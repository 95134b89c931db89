using Ctg.Domain.Organisations;

namespace Ctg.Domain.Facilities.Bonuses;

/// <summary>What a line of a facility must satisfy when it is recorded or corrected.</summary>
internal static class BonusRules
{
    public const int MostLines = 500;

    /// <summary>A facility is granted something in years in which it is open (BON-02).</summary>
    public static IEnumerable<Refusal> Open(Facility facility, Bonus bonus, string pointer)
    {
        if (facility.OpenedOn?.Year > bonus.Year || facility.ClosedOn?.Year < bonus.Year)
            yield return new(Rules.BonusOpen, $"{pointer}/year", new(
                $"L'équipement {facility.InternalId} n'est pas ouvert en {bonus.Year}.", $"The facility {facility.InternalId} is not open in {bonus.Year}."));
    }

    /// <summary>What was recorded of a line is corrected for a reason (BON-01).</summary>
    public static IEnumerable<Refusal> Reason(Bonus before, Bonus after, string? reason, string pointer)
    {
        if (!after.Completes(before) && string.IsNullOrWhiteSpace(reason))
            yield return new(Rules.BonusReason, $"{pointer}/amount", new(
                $"Cette ligne est connue avec {before.Amount} euros : la corriger demande un motif (reason).",
                $"This line is known with {before.Amount} euros: to correct it takes a reason."));
    }

    /// <summary>Both halves of INV-17, each told alone.</summary>
    public static IEnumerable<Refusal> Qualifies(Facility facility, Bonus bonus, BonusSurroundings surroundings, string pointer)
    {
        if (bonus.Kind != BonusKind.BonusTerritoire) yield break;
        if (!IsSupportedByParty(facility, bonus.Year, surroundings.Covers))
            yield return new(Rules.BonusQualifies, $"{pointer}/internalId", new(
                $"En {bonus.Year}, aucune collectivité qui soutient {facility.InternalId} n'est signataire d'une Ctg en vigueur qui couvre {facility.Commune}.",
                $"In {bonus.Year}, no local authority that supports {facility.InternalId} has signed a Ctg in force that covers {facility.Commune}."));
        if (surroundings.CejContracts.Where(c => c.LastDay.Year >= bonus.Year).MaxBy(c => c.LastDay) is { } cej)
            yield return new(Rules.BonusQualifies, $"{pointer}/year", new(
                $"Le Cej {cej.Number} couvre {facility.Commune} jusqu'au {cej.LastDay:yyyy-MM-dd} : le bonus territoire commence l'année suivante.",
                $"The Cej {cej.Number} covers {facility.Commune} until {cej.LastDay:yyyy-MM-dd}: the bonus territoire begins in the year after."));
    }

    /// <summary>Whether, on one day of the year, a supporter of the facility was a signing party of a convention of its Caf in force that covered its commune.</summary>
    private static bool IsSupportedByParty(Facility facility, int year, IEnumerable<ConventionCover> covers)
    {
        Days whole = new(new(year, 1, 1), new(year, 12, 31));
        return covers
            .Select(c => (c.Convention, Days: whole.Within(c.Convention.StartDate, c.Convention.LastDay()).Within(c.From, c.Until)))
            .Any(c => c.Convention.SignedOn is not null && c.Convention.Cafs().Contains(facility.Caf) && c.Convention.Parties
                .Where(p => p is { MustSign: true, Organisation: not null } && p.Type.IsLocalAuthority())
                .Any(p => facility.Supports.Any(s => s.Organisation == p.Organisation && c.Days.Within(p.From, p.Until).Within(s.From, s.Until).Any)));
    }

    /// <summary>From a day to a day, both included; none where the last is before the first.</summary>
    private readonly record struct Days(DateOnly From, DateOnly Until)
    {
        public bool Any => From <= Until;

        public Days Within(DateOnly? from, DateOnly? until) => new(from > From ? from.Value : From, until < Until ? until.Value : Until);
    }
}

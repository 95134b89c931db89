using Ctg.Domain.Organisations;

namespace Ctg.Domain.Conventions;

/// <summary>
/// What the content of a convention must satisfy in its stage. A draft may be incomplete; from preparation on it names its parties, dates
/// and communes; from deliberation on, its themes are complete. Entering a stage is satisfying its rules.
/// </summary>
internal static class ContentRules
{
    private static readonly Theme[] RequiredThemes = [Theme.EarlyChildhood, Theme.Youth, Theme.Parenting];

    public static IEnumerable<Refusal> For(Convention convention, Circumstances circumstances) =>
    [
        .. Period(convention, circumstances.Policy.MaximumYears),
        .. LeadCaf(convention),
        .. Parties(convention),
        .. Sirens(convention),
        .. RenewalRules.For(convention, circumstances.Predecessor),
        .. convention.Stage == Stage.Draft ? [] : Complete(convention),
        .. convention.Stage is Stage.Draft or Stage.Preparation ? [] : Themes(convention),
    ];

    private static IEnumerable<Refusal> Period(Convention convention, int maximumYears)
    {
        if (convention is not { StartDate: { } start, EndDate: { } end }) yield break;
        if (end <= start)
            yield return new(Rules.Period, "/endDate", new("La fin doit être après le début.", "The end must be after the start."));
        else if (start.Year + maximumYears <= DateOnly.MaxValue.Year && (convention.InitialEndDate ?? end) >= start.AddYears(maximumYears))
            yield return new(Rules.Period, "/endDate", new(
                $"La durée initiale ne dépasse pas {maximumYears} ans ; la suite passe par un avenant.",
                $"The initial period lasts at most {maximumYears} years; more takes an amendment."));
    }

    private static IEnumerable<Refusal> LeadCaf(Convention convention)
    {
        var leads = convention.Parties.Where(p => p.Role == PartyRole.LeadCaf && p.IsCurrent()).ToArray();
        if (leads is not [{ Type: OrganisationType.Caf, CafCode: not null }])
            yield return new(Rules.Parties, "/parties", new(
                "Une Caf et une seule est pilote (rôle leadCaf, type caf, avec son code).",
                "Exactly one Caf leads (role leadCaf, type caf, with its code)."));
    }

    /// <summary>An organisation is a party once: acts name their party by it.</summary>
    private static IEnumerable<Refusal> Parties(Convention convention) => convention.Parties.Index()
        .Where(p => p.Item.IsCurrent() && p.Item.Organisation is not null)
        .GroupBy(p => p.Item.Organisation).SelectMany(g => g.Skip(1))
        .Select(p => new Refusal(Rules.Parties, $"/parties/{p.Index}", new(
            $"{p.Item.Name} est déjà partie.", $"{p.Item.Name} is a party already.")));

    private static IEnumerable<Refusal> Sirens(Convention convention) =>
        convention.Parties.SelectMany((party, index) => Siren.Refusals(party.Siren, $"/parties/{index}/siren"));

    private static IEnumerable<Refusal> Complete(Convention convention)
    {
        if (convention.StartDate is null)
            yield return new(Rules.StageDates, "/startDate", new("La date de début est à prévoir.", "The start date is to be planned."));
        if (convention.EndDate is null)
            yield return new(Rules.StageDates, "/endDate", new("La date de fin est à prévoir.", "The end date is to be planned."));
        if (convention.Perimeter.Communes.All(c => c.Until is not null))
            yield return new(Rules.StageCommunes, "/perimeter/territories", new(
                "Le périmètre compte au moins une commune.", "The perimeter has at least one commune."));
        if (!convention.Parties.Any(p => p.Role == PartyRole.LocalAuthority && p.Type.IsLocalAuthority() && p.IsCurrent()))
            yield return new(Rules.Parties, "/parties", new(
                "Au moins une commune, un EPCI, un syndicat, un CCAS ou un département est partie (rôle localAuthority).",
                "At least one commune, EPCI, syndicat, CCAS or département is a party (role localAuthority)."));
    }

    private static IEnumerable<Refusal> Themes(Convention convention)
    {
        var chosen = convention.Themes.Select(t => t.Code).Distinct().ToArray();
        if (RequiredThemes.Except(chosen).Any() || chosen.Length <= RequiredThemes.Length)
            yield return new(Rules.Themes, "/themes", new(
                "La petite enfance, la jeunesse et la parentalité sont traitées, avec au moins une autre thématique.",
                "Early childhood, youth and parenting are covered, with at least one theme more."));
    }
}

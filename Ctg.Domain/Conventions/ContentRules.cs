namespace Ctg.Domain.Conventions;

/// <summary>
/// What the content of a convention must satisfy in its stage. A draft may be incomplete; from preparation on it names its parties, dates
/// and communes; from deliberation on, its themes are complete. Entering a stage is satisfying its rules.
/// </summary>
internal static class ContentRules
{
    private static readonly OrganisationType[] LocalAuthorities =
    [
        OrganisationType.Commune, OrganisationType.Epci, OrganisationType.Ept, OrganisationType.Syndicat,
        OrganisationType.Ccas, OrganisationType.Cias, OrganisationType.Departement,
    ];

    private static readonly Theme[] RequiredThemes = [Theme.EarlyChildhood, Theme.Youth, Theme.Parenting];

    public static IEnumerable<Refusal> For(Convention convention, int maximumYears) =>
    [
        .. Period(convention, maximumYears),
        .. LeadCaf(convention),
        .. Sirens(convention),
        .. convention.Stage == Stage.Draft ? [] : Complete(convention),
        .. convention.Stage is Stage.Draft or Stage.Preparation ? [] : Themes(convention),
    ];

    private static IEnumerable<Refusal> Period(Convention convention, int maximumYears)
    {
        if (convention is not { StartDate: { } start, EndDate: { } end }) yield break;
        if (end <= start)
            yield return new(Rules.Period, "/endDate", new("La fin doit être après le début.", "The end must be after the start."));
        else if (start.Year + maximumYears <= DateOnly.MaxValue.Year && end >= start.AddYears(maximumYears))
            yield return new(Rules.Period, "/endDate", new(
                $"La durée initiale ne dépasse pas {maximumYears} ans ; la suite passe par un avenant.",
                $"The initial period lasts at most {maximumYears} years; more takes an amendment."));
    }

    private static IEnumerable<Refusal> LeadCaf(Convention convention)
    {
        var leads = convention.Parties.Where(p => p.Role == PartyRole.LeadCaf).ToArray();
        if (leads is not [{ Type: OrganisationType.Caf, CafCode: not null }])
            yield return new(Rules.Parties, "/parties", new(
                "Une Caf et une seule est pilote (rôle leadCaf, type caf, avec son code).",
                "Exactly one Caf leads (role leadCaf, type caf, with its code)."));
    }

    private static IEnumerable<Refusal> Sirens(Convention convention) => convention.Parties
        .Select((party, index) => (party.Siren, index))
        .Where(p => p.Siren is not null && !Siren.IsValid(p.Siren))
        .Select(p => new Refusal(Rules.Siren, $"/parties/{p.index}/siren", new(
            "Un SIREN a neuf chiffres, dont une clé de contrôle : celui-ci est faux.",
            "A SIREN has nine digits, one of them a check digit: this one is wrong.")));

    private static IEnumerable<Refusal> Complete(Convention convention)
    {
        if (convention.StartDate is null)
            yield return new(Rules.StageDates, "/startDate", new("La date de début est à prévoir.", "The start date is to be planned."));
        if (convention.EndDate is null)
            yield return new(Rules.StageDates, "/endDate", new("La date de fin est à prévoir.", "The end date is to be planned."));
        if (convention.Perimeter.Communes.Count == 0)
            yield return new(Rules.StageCommunes, "/perimeter/territories", new(
                "Le périmètre compte au moins une commune.", "The perimeter has at least one commune."));
        if (!convention.Parties.Any(p => p.Role == PartyRole.LocalAuthority && LocalAuthorities.Contains(p.Type)))
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

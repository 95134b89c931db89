using Ctg.Domain.Territories;

namespace Ctg.Domain.Organisations;

/// <summary>The texts under which an organisation is recognised: two contents that share one are the same organisation.</summary>
public static class OrganisationIdentities
{
    /// <summary>
    /// For a type, the types of territories that have just one such organisation. A commune that is placed in its EPCI is one of many there,
    /// so that says nothing about which one it is.
    /// </summary>
    private static readonly Dictionary<OrganisationType, TerritoryType[]> OneInEach = new()
    {
        [OrganisationType.Commune] = [TerritoryType.Commune],
        [OrganisationType.Epci] = [TerritoryType.Epci],
        [OrganisationType.Ept] = [TerritoryType.Ept],
        [OrganisationType.Syndicat] = [TerritoryType.Syndicat],
        [OrganisationType.Departement] = [TerritoryType.Departement],
        [OrganisationType.Region] = [TerritoryType.Region],
        [OrganisationType.Ccas] = [TerritoryType.Commune],
        [OrganisationType.Cias] = [TerritoryType.Epci, TerritoryType.Ept],
    };

    /// <summary>
    /// The identities, strongest first: of a Caf its code alone; else the SIREN and the territory. The name is one only for what has nothing
    /// better, since names of communes repeat; a name without letters or digits is none.
    /// </summary>
    public static IReadOnlyList<string> Of(OrganisationContent content)
    {
        if (content is { Type: OrganisationType.Caf, CafCode: { } caf }) return [$"caf-{caf}"];
        var identities = new List<string>();
        if (content.Siren is { } siren) identities.Add($"siren-{siren}");
        if (content.Territory is { } territory && OneInEach.TryGetValue(content.Type, out var types) && types.Contains(territory.Type))
            identities.Add($"{CodeWord.Of(content.Type)}@{territory}");
        if (identities.Count == 0 && SearchText.Fold(content.Name) is { Length: > 0 } name) identities.Add($"{CodeWord.Of(content.Type)}:{name}");
        return identities;
    }
}

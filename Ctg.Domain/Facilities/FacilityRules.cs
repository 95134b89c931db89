using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Domain.Facilities;

/// <summary>What a facility must satisfy.</summary>
internal static class FacilityRules
{
    public static IEnumerable<Refusal> For(Facility facility, FacilityContent content) =>
    [
        .. Time(facility),
        .. facility.Supports.Index().SelectMany(s => Support(facility, s.Index)),
        .. Siren.SiretRefusals(facility.Siret, "/siret"),
        .. Siren.Refusals(content.Operator.Content.Siren, "/operator/siren"),
        .. content.Supports.Index().SelectMany(s => Siren.Refusals(s.Item.Organisation.Content.Siren, $"/supports/{s.Index}/siren")),
    ];

    public static IEnumerable<Refusal> Commune(NamedTerritory commune)
    {
        if (commune.Given.Type != TerritoryType.Commune)
            yield return new(Rules.FacilityCommune, "/commune", new("Un équipement est dans une commune.", "A facility is in a commune."));
        else if (!commune.IsKnown)
            yield return new(Rules.FacilityCommune, "/commune", PerimeterDecisions.Unknown(commune));
    }

    private static IEnumerable<Refusal> Time(Facility facility)
    {
        if (facility.ClosedOn < facility.OpenedOn)
            yield return new(Rules.FacilityTime, "/closedOn", new("La fermeture précède l'ouverture.", "It closes before it opens."));
    }

    private static IEnumerable<Refusal> Support(Facility facility, int index)
    {
        var (support, pointer) = (facility.Supports[index], $"/supports/{index}");
        if (!support.Type.IsLocalAuthority())
            yield return new(Rules.FacilitySupport, $"{pointer}/type", new(
                "Un équipement est soutenu par une commune, un EPCI, un EPT, un syndicat, un CCAS, un CIAS ou un département.",
                "A facility is supported by a commune, an EPCI, an EPT, a syndicat, a CCAS, a CIAS or a département."));
        if (support.Until < support.From)
            yield return new(Rules.FacilitySupportTime, $"{pointer}/until", new("La fin précède le début.", "The end is before the start."));
        else if (facility.Supports.Take(index).Any(s => s.Organisation == support.Organisation && Overlap(s, support)))
            yield return new(Rules.FacilitySupportTime, pointer, new(
                $"{support.Name} soutient déjà l'équipement pendant une partie de ce temps.", $"{support.Name} supports the facility already for a part of that time."));
    }

    private static bool Overlap(FacilitySupport one, FacilitySupport other) =>
        one.From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (one.Until ?? DateOnly.MaxValue);
}

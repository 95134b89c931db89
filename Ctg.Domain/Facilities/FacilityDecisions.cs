using Ctg.Domain.Territories;

namespace Ctg.Domain.Facilities;

/// <summary>Recording and revising a facility.</summary>
public static class FacilityDecisions
{
    /// <param name="id">The public id that the service has chosen.</param>
    /// <param name="content">What the caller writes.</param>
    /// <param name="commune">What the register knows of its commune on <see cref="FacilityContent.CommuneOn"/>.</param>
    public static Decision<Facility> Record(Guid id, FacilityContent content, NamedTerritory commune)
    {
        var facility = Write(id, 1, content) with { Bonuses = [] };
        return Decision<Facility>.Of(facility, [.. FacilityRules.Commune(commune), .. FacilityRules.For(facility, content)]);
    }

    /// <summary>The facility with its content replaced; what it was granted stays, and a commune that stays is not decided again.</summary>
    /// <param name="current">The state to revise.</param>
    /// <param name="content">The whole content as it shall be.</param>
    /// <param name="commune">What the register knows of its commune; not read where that stays.</param>
    public static Decision<Facility> Revise(Facility current, FacilityContent content, NamedTerritory commune)
    {
        var facility = Write(current.Id, current.Version + 1, content) with { Bonuses = current.Bonuses };
        var ofCommune = content.Commune == current.Commune ? [] : FacilityRules.Commune(commune);
        return Decision<Facility>.Of(facility, [.. ofCommune, .. FacilityRules.For(facility, content)]);
    }

    // An organisation without an id is refused.
    private static Facility Write(Guid id, int version, FacilityContent content) => new()
    {
        Id = id,
        Version = version,
        Caf = content.Caf,
        InternalId = content.InternalId,
        Type = content.Type,
        Name = content.Name,
        Operator = new()
        {
            Organisation = content.Operator.Id ?? Guid.Empty,
            Type = content.Operator.Content.Type,
            Name = content.Operator.Content.Name,
            Siren = content.Operator.Content.Siren,
        },
        Commune = content.Commune,
        Siret = content.Siret,
        ExternalReferences = content.ExternalReferences,
        Capacity = content.Capacity,
        OpenedOn = content.OpenedOn,
        ClosedOn = content.ClosedOn,
        Supports =
        [
            .. content.Supports.Select(s => new FacilitySupport
            {
                Organisation = s.Organisation.Id ?? Guid.Empty,
                Type = s.Organisation.Content.Type,
                Name = s.Organisation.Content.Name,
                From = s.From,
                Until = s.Until,
            }),
        ],
        Bonuses = [],
    };
}

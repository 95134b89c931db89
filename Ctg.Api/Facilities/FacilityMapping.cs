using Ctg.Api.References;
using Ctg.Domain.Facilities;
using Ctg.Domain.Organisations;

namespace Ctg.Api.Facilities;

/// <summary>Between what a caller writes, validated, and the commands of the domain.</summary>
internal static class FacilityMapping
{
    /// <param name="body">As the caller writes it.</param>
    /// <param name="organisations">Its operator, then those that support it, named by the register.</param>
    public static FacilityContent ToContent(this FacilityBody body, IReadOnlyList<NamedOrganisation> organisations) => new()
    {
        Caf = body.Caf!,
        InternalId = body.InternalId!,
        Type = body.Type!.Value,
        Name = body.Name!,
        Operator = organisations[0],
        Commune = body.Commune!.Value,
        Siret = body.Siret,
        ExternalReferences = body.ExternalReferences.ToReferences(),
        Capacity = body.Capacity,
        OpenedOn = body.OpenedOn,
        ClosedOn = body.ClosedOn,
        Supports = [.. organisations.Skip(1).Zip(body.Supports ?? [], (organisation, s) => new NamedSupport(organisation, s.From!.Value, s.Until))],
    };

    /// <summary>The content of a facility as a caller would write it: what a patch is applied to.</summary>
    public static FacilityBody ToBody(this Facility facility) => new()
    {
        Caf = facility.Caf,
        InternalId = facility.InternalId,
        Type = facility.Type,
        Name = facility.Name,
        Operator = new() { Organisation = facility.Operator.Organisation, Type = facility.Operator.Type, Name = facility.Operator.Name },
        Commune = facility.Commune,
        Siret = facility.Siret,
        ExternalReferences = facility.ExternalReferences.ToBodies(),
        Capacity = facility.Capacity,
        OpenedOn = facility.OpenedOn,
        ClosedOn = facility.ClosedOn,
        Supports = [.. facility.Supports.Select(s => new FacilitySupportBody { Organisation = s.Organisation, Type = s.Type, Name = s.Name, From = s.From, Until = s.Until })],
    };
}

using Ctg.Api.References;
using Ctg.Domain.Organisations;

namespace Ctg.Api.Organisations;

/// <summary>Between what a caller writes, validated, and the commands of the domain.</summary>
internal static class OrganisationMapping
{
    public static OrganisationContent ToContent(this OrganisationBody body) => new()
    {
        Type = body.Type!.Value,
        Name = body.Name!,
        Siren = body.Siren,
        CafCode = body.CafCode,
        Territory = body.Territory,
        ExternalReferences = body.ExternalReferences.ToReferences(),
    };

    /// <summary>The content of an organisation as a caller would write it: what a patch is applied to.</summary>
    public static OrganisationBody ToBody(this Organisation organisation) => new()
    {
        Type = organisation.Type,
        Name = organisation.Name,
        Siren = organisation.Siren,
        CafCode = organisation.CafCode,
        Territory = organisation.Territory,
        ExternalReferences = organisation.ExternalReferences.ToBodies(),
    };
}

using Ctg.Api.References;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Api.Organisations;

/// <summary>What a caller writes of an organisation.</summary>
public sealed record OrganisationBody : OrganisationDescription
{
    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReferenceBody>? ExternalReferences { get; init; }
}

/// <summary>What an organisation is recognised by.</summary>
public abstract record OrganisationDescription
{
    public OrganisationType? Type { get; init; }

    public string? Name { get; init; }

    /// <summary>For an organisation of type caf, and only for one.</summary>
    public string? CafCode { get; init; }

    /// <summary>Nine digits with a valid check digit (INV-23).</summary>
    public string? Siren { get; init; }

    /// <summary>The territory that it acts for.</summary>
    public TerritoryKey? Territory { get; init; }
}

/// <summary>
/// An organisation as it is written in a contract. With its id, what is left out is as the register has it; without, type and name are
/// required.
/// </summary>
public abstract record OrganisationMention : OrganisationDescription
{
    /// <summary>Its id in the register of organisations. Left out, the organisation is found there by what follows, or entered.</summary>
    public Guid? Organisation { get; init; }
}

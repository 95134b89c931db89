namespace Ctg.Domain.Organisations;

/// <summary>An organisation named in a contract, with what the register knows of it.</summary>
/// <param name="Id">Its id in the register; null for one that is not entered, since its SIREN is wrong (INV-23).</param>
/// <param name="Content">As named; what was left out is as the register has it.</param>
public sealed record NamedOrganisation(Guid? Id, OrganisationContent Content);

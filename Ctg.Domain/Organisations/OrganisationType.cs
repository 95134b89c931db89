namespace Ctg.Domain.Organisations;

/// <summary>What kind of body an organisation is.</summary>
public enum OrganisationType
{
    Caf,
    Cnaf,
    Msa,
    Commune,
    Epci,
    Ept,
    Syndicat,
    Departement,
    Region,
    Ccas,
    Cias,
    State,
    Cpam,
    Carsat,
    FranceTravail,
    Ars,
    Association,
    Company,
    Other,
}

public static class OrganisationTypes
{
    /// <summary>Whether bodies of this type can be the local authority of a convention (INV-03).</summary>
    public static bool IsLocalAuthority(this OrganisationType type) => type is
        OrganisationType.Commune or OrganisationType.Epci or OrganisationType.Ept or OrganisationType.Syndicat
        or OrganisationType.Ccas or OrganisationType.Cias or OrganisationType.Departement;

    /// <summary>Whether acts of bodies of this type take effect once published and transmitted to the prefect (CGCT L.2131-1 and its like).</summary>
    public static bool TransmitsActs(this OrganisationType type) => type.IsLocalAuthority() || type == OrganisationType.Region;
}

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

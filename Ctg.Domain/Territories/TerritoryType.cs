namespace Ctg.Domain.Territories;

/// <summary>What a territory is. Only communes are ever summed: the other types repeat their inhabitants.</summary>
public enum TerritoryType
{
    /// <summary>A current commune.</summary>
    Commune,

    /// <summary>A delegated commune (COMD): part of a commune nouvelle.</summary>
    CommuneDeleguee,

    /// <summary>An associated commune (COMA): part of a commune since a merger of 1971 to 2010.</summary>
    CommuneAssociee,

    /// <summary>A municipal arrondissement (ARM) of Paris, Lyon or Marseille.</summary>
    ArrondissementMunicipal,

    /// <summary>A public establishment for cooperation between communes with its own taxation.</summary>
    Epci,

    /// <summary>A public territorial establishment within the Métropole du Grand Paris.</summary>
    Ept,

    Departement,

    Region,

    /// <summary>A body of communes or their groupings for some tasks, such as a SIVOM; the official geographic code has none of them.</summary>
    Syndicat,

    /// <summary>The land that a Caf is responsible for; a commune is of one at a time. It is never read from a département: an operator's file says it.</summary>
    Caf,
}

public static class TerritoryTypes
{
    /// <summary>Whether the official geographic code has territories of the type: a vintage says nothing of any other.</summary>
    public static bool IsOfOfficialCode(this TerritoryType type) => type is not (TerritoryType.Syndicat or TerritoryType.Caf);
}

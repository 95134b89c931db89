using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Composed;

/// <summary>A kind of territory that files compose of members, with what is its own of such a file.</summary>
internal sealed record ComposedKind
{
    public static readonly ComposedKind Syndicat = new()
    {
        Type = TerritoryType.Syndicat,
        Files = "syndicats",
        Plural = "syndicats",
        CodeColumn = "siren",
        Natures = ["SIVU", "SIVOM", "SMF", "SMO", "PETR", "POLEM"],
        MemberTypes = [TerritoryType.Commune, TerritoryType.Epci, TerritoryType.Ept],
        NoMember = "neither the code of a commune nor the SIREN of an EPCI or EPT",
        IsAlone = false,
    };

    public static readonly ComposedKind Caf = new()
    {
        Type = TerritoryType.Caf,
        Files = "cafs",
        Plural = "Caf",
        CodeColumn = "code",
        Natures = [],
        MemberTypes = [TerritoryType.Commune, TerritoryType.Departement, TerritoryType.Epci],
        NoMember = "neither the code of a commune or département nor the SIREN of an EPCI",
        IsAlone = true,
    };

    public required TerritoryType Type { get; init; }

    /// <summary>What the command and the change log call its files.</summary>
    public required string Files { get; init; }

    /// <summary>Several of it, for people.</summary>
    public required string Plural { get; init; }

    /// <summary>The column of its code.</summary>
    public required string CodeColumn { get; init; }

    /// <summary>Of a syndicat as in Banatic, the State's base of groupings; none where a file has no such column.</summary>
    public required string[] Natures { get; init; }

    public required TerritoryType[] MemberTypes { get; init; }

    /// <summary>What is wrong with a code that no member can have.</summary>
    public required string NoMember { get; init; }

    /// <summary>Whether a commune has but one at a time.</summary>
    public required bool IsAlone { get; init; }

    public string[] Columns => Natures.Length == 0 ? [CodeColumn, "name", "member", "from", "until"] : [CodeColumn, "name", "nature", "member", "from", "until"];
}

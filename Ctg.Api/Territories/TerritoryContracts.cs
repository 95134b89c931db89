using Ctg.Api.Http;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories;

/// <summary>A territory as it is read.</summary>
public sealed record TerritoryResource : Territory
{
    /// <summary>The former code that was asked for, where it has passed to this territory; otherwise null.</summary>
    public required TerritoryKey? FormerKey { get; init; }
}

/// <summary>What to look for among the territories; every parameter given must hold.</summary>
public sealed record TerritoryQuery : PageQuery
{
    /// <summary>Part of the name, without regard to case and accents. The best matches come first, then the most inhabitants.</summary>
    [Searched]
    public string? Q { get; set; }

    public IReadOnlyList<TerritoryType>? Type { get; set; }

    /// <summary>Insee code, current or former.</summary>
    public string? Code { get; set; }

    /// <summary>The SIREN of a commune, EPCI or EPT.</summary>
    public string? Siren { get; set; }

    public string? PostalCode { get; set; }

    /// <summary>A territory that they lie within, wholly or in part.</summary>
    public TerritoryKey? Within { get; set; }
}

/// <summary>Which members of a territory to list.</summary>
public sealed record MemberQuery : PageQuery
{
    /// <summary>The type of the members; communes unless said otherwise.</summary>
    public TerritoryType Type { get; set; } = TerritoryType.Commune;
}

using Ctg.Api.Http;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories;

/// <summary>A territory as it is read on a date.</summary>
public sealed record TerritoryResource : Territory
{
    /// <summary>The revision of the register that this was read from: one more with every import.</summary>
    public required int Version { get; init; }

    /// <summary>The vintage of the official geographic code that is in force on the date; the oldest one speaks for all dates before it too.</summary>
    public required string Vintage { get; init; }

    /// <summary>Since when nothing of this has changed; null where it was so when the oldest vintage was made.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>The last day of it; null where it goes on.</summary>
    public required DateOnly? Until { get; init; }

    /// <summary>Municipal population in the vintage, for a syndicat or a Caf that of its communes; null where it is not known, never counted as zero.</summary>
    public required Population? Population { get; init; }

    /// <summary>
    /// Total population in the vintage: the municipal one and those who are counted apart, such as pupils who board elsewhere, in the census of
    /// its own year; never to be mixed with the municipal one. For an EPCI, EPT, département or region it is the sum of its communes, where each
    /// of them has one. Null where it is not known, and for a syndicat or a Caf.
    /// </summary>
    public required Population? TotalPopulation { get; init; }

    /// <summary>The zonings that it is in on the date; only communes are in any.</summary>
    public required IReadOnlyList<TerritoryZoning> Zonings { get; init; }

    /// <summary>How this came to answer, where a code or SIREN was asked for that it does not bear on the date; otherwise null.</summary>
    public required Succession? Succession { get; init; }
}

/// <summary>A territory on a map of a date.</summary>
public sealed record TerritoryProperties
{
    public required TerritoryKey Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Municipal population in the vintage; null where it is not known.</summary>
    public required int? Population { get; init; }

    /// <summary>The year of the census that it is of.</summary>
    public required int? PopulationYear { get; init; }
}

/// <summary>How a territory came to have the land of a code that was asked for.</summary>
public sealed record Succession
{
    /// <summary>The key as asked for; for a code or SIREN, that of who bore it.</summary>
    public required TerritoryKey Requested { get; init; }

    /// <summary>
    /// From the one to the other; empty where it came to be before the oldest vintage, whose data names the former code and no more, and where
    /// a territory got another SIREN and nothing else became of it.
    /// </summary>
    public required IReadOnlyList<Movement> Movements { get; init; }
}

/// <summary>A territory through time.</summary>
public sealed record TerritoryHistory
{
    public required TerritoryKey Key { get; init; }

    /// <summary>One after the other, the oldest first; between two of them it may not have existed.</summary>
    public required IReadOnlyList<TerritoryPeriod> Periods { get; init; }

    /// <summary>What became of it, and what others became of which it has the land; the oldest first.</summary>
    public required IReadOnlyList<Movement> Movements { get; init; }

    /// <summary>The zonings that it has been in or will be, the oldest first.</summary>
    public required IReadOnlyList<TerritoryZoning> Zonings { get; init; }
}

/// <summary>A territory while nothing of it changed.</summary>
public sealed record TerritoryPeriod : Territory
{
    /// <summary>Null for what was so when the oldest vintage was made.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>The last day; null where it goes on.</summary>
    public required DateOnly? Until { get; init; }
}

/// <summary>On which date to read territories.</summary>
public sealed record TerritoryDate
{
    /// <summary>The date; today in Paris by default.</summary>
    public DateOnly? On { get; set; }
}

/// <summary>What to look for among the territories; every parameter given must hold.</summary>
public sealed record TerritoryQuery : PageQuery
{
    /// <summary>Part of the name, without regard to case and accents. The best matches come first, then the most inhabitants.</summary>
    [Searched]
    public string? Q { get; set; }

    /// <summary>One of these types.</summary>
    public IReadOnlyList<TerritoryType>? Type { get; set; }

    /// <summary>Insee code, or the code of a Caf. One that nobody bears on the date finds the territory that has its land.</summary>
    public string? Code { get; set; }

    /// <summary>The SIREN of a commune, EPCI, EPT or syndicat. One that nobody bears on the date finds who has the land of who bore it.</summary>
    public string? Siren { get; set; }

    /// <summary>A postal code that they have.</summary>
    public string? PostalCode { get; set; }

    /// <summary>A territory that they lie within, wholly or in part.</summary>
    public TerritoryKey? Within { get; set; }

    /// <summary>A territory that lies within them, wholly or in part: its EPCI, département, Caf and syndicats, as they are on the date.</summary>
    public TerritoryKey? Contains { get; set; }

    /// <summary>A zoning that they are in on the date.</summary>
    public IReadOnlyList<Zoning>? Zoning { get; set; }

    /// <summary>The date; today in Paris by default.</summary>
    public DateOnly? On { get; set; }
}

/// <summary>Which members of a territory to list.</summary>
public sealed record MemberQuery : PageQuery
{
    /// <summary>The type of the members; communes unless said otherwise.</summary>
    public TerritoryType Type { get; set; } = TerritoryType.Commune;

    /// <summary>The date; today in Paris by default.</summary>
    public DateOnly? On { get; set; }
}

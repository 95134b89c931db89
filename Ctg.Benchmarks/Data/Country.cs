using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;

namespace Ctg.Benchmarks.Data;

/// <summary>An EPCI with its communes; its Caf bears the number of the département of its first commune.</summary>
internal sealed record Grouping(string Siren, string Name, string Caf, IReadOnlyList<Territory> Communes);

/// <summary>The EPCI of the country, from the files that the register is loaded from.</summary>
internal sealed class Country
{
    /// <summary>The Caf that has far more conventions than the others: the Nord.</summary>
    public const string LargeCaf = "59";

    public Country(TerritoryFiles files)
    {
        var vintage = new Register(files).Snapshot;
        var communes = vintage.Of(TerritoryType.Commune).ToLookup(c => c.WithinOf(TerritoryType.Epci));
        Groupings =
        [
            .. vintage.Of(TerritoryType.Epci).Where(epci => communes.Contains(epci.Key))
                .Select(epci => new Grouping(epci.Code, epci.Name, communes[epci.Key].First().WithinOf(TerritoryType.Departement)!.Value.Code, [.. communes[epci.Key]])),
        ];
        OfLargeCaf = [.. Groupings.Where(g => g.Caf == LargeCaf)];
    }

    public IReadOnlyList<Grouping> Groupings { get; }

    public IReadOnlyList<Grouping> OfLargeCaf { get; }

    /// <summary>The EPCI of the large Caf that has about as many communes as an EPCI has on average.</summary>
    public Grouping Usual()
    {
        var average = Groupings.Average(g => g.Communes.Count);
        return OfLargeCaf.MinBy(g => Math.Abs(g.Communes.Count - average))!;
    }
}

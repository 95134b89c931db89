using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions;

/// <summary>From territories as named to the communes that a perimeter holds (INV-04).</summary>
internal static class PerimeterDecisions
{
    public static Perimeter Expand(IReadOnlyList<NamedTerritory> territories) => Expand(territories, Perimeter.Empty);

    /// <param name="territories">The territories as named.</param>
    /// <param name="current">The perimeter before: of a commune in it that the register no longer has, what became of it stays.</param>
    public static Perimeter Expand(IReadOnlyList<NamedTerritory> territories, Perimeter current)
    {
        var named = territories.SelectMany(t => t.Communes).ToHashSet();
        var gone = territories.Where(t => !t.IsKnown).SelectMany(t => current.LineOf(t.Given)).Except(named).ToHashSet();
        var communes = named.Select(key => new PerimeterCommune { Territory = key, Origin = PerimeterOrigin.Initial }).Concat(current.Communes.Where(c => gone.Contains(c.Territory)));
        return new()
        {
            Territories = [.. territories.Select(t => t.Given)],
            Communes = [.. communes.OrderBy(c => c.Territory.Code, StringComparer.Ordinal).ThenBy(c => c.From)],
            Successions = [.. current.Successions.Where(s => named.Contains(s.Successor) || gone.Contains(s.Successor))],
        };
    }

    /// <summary>The perimeter of a convention that begins on a day: what had passed to another by then was never covered.</summary>
    public static Perimeter From(DateOnly? start, Perimeter perimeter) =>
        perimeter.Communes.Any(c => c.Until < start) ? perimeter with { Communes = [.. perimeter.Communes.Where(c => !(c.Until < start))] } : perimeter;

    /// <param name="territories">The territories as named.</param>
    /// <param name="held">Communes that the perimeter holds already: they stay, even where the register has since changed.</param>
    /// <param name="place">Pointer to the list of the territories.</param>
    public static IEnumerable<Refusal> Refusals(
        IReadOnlyList<NamedTerritory> territories, IReadOnlySet<TerritoryKey> held, string place = "/perimeter/territories")
    {
        for (var i = 0; i < territories.Count; i++)
        {
            var territory = territories[i];
            if (held.Contains(territory.Given)) continue;
            var pointer = $"{place}/{i}";
            if (territory.Given.Type is not (TerritoryType.Commune or TerritoryType.Epci or TerritoryType.Ept or TerritoryType.Syndicat or TerritoryType.Caf or TerritoryType.Departement))
                yield return new(Rules.Perimeter, pointer, new(
                    "Un périmètre se donne en communes, EPCI, EPT, syndicats, Caf ou départements.",
                    "A perimeter is given as communes, EPCI, EPT, syndicats, Caf or départements."));
            else if (!territory.IsKnown)
                yield return new(Rules.Perimeter, pointer, Unknown(territory));
        }
    }

    /// <summary>Why a territory that is named is not there.</summary>
    public static Text Unknown(NamedTerritory territory) => territory.Successor is { } successor
        ? new($"{territory.Given} n'existe pas à cette date : son territoire est celui de {successor}.", $"{territory.Given} does not exist on that date: its land is that of {successor}.")
        : new($"{territory.Given} n'existe pas à cette date au répertoire des territoires.", $"{territory.Given} does not exist on that date in the register of territories.");
}

using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions.Successions;

/// <summary>A perimeter as those mean it who named its communes before they merged.</summary>
internal static class PerimeterLand
{
    /// <summary>The successions but those of communes that are in the perimeter anew.</summary>
    public static IEnumerable<CommuneSuccession> SuccessionsInForce(this Perimeter perimeter) =>
        perimeter.Successions.Where(s => !perimeter.Communes.Any(c => c.Territory == s.Commune && c.From >= s.EffectiveOn));

    /// <summary>A commune and its successors, in order.</summary>
    public static IReadOnlyList<TerritoryKey> LineOf(this Perimeter perimeter, TerritoryKey commune)
    {
        List<TerritoryKey> line = [commune];
        foreach (var succession in perimeter.SuccessionsInForce())
            if (succession.Commune == line[^1]) line.Add(succession.Successor);
        return line;
    }

    /// <summary>The commune that has the land of another now; itself where it did not merge.</summary>
    public static TerritoryKey HolderOf(this Perimeter perimeter, TerritoryKey commune) => perimeter.LineOf(commune)[^1];

    /// <summary>Whether a row has no end, or ends only since its commune merged.</summary>
    public static bool GoesOn(this Perimeter perimeter, PerimeterCommune row) => row.Until is null || perimeter.IsPassedOn(row);

    /// <summary>Whether a row ends since its commune merged.</summary>
    public static bool IsPassedOn(this Perimeter perimeter, PerimeterCommune row) => perimeter.SuccessorOf(row) is not null;

    /// <summary>The commune that took over where a row ends; null where it ends otherwise, or does not.</summary>
    public static TerritoryKey? SuccessorOf(this Perimeter perimeter, PerimeterCommune row) =>
        perimeter.Successions.FirstOrDefault(s => s.Commune == row.Territory && s.EffectiveOn.AddDays(-1) == row.Until)?.Successor;

    /// <summary>Whether the land of a commune is in the perimeter on a date, and without an end.</summary>
    public static bool HasOn(this Perimeter perimeter, TerritoryKey commune, DateOnly? date)
    {
        var line = perimeter.LineOf(commune);
        return perimeter.Communes.Any(c => c.Territory == line[^1] && c.Until is null)
            && perimeter.Communes.Any(c => line.Contains(c.Territory) && perimeter.GoesOn(c) && !(c.From > date) && !(c.Until < date));
    }
}

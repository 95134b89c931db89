using Ctg.Api.Persistence;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>What a vintage changed in the register, or would.</summary>
/// <param name="Vintage">Of the official geographic code.</param>
/// <param name="Territories">How many it has; 0 where the register held it already.</param>
/// <param name="Populations">How many communes have other inhabitants than before.</param>
/// <param name="Inhabitants">Of all communes together, before and after.</param>
/// <param name="Differences">From the vintage before; none for the first.</param>
public sealed record VintageReport(string Vintage, int Territories, int Populations, (int Before, int After) Inhabitants, VintageDifferences Differences) : IOutcome
{
    public bool Commits => Territories > 0;

    /// <summary>A line for each commune that two Caf have at once since; known once it is loaded, not before.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];

    /// <summary>One line for each difference, then the counts.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var m in Differences.Movements) yield return $"{Word(m.Kind)}: {Told(m.Before)}{(m.Before == m.After ? "" : $" -> {Told(m.After)}")}";
        foreach (var move in Differences.EpciMoves) yield return $"moved to another EPCI: {Told(move.Commune)}, {Told(move.From)} -> {Told(move.To)}";
        foreach (var change in Differences.SirenChanges) yield return $"another SIREN: {Told(change.Territory)}, {change.From ?? "none"} -> {change.To ?? "none"}";
        foreach (var created in Differences.Created) yield return $"created: {Told(created)}";
        foreach (var shared in Shared) yield return shared;
        yield return $"Vintage {Vintage}: {Territories} territories, {Differences.Movements.Count} movements, {Differences.EpciMoves.Count} communes moved to another EPCI, "
            + $"{Differences.SirenChanges.Count} with another SIREN, {Populations} communes with another population; inhabitants {Inhabitants.Before} -> {Inhabitants.After}.";
    }

    internal static VintageReport Nothing(string vintage) => new(vintage, 0, 0, default, VintageDifferences.None);

    internal static VintageReport Of(string vintage, RegisterChange change) => new(
        vintage, change.Territories, change.OtherWeights().Count(t => t.Key.Type == TerritoryType.Commune), change.Inhabitants, change.Differences);

    private static string Word(MovementKind kind) => kind switch
    {
        MovementKind.Renamed => "renamed",
        MovementKind.Created => "created",
        MovementKind.ReEstablished => "split (re-established)",
        MovementKind.Suppressed => "suppressed",
        MovementKind.Merged or MovementKind.CommuneNouvelle or MovementKind.MergedByAssociation => "merged",
        MovementKind.RecodedByDepartement or MovementKind.RecodedBySeat => "recoded",
        MovementKind.DelegatedCommuneEnded => "delegated commune ended",
        MovementKind.AssociationConverted => "association ended",
        MovementKind.AssociatedMadeDelegated => "associated commune made a delegated one",
        MovementKind.DelegatedReEstablished or MovementKind.DelegatedCreated => "delegated commune created",
        _ => $"{kind}",
    };

    private static string Told(TerritoryName territory) => $"{territory.Key} {territory.Name}";

    private static string Told(TerritoryKey? key) => key is { } known ? $"{known}" : "none";
}

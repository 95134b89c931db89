using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;

namespace Ctg.Domain.CejContracts;

/// <summary>What a Cej contract must satisfy.</summary>
internal static class CejContractRules
{
    public static IEnumerable<Refusal> For(CejContract contract, IReadOnlyList<Movement> movements, Convention? successor) =>
        [.. Period(contract), .. Extensions(contract), .. Communes(contract), .. Successor(contract, movements, successor)];

    private static IEnumerable<Refusal> Period(CejContract contract)
    {
        if (contract.EndDate <= contract.StartDate)
            yield return new(Rules.CejDates, "/endDate", new("La fin doit être après le début.", "The end must be after the start."));
    }

    private static IEnumerable<Refusal> Extensions(CejContract contract)
    {
        var end = contract.EndDate;
        foreach (var (index, extension) in contract.Extensions.Index())
        {
            if (extension.EndDate <= end)
                yield return new(Rules.CejDates, $"/extensions/{index}/endDate", new(
                    $"Une prorogation repousse la fin, ici {end:yyyy-MM-dd}.", $"An extension puts the end off, here {end:yyyy-MM-dd}."));
            end = extension.EndDate;
        }
    }

    private static IEnumerable<Refusal> Communes(CejContract contract)
    {
        if (contract.Perimeter.Communes.Count == 0)
            yield return new(Rules.CejCommunes, "/perimeter/territories", new(
                "Le périmètre compte au moins une commune.", "The perimeter has at least one commune."));
    }

    private static IEnumerable<Refusal> Successor(CejContract contract, IReadOnlyList<Movement> movements, Convention? successor)
    {
        if (successor is null) yield break;
        // What takes over a commune of the Cej counts even where it came after the last day: many merge on the morning after.
        var communes = PerimeterSuccession.Carry(contract.Perimeter, contract.StartDate, null, movements).Named();
        if (!successor.Cafs().Contains(contract.Caf))
            yield return new(Rules.CejSuccessor, "/takenOverBy", new(
                $"La convention {successor.Reference} n'est pas de la Caf {contract.Caf}.", $"The convention {successor.Reference} is not one of the Caf {contract.Caf}."));
        if (!successor.Perimeter.Named().Overlaps(communes))
            yield return new(Rules.CejSuccessor, "/takenOverBy", new(
                $"La convention {successor.Reference} n'a aucune commune du Cej.", $"The convention {successor.Reference} has none of the communes of the Cej."));
    }
}

using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;

namespace Ctg.Domain.CejContracts;

/// <summary>A Cej that still runs goes on under the communes that take over its own, as conventions do (INV-20).</summary>
public static class CejContractSuccession
{
    /// <summary>The contract with its perimeter carried over; the same instance where nothing applies. Movements come in any order.</summary>
    public static CejContract Carry(CejContract contract, IReadOnlyList<Movement> movements)
    {
        var carried = PerimeterSuccession.Carry(contract.Perimeter, contract.StartDate, contract.LastDay(), movements);
        return ReferenceEquals(carried, contract.Perimeter) ? contract : contract with { Version = contract.Version + 1, Perimeter = carried };
    }
}

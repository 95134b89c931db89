using Ctg.Domain.Conventions;

namespace Ctg.Domain.CejContracts;

/// <summary>What a Cej contract is not refused for, and somebody should still look at.</summary>
public static class CejContractWarnings
{
    /// <summary>Signed conventions that cover its communes while it runs, each named once (INV-18).</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="conventions">Where signed conventions cover its communes.</param>
    public static IReadOnlyList<Refusal> Of(CejContract contract, IReadOnlyList<OtherCover> conventions) =>
    [
        .. OverlapRules.Shared(contract.Perimeter, contract.StartDate, contract.LastDay(), conventions).Select(o => new Refusal(Rules.CejOverlap, "/perimeter", new(
            $"La convention {o.Reference} couvre déjà {o.Communes} commune(s), dont {o.Example}, pendant la même période.",
            $"The convention {o.Reference} covers {o.Communes} commune(s) already, among them {o.Example}, in the same period."))),
    ];
}

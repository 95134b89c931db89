using Ctg.Api.Conventions.Successions;
using Ctg.Api.Persistence;
using Ctg.Domain.CejContracts;
using Ctg.Domain.Territories;

namespace Ctg.Api.CejContracts;

/// <summary>Cej contracts survive the mergers of their communes, as conventions do (INV-20).</summary>
public static class CejSuccessions
{
    private static readonly PerimeterCarrier<CejContract> Carrier = new(
        (Of("List_Cej_Contracts_Of_Communes"), Of("Hold_Cej_Contracts"), Of("List_Cej_Documents")),
        CejContractSuccession.Carry,
        contract => contract.Perimeter,
        CejContractWriter.SaveAsync);

    /// <summary>Carries over every Cej that still runs and holds a commune which passes whole to another, each with its change.</summary>
    /// <param name="session">The transaction of the import, in which the register has the communes before and after.</param>
    /// <param name="movements">Those that the vintage brings, in any order.</param>
    /// <returns>How many were carried over.</returns>
    public static Task<int> CarryAsync(WriteSession session, IReadOnlyList<Movement> movements) => Carrier.CarryAsync(session, movements);

    private static Statement Of(string name) => Statement.Load($"CejContracts/Sql/{name}.sql");
}

using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.CejContracts;

namespace Ctg.Api.CejContracts;

/// <summary>The rows that stand beside a Cej contract, for queries.</summary>
internal static class CejContractChildren
{
    private static readonly Statement InsertCommunes = Statement.Load("CejContracts/Sql/Insert_Cej_Communes.sql");

    public static readonly IReadOnlyList<ChildTable<CejContract>> Tables =
    [
        new("cej_commune", Communes, (session, key, contract) => session.InsertAsync(InsertCommunes, KeyedCodes.Type, Communes(contract).Select(r => (key, r.Code)))),
        ExternalReferences.Table<CejContract>(CejContractStore.ResourceType),
    ];

    /// <summary>The table has no dates: of communes that merged, it has the successor (INV-20).</summary>
    private static IEnumerable<CommuneRow> Communes(CejContract contract) =>
        contract.Perimeter.Communes.Where(c => c.Until is null).Select(c => new CommuneRow(c.Territory.Code));

    /// <param name="Code">The column has the territory of this code.</param>
    private sealed record CommuneRow(string Code);
}

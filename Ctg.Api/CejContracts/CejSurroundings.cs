using Ctg.Api.Conventions;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.CejContracts;
using Ctg.Domain.Conventions;

namespace Ctg.Api.CejContracts;

/// <summary>The conventions that a Cej contract has to do with.</summary>
internal static class CejSurroundings
{
    private static readonly Statement GetSuccessor = Statement.Load("CejContracts/Sql/Get_Succeeding_Convention.sql");
    private static readonly Statement ListConventions = Statement.Load("CejContracts/Sql/List_Covering_Conventions.sql");

    /// <summary>The convention that a contract names to take over; null where the caller sees none of that id.</summary>
    public static async Task<Convention?> FindSuccessorAsync(Session session, Guid id, Caller caller)
    {
        var parameters = new { Id = id, SeenBy = caller.OneCaf, Cafs = caller.CafList };
        return await session.FindAsync<byte[]>(GetSuccessor, parameters, Visibility.PartFor(caller)) is { } document ? Documents.Read<Convention>(document) : null;
    }

    /// <summary>Where signed conventions cover its communes while it runs (INV-18).</summary>
    public static async Task<IReadOnlyList<OtherCover>> OverlapsAsync(Session session, CejContract contract)
    {
        var parameters = new
        {
            Communes = new TextList(contract.Perimeter.Communes.Select(c => c.Territory.Code)),
            From = contract.StartDate,
            Until = contract.LastDay(),
            Take = CoverRow.Maximum,
        };
        return [.. (await session.QueryAsync<CoverRow>(ListConventions, parameters)).Select(row => row.ToCover())];
    }
}

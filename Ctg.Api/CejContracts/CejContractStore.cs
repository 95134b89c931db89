using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.Territories;

namespace Ctg.Api.CejContracts;

/// <summary>Reads Cej contracts; they are signed, so every caller sees them all.</summary>
public sealed class CejContractStore(Database database)
{
    internal const string ResourceType = "cejContract";

    private static readonly Statement Get = Statement.Load("CejContracts/Sql/Get_Cej_Contract.sql");
    private static readonly Statement ListStatement = Statement.Load("CejContracts/Sql/List_Cej_Contracts.sql");

    public Task<CejContractRow?> FindAsync(Guid id, CancellationToken cancellation) => database.ReadAsync(session => FindAsync(session, id), cancellation);

    public static Task<CejContractRow?> FindAsync(Session session, Guid id) => session.FindAsync<CejContractRow>(Get, new { Id = id });

    public Task<IReadOnlyList<CejContractRow>> ListAsync(CejContractQuery query, DateOnly today, PagePlace place, CancellationToken cancellation)
    {
        var (afterDate, afterKey) = place.AfterDateAndKey;
        var reference = ExternalReferenceFilter.Of(query.ExternalReference);
        var parameters = new
        {
            reference.ExternalSystem,
            reference.ExternalId,
            query.Caf,
            TerritoryType = query.Territory?.Type.Code(),
            TerritoryCode = query.Territory?.Code,
            Today = today,
            query.EndFrom,
            query.EndUntil,
            Inside = "%" + SearchText.Fold(query.Q ?? "") + "%",
            AfterDate = afterDate,
            AfterKey = afterKey,
            place.Take,
        };
        return database.ReadAsync(session => session.QueryAsync<CejContractRow>(ListStatement, parameters, Parts(query, place)), cancellation);
    }

    private static List<string> Parts(CejContractQuery query, PagePlace place)
    {
        var parts = new List<string>();
        if (query.Caf is not null) parts.Add("caf");
        if (query.Territory is not null) parts.Add("territory");
        if (query.EndFrom is not null) parts.Add("endFrom");
        if (query.EndUntil is not null) parts.Add("endUntil");
        if (query.TakenOver is { } takenOver) parts.Add(takenOver ? "taken over" : "not taken over");
        if (query.ExternalReference is not null) parts.Add("external reference");
        if (query.Q is not null) parts.Add("text");
        if (place.After is not null) parts.Add($"after {query.Sort}");
        parts.Add($"sort {query.Sort}");
        return parts;
    }
}

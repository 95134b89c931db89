using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Deployment.Expiring;

/// <summary>Reads which conventions end soon. They are signed, and seen by all; of their successors, a caller sees those that it may.</summary>
public sealed class ExpiringStore(Database database)
{
    private static readonly Statement ListStatement = Statement.Load("Deployment/Sql/List_Expiring_Conventions.sql");

    public Task<IReadOnlyList<ExpiringRow>> ListAsync(ExpiringQuery query, DateOnly on, PagePlace place, Caller caller, CancellationToken cancellation)
    {
        var (afterDate, afterKey) = place.AfterDateAndKey;
        var parameters = new
        {
            SeenBy = caller.OneCaf,
            Cafs = caller.CafList,
            query.Caf,
            Type = query.Within?.Type.Code(),
            query.Within?.Code,
            On = on,
            Until = on.AddMonths(query.Months),
            AfterDate = afterDate,
            AfterKey = afterKey,
            place.Take,
        };
        // The Caf of a convention need not be that of its successor.
        List<string> parts = [Visibility.PartFor(caller)];
        if (!query.IncludeStarted) parts.Add("not started");
        if (query.Caf is not null) parts.Add("caf");
        if (query.Within is not null) parts.Add("within");
        if (place.After is not null) parts.Add("after");
        return database.ReadAsync(session => session.QueryAsync<ExpiringRow>(ListStatement, parameters, parts), cancellation);
    }
}

using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Facilities.Bonuses;

/// <summary>Reads what facilities were granted; a caller sees that of the Caf that it acts for.</summary>
public sealed class BonusStore(Database database)
{
    private static readonly Statement ListStatement = Statement.Load("Facilities/Bonuses/Sql/List_Bonuses.sql");

    public Task<IReadOnlyList<BonusLine>> ListAsync(BonusQuery query, DateOnly today, PagePlace place, Caller caller, CancellationToken cancellation)
    {
        var parameters = new
        {
            SeenBy = caller.OneCaf,
            Cafs = caller.CafList,
            query.Caf,
            query.Facility,
            Years = new TextList((query.Year ?? []).Select(year => $"{year}")),
            Kind = query.Kind?.Code(),
            TerritoryType = query.Territory?.Type.Code(),
            TerritoryCode = query.Territory?.Code,
            AsOf = query.AsOf ?? today,
            Qualifying = query.Qualifying == true ? 1 : 0,
            AfterKey = place.AfterNumber,
            AfterLine = place.AfterKeys is [var line, ..] ? line : 0,
            place.Take,
        };
        return database.ReadAsync(session => session.QueryAsync<BonusLine>(ListStatement, parameters, [Visibility.PartFor(caller), .. Parts(query, place)]), cancellation);
    }

    private static List<string> Parts(BonusQuery query, PagePlace place)
    {
        var parts = new List<string>();
        if (query.Caf is not null) parts.Add("caf");
        if (query.Facility is not null) parts.Add("facility");
        if (query.Year is { Count: > 0 }) parts.Add("year");
        if (query.Kind is not null) parts.Add("kind");
        if (query.Territory is not null) parts.Add("territory");
        if (query.Qualifying is not null) parts.Add("qualifying");
        if (place.After is not null) parts.Add("after");
        return parts;
    }
}

/// <summary>A line as its row has it.</summary>
public sealed class BonusLine
{
    public long FacilityKey { get; init; }

    public int LineNumber { get; init; }

    /// <summary>The item.</summary>
    public byte[] Document { get; init; } = [];
}

using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain.Facilities;
using Ctg.Domain.Facilities.Scales;

namespace Ctg.Api.Facilities.Scales;

/// <summary>Reads scales; every caller sees them.</summary>
public sealed class ScaleStore(Database database)
{
    private static readonly Statement ListStatement = Statement.Load("Facilities/Scales/Sql/List_Scales.sql");
    private static readonly Statement ListOfYears = Statement.Load("Facilities/Scales/Sql/List_Scales_Of_Years.sql");

    public Task<IReadOnlyList<ScaleLine>> ListAsync(ScaleQuery query, PagePlace place, CancellationToken cancellation)
    {
        var parts = new List<string>();
        if (query.Year is not null) parts.Add("year");
        if (query.Type is not null) parts.Add("type");
        if (query.Kind is not null) parts.Add("kind");
        if (place.After is not null) parts.Add("after");
        var parameters = new { query.Year, Type = query.Type?.Code(), Kind = query.Kind?.Code(), AfterKey = place.AfterNumber, place.Take };
        return database.ReadAsync(session => session.QueryAsync<ScaleLine>(ListStatement, parameters, parts), cancellation);
    }

    public static async Task<ILookup<(int Year, FacilityType Type), BonusScale>> OfYearsAsync(Session session, IEnumerable<int> years) =>
        (await ListAsync(session, years)).ToLookup(s => (s.Year, s.Type));

    public static async Task<IReadOnlyList<BonusScale>> ListAsync(Session session, IEnumerable<int> years) =>
        [.. (await session.QueryAsync<byte[]>(ListOfYears, Of(years))).Select(Documents.Read<BonusScale>)];

    internal static object Of(IEnumerable<int> years) => new { Years = new TextList(years.Select(year => $"{year}")) };
}

/// <summary>A scale as its row has it.</summary>
public sealed class ScaleLine
{
    public int ScaleKey { get; init; }

    public byte[] Document { get; init; } = [];
}

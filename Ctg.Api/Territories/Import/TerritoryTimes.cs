using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>Which territories there are, and when, as the register has them.</summary>
internal sealed class TerritoryTimes
{
    private static readonly Statement List = Statement.Load("Territories/Sql/List_Times.sql");

    private readonly ILookup<TerritoryKey, TerritoryTime> _byKey;
    private readonly ILookup<int, TerritoryTime> _byId;

    private TerritoryTimes(IReadOnlyList<TerritoryTime> times) => (_byKey, _byId) = (times.ToLookup(t => t.Key), times.ToLookup(t => t.TerritoryId));

    public static async Task<TerritoryTimes> ReadAsync(Session session, params TerritoryType[] types) =>
        new(await session.QueryAsync<TerritoryTime>(List, new { Types = new TextList(types.Select(t => t.Code())) }));

    /// <summary>The id of the territory that bears the key on a date.</summary>
    public int? IdOf(TerritoryKey key, DateOnly on) => _byKey[key].FirstOrDefault(t => t.Period.Has(on))?.TerritoryId;

    /// <summary>The id of the territory that bears the key on any date.</summary>
    public int? IdOf(TerritoryKey key) => _byKey[key].FirstOrDefault()?.TerritoryId;

    /// <summary>Its times; none for a territory of another type.</summary>
    public IEnumerable<TerritoryTime> Of(int id) => _byId[id];
}

/// <summary>A time in which a territory is there and nothing of it changes.</summary>
internal sealed class TerritoryTime
{
    public string Type { get; init; } = "";

    public string Code { get; init; } = "";

    public int Weight { get; init; }

    public int TerritoryId { get; init; }

    public DateOnly FromDate { get; init; }

    public DateOnly UntilDate { get; init; }

    public TerritoryKey Key => new(KeyedCodes.Value<TerritoryType>(Type), Code);

    public Period Period => new(FromDate, UntilDate);
}

using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Domain;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Composed;

/// <summary>A territory, for a time.</summary>
internal readonly record struct Land(int Id, Period Period);

/// <summary>What the register says of land over time: what lies within what, and who has the land of a commune.</summary>
internal sealed class LandRegister
{
    private static readonly Statement ListMemberships = Statement.Load("Territories/Sql/List_Memberships.sql");
    private static readonly Statement ListHolders = Statement.Load("Territories/Sql/List_Commune_Holders.sql");

    private readonly TerritoryTimes _times;
    private readonly ILookup<int, Land> _within;
    private readonly ILookup<int, Land> _areas;
    private readonly ILookup<string, Land> _holders;

    private LandRegister(TerritoryTimes times, AreaNames names, IReadOnlyList<LandColumns> memberships, IReadOnlyList<LandColumns> holders)
    {
        (_times, Names) = (times, names);
        _within = memberships.ToLookup(m => m.WithinId, m => m.Land);
        _areas = memberships.Where(m => names.Has(m.WithinId)).ToLookup(m => m.TerritoryId, m => m.Land with { Id = m.WithinId });
        _holders = holders.ToLookup(h => h.Code, h => h.Land);
    }

    public AreaNames Names { get; }

    public static async Task<LandRegister> ReadAsync(Session session) => new(
        await TerritoryTimes.ReadAsync(session, TerritoryType.Commune, TerritoryType.Epci, TerritoryType.Ept, TerritoryType.Departement),
        await AreaNames.ReadAsync(session),
        await session.QueryAsync<LandColumns>(ListMemberships),
        await session.QueryAsync<LandColumns>(ListHolders));

    /// <summary>
    /// What lies within a member in a time, itself included: within a commune, or whoever has its land; within an EPCI, EPT or département, and
    /// once that is no more, within the communes that it had last.
    /// </summary>
    public IEnumerable<Land> Of(int member, Period period)
    {
        if (CodeOf(member) is { } code) return OfCommune(code, period);
        var last = _times.Of(member).Max(t => t.UntilDate);
        var own = Cut(_within[member], period);
        return last >= period.Until
            ? own
            : own.Concat(Communes(_within[member].Where(l => l.Period.Has(last)).Select(l => new Land(l.Id, new(last, last))))
                .SelectMany(commune => OfCommune(CodeOf(commune.Id)!, new(last.AddDays(1), period.Until))));
    }

    /// <summary>The communes among it, while they are there.</summary>
    public IEnumerable<Land> Communes(IEnumerable<Land> land) => land.Where(l => CodeOf(l.Id) is not null).SelectMany(l => Cut(_times.Of(l.Id).Select(t => new Land(l.Id, t.Period)), l.Period));

    /// <summary>The départements and régions that it lies within.</summary>
    public IEnumerable<Land> Areas(IEnumerable<Land> land) => land.SelectMany(l => Cut(_areas[l.Id], l.Period));

    public TerritoryKey KeyOf(int commune) => _times.Of(commune).First().Key;

    /// <summary>The inhabitants of a commune as last known, or 0.</summary>
    public int WeightOf(int commune) => _times.Of(commune).First().Weight;

    private string? CodeOf(int id) => _times.Of(id).FirstOrDefault() is { Key: { Type: TerritoryType.Commune } key } ? key.Code : null;

    private IEnumerable<Land> OfCommune(string code, Period period) => Cut(_holders[code], period).SelectMany(holder => Cut(_within[holder.Id], holder.Period));

    private static IEnumerable<Land> Cut(IEnumerable<Land> land, Period period) =>
        from l in land let both = l.Period.And(period) where both is not null select l with { Period = both.Value };

    private sealed class LandColumns
    {
        public string Code { get; init; } = "";

        public int WithinId { get; init; }

        public int TerritoryId { get; init; }

        public DateOnly FromDate { get; init; }

        public DateOnly UntilDate { get; init; }

        public Land Land => new(TerritoryId, new(FromDate, UntilDate));
    }
}

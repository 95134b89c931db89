using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Composed;

/// <summary>The names of départements and régions over time.</summary>
internal sealed class AreaNames
{
    private static readonly Statement List = Statement.Load("Territories/Sql/List_Area_States.sql");

    private readonly ILookup<int, (TerritoryName Named, Period Period)> _names;

    private AreaNames(IReadOnlyList<StateColumns> states) =>
        _names = states.ToLookup(s => s.TerritoryId, s => (Documents.Read<Territory>(s.Document).Named(), new Period(s.FromDate, s.UntilDate)));

    public static async Task<AreaNames> ReadAsync(Session session) => new(await session.QueryAsync<StateColumns>(List));

    public bool Has(int id) => _names.Contains(id);

    /// <summary>The names that an area has in a time.</summary>
    public IEnumerable<(TerritoryName Named, Period Period)> Of(Land area) =>
        from name in _names[area.Id] let both = name.Period.And(area.Period) where both is not null select (name.Named, both.Value);

    private sealed class StateColumns
    {
        public int TerritoryId { get; init; }

        public DateOnly FromDate { get; init; }

        public DateOnly UntilDate { get; init; }

        public byte[] Document { get; init; } = [];
    }
}

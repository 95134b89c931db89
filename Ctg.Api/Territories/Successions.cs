using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories;

/// <summary>What became of territories, as the movements of the register tell it.</summary>
internal static class Successions
{
    /// <summary>More steps than these have not been seen in a century.</summary>
    private const int MaximumSteps = 8;

    private static readonly Statement FindId = Statement.Load("Territories/Sql/Find_Territory_Id.sql");
    private static readonly Statement ListBearers = Statement.Load("Territories/Sql/List_Bearers.sql");
    private static readonly Statement ListMovements = Statement.Load("Territories/Sql/List_Movements.sql");
    private static readonly Statement ListStates = Statement.Load("Territories/Sql/List_States.sql");
    private static readonly Statement ListZonings = Statement.Load("Territories/Sql/List_Zonings.sql");

    /// <summary>The way from a code that nobody bears on a date to the territory that has its land then: on in time, or back.</summary>
    public static async Task<Succession> FindAsync(Session session, TerritoryKey requested, TerritoryKey answered, DateOnly on)
    {
        var steps = new List<Movement>();
        var place = requested;
        while (place != answered && steps.Count < MaximumSteps && await IdOfAsync(session, place) is { } id)
        {
            var movements = (await MovementsAsync(session, id)).Where(m => m.Before.Key != m.After.Key).ToArray();
            var step = movements.LastOrDefault(m => m.Before.Key == place && m.EffectiveOn <= on) ?? movements.FirstOrDefault(m => m.After.Key == place && m.EffectiveOn > on);
            if (step is null) break;
            steps.Add(step);
            place = step.Before.Key == place ? step.After.Key : step.Before.Key;
        }
        return new() { Requested = requested, Movements = steps };
    }

    /// <summary>The territories that were found by a code or SIREN: those that do not bear it on the date are told how they came to it.</summary>
    public static async Task<IReadOnlyList<DatedTerritory>> TellAsync(Session session, IReadOnlyList<DatedTerritory> found, string? identifier, DateOnly on)
    {
        if (identifier is null) return found;
        var told = new List<DatedTerritory>();
        foreach (var territory in found)
        {
            var state = Documents.Read<Territory>(territory.Document);
            told.Add(state.Code == identifier || state.Siren == identifier ? territory : territory with { Succession = await FindAsync(session, identifier, state.Key, on) });
        }
        return told;
    }

    public static async Task<TerritoryHistory> HistoryAsync(Session session, TerritoryKey key, int id) => new()
    {
        Key = key,
        Periods = [.. (await session.QueryAsync<StateRow>(ListStates, new { Id = id })).Select(s => s.ToPeriod())],
        Movements = await MovementsAsync(session, id),
        Zonings = [.. (await session.QueryAsync<byte[]>(ListZonings, new { Id = id })).Select(Documents.Read<TerritoryZoning>)],
    };

    /// <summary>Null where nothing has ever borne the code.</summary>
    public static Task<int?> IdOfAsync(Session session, TerritoryKey key) => session.FindAsync<int?>(FindId, new { Type = key.Type.Code(), key.Code });

    /// <summary>From who bore a code or SIREN to the territory that has the land on the date.</summary>
    private static async Task<Succession> FindAsync(Session session, string identifier, TerritoryKey answered, DateOnly on)
    {
        var bearers = await session.QueryAsync<BearerRow>(ListBearers, new { Identifier = identifier, On = on });
        var bearer = bearers.OrderByDescending(b => b.Key.Type == answered.Type).FirstOrDefault();
        if (bearer is null) return new() { Requested = new(answered.Type, identifier), Movements = [] };
        if (bearer.Key != answered) return await FindAsync(session, bearer.Key, answered, on);

        // The same territory with another SIREN: what became of it on the day.
        return new() { Requested = answered, Movements = [.. (await MovementsAsync(session, bearer.TerritoryId)).Where(m => m.EffectiveOn == bearer.UntilDate.AddDays(1))] };
    }

    private static async Task<IReadOnlyList<Movement>> MovementsAsync(Session session, int id) =>
        [.. (await session.QueryAsync<byte[]>(ListMovements, new { Id = id })).Select(Documents.Read<Movement>)];

    private sealed class BearerRow
    {
        public int TerritoryId { get; init; }

        public string Type { get; init; } = "";

        public string Code { get; init; } = "";

        public DateOnly UntilDate { get; init; }

        public TerritoryKey Key => new(KeyedCodes.Value<TerritoryType>(Type), Code);
    }

    private sealed class StateRow
    {
        public DateOnly FromDate { get; init; }

        public DateOnly UntilDate { get; init; }

        public byte[] Document { get; init; } = [];

        public TerritoryPeriod ToPeriod() => Documents.Read<TerritoryPeriod>(
            [.. Representation.Derived(new { From = TerritoryDates.Begin(FromDate), Until = TerritoryDates.End(UntilDate) }).Span, .. Document.AsSpan(1)]);
    }
}

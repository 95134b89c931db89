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
            var movements = (await session.QueryAsync<MovementRow>(ListMovements, new { Id = id })).Select(m => m.Movement).Where(m => m.Before.Key != m.After.Key).ToArray();
            var step = movements.LastOrDefault(m => m.Before.Key == place && m.EffectiveOn <= on) ?? movements.FirstOrDefault(m => m.After.Key == place && m.EffectiveOn > on);
            if (step is null) break;
            steps.Add(step);
            place = step.Before.Key == place ? step.After.Key : step.Before.Key;
        }
        return new() { Requested = requested, Movements = steps };
    }

    public static async Task<TerritoryHistory> HistoryAsync(Session session, TerritoryKey key, int id) => new()
    {
        Key = key,
        Periods = [.. (await session.QueryAsync<StateRow>(ListStates, new { Id = id })).Select(s => s.ToPeriod())],
        Movements = [.. (await session.QueryAsync<MovementRow>(ListMovements, new { Id = id })).Select(m => m.Movement)],
        Zonings = [.. (await session.QueryAsync<byte[]>(ListZonings, new { Id = id })).Select(Documents.Read<TerritoryZoning>)],
    };

    /// <summary>Null where nothing has ever borne the code.</summary>
    public static Task<int?> IdOfAsync(Session session, TerritoryKey key) => session.FindAsync<int?>(FindId, new { Type = key.Type.Code(), key.Code });

    private sealed class MovementRow
    {
        public byte[] Document { get; init; } = [];

        public Movement Movement => Documents.Read<Movement>(Document);
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

using Ctg.Api.Persistence;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.Conventions.Successions;

/// <summary>
/// Carries the perimeters of one kind of aggregate over to the communes that take over theirs (INV-20): one query finds all that may be open
/// and hold such a commune, and their documents come many at a time.
/// </summary>
/// <param name="sql">Of the kind: what finds those that may be concerned, what holds some of them to the commit, what reads these.</param>
/// <param name="carry">The decision.</param>
/// <param name="perimeterOf">The perimeter of an aggregate.</param>
/// <param name="save">Writes an aggregate with its change; null where its version is no longer the one that was read.</param>
internal sealed class PerimeterCarrier<T>(
    (Statement Find, Statement Hold, Statement List) sql,
    Func<T, IReadOnlyList<Movement>, T> carry,
    Func<T, Perimeter> perimeterOf,
    Func<WriteSession, long, T, string, string, Task<byte[]?>> save)
    where T : class
{
    private const int AtOnce = 100;
    private const string Operation = "succession";

    /// <returns>How many were carried over.</returns>
    public async Task<int> CarryAsync(WriteSession session, IReadOnlyList<Movement> movements)
    {
        var passing = movements.Where(m => m.Kind.PassesWhole()).ToArray();
        if (passing.Length == 0) return 0;
        var codes = new TextList(passing.Select(m => m.Before.Key.Code));
        var count = 0;
        foreach (var ids in (await session.QueryAsync<Guid>(sql.Find, new { Codes = codes, From = passing.Min(m => m.EffectiveOn) })).Chunk(AtOnce))
        {
            // Whoever changes one of them meanwhile is waited for, so that what is read is what is written over.
            await session.ExecuteAsync(sql.Hold, new { Ids = new IdList(ids) });
            foreach (var row in await session.QueryAsync<KeyedDocument>(sql.List, new { Ids = new IdList(ids) }))
            {
                var current = Documents.Read<T>(row.Document);
                var carried = carry(current, movements);
                if (ReferenceEquals(carried, current)) continue;
                var reason = SuccessionReason.Of(perimeterOf(carried).Successions.Except(perimeterOf(current).Successions));
                if (await save(session, row.DocumentKey, carried, Operation, reason) is null) throw new InvalidOperationException("A row that is held was changed.");
                count++;
            }
        }
        return count;
    }

    private sealed class KeyedDocument
    {
        public long DocumentKey { get; init; }

        public byte[] Document { get; init; } = [];
    }
}

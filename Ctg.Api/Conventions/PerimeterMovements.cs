using Ctg.Api.Persistence;
using Ctg.Domain.Territories;

namespace Ctg.Api.Conventions;

/// <summary>What became of the communes of a perimeter, as the register tells.</summary>
internal static class PerimeterMovements
{
    private static readonly Statement List = Statement.Load("Conventions/Sql/List_Movements_Of_Communes.sql");

    /// <summary>The movements from and to the communes, and to whatever these passed to: one query for each step of the longest line.</summary>
    public static async Task<IReadOnlyList<Movement>> OfAsync(Session session, IEnumerable<TerritoryKey> communes)
    {
        var (found, asked) = (new HashSet<Movement>(), new HashSet<string>());
        for (var next = communes.Select(key => key.Code).Distinct().ToArray(); next.Length > 0;)
        {
            asked.UnionWith(next);
            var movements = (await session.QueryAsync<byte[]>(List, new { Codes = new TextList(next) })).Select(Documents.Read<Movement>).ToArray();
            found.UnionWith(movements);
            next = [.. movements.Where(m => m.Kind.PassesWhole()).Select(m => m.After.Key.Code).Distinct().Where(code => !asked.Contains(code))];
        }
        return [.. found];
    }
}

using Ctg.Api.Persistence;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans;

/// <summary>What stands around actions that are to be parts of others; nothing is asked where none is.</summary>
internal sealed class Surroundings
{
    private static readonly Statement ListParents = Statement.Load("ActionPlans/Sql/List_Parents.sql");
    private static readonly Statement ListWithParts = Statement.Load("ActionPlans/Sql/List_Actions_With_Parts.sql");

    private readonly Dictionary<Guid, ParentAction> _parents;
    private readonly HashSet<Guid> _withParts;

    private Surroundings(IEnumerable<ParentAction> parents, IEnumerable<Guid> withParts) => (_parents, _withParts) = (parents.ToDictionary(p => p.Id), [.. withParts]);

    /// <param name="session">The transaction.</param>
    /// <param name="actions">All that are written at once, each with the action that it is to be a part of.</param>
    public static async Task<Surroundings> LookAsync(Session session, params IReadOnlyCollection<(Guid Id, Guid? Parent)> actions)
    {
        var parents = actions.Select(a => a.Parent).OfType<Guid>().Distinct().ToArray();
        if (parents.Length == 0) return new([], []);
        var documents = await session.QueryAsync<byte[]>(ListParents, new { Ids = new IdList(parents) });
        return new(documents.Select(d => ParentAction.Of(Documents.Read<PlanAction>(d))), await session.QueryAsync<Guid>(ListWithParts, new { Ids = new IdList(actions.Select(a => a.Id)) }));
    }

    public ActionSurroundings Of(Guid id, Guid? parent) => new(parent is null ? null : _parents.GetValueOrDefault(parent.Value), _withParts.Contains(id));
}

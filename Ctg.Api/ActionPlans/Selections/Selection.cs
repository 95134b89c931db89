using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.ActionPlans.Selections;

/// <summary>Actions that a caller has named, held, with the plans and conventions that they must fit: three statements, whatever their number.</summary>
internal sealed class Selection
{
    private static readonly Statement Hold = Of("Hold_Conventions_Of_Actions");
    private static readonly Statement ListActions = Of("List_Selected_Actions");
    private static readonly Statement ListPlans = Of("List_Plans_With_Conventions");

    private readonly WriteSession _session;
    private readonly Dictionary<Guid, SelectedRow> _actions;
    private readonly Dictionary<Guid, SelectedPlan> _plans;

    private Selection(WriteSession session, IEnumerable<SelectedRow> actions, IEnumerable<SelectedPlanRow> plans)
    {
        _session = session;
        _actions = actions.ToDictionary(a => a.Id);
        _plans = plans.ToDictionary(p => p.Id, p => new SelectedPlan(Documents.Read<ActionPlan>(p.Document), Documents.Read<Convention>(p.Convention), p.IsEvaluated > 0));
    }

    public static async Task<Selection> HoldAsync(WriteSession session, IReadOnlyList<Guid> ids, Caller caller)
    {
        var list = new IdList(ids);
        await session.ExecuteAsync(Hold, new { Ids = list });
        var actions = await session.QueryAsync<SelectedRow>(
            ListActions, new { Ids = list, SeenBy = caller.OneCaf, Cafs = caller.CafList }, Visibility.PartFor(caller));
        return new(session, actions, await session.QueryAsync<SelectedPlanRow>(ListPlans, new { Ids = new IdList(actions.Select(a => a.PlanId).Distinct()) }));
    }

    /// <summary>Null where the caller sees no such action.</summary>
    /// <param name="index">Its place among those that are named.</param>
    /// <param name="id">Its id.</param>
    public SelectedAction? Find(int index, Guid id)
    {
        if (!_actions.TryGetValue(id, out var row)) return null;
        var (plan, convention, isEvaluated) = _plans[row.PlanId];
        return new(index, row.ActionKey, row.Document, new(_session, Documents.Read<PlanAction>(row.Document), plan, convention, isEvaluated));
    }

    private static Statement Of(string name) => Statement.Load($"ActionPlans/Sql/{name}.sql");

    private sealed record SelectedPlan(ActionPlan Plan, Convention Convention, bool IsEvaluated);

    private sealed class SelectedRow
    {
        public long ActionKey { get; init; }

        public Guid Id { get; init; }

        public Guid PlanId { get; init; }

        public byte[] Document { get; init; } = [];
    }

    private sealed class SelectedPlanRow
    {
        public Guid Id { get; init; }

        public byte[] Document { get; init; } = [];

        public byte[] Convention { get; init; } = [];

        public int IsEvaluated { get; init; }
    }
}

/// <summary>An action of a selection.</summary>
/// <param name="Index">Its place among those that are named.</param>
/// <param name="Key">The key of its row.</param>
/// <param name="Document">As it is stored.</param>
/// <param name="Subject">What a change of it is decided on.</param>
internal sealed record SelectedAction(int Index, long Key, byte[] Document, ActionSubject Subject);

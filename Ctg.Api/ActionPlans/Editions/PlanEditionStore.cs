using Ctg.Api.ActionPlans.Contents;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans.Editions;

/// <summary>Reads the editions of a plan: as they were adopted, from the change log.</summary>
public sealed class PlanEditionStore(Database database)
{
    private static readonly Statement ListActions = Statement.Load("ActionPlans/Sql/List_Actions_Of_Edition.sql");

    /// <summary>Null where the caller sees no such plan, or the plan has no such edition.</summary>
    public Task<PlanChanges?> CompareAsync(Guid id, PlanChangesQuery query, Caller caller, CancellationToken cancellation) => database.ReadAsync(async session =>
    {
        if (await ActionPlanStore.FindPlanAsync(session, id, caller) is not { } row) return null;
        var plan = Documents.Read<ActionPlan>(row.Document);
        if ((query.Since ?? Before(plan)) is not { } since || await FindAsync(session, row, plan, since) is not { } before) return null;
        var after = query.Until is { } until
            ? await FindAsync(session, row, plan, until)
            : PlanContent.Read(row.Document, await ActionPlanStore.ListWholeAsync(session, row.PlanKey));
        return after is null ? null : PlanChanges.Of(before, since, after, query.Until);
    }, cancellation);

    private static int? Before(ActionPlan plan) => (plan.Editions.LastOrDefault(e => e.Number < plan.Edition) ?? (plan.Editions is [.., var last] ? last : null))?.Number;

    private static async Task<WholePlan?> FindAsync(Session session, PlanRow row, ActionPlan plan, int number)
    {
        if (plan.Editions.FirstOrDefault(e => e.Number == number) is not { } edition) return null;
        if (await LoggedVersion.FindAsync(session, ActionPlanStore.PlanType, plan.Id, edition.Version) is not { } adopted) return null;
        var actions = await session.QueryAsync<byte[]>(ListActions, new { ResourceType = ActionPlanStore.ActionType, row.PlanKey, adopted.Seq });
        return new(Documents.Read<ActionPlan>(adopted.Document), [.. actions.Select(Documents.Read<PlanAction>)]);
    }
}

using Ctg.Api.Conventions;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans;

/// <summary>Writes plans and actions: the document, its columns, its child rows and its change, by one method each.</summary>
public static class ActionPlanWriter
{
    private static readonly Statement HoldOfPlan = Of("Hold_Convention_Of_Plan");
    private static readonly Statement HoldOfAction = Of("Hold_Convention_Of_Action");
    private static readonly Statement GetPlanKey = Of("Get_Action_Plan_Key");
    private static readonly Statement InsertPlan = Of("Insert_Action_Plan");
    private static readonly Statement UpdatePlan = Of("Update_Action_Plan");
    private static readonly Statement ListAxes = Of("List_Axes_In_Use");
    private static readonly Statement ListReferences = Of("List_References_In_Plan");
    private static readonly Statement GetActionKey = Of("Get_Action_Key");
    private static readonly Statement InsertAction = Of("Insert_Action");
    private static readonly Statement UpdateAction = Of("Update_Action");
    private static readonly Statement[] DeleteChildren =
    [
        Of("Delete_Action_Themes"), Of("Delete_Action_Communes"), Of("Delete_Action_Budget_Lines"), Of("Delete_Action_Fundings"), Of("Delete_Action_Indicators"),
        Of("Delete_Action_Measures"), Of("Delete_Action_Tags"), Of("Delete_Action_Shares"),
    ];

    /// <summary>As <see cref="OwningConvention.HoldAsync"/>, for the convention of a plan.</summary>
    public static Task HoldConventionOfPlanAsync(WriteSession session, Guid planId) => session.ExecuteAsync(HoldOfPlan, new { Id = planId });

    public static Task HoldConventionOfActionAsync(WriteSession session, Guid actionId) => session.ExecuteAsync(HoldOfAction, new { Id = actionId });

    public static Task<IReadOnlyList<string>> ListAxesInUseAsync(Session session, long planKey) => session.QueryAsync<string>(ListAxes, new { PlanKey = planKey });

    /// <summary>The place of a new action in a plan; the convention is held, so no other takes it.</summary>
    public static async Task<NewPlace> NextPlaceAsync(WriteSession session, long planKey) =>
        NewPlace.After(Guid.CreateVersion7(session.At), await session.QueryAsync<string>(ListReferences, new { PlanKey = planKey }));

    public static async Task<byte[]> AddAsync(WriteSession session, long conventionKey, ActionPlan plan)
    {
        var document = Documents.Write(plan);
        await session.ExecuteAsync(InsertPlan, ActionPlanColumns.Of(plan, document, conventionKey));
        await InsertChildrenAsync(session, plan, await session.FindAsync<long>(GetPlanKey, new { plan.Id }));
        session.Log(new Change(ActionPlanStore.PlanType, plan.Id, plan.Version, "created", null, document), Audience.OfConvention(plan.ConventionId));
        return document;
    }

    /// <returns>The document; null where the row is no longer of the version that was read.</returns>
    public static async Task<byte[]?> SaveAsync(WriteSession session, long key, ActionPlan plan, string operation, string? reason = null)
    {
        var document = Documents.Write(plan);
        if (await session.ExecuteAsync(UpdatePlan, ActionPlanColumns.Of(plan, document)) == 0) return null;
        await ExternalReferences.DeleteAsync(session, ActionPlanStore.PlanType, key);
        await InsertChildrenAsync(session, plan, key);
        session.Log(new Change(ActionPlanStore.PlanType, plan.Id, plan.Version, operation, reason, document), Audience.OfConvention(plan.ConventionId));
        return document;
    }

    public static async Task<byte[]> AddAsync(WriteSession session, PlanRow plan, PlanAction action)
    {
        var document = Documents.Write(action);
        await session.ExecuteAsync(InsertAction, ActionColumns.Of(action, document, plan.PlanKey, plan.ConventionKey));
        await InsertChildrenAsync(session, action, await session.FindAsync<long>(GetActionKey, new { action.Id }));
        session.Log(new Change(ActionPlanStore.ActionType, action.Id, action.Version, "created", null, document), Audience.OfConvention(action.ConventionId));
        return document;
    }

    /// <returns>The document; null where the row is no longer of the version that was read.</returns>
    public static async Task<byte[]?> SaveAsync(WriteSession session, long key, PlanAction action, string operation, string? reason)
    {
        var document = Documents.Write(action);
        if (await session.ExecuteAsync(UpdateAction, ActionColumns.Of(action, document)) == 0) return null;
        foreach (var delete in DeleteChildren) await session.ExecuteAsync(delete, new { ActionKey = key });
        await ExternalReferences.DeleteAsync(session, ActionPlanStore.ActionType, key);
        await InsertChildrenAsync(session, action, key);
        session.Log(new Change(ActionPlanStore.ActionType, action.Id, action.Version, operation, reason, document), Audience.OfConvention(action.ConventionId));
        return document;
    }

    private static async Task InsertChildrenAsync(WriteSession session, ActionPlan plan, long key)
    {
        foreach (var table in ActionPlanChildren.Tables) await table.InsertAsync(session, key, plan);
    }

    private static async Task InsertChildrenAsync(WriteSession session, PlanAction action, long key)
    {
        foreach (var table in ActionChildren.Tables) await table.InsertAsync(session, key, action);
    }

    private static Statement Of(string name) => Statement.Load($"ActionPlans/Sql/{name}.sql");
}

using Ctg.Api.Conventions;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Api.Security;
using Ctg.Domain.Territories;

namespace Ctg.Api.ActionPlans;

/// <summary>Reads plans and actions, each only where the caller may see the convention.</summary>
public sealed class ActionPlanStore(Database database)
{
    internal const string PlanType = "actionPlan";
    internal const string ActionType = "action";

    private static readonly Statement GetPlan = Of("Get_Action_Plan");
    private static readonly Statement ListPlans = Of("List_Action_Plans");
    private static readonly Statement ListWhole = Of("List_Whole_Actions");
    private static readonly Statement GetAction = Of("Get_Action");
    private static readonly Statement ListActionsStatement = Of("List_Actions");

    public static Task<PlanRow?> FindPlanAsync(Session session, Guid id, Caller caller) => session.FindAsync<PlanRow>(GetPlan, Seen(id, caller), Visibility.PartFor(caller));

    public static Task<ActionWithPlanRow?> FindActionAsync(Session session, Guid id, Caller caller) =>
        session.FindAsync<ActionWithPlanRow>(GetAction, Seen(id, caller), Visibility.PartFor(caller));

    public Task<PlanRow?> FindPlanAsync(Guid id, Caller caller, CancellationToken cancellation) =>
        database.ReadAsync(session => FindPlanAsync(session, id, caller), cancellation);

    public Task<ActionWithPlanRow?> FindActionAsync(Guid id, Caller caller, CancellationToken cancellation) =>
        database.ReadAsync(session => FindActionAsync(session, id, caller), cancellation);

    /// <summary>Null where the caller sees no such convention.</summary>
    public Task<OwningConventionRow?> FindConventionAsync(Guid id, Caller caller, CancellationToken cancellation) =>
        database.ReadAsync(session => OwningConvention.FindAsync(session, id, caller), cancellation);

    /// <summary>The plans of a convention that the caller was found to see.</summary>
    public Task<IReadOnlyList<PlanRow>> ListPlansAsync(OwningConventionRow convention, ActionPlanQuery query, PagePlace place, CancellationToken cancellation)
    {
        var reference = ExternalReferenceFilter.Of(query.ExternalReference);
        var parameters = new { convention.ConventionKey, reference.ExternalSystem, reference.ExternalId, AfterKey = place.AfterNumber, place.Take };
        var parts = new List<string>();
        if (query.ExternalReference is not null) parts.Add("external reference");
        if (place.After is not null) parts.Add("after");
        return database.ReadAsync(session => session.QueryAsync<PlanRow>(ListPlans, parameters, parts), cancellation);
    }

    public Task<IReadOnlyList<ActionRow>> ListActionsAsync(ActionQuery query, DateOnly asOf, PagePlace place, Caller caller, CancellationToken cancellation)
    {
        var (afterDate, afterKey) = place.AfterDateAndKey;
        var reference = ExternalReferenceFilter.Of(query.ExternalReference);
        var parameters = new
        {
            SeenBy = caller.OneCaf,
            Cafs = caller.CafList,
            Statuses = new TextList((query.Status ?? []).Select(s => s.Code())),
            AsOf = asOf,
            HasPilot = query.HasPilot == true ? 1 : 0,
            IsBlocked = query.Blocked == true ? 1 : 0,
            Tag = SearchText.Fold(query.Tag ?? ""),
            query.Parent,
            Themes = new TextList((query.Theme ?? []).Select(t => t.Code())),
            TerritoryType = query.Territory?.Type.Code(),
            TerritoryCode = query.Territory?.Code,
            query.Caf,
            query.Convention,
            query.Plan,
            Inside = "%" + SearchText.Fold(query.Q ?? "") + "%",
            reference.ExternalSystem,
            reference.ExternalId,
            query.EndFrom,
            query.EndUntil,
            AfterDate = afterDate,
            AfterKey = afterKey,
            place.Take,
        };
        return database.ReadAsync(session => session.QueryAsync<ActionRow>(ListActionsStatement, parameters, Parts(query, place, caller)), cancellation);
    }

    /// <summary>All actions of a plan, whole.</summary>
    public static Task<IReadOnlyList<ActionRow>> ListWholeAsync(Session session, long planKey) => session.QueryAsync<ActionRow>(ListWhole, new { PlanKey = planKey });

    /// <summary>A plan and all its actions; null where the caller sees no such plan.</summary>
    public Task<(PlanRow Plan, IReadOnlyList<ActionRow> Actions)?> FindWholeAsync(Guid id, Caller caller, CancellationToken cancellation) =>
        database.ReadAsync<(PlanRow, IReadOnlyList<ActionRow>)?>(
            async session => await FindPlanAsync(session, id, caller) is { } plan ? (plan, await ListWholeAsync(session, plan.PlanKey)) : null, cancellation);

    private static object Seen(Guid id, Caller caller) => new { Id = id, SeenBy = caller.OneCaf, Cafs = caller.CafList };

    private static List<string> Parts(ActionQuery query, PagePlace place, Caller caller)
    {
        var parts = new List<string> { Visibility.PartFor(caller) };
        if (query.Status is { Count: > 0 }) parts.Add("status");
        if (query.Late is { } late) parts.Add(late ? "late" : "on time");
        if (query.HasPilot is not null) parts.Add("pilot");
        if (query.Blocked is not null) parts.Add("blocked");
        if (query.Tag is not null) parts.Add("tag");
        if (query.Parent is not null) parts.Add("parent");
        if (query.Theme is { Count: > 0 }) parts.Add("theme");
        if (query.Territory is not null) parts.Add("territory");
        if (query.Caf is not null) parts.Add("caf");
        if (query.Convention is not null) parts.Add("convention");
        if (query.Plan is not null) parts.Add("plan");
        if (query.Q is not null) parts.Add("text");
        if (query.ExternalReference is not null) parts.Add("external reference");
        if (query.EndFrom is not null) parts.Add("endFrom");
        if (query.EndUntil is not null) parts.Add("endUntil");
        if (place.After is not null) parts.Add($"after {query.Sort}");
        parts.Add($"sort {query.Sort}");
        return parts;
    }

    private static Statement Of(string name) => Statement.Load($"ActionPlans/Sql/{name}.sql");
}

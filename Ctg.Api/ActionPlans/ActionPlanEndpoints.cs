using System.Buffers;
using System.Globalization;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.ActionPlans;
using FluentValidation;

namespace Ctg.Api.ActionPlans;

public static class ActionPlanEndpoints
{
    public static IServiceCollection AddActionPlans(this IServiceCollection services) => services
        .AddSingleton<ActionPlanStore>()
        .AddSingleton<IValidator<ActionPlanBody>, ActionPlanBodyValidator>()
        .AddSingleton<IValidator<PlanMoveBody>, PlanMoveBodyValidator>()
        .AddSingleton<IValidator<ActionBody>, ActionBodyValidator>()
        .AddSingleton<IValidator<ActionMoveBody>, ActionMoveBodyValidator>();

    public static RouteGroupBuilder MapActionPlans(this RouteGroupBuilder group)
    {
        group.MapGet("/conventions/{id:guid}/action-plans", List).WithName("listActionPlans").WithSummary("List the action plans of a convention").WithTags("Action plans").Exports(ActionPlanCsv.Table);
        group.MapPost("/conventions/{id:guid}/action-plans", Create).WithName("createActionPlan").WithSummary("Add an action plan to a convention").WithTags("Action plans").Creates().Writes();
        group.MapGet("/action-plans/{id:guid}", Get).WithName("getActionPlan").WithSummary("Read an action plan").WithTags("Action plans");
        group.MapPatch("/action-plans/{id:guid}", Revise).WithName("reviseActionPlan").WithSummary("Change an action plan").WithTags("Action plans").Writes();
        group.MapPost("/action-plans/{id:guid}/transitions", Move).WithName("moveActionPlan").WithSummary("Move an action plan to another stage").WithTags("Action plans").Writes();
        group.MapGet("/action-plans/{id:guid}/actions", ListActionsOfPlan).WithName("listActionsOfPlan").WithSummary("List the actions of a plan").WithTags("Actions").Exports(ActionCsv.Table);
        group.MapPost("/action-plans/{id:guid}/actions", CreateAction).WithName("createAction").WithSummary("Add an action to a plan").WithTags("Actions").Creates().Writes();
        group.MapGet("/actions", ListActions).WithName("listActions").WithSummary("Find actions across plans").WithTags("Actions").Exports(ActionCsv.Table);
        group.MapGet("/actions/{id:guid}", GetAction).WithName("getAction").WithSummary("Read an action").WithTags("Actions");
        group.MapPatch("/actions/{id:guid}", ReviseAction).WithName("reviseAction").WithSummary("Change an action").WithTags("Actions").Writes();
        group.MapPost("/actions/{id:guid}/transitions", MoveAction).WithName("moveAction").WithSummary("Move an action to another status").WithTags("Actions").Writes();
        return group;
    }

    private static async Task<Answer<PageOf<ActionPlan>>> List(Guid id, Query<ActionPlanQuery> query, Caller caller, ActionPlanStore store, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (await store.FindConventionAsync(id, caller, context.RequestAborted) is not { } convention) return new Problem(Problems.NotFound);
        return await Answer<PageOf<ActionPlan>>.OfAsync(place, new Listing<PlanRow>(
            from => store.ListPlansAsync(convention, from, context.RequestAborted), (row, body) => body.Write(row.Document), row => [$"{row.PlanKey}"]));
    }

    private static Task<Answer<ActionPlan>> Create(Guid id, Body<ActionPlanBody> body, UnitOfWork unit) => ActionPlanCommands.CreateAsync(unit, id, body.Value);

    private static async Task<Answer<ActionPlan>> Get(Guid id, Query<NoParameters> query, Caller caller, ActionPlanStore store, CancellationToken cancellation) =>
        await store.FindPlanAsync(id, caller, cancellation) is { } row
            ? Answer<ActionPlan>.Of(Representation.Of(row.Document, row.Version))
            : new Problem(Problems.NotFound);

    private static Task<Answer<ActionPlan>> Revise(Guid id, IfMatch ifMatch, MergePatch<ActionPlanBody> patch, UnitOfWork unit) =>
        ActionPlanCommands.ReviseAsync(unit, id, ifMatch, patch);

    private static Task<Answer<ActionPlan>> Move(Guid id, IfMatch ifMatch, Body<PlanMoveBody> body, UnitOfWork unit) =>
        ActionPlanCommands.MoveAsync(unit, id, ifMatch, body.Value);

    private static async Task<Answer<PageOf<ListedAction>>> ListActionsOfPlan(
        Guid id, Query<ActionsOfPlanQuery> query, Caller caller, ActionPlanStore store, ParisCalendar calendar, HttpContext context)
    {
        if (await store.FindPlanAsync(id, caller, context.RequestAborted) is null) return new Problem(Problems.NotFound);
        return await PageAsync(query.Value.Within(id), PagePlace.ByDate(context, query.Value), caller, store, calendar, context.RequestAborted);
    }

    private static Task<Answer<ActionResource>> CreateAction(Guid id, Body<ActionBody> body, UnitOfWork unit) => ActionCommands.CreateAsync(unit, id, body.Value);

    private static Task<Answer<PageOf<ListedAction>>> ListActions(
        Query<ActionQuery> query, Caller caller, ActionPlanStore store, ParisCalendar calendar, HttpContext context) =>
        PageAsync(query.Value, PagePlace.ByDate(context, query.Value), caller, store, calendar, context.RequestAborted);

    private static async Task<Answer<ActionResource>> GetAction(
        Guid id, Query<ActionReadQuery> query, Caller caller, ActionPlanStore store, ParisCalendar calendar, CancellationToken cancellation)
    {
        if (await store.FindActionAsync(id, caller, cancellation) is not { } row) return new Problem(Problems.NotFound);
        var late = Documents.Read<PlanAction>(row.Document).IsLateOn(query.Value.AsOf ?? calendar.Today);
        return Answer<ActionResource>.Of(ActionRepresentations.Of(row.Document, row.Version, late));
    }

    private static Task<Answer<ActionResource>> ReviseAction(Guid id, IfMatch ifMatch, MergePatch<ActionBody> patch, UnitOfWork unit) =>
        ActionCommands.ReviseAsync(unit, id, ifMatch, patch);

    private static Task<Answer<ActionResource>> MoveAction(Guid id, IfMatch ifMatch, Body<ActionMoveBody> body, UnitOfWork unit) =>
        ActionCommands.MoveAsync(unit, id, ifMatch, body.Value);

    private static async Task<Answer<PageOf<ListedAction>>> PageAsync(
        ActionQuery query, PagePlace place, Caller caller, ActionPlanStore store, ParisCalendar calendar, CancellationToken cancellation)
    {
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        var asOf = query.AsOf ?? calendar.Today;
        return await Answer<PageOf<ListedAction>>.OfAsync(place, new Listing<ActionRow>(
            from => store.ListActionsAsync(query, asOf, from, caller, cancellation), (row, body) => ActionRepresentations.InList(row, asOf, body), Position));
    }

    private static string[] Position(ActionRow row) => [row.PlannedEnd.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{row.ActionKey}"];
}

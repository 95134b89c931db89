using System.Globalization;
using Ctg.Api.ActionPlans.Figures;
using Ctg.Api.ActionPlans.Measures;
using Ctg.Api.ActionPlans.Selections;
using Ctg.Api.ActionPlans.Shares;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using FluentValidation;

namespace Ctg.Api.ActionPlans;

public static class ActionEndpoints
{
    public static IServiceCollection AddActions(this IServiceCollection services) => services
        .AddSingleton<ActionFiguresStore>()
        .AddShares()
        .AddSingleton<IValidator<ActionBody>, ActionBodyValidator>()
        .AddSingleton<IValidator<ActionMoveBody>, ActionMoveBodyValidator>()
        .AddSingleton<IValidator<MeasureBody>, MeasureBodyValidator>()
        .AddSingleton<IValidator<SelectionBody>, SelectionBodyValidator>()
        .Configure<RouteOptions>(options => options.SetParameterPolicy<MeasurePeriodConstraint>("measurePeriod"));

    public static RouteGroupBuilder MapActions(this RouteGroupBuilder group)
    {
        group.MapGet("/action-plans/{id:guid}/actions", ListActionsOfPlan).WithName("listActionsOfPlan").WithSummary("List the actions of a plan").WithTags("Actions").Exports(ActionCsv.Table);
        group.MapPost("/action-plans/{id:guid}/actions", CreateAction).WithName("createAction").WithSummary("Add an action to a plan").WithTags("Actions").Creates().Writes()
            .WithDescription("It starts as proposed. Its dates, themes and communes are among those of the convention (INV-12, INV-13, INV-14).");
        group.MapGet("/actions", ListActions).WithName("listActions").WithSummary("Find actions across plans").WithTags("Actions").Exports(ActionCsv.Table);
        group.MapPatch("/actions", ChangeSelection).WithName("changeActions").WithSummary("Change many actions at once").WithTags("Actions").Writes()
            .WithDescription("One change, or one move, of actions that are named with the version that was read: of all of them, or of none with every refusal at the place of its action, and what is wrong with the change itself where it stands.");
        group.MapGet("/actions/figures", Sum).WithName("sumActions").WithSummary("Sum actions up").WithTags("Actions")
            .WithDescription("Counts and money of a plan, a convention, a Caf, a territory or all, by main theme, and of a plan by axis too. Of conventions, those that the caller may see.");
        group.MapGet("/actions/{id:guid}", GetAction).WithName("getAction").WithSummary("Read an action").WithTags("Actions")
            .WithDescription("Its whole sheet with the measures of its indicators. Whether it is late is told for the date of asOf.");
        group.MapPatch("/actions/{id:guid}", ReviseAction).WithName("reviseAction").WithSummary("Change an action").WithTags("Actions").Writes()
            .WithDescription("Its sheet. The status is changed by a move, and measures are recorded by PUT .../indicators/{code}/measures/{period}.");
        group.MapPost("/actions/{id:guid}/transitions", MoveAction).WithName("moveAction").WithSummary("Move an action to another status").WithTags("Actions").Writes()
            .WithDescription("To pause, resume, abandon and reopen takes a reason (ACT-04), to abandon a decision of the steering committee too (ACT-11). Refused with the number of each rule that stands in the way.");
        group.MapGet("/actions/{id:guid}/history", History).WithName("listActionHistory").WithSummary("List the changes of an action").WithTags("Actions").Exports(HistoryCsv.Table);
        group.MapPut("/actions/{id:guid}/indicators/{code}/measures/{period:measurePeriod}", Measure).WithName("recordMeasure").WithSummary("Record what an indicator was in a period").WithTags("Actions").Writes()
            .WithDescription("A year, half, quarter or month, as in 2025, 2025-H1, 2025-Q3, 2025-06. What was recorded is corrected for a reason, which the history of the action keeps.");
        return group.MapShares();
    }

    private static async Task<Answer<PageOf<ListedAction>>> ListActionsOfPlan(
        Guid id, Query<ActionsOfPlanQuery> query, Caller caller, ActionPlanStore store, ParisCalendar calendar, HttpContext context)
    {
        if (await store.FindPlanAsync(id, caller, context.RequestAborted) is null) return new Problem(Problems.NotFound);
        return await PageAsync(query.Value.Within(id), PagePlace.ByDate(context, query.Value), caller, store, calendar, context.RequestAborted);
    }

    private static Task<Answer<ChangedAction>> CreateAction(Guid id, Body<ActionBody> body, UnitOfWork unit) => ActionCommands.CreateAsync(unit, id, body.Value);

    private static Task<Answer<PageOf<ListedAction>>> ListActions(
        Query<ActionQuery> query, Caller caller, ActionPlanStore store, ParisCalendar calendar, HttpContext context) =>
        PageAsync(query.Value, PagePlace.ByDate(context, query.Value), caller, store, calendar, context.RequestAborted);

    private static async Task<Answer<ActionFigures>> Sum(
        Query<ActionFiguresQuery> query, Caller caller, ActionFiguresStore store, ParisCalendar calendar, CancellationToken cancellation) =>
        Answer<ActionFigures>.Of(await store.SumAsync(query.Value, query.Value.AsOf ?? calendar.Today, caller, cancellation));

    private static async Task<Answer<ActionResource>> GetAction(
        Guid id, Query<ActionReadQuery> query, Caller caller, ActionPlanStore store, ParisCalendar calendar, CancellationToken cancellation)
    {
        if (await store.FindActionAsync(id, caller, cancellation) is not { } row) return new Problem(Problems.NotFound);
        return Answer<ActionResource>.Of(ActionRepresentations.Of(row.Document, Documents.Read<PlanAction>(row.Document), query.Value.AsOf ?? calendar.Today));
    }

    private static Task<Answer<ChangedAction>> ReviseAction(Guid id, IfMatch ifMatch, MergePatch<ActionBody> patch, UnitOfWork unit) =>
        ActionCommands.ReviseAsync(unit, id, ifMatch, patch);

    private static Task<Answer<ChangedSelection>> ChangeSelection(Body<SelectionBody> body, UnitOfWork unit, IValidator<ActionBody> validator) =>
        SelectionCommands.ChangeAsync(unit, body.Value, validator);

    private static Task<Answer<ChangedAction>> MoveAction(Guid id, IfMatch ifMatch, Body<ActionMoveBody> body, UnitOfWork unit) =>
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

    private static Task<Answer<ChangedAction>> Measure(Guid id, string code, MeasurePeriod period, IfMatch ifMatch, Body<MeasureBody> body, UnitOfWork unit) =>
        MeasureCommands.RecordAsync(unit, id, code, period, ifMatch, body.Value);

    private static async Task<Answer<PageOf<HistoryEntry>>> History(
        Guid id, Query<HistoryQuery> query, Caller caller, ActionPlanStore store, HistoryStore history, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (await store.FindActionAsync(id, caller, context.RequestAborted) is not { } row) return new Problem(Problems.NotFound);
        if (!caller.ActsForAny(Documents.Read<Convention>(row.Convention).Cafs())) return new Problem(Problems.Forbidden);
        return await Answer<PageOf<HistoryEntry>>.OfAsync(place, history.ListOf(ActionPlanStore.ActionType, id, context.RequestAborted));
    }
}

using System.Buffers;
using Ctg.Api.ActionPlans.Contents;
using Ctg.Api.ActionPlans.Copies;
using Ctg.Api.ActionPlans.Editions;
using Ctg.Api.ActionPlans.Reports;
using Ctg.Api.ActionPlans.Reviews;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using FluentValidation;

namespace Ctg.Api.ActionPlans;

public static class ActionPlanEndpoints
{
    public static IServiceCollection AddActionPlans(this IServiceCollection services) => services
        .AddSingleton<ActionPlanStore>()
        .AddSingleton<PlanEditionStore>()
        .AddSingleton<ReportRenderer>()
        .AddKeyedSingleton<Imports.IImportKind, ActionPlanImport>(Imports.ImportKind.ActionPlans)
        .AddSingleton<IValidator<ActionPlanBody>, ActionPlanBodyValidator>()
        .AddSingleton<IValidator<PlanContentBody>, PlanContentBodyValidator>()
        .AddSingleton<IValidator<PlanMoveBody>, PlanMoveBodyValidator>()
        .AddCopies()
        .AddActions();

    public static RouteGroupBuilder MapActionPlans(this RouteGroupBuilder group)
    {
        group.MapGet("/conventions/{id:guid}/action-plans", List).WithName("listActionPlans").WithSummary("List the action plans of a convention").WithTags("Action plans").Exports(ActionPlanCsv.Table);
        group.MapPost("/conventions/{id:guid}/action-plans", Create).WithName("createActionPlan").WithSummary("Add an action plan to a convention").WithTags("Action plans").Creates().Writes()
            .WithDescription("For the Caf that share the convention. The plan starts as a draft with its title and axes; actions are added to it one by one, or all at once by PUT .../content.");
        group.MapGet("/action-plans/{id:guid}", Get).WithName("getActionPlan").WithSummary("Read an action plan").WithTags("Action plans")
            .WithDescription("Its title, axes, stage and editions. GET .../actions lists its actions, GET .../content has the plan and all of them.");
        group.MapPatch("/action-plans/{id:guid}", Revise).WithName("reviseActionPlan").WithSummary("Change an action plan").WithTags("Action plans").Writes()
            .WithDescription("Its title and its axes. An axis that actions stand under stays (PLN-04); a closed plan no longer changes (PLN-03).");
        group.MapPost("/action-plans/{id:guid}/transitions", Move).WithName("moveActionPlan").WithSummary("Move an action plan to another stage").WithTags("Action plans").Writes()
            .WithDescription("To draft from adopted, it begins the next edition: the actions go on, and GET .../changes tells what is other.");
        group.MapGet("/action-plans/{id:guid}/history", History).WithName("listActionPlanHistory").WithSummary("List the changes of an action plan").WithTags("Action plans").Exports(HistoryCsv.Table);
        group.MapGet("/action-plans/{id:guid}/content", GetContent).WithName("getPlanContent").WithSummary("Read an action plan with all its actions").WithTags("Action plans").Gives(PlanContentForms.Files)
            .WithDescription(PlanContentForms.Description);
        group.MapPut("/action-plans/{id:guid}/content", WriteContent).WithName("writePlanContent").WithSummary("Write an action plan with all its actions").WithTags("Action plans").Writes()
            .WithDescription("All of it or nothing, with every fault where it stands. What GET gives is a body of this request. An action with a reference of the plan is changed, another one is added; none is left out. "
                + "What is written is the title and the axes of the plan and, of each action, its reference, its sheet and its measures; what else is said must be what is there (PLN-07).");
        return group.MapPlanEditions().MapCopies().MapPlanReviews().MapActions();
    }

    private static async Task<Answer<PageOf<ActionPlan>>> List(Guid id, Query<ActionPlanQuery> query, Caller caller, ActionPlanStore store, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (await store.FindConventionAsync(id, caller, context.RequestAborted) is not { } convention) return new Problem(Problems.NotFound);
        return await Answer<PageOf<ActionPlan>>.OfAsync(place, new Listing<PlanRow>(
            from => store.ListPlansAsync(convention, query.Value, from, context.RequestAborted), (row, body) => body.Write(row.Document), row => [$"{row.PlanKey}"]));
    }

    private static Task<Answer<ActionPlan>> Create(Guid id, Body<ActionPlanBody> body, UnitOfWork unit) => ActionPlanCommands.CreateAsync(unit, id, body.Value);

    private static async Task<Answer<ActionPlan>> Get(Guid id, Caller caller, ActionPlanStore store, CancellationToken cancellation) =>
        await store.FindPlanAsync(id, caller, cancellation) is { } row
            ? Answer<ActionPlan>.Of(Representation.Of(row.Document, row.Version))
            : new Problem(Problems.NotFound);

    private static async Task<Answer<PlanContent>> GetContent(Guid id, Caller caller, ActionPlanStore store, HttpContext context)
    {
        if (await store.FindWholeAsync(id, caller, context.RequestAborted) is not var (plan, actions)) return new Problem(Problems.NotFound);
        return PlanContentForms.Answer(context, PlanContent.Represent(plan.Document, plan.Version, actions), PlanContent.VersionOf(plan.Version, actions));
    }

    private static async Task<Answer<PlanContent>> WriteContent(Guid id, IfMatch ifMatch, PlanContentInput body, UnitOfWork unit) =>
        body.Told(await PlanContentCommands.WriteAsync(unit, id, ifMatch, body.Value));

    private static Task<Answer<ActionPlan>> Revise(Guid id, IfMatch ifMatch, MergePatch<ActionPlanBody> patch, UnitOfWork unit) =>
        ActionPlanCommands.ReviseAsync(unit, id, ifMatch, patch);

    private static Task<Answer<ActionPlan>> Move(Guid id, IfMatch ifMatch, Body<PlanMoveBody> body, UnitOfWork unit) =>
        ActionPlanCommands.MoveAsync(unit, id, ifMatch, body.Value);

    private static async Task<Answer<PageOf<HistoryEntry>>> History(
        Guid id, Query<HistoryQuery> query, Caller caller, ActionPlanStore store, HistoryStore history, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (await store.FindPlanAsync(id, caller, context.RequestAborted) is not { } row) return new Problem(Problems.NotFound);
        if (!caller.ActsForAny(Documents.Read<Convention>(row.Convention).Cafs())) return new Problem(Problems.Forbidden);
        return await Answer<PageOf<HistoryEntry>>.OfAsync(place, history.ListOf(ActionPlanStore.PlanType, id, context.RequestAborted));
    }
}

using Ctg.Api.Http;
using FluentValidation;

namespace Ctg.Api.ActionPlans.Copies;

public static class CopyEndpoints
{
    private const string LeftOut = "What belongs to the life of the original stays there: status, progress, measures, notes, fundings, what was spent. "
        + "In another convention, its money and the contact stay there too, and what lies outside the period, themes or perimeter: warnings tells it, by rule.";

    public static IServiceCollection AddCopies(this IServiceCollection services) => services
        .AddSingleton<IValidator<ActionCopyBody>, ActionCopyBodyValidator>()
        .AddSingleton<IValidator<PlanCopyBody>, PlanCopyBodyValidator>();

    public static RouteGroupBuilder MapCopies(this RouteGroupBuilder group)
    {
        group.MapPost("/actions/{id:guid}/copies", CopyAction).WithName("copyAction").WithSummary("Copy an action, within its plan or into another").WithTags("Actions").Creates().Writes().WithDescription(LeftOut);
        group.MapPost("/action-plans/{id:guid}/copies", CopyPlan).WithName("copyActionPlan").WithSummary("Copy a plan with its actions, as the start of the plan of a renewal").WithTags("Action plans").Creates().Writes().WithDescription(LeftOut);
        return group;
    }

    private static Task<Answer<ChangedAction>> CopyAction(Guid id, Body<ActionCopyBody> body, UnitOfWork unit) => CopyCommands.CopyActionAsync(unit, id, body.Value);

    private static Task<Answer<CopiedPlan>> CopyPlan(Guid id, Body<PlanCopyBody> body, UnitOfWork unit) => CopyCommands.CopyPlanAsync(unit, id, body.Value);
}

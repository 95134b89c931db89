using Ctg.Api.Http;
using FluentValidation;

namespace Ctg.Api.Conventions.Successions;

public static class SplitEndpoints
{
    public static IServiceCollection AddSplits(this IServiceCollection services) => services
        .AddSingleton<SplitCommands>()
        .AddSingleton<IValidator<SplitDecisionBody>, SplitDecisionBodyValidator>();

    public static RouteGroupBuilder MapSplits(this RouteGroupBuilder group)
    {
        group.MapPost("/conventions/{id:guid}/split-decisions", Decide).WithName("decideSplit").WithSummary("Decide whether a commune that parted stays in the perimeter").WithTags("Conventions").Writes()
            .WithDescription("For a commune that parted from one of the perimeter while that was in it (INV-20); GET /v1/deployment/worklist?kind=splitToDecide lists those that wait. It takes no amendment: its land was in the perimeter that was signed.");
        return group;
    }

    private static Task<Answer<ChangedConvention>> Decide(Guid id, IfMatch ifMatch, Body<SplitDecisionBody> body, UnitOfWork unit, SplitCommands commands) =>
        commands.DecideAsync(unit, id, ifMatch, body.Value);
}

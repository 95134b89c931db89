using Ctg.Api.Http;
using FluentValidation;

namespace Ctg.Api.ActionPlans.Shares;

public static class ShareEndpoints
{
    public static IServiceCollection AddShares(this IServiceCollection services) => services.AddSingleton<IValidator<ShareBody>, ShareBodyValidator>();

    public static RouteGroupBuilder MapShares(this RouteGroupBuilder group)
    {
        group.MapPut("/actions/{id:guid}/shares/{plan:guid}", Share).WithName("shareAction").WithSummary("Follow an action in a plan of another convention too").WithTags("Actions").Writes()
            .WithDescription("It stays one action of its own plan, with one status; the lists and figures of the other plan and convention have it as well. Where all are summed up, it counts once. Who shares it acts for both conventions.");
        group.MapDelete("/actions/{id:guid}/shares/{plan:guid}", End).WithName("unshareAction").WithSummary("No longer follow an action in a plan of another convention").WithTags("Actions").Writes()
            .WithDescription("The action goes on in its own plan; the lists and figures of the other plan and convention no longer have it.");
        return group;
    }

    private static Task<Answer<ChangedAction>> Share(Guid id, Guid plan, IfMatch ifMatch, Body<ShareBody> body, UnitOfWork unit) =>
        ShareCommands.ShareAsync(unit, id, plan, ifMatch, body.Value);

    private static Task<Answer<ChangedAction>> End(Guid id, Guid plan, IfMatch ifMatch, UnitOfWork unit) => ShareCommands.EndAsync(unit, id, plan, ifMatch);
}

using Ctg.Api.Http;
using FluentValidation;

namespace Ctg.Api.Conventions.Amendments;

public static class AmendmentEndpoints
{
    public static IServiceCollection AddAmendments(this IServiceCollection services) => services
        .AddSingleton<AmendmentCommands>()
        .AddSingleton<IValidator<AmendmentBody>, AmendmentBodyValidator>()
        .AddSingleton<IValidator<AmendmentMoveBody>, AmendmentMoveBodyValidator>();

    public static RouteGroupBuilder MapAmendments(this RouteGroupBuilder group)
    {
        group.MapPost("/conventions/{id:guid}/amendments", Propose).WithName("proposeAmendment").WithSummary("Propose an amendment of a signed convention").WithTags("Amendments").Writes()
            .WithDescription("It gets the next number, and is the last of the convention's amendments.");
        group.MapPatch("/conventions/{id:guid}/amendments/{number:int}", Revise).WithName("reviseAmendment").WithSummary("Change the draft of an amendment").WithTags("Amendments").Writes()
            .WithDescription("Only a draft is rewritten (AMD-01); one on its way to signature goes back to draft first, by a move.");
        group.MapPost("/conventions/{id:guid}/amendments/{number:int}/transitions", Move).WithName("moveAmendment").WithSummary("Move an amendment to another stage").WithTags("Amendments").Writes()
            .WithDescription("Refused with every guard that stands in the way. Signed, its changes apply to the convention at once; what joins or leaves has its day from the amendment.");
        return group;
    }

    private static Task<Answer<ChangedConvention>> Propose(Guid id, IfMatch ifMatch, Body<AmendmentBody> body, UnitOfWork unit, AmendmentCommands commands) =>
        commands.ProposeAsync(unit, id, ifMatch, body.Value);

    private static Task<Answer<ChangedConvention>> Revise(
        Guid id, int number, IfMatch ifMatch, MergePatch<AmendmentBody> patch, UnitOfWork unit, AmendmentCommands commands) =>
        commands.ReviseAsync(unit, id, number, ifMatch, patch);

    private static Task<Answer<ChangedConvention>> Move(Guid id, int number, IfMatch ifMatch, Body<AmendmentMoveBody> body, UnitOfWork unit, AmendmentCommands commands) =>
        commands.MoveAsync(unit, id, number, ifMatch, body.Value);
}

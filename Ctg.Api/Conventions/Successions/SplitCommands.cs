using Ctg.Api.Http;
using Ctg.Domain.Conventions.Successions;

namespace Ctg.Api.Conventions.Successions;

/// <summary>The decisions about communes that parted from those of a perimeter.</summary>
public sealed class SplitCommands(ConventionChange change)
{
    public Task<Answer<ChangedConvention>> DecideAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, SplitDecisionBody body) =>
        change.RunAsync(unit, id, ifMatch, "splitDecided", async subject =>
        {
            var choice = new SplitChoice(body.Commune!.Value, body.Joins!.Value, body.Reason!, body.DecidedOn!.Value);
            var movements = await PerimeterMovements.OfAsync(subject.Session, [choice.Commune]);
            return Outcome.Of(SplitDecisions.Decide(subject.Current, choice, movements, unit.Today), choice.Reason);
        });
}

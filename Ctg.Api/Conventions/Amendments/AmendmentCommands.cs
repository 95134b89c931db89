using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Territories;
using Ctg.Domain.Conventions.Amendments;

namespace Ctg.Api.Conventions.Amendments;

/// <summary>The amendments of a convention: proposed, rewritten as drafts, and moved until they are signed and apply.</summary>
public sealed class AmendmentCommands(ConventionChange change)
{
    private const string Amended = "amended";

    private static readonly Statement CountPlans = Statement.Load("Conventions/Sql/Count_Plans_Of_Convention.sql");

    public Task<Answer<ChangedConvention>> ProposeAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, AmendmentBody body) =>
        change.RunAsync(unit, id, ifMatch, Amended, async subject =>
        {
            var (content, problem) = await ContentAsync(subject, body);
            return problem ?? Outcome.Of(AmendmentDecisions.Propose(subject.Current, content!, unit.Today));
        });

    public Task<Answer<ChangedConvention>> ReviseAsync(UnitOfWork unit, Guid id, int number, IfMatch ifMatch, MergePatch<AmendmentBody> patch) =>
        change.RunAsync(unit, id, ifMatch, Amended, async subject =>
        {
            if (subject.Current.AmendmentOf(number) is not { } known) return new Problem(Problems.NotFound);
            var (body, refused) = await patch.ApplyAsync(known.ToBody(), subject.Session.Cancellation);
            if (refused is not null) return refused;
            var (content, problem) = await ContentAsync(subject, body);
            return problem ?? Outcome.Of(AmendmentDecisions.Revise(subject.Current, known, content!));
        });

    public Task<Answer<ChangedConvention>> MoveAsync(UnitOfWork unit, Guid id, int number, IfMatch ifMatch, AmendmentMoveBody body) =>
        change.RunAsync(unit, id, ifMatch, Amended, async subject =>
        {
            if (subject.Current.AmendmentOf(number) is not { } known) return new Problem(Problems.NotFound);
            // Of its communes too: an end that is put off may come after a merger that the convention had not lived to see.
            var communes = subject.Current.Perimeter.Named().Concat(known.Changes.Perimeter?.AddedCommunes ?? []);
            var movements = await PerimeterMovements.OfAsync(subject.Session, communes);
            var around = await ConventionCircumstances.LookAroundAsync(
                subject.Session, subject.Circumstances with { Movements = movements }, AmendmentStageDecisions.Preview(subject.Current, known, movements));
            var move = new AmendmentMove(body.To!.Value, body.On!.Value, body.Reason);
            var outcome = await ConventionCommands.FittingAsync(subject, AmendmentStageDecisions.Decide(subject.Current, known, move, around));
            return outcome with { Reason = body.Reason, Circumstances = around };
        });

    /// <summary>The content with its parties and territories named by the register, or every id in it that names nothing.</summary>
    private static async Task<(AmendmentContent? Content, Outcome? Problem)> ContentAsync(Subject subject, AmendmentBody body)
    {
        var (parties, faults) = await ConventionParties.NameAsync(subject.Session, body.Changes?.Parties?.Add ?? [], "/changes/parties/add");
        if (body.Changes?.ActionPlan is { } plan && await subject.Session.FindAsync<int>(CountPlans, new { Id = plan, ConventionKey = subject.Key }) == 0)
            faults = [.. faults, Fault.Of("/changes/actionPlan", "notFound", plan)];
        if (faults.Count > 0) return (null, new Problem(Problems.Invalid, faults));
        return (body.ToContent(parties, await TerritoryNames.NameAsync(subject.Session, body.Changes?.Perimeter?.Add ?? [], body.EffectiveOn ?? subject.Circumstances.Today)), null);
    }
}

using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Api.Territories;
using Ctg.Domain;
using Ctg.Domain.Conventions;

namespace Ctg.Api.Conventions;

/// <summary>The changes of a convention itself: each loads, lets the domain decide, and stores, in one transaction.</summary>
public sealed class ConventionCommands(ConventionCircumstances circumstances, ConventionChange change)
{
    public Task<Answer<ChangedConvention>> CreateAsync(UnitOfWork unit, NewConvention body) => unit.RunAsync<ChangedConvention>(async session =>
    {
        var (parties, faults) = await ConventionParties.NameAsync(session, body.Parties!, "/parties");
        if (faults.Count > 0) return new Problem(Problems.Invalid, faults);
        var content = body.ToContent(parties);
        var territories = await TerritoryNames.NameAsync(session, content.Territories, content.StartDate ?? unit.Today);
        var besides = circumstances.On(unit.Today) with { Movements = await PerimeterMovements.OfAsync(session, territories.SelectMany(t => t.Communes)) };
        return await AddAsync(unit, session, ConventionDecisions.Draft(Guid.CreateVersion7(session.At), "", content, territories, besides), body.Reference, besides);
    });

    public Task<Answer<ChangedConvention>> RenewAsync(UnitOfWork unit, Guid id, RenewalBody body) => unit.RunAsync<ChangedConvention>(async session =>
    {
        if (await ConventionStore.FindAsync(session, id, unit.Caller, unit.Today) is not { } row) return new Problem(Problems.NotFound);
        var predecessor = Documents.Read<Convention>(row.Document);
        if (!unit.Caller.ActsForAny(predecessor.Cafs())) return new Problem(Problems.Forbidden);
        var besides = circumstances.On(unit.Today) with
        {
            Predecessor = predecessor,
            Movements = await PerimeterMovements.OfAsync(session, predecessor.Perimeter.Named()),
        };
        var renewal = new Renewal(body.Title, body.StartDate, body.EndDate);
        return await AddAsync(unit, session, RenewalDecisions.Renew(predecessor, Guid.CreateVersion7(session.At), "", renewal, besides), body.Reference, besides);
    });

    public Task<Answer<ChangedConvention>> ReviseAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, MergePatch<ConventionBody> patch) =>
        change.RunAsync(unit, id, ifMatch, "revised", async subject =>
        {
            var (session, current) = (subject.Session, subject.Current);
            var before = current.ToBody();
            var (body, problem) = await patch.ApplyAsync(before, session.Cancellation);
            if (problem is not null) return problem;
            // Parties from before there was a register are entered with the next change of what is not signed.
            var keeps = body.Parties!.SequenceEqual(before.Parties!) && (current.SignedOn is not null || current.Parties.All(p => p.Organisation is not null));
            var (parties, faults) = keeps
                ? ([.. current.Parties.Select(p => p.AsWritten())], [])
                : await ConventionParties.NameAsync(session, body.Parties!, "/parties");
            if (faults.Count > 0) return new Problem(Problems.Invalid, faults);
            var content = body.ToContent(parties);
            var territories = await TerritoryNames.NameAsync(session, content.Territories, content.StartDate ?? unit.Today);
            var stays = (content.StartDate, content.EndDate) == (current.StartDate, current.EndDate) && content.Territories.SequenceEqual(current.Perimeter.Territories);
            var communes = current.Perimeter.Named().Concat(territories.SelectMany(t => t.Communes));
            var besides = subject.Circumstances with { Movements = stays ? [] : await PerimeterMovements.OfAsync(session, communes) };
            var decision = ConventionDecisions.Revise(current, content, territories, besides);
            if (decision.State is { } revised && await ExternalReferences.TakenAsync(session, ConventionStore.ResourceType, revised, subject.Key) is { } taken) return taken;
            return await FittingAsync(subject, decision);
        });

    public Task<Answer<ChangedConvention>> MoveAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, MoveBody body) =>
        change.RunAsync(unit, id, ifMatch, "moved", async subject =>
        {
            var around = await ConventionCircumstances.LookAroundAsync(subject.Session, subject.Circumstances, subject.Current);
            return Outcome.Of(StageDecisions.Decide(subject.Current, body.ToMove(), around), body.Reason) with { Circumstances = around };
        });

    /// <summary>The decision, unless an action of the convention would no longer fit it (INV-12 to INV-14).</summary>
    internal static async Task<Outcome> FittingAsync(Subject subject, Decision<Convention> decision)
    {
        if (decision.State is not { } changed) return Outcome.Of(decision);
        var leftOut = await ConventionWriter.ActionsLeftOutAsync(subject.Session, subject.Key, changed);
        return leftOut.Count > 0 ? Problem.Refused(leftOut) : Outcome.Of(decision);
    }

    private static async Task<Answer<ChangedConvention>> AddAsync(
        UnitOfWork unit, WriteSession session, Decision<Convention> decision, string? reference, Circumstances besides)
    {
        if (decision.State is not { } draft) return Problem.Refused(decision.Refusals);
        if (!unit.Caller.ActsForAny([draft.LeadCaf()])) return new Problem(Problems.Forbidden);
        if (reference is not null && await ConventionWriter.IsTakenAsync(session, draft.LeadCaf(), reference)) return new Problem(Problems.ReferenceTaken);
        if (await ExternalReferences.TakenAsync(session, ConventionStore.ResourceType, draft) is { } taken) return taken;
        var convention = draft with
        {
            Reference = reference ?? await ConventionWriter.NextReferenceAsync(session, draft.LeadCaf(), (draft.StartDate ?? unit.Today).Year),
        };
        var document = await ConventionWriter.AddAsync(session, convention);
        return Answer<ChangedConvention>.Created(
            $"/v1/conventions/{convention.Id}", Representations.Changed(document, convention, besides, unit.Language), unit.Language);
    }
}

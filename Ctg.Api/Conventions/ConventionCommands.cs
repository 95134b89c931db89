using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain.Conventions;
using Microsoft.Extensions.Options;

namespace Ctg.Api.Conventions;

/// <summary>The changes of a convention: each loads, lets the domain decide, and stores, in one transaction.</summary>
public sealed class ConventionCommands(IOptions<ConventionOptions> options)
{
    private readonly int _maximumYears = options.Value.MaximumYears;

    public Task<Answer<ConventionResource>> CreateAsync(UnitOfWork unit, NewConvention body) => unit.RunAsync<ConventionResource>(async session =>
    {
        var content = body.ToContent();
        var territories = await ConventionWriter.NameAsync(session, content.Territories);
        var decision = ConventionDecisions.Draft(Guid.CreateVersion7(session.At), "", content, territories, unit.Today, _maximumYears);
        if (decision.State is not { } draft) return Problem.Refused(decision.Refusals);
        if (!unit.Caller.ActsForAny([draft.LeadCaf()])) return new Problem(Problems.Forbidden);
        if (body.Reference is not null && await ConventionWriter.IsTakenAsync(session, draft.LeadCaf(), body.Reference)) return new Problem(Problems.ReferenceTaken);
        var convention = draft with
        {
            Reference = body.Reference ?? await ConventionWriter.NextReferenceAsync(session, draft.LeadCaf(), (draft.StartDate ?? unit.Today).Year),
        };
        var document = await ConventionWriter.AddAsync(session, convention);
        return Answer<ConventionResource>.Created($"/v1/conventions/{convention.Id}", Representations.Of(document, convention, unit.Today));
    });

    public Task<Answer<ConventionResource>> ReviseAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, MergePatch<ConventionBody> patch) =>
        ChangeAsync(unit, id, ifMatch, "revised", _ => null, async (session, row, current) =>
        {
            var (body, problem) = await patch.ApplyAsync(current.ToBody(), session.Cancellation);
            if (problem is not null) return problem;
            var content = body.ToContent();
            var territories = await ConventionWriter.NameAsync(session, content.Territories);
            var decision = ConventionDecisions.Revise(current, content, territories, _maximumYears);
            if (decision.State is not { } revised) return Problem.Refused(decision.Refusals);
            var leftOut = await ConventionWriter.ActionsLeftOutAsync(session, row.ConventionKey, revised);
            return leftOut.Count > 0 ? Problem.Refused(leftOut) : revised;
        });

    public Task<Answer<ConventionResource>> MoveAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, MoveBody body) =>
        ChangeAsync(unit, id, ifMatch, "moved", moved => moved.StageReason, (_, _, current) =>
        {
            var decision = StageDecisions.Decide(current, body.ToMove(), unit.Today, _maximumYears);
            return Task.FromResult<Changed>(decision.State is { } moved ? moved : Problem.Refused(decision.Refusals));
        });

    /// <summary>The moves that the convention has today, in the caller's language.</summary>
    public ConventionMoves MovesOf(Convention convention, DateOnly today, string language) => new()
    {
        Version = convention.Version,
        Stage = convention.Stage,
        Moves =
        [
            .. StageDecisions.MovesOf(convention, today, _maximumYears).Select(move => new ConventionMove
            {
                To = move.To,
                Needs = move.Needs,
                Obstacles = [.. move.Obstacles.Select(obstacle => Fault.Of(obstacle).In(language))],
            }),
        ],
    };

    private static Task<Answer<ConventionResource>> ChangeAsync(
        UnitOfWork unit, Guid id, IfMatch ifMatch, string operation, Func<Convention, string?> reason, Func<WriteSession, ConventionRow, Convention, Task<Changed>> change) =>
        unit.RunAsync<ConventionResource>(async session =>
        {
            await ConventionWriter.HoldAsync(session, id);
            if (await ConventionStore.FindAsync(session, id, unit.Caller, unit.Today) is not { } row) return new Problem(Problems.NotFound);
            var current = Documents.Read<Convention>(row.Document);
            if (!unit.Caller.ActsForAny(current.Cafs())) return new Problem(Problems.Forbidden);
            if (!ifMatch.Names(row.Version)) return new Problem(Problems.Stale);
            var changed = await change(session, row, current);
            if (changed.Problem is not null) return changed.Problem;
            var convention = changed.Convention!;
            if (!unit.Caller.ActsForAny(convention.Cafs())) return new Problem(Problems.Forbidden);
            var document = await ConventionWriter.SaveAsync(session, row.ConventionKey, convention, operation, reason(convention));
            return document is null
                ? new Problem(Problems.Stale)
                : Answer<ConventionResource>.Of(Representations.Of(document, convention, unit.Today));
        });

    /// <summary>The new state, or the problem that stands in its way.</summary>
    private sealed record Changed(Convention? Convention, Problem? Problem)
    {
        public static implicit operator Changed(Convention convention) => new(convention, null);

        public static implicit operator Changed(Problem problem) => new(null, problem);
    }
}

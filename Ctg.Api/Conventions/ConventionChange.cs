using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.Conventions;

namespace Ctg.Api.Conventions;

/// <summary>
/// The frame of every change of a convention: it is held, found, allowed, and of the version that was read; then decided, stored, and
/// answered with what somebody should look at.
/// </summary>
public sealed class ConventionChange(ConventionCircumstances circumstances)
{
    /// <param name="unit">Who asks, when, and in which transaction.</param>
    /// <param name="id">The convention.</param>
    /// <param name="ifMatch">The version that was read.</param>
    /// <param name="operation">As the change log names it.</param>
    /// <param name="change">Decides; what it returns is stored unless it is refused.</param>
    public Task<Answer<ChangedConvention>> RunAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, string operation, Func<Subject, Task<Outcome>> change) =>
        unit.RunAsync<ChangedConvention>(async session =>
        {
            await ConventionWriter.HoldAsync(session, id);
            if (await ConventionStore.FindAsync(session, id, unit.Caller, unit.Today) is not { } row) return new Problem(Problems.NotFound);
            var current = Documents.Read<Convention>(row.Document);
            if (!unit.Caller.ActsForAny(current.Cafs())) return new Problem(Problems.Forbidden);
            if (!ifMatch.Names(row.Version)) return new Problem(Problems.Stale);
            var subject = new Subject(session, row.ConventionKey, current, await circumstances.OfAsync(session, current, unit.Today));
            var outcome = await change(subject);
            if (outcome.Problem is not null) return outcome.Problem;
            var convention = outcome.Convention!;
            if (PartsRules.For(convention) is { Count: > 0 } tooMany) return Problem.Refused(tooMany);
            if (!unit.Caller.ActsForAny(convention.Cafs())) return new Problem(Problems.Forbidden);
            var document = row.Document;
            if (Documents.Differ(convention with { Version = current.Version }, document))
            {
                var reason = outcome.Reason ?? (convention.Stage == current.Stage ? null : convention.StageReason);
                if (await ConventionWriter.SaveAsync(session, row.ConventionKey, convention, operation, reason, current.Cafs()) is not { } saved) return new Problem(Problems.Stale);
                document = saved;
            }
            else
            {
                // What stays as it was is no new version.
                convention = current;
            }

            // A draft covers nobody yet; what else covers its communes is told from preparation on, or when it is asked for.
            var around = outcome.Circumstances
                ?? (convention.Stage == Stage.Draft ? subject.Circumstances : await ConventionCircumstances.LookAroundAsync(session, subject.Circumstances, convention));
            return Answer<ChangedConvention>.Of(Representations.Changed(document, convention, around, unit.Language), language: unit.Language);
        });
}

/// <summary>A convention that is about to change.</summary>
/// <param name="Session">The transaction.</param>
/// <param name="Key">The key of its row.</param>
/// <param name="Current">As it is.</param>
/// <param name="Circumstances">What decisions about it need to know, without what else covers its communes.</param>
public sealed record Subject(WriteSession Session, long Key, Convention Current, Circumstances Circumstances);

/// <summary>What a change leads to: the new state, or the problem that stands in its way.</summary>
public sealed record Outcome(Convention? Convention, Problem? Problem)
{
    /// <summary>Why, as the change log has it; by default the reason of the stage that it led to.</summary>
    public string? Reason { get; init; }

    /// <summary>What else covers its communes, where the decision has looked already.</summary>
    public Circumstances? Circumstances { get; init; }

    public static Outcome Of(Decision<Convention> decision, string? reason = null) =>
        new(decision.State, decision.State is null ? Problem.Refused(decision.Refusals) : null) { Reason = reason };

    public static implicit operator Outcome(Problem problem) => new(null, problem);
}

using Ctg.Api.Conventions;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Steering;

namespace Ctg.Api.Steering;

/// <summary>
/// The frame of every change of what steers a convention, for callers who act for one of its Caf: the convention is held and found, the domain
/// decides, and what it decides is stored, in one transaction.
/// </summary>
internal static class SteeringChange
{
    public static Task<Answer<TResource>> AddAsync<T, TResource>(
        UnitOfWork unit, SteeringKind<T, TResource> kind, Guid conventionId, Func<SteeringSubject, Task<SteeringOutcome<T>>> decide)
        where T : class, IOfConvention
        where TResource : T => unit.RunAsync<TResource>(async session =>
    {
        await OwningConvention.HoldAsync(session, conventionId);
        if (await OwningConvention.FindAsync(session, conventionId, unit.Caller) is not { } row) return new Problem(Problems.NotFound);
        var convention = Documents.Read<Convention>(row.Convention);
        if (!unit.Caller.ActsForAny(convention.Cafs())) return new Problem(Problems.Forbidden);
        var (state, problem) = await decide(new(session, row.ConventionKey, convention));
        if (state is null) return problem!;
        if (await ExternalReferences.TakenAsync(session, kind.Type, state) is { } taken) return taken;
        var document = await SteeringWriter.AddAsync(session, kind, row.ConventionKey, state);
        return Answer<TResource>.Created($"{kind.Path}/{state.Id}", kind.Represent(document, state, unit.Today));
    });

    /// <param name="unit">Who asks, when, and in which transaction.</param>
    /// <param name="kind">Of what changes.</param>
    /// <param name="id">Of what changes.</param>
    /// <param name="ifMatch">The version that was read.</param>
    /// <param name="change">As the change log names it, and why.</param>
    /// <param name="decide">Decides; what it returns is stored unless it is refused.</param>
    public static Task<Answer<TResource>> RunAsync<T, TResource>(
        UnitOfWork unit, SteeringKind<T, TResource> kind, Guid id, IfMatch ifMatch, (string Operation, string? Reason) change,
        Func<SteeringSubject, T, Task<SteeringOutcome<T>>> decide)
        where T : class, IOfConvention
        where TResource : T => unit.RunAsync<TResource>(async session =>
    {
        await SteeringWriter.HoldConventionOfAsync(session, kind, id);
        if (await SteeringStore.FindAsync(session, kind, id, unit.Caller) is not { } row) return new Problem(Problems.NotFound);
        var convention = Documents.Read<Convention>(row.Convention);
        if (!unit.Caller.ActsForAny(convention.Cafs())) return new Problem(Problems.Forbidden);
        if (!ifMatch.Names(row.Version)) return new Problem(Problems.Stale);
        var (state, problem) = await decide(new(session, row.ConventionKey, convention), Documents.Read<T>(row.Document));
        if (state is null) return problem!;
        if (await ExternalReferences.TakenAsync(session, kind.Type, state, row.ResourceKey) is { } taken) return taken;
        return await SteeringWriter.SaveAsync(session, kind, row, state, change.Operation, change.Reason) is { } document
            ? Answer<TResource>.Of(kind.Represent(document, state, unit.Today))
            : new Problem(Problems.Stale);
    });
}

/// <summary>What a change is decided on.</summary>
/// <param name="Session">The transaction.</param>
/// <param name="ConventionKey">The key of the convention's row.</param>
/// <param name="Convention">As it is.</param>
internal sealed record SteeringSubject(WriteSession Session, long ConventionKey, Convention Convention);

/// <summary>What a change leads to: the new state, or the problem that stands in its way.</summary>
internal sealed record SteeringOutcome<T>(T? State, Problem? Problem)
    where T : class
{
    public static SteeringOutcome<T> Of(Decision<T> decision) => new(decision.State, decision.State is null ? Problem.Refused(decision.Refusals) : null);

    public static implicit operator SteeringOutcome<T>(Problem problem) => new(null, problem);
}

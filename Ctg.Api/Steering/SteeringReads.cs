using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.Conventions;
using Ctg.Domain.Steering;

namespace Ctg.Api.Steering;

/// <summary>What the endpoints of meetings, posts and evaluations answer alike.</summary>
internal static class SteeringReads
{
    /// <summary>One by its id, on a date.</summary>
    public static async Task<Answer<TResource>> GetAsync<T, TResource>(
        this SteeringStore store, SteeringKind<T, TResource> kind, Guid id, Caller caller, DateOnly asOf, CancellationToken cancellation)
        where T : class, IOfConvention
        where TResource : T =>
        await store.FindAsync(kind, id, caller, cancellation) is { } row
            ? Answer<TResource>.Of(kind.Represent(row.Document, Documents.Read<T>(row.Document), asOf))
            : new Problem(Problems.NotFound);

    /// <summary>Its changes, for the Caf that share the convention.</summary>
    public static async Task<Answer<PageOf<HistoryEntry>>> HistoryAsync<T, TResource>(
        this SteeringStore store, SteeringKind<T, TResource> kind, Guid id, HistoryQuery query, Caller caller, HistoryStore history, HttpContext context)
        where T : class, IOfConvention
        where TResource : T
    {
        var place = PagePlace.Of(context, query);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (await store.FindAsync(kind, id, caller, context.RequestAborted) is not { } row) return new Problem(Problems.NotFound);
        if (!caller.ActsForAny(Documents.Read<Convention>(row.Convention).Cafs())) return new Problem(Problems.Forbidden);
        return await Answer<PageOf<HistoryEntry>>.OfAsync(place, history.ListOf(kind.Type, id, context.RequestAborted));
    }
}

using Ctg.Api.Conventions;
using Ctg.Api.Persistence;
using Ctg.Domain.Steering;

namespace Ctg.Api.Steering;

/// <summary>Writes what steers a convention: the document, its columns, its child rows and its change.</summary>
internal static class SteeringWriter
{
    /// <summary>As <see cref="OwningConvention.HoldAsync"/>, for the convention that a resource belongs to.</summary>
    public static Task HoldConventionOfAsync<T, TResource>(WriteSession session, SteeringKind<T, TResource> kind, Guid id)
        where T : class, IOfConvention
        where TResource : T =>
        session.ExecuteAsync(kind.Hold, new { Id = id });

    public static async Task<byte[]> AddAsync<T, TResource>(WriteSession session, SteeringKind<T, TResource> kind, long conventionKey, T state)
        where T : class, IOfConvention
        where TResource : T
    {
        var document = Documents.Write(state);
        await session.ExecuteAsync(kind.Insert, kind.Columns(state, document, conventionKey));
        if (kind.Children is { } children) await InsertAsync(session, children, await session.FindAsync<long>(children.GetKey, new { state.Id }), state);
        session.Log(new Change(kind.Type, state.Id, state.Version, "created", null, document), Audience.OfConvention(state.ConventionId));
        return document;
    }

    /// <returns>The document; null where the row is no longer of the version that was read.</returns>
    public static async Task<byte[]?> SaveAsync<T, TResource>(
        WriteSession session, SteeringKind<T, TResource> kind, SteeringRow row, T state, string operation, string? reason)
        where T : class, IOfConvention
        where TResource : T
    {
        var document = Documents.Write(state);
        if (await session.ExecuteAsync(kind.Update, kind.Columns(state, document, row.ConventionKey)) == 0) return null;
        if (kind.Children is { } children)
        {
            foreach (var delete in children.Delete) await session.ExecuteAsync(delete, new { row.ResourceKey });
            await InsertAsync(session, children, row.ResourceKey, state);
        }
        session.Log(new Change(kind.Type, state.Id, state.Version, operation, reason, document), Audience.OfConvention(state.ConventionId));
        return document;
    }

    private static async Task InsertAsync<T>(WriteSession session, SteeringChildren<T> children, long key, T state)
    {
        foreach (var table in children.Tables) await table.InsertAsync(session, key, state);
    }
}

using Ctg.Api.Conventions;
using Ctg.Api.Persistence;
using Ctg.Api.References;
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
        await InsertAsync(session, kind, await session.FindAsync<long>(kind.GetKey, new { state.Id }), state);
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
        foreach (var delete in kind.Delete) await session.ExecuteAsync(delete, new { row.ResourceKey });
        await ExternalReferences.DeleteAsync(session, kind.Type, row.ResourceKey);
        await InsertAsync(session, kind, row.ResourceKey, state);
        session.Log(new Change(kind.Type, state.Id, state.Version, operation, reason, document), Audience.OfConvention(state.ConventionId));
        return document;
    }

    private static async Task InsertAsync<T, TResource>(WriteSession session, SteeringKind<T, TResource> kind, long key, T state)
        where T : class, IOfConvention
        where TResource : T
    {
        foreach (var table in kind.Tables) await table.InsertAsync(session, key, state);
    }
}

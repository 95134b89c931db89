using Ctg.Api.Conventions;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.Steering;

namespace Ctg.Api.Steering;

/// <summary>Reads what steers a convention, each only where the caller may see the convention.</summary>
internal sealed class SteeringStore(Database database)
{
    /// <summary>Null where the caller sees none of that id.</summary>
    public static Task<SteeringRow?> FindAsync<T, TResource>(Session session, SteeringKind<T, TResource> kind, Guid id, Caller caller)
        where T : class, IOfConvention
        where TResource : T =>
        session.FindAsync<SteeringRow>(kind.Get, Seen(id, caller), Visibility.PartFor(caller));

    /// <summary>Null where the caller sees no such convention.</summary>
    public Task<OwningConventionRow?> FindConventionAsync(Guid id, Caller caller, CancellationToken cancellation) =>
        database.ReadAsync(session => OwningConvention.FindAsync(session, id, caller), cancellation);

    /// <summary>Null where the caller sees none of that id.</summary>
    public Task<SteeringRow?> FindAsync<T, TResource>(SteeringKind<T, TResource> kind, Guid id, Caller caller, CancellationToken cancellation)
        where T : class, IOfConvention
        where TResource : T =>
        database.ReadAsync(session => FindAsync(session, kind, id, caller), cancellation);

    private static object Seen(Guid id, Caller caller) => new { Id = id, SeenBy = caller.OneCaf, Cafs = caller.CafList };
}

using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.References;

/// <summary>Finds resources of all types by what another system calls them, each only where the caller sees it.</summary>
internal sealed class ReferenceStore(Database database)
{
    public async Task<IReadOnlyList<CalledResource>> FindAsync(string externalReference, Caller caller, CancellationToken cancellation) =>
        [.. (await database.ReadAsync(session => ReferencedResource.ListAsync(session, externalReference, caller), cancellation)).Select(row => row.ToResource())];
}

using System.Net;
using System.Net.Sockets;

namespace Ctg.Api.Webhooks.Sending;

/// <summary>Looks up the addresses of names.</summary>
public interface INameResolver
{
    /// <exception cref="SocketException">The name has none, or nobody could be asked.</exception>
    Task<IPAddress[]> ResolveAsync(string name, CancellationToken cancellation);
}

/// <summary>By the resolver of the system.</summary>
internal sealed class SystemNameResolver : INameResolver
{
    public Task<IPAddress[]> ResolveAsync(string name, CancellationToken cancellation) => Dns.GetHostAddressesAsync(name, cancellation);
}

using System.Net;
using System.Net.Sockets;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Webhooks.Sending;

/// <summary>
/// Connects to the very address that was held against the policy: between the look and the connection, no name is asked again. A name with one address
/// that is not allowed is refused whole.
/// </summary>
internal sealed class GuardedConnection(AddressPolicy policy, INameResolver resolver)
{
    /// <exception cref="NameUnknownException">The name has no address.</exception>
    /// <exception cref="AddressNotAllowedException">One of its addresses is not allowed.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await AddressesAsync(context.DnsEndPoint.Host, cancellation);
        if (!addresses.All(address => policy.Allows(address, context.InitialRequestMessage.RequestUri!.Scheme))) throw new AddressNotAllowedException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host, out var address)) return [address];
        try
        {
            return await resolver.ResolveAsync(host, cancellation) is { Length: > 0 } addresses ? addresses : throw new NameUnknownException();
        }
        catch (SocketException)
        {
            throw new NameUnknownException();
        }
    }
}

/// <summary>A name without an address.</summary>
internal sealed class NameUnknownException() : Exception("The name has no address.");

/// <summary>An address that nobody is to be sent to.</summary>
internal sealed class AddressNotAllowedException() : Exception("The address is not allowed.");

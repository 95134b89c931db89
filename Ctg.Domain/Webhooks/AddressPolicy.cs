using System.Net;

namespace Ctg.Domain.Webhooks;

/// <summary>
/// Which addresses may be connected to: public ones, and those of the networks that an operator has named. What a name leads to is held against
/// it when it is connected to, so that no name, redirect or record that changes its mind leads into a network that the service alone can reach.
/// </summary>
public sealed class AddressPolicy(IReadOnlyList<IPNetwork> networks)
{
    /// <summary>Of the special-purpose registries of IANA (RFC 6890), those that are not public.</summary>
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Protocol assignments with Teredo and ORCHID, documentation, and 6to4, which has any address of version 4 within.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>All that is unicast and routed in version 6: loopback, link-local, unique local, multicast, and NAT64 lie outside.</summary>
    private static readonly IPNetwork Unicast6 = IPNetwork.Parse("2000::/3");

    /// <summary>Whether an operator has named any.</summary>
    public bool HasNetworks => networks.Count > 0;

    /// <summary>Whether to connect to an address; without encryption, within the networks of the operator only.</summary>
    public bool Allows(IPAddress address, string scheme)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return networks.Any(n => n.Contains(address)) || (scheme == Uri.UriSchemeHttps && IsPublic(address));
    }

    private static bool IsPublic(IPAddress address) =>
        (address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork || Unicast6.Contains(address)) && !NotPublic.Any(n => n.Contains(address));
}

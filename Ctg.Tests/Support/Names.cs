using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Ctg.Api.Webhooks.Sending;

namespace Ctg.Tests.Support;

/// <summary>Names with the addresses that a test gives them, one set of addresses for each time that they are asked for, the last one from then on; no other name has any.</summary>
public sealed class Names : INameResolver
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<IPAddress[]>> _addresses = new();

    /// <param name="name">The name.</param>
    /// <param name="answers">For each time, addresses with spaces between.</param>
    public Names Have(string name, params string[] answers)
    {
        _addresses[name] = new(answers.Select(a => a.Split(' ').Select(IPAddress.Parse).ToArray()));
        return this;
    }

    public Task<IPAddress[]> ResolveAsync(string name, CancellationToken cancellation)
    {
        if (!_addresses.TryGetValue(name, out var answers) || !answers.TryPeek(out var addresses)) throw new SocketException((int)SocketError.HostNotFound);
        if (answers.Count > 1) answers.TryDequeue(out addresses);
        return Task.FromResult(addresses!);
    }
}

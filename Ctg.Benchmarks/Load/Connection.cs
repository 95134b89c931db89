using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Ctg.Benchmarks.Load;

/// <summary>One HTTP/1.1 connection that is kept alive: a request, then its whole answer, then the next.</summary>
internal sealed class Connection : IDisposable
{
    private const int LargestAnswer = 1024 * 1024;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[LargestAnswer];

    public static async Task<Connection> OpenAsync(IPEndPoint server, CancellationToken cancellation)
    {
        var connection = new Connection();
        await connection._socket.ConnectAsync(server, cancellation);
        return connection;
    }

    /// <exception cref="BenchmarkException">The answer has another status, or cannot be counted.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask ExchangeAsync(ReadOnlyMemory<byte> request, int status)
    {
        for (var sent = 0; sent < request.Length;) sent += await _socket.SendAsync(request[sent..]);
        var (received, length) = (0, 0);
        do
        {
            var count = await _socket.ReceiveAsync(_buffer.AsMemory(received));
            if (count == 0) throw new BenchmarkException("The server closed a connection in the middle, or its answer is larger than expected.");
            received += count;
            if (length == 0) length = Length(_buffer.AsSpan(0, received), status);
        }
        while (length == 0 || received < length);
        if (received > length) throw new BenchmarkException("The server sent more than its answer.");
    }

    public void Dispose() => _socket.Dispose();

    /// <returns>How long head and body are together; 0 while the head is not whole.</returns>
    private static int Length(ReadOnlySpan<byte> bytes, int status)
    {
        var end = bytes.IndexOf("\r\n\r\n"u8);
        return end < 0 ? 0 : end + 4 + Head.ContentLength(bytes[..(end + 2)], status);
    }
}

using System.Buffers.Text;
using System.Text;

namespace Ctg.Benchmarks.Load;

/// <summary>The head of an answer, as far as it matters here.</summary>
internal static class Head
{
    private const int StatusAt = 9; // After "HTTP/1.1 ".

    /// <param name="head">The status line and the headers, each with its line end.</param>
    /// <param name="status">The status that the answer must have.</param>
    public static int ContentLength(ReadOnlySpan<byte> head, int status)
    {
        if (!Utf8Parser.TryParse(head[StatusAt..], out int actual, out _) || actual != status)
            throw new BenchmarkException($"Expected status {status}, but the answer begins: {Encoding.ASCII.GetString(head)}");

        // Kestrel writes names of headers in this form; any other server is not measured here.
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        if (at < 0 || !Utf8Parser.TryParse(head[(at + name.Length)..], out int length, out _))
            throw new BenchmarkException($"The answer has no Content-Length (it may be chunked), and is not counted: {Encoding.ASCII.GetString(head)}");
        return length;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Ctg.Api.Http;

/// <summary>Says how large the body of an endpoint may be, where it is more than that of others.</summary>
public sealed record BodyLimit(int Bytes);

/// <summary>The bytes of a request's body, at most 1 MiB or what the endpoint says, read once.</summary>
internal static class RequestBody
{
    public const int MaximumBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };
    private static readonly object Key = new();

    private static Fault NotUnicode => Fault.Of("", "malformedJson", "Unicode");

    /// <returns>The bytes, or null where there are more than allowed.</returns>
    public static async ValueTask<byte[]?> ReadAsync(HttpContext context)
    {
        var maximum = context.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>()?.Bytes ?? MaximumBytes;
        if (context.Request.ContentLength > maximum) return null;
        using var buffer = new MemoryStream((int)(context.Request.ContentLength ?? 4096));
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0)
        {
            if (buffer.Length + read > maximum) return null;
            buffer.Write(chunk, 0, read);
        }
        var bytes = buffer.ToArray();
        context.Items[Key] = bytes;
        return bytes;
    }

    /// <summary>What was read; empty where the request has no body. The fingerprint of an idempotent request is taken over it.</summary>
    public static byte[] Of(HttpContext context) => context.Items[Key] as byte[] ?? [];

    /// <summary>Parses JSON: valid UTF-8, complete, one value, no member twice.</summary>
    public static (JsonNode? Node, Fault? Fault) Parse(byte[] bytes)
    {
        // The parser looks at a name only when it is asked for it.
        if (!Utf8.IsValid(bytes)) return (null, NotUnicode);
        try
        {
            var node = JsonNode.Parse(bytes, documentOptions: Options);
            if (node is JsonObject or JsonArray) _ = node.ToJsonString();
            return (node, null);
        }
        catch (JsonException e)
        {
            return (null, Fault.Of("", "malformedJson", e.LineNumber is { } line ? $"{line + 1}:{e.BytePositionInLine + 1}" : "1:1"));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // Half of a surrogate pair, escaped.
            return (null, NotUnicode);
        }
    }
}

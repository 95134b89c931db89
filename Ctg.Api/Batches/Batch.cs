using System.Text.Json;

namespace Ctg.Api.Batches;

/// <summary>Several operations in one request.</summary>
public sealed record Batch
{
    internal const int MaximumOperations = 500;

    /// <summary>As that of a whole plan; each body within has the limit of its own operation.</summary>
    internal const int MaximumBytes = 8 * 1024 * 1024;

    /// <summary>Whether all of them are done or none is; true by default. Where it is false, each stands for itself.</summary>
    public bool? Atomic { get; init; }

    /// <summary>At most 500, done in this order.</summary>
    public IReadOnlyList<BatchOperation>? Operations { get; init; }
}

/// <summary>One operation of the contract, as it would be sent by itself.</summary>
public sealed record BatchOperation
{
    /// <summary>What it is called in its result, and in the paths of later operations; of no two the same.</summary>
    public string? Id { get; init; }

    /// <summary>GET, POST, PUT, PATCH or DELETE.</summary>
    public string? Method { get; init; }

    /// <summary>The address with its query, as in a request. A segment {name} stands for the id of what the earlier POST of that name has created.</summary>
    public string? Path { get; init; }

    /// <summary>The header If-Match. A resource that an earlier operation creates has version 1, and each change makes the next one.</summary>
    public string? IfMatch { get; init; }

    /// <summary>The header Idempotency-Key of a POST. In a batch that has a key itself no operation needs one.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The body as JSON; of a PATCH a merge patch, or what else its operation takes.</summary>
    public JsonElement? Body { get; init; }
}

using System.Text.Json;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Microsoft.Extensions.Primitives;

namespace Ctg.Api.Batches;

/// <summary>An operation of a batch as a request of its own: by the caller of the batch, in its language, answered into memory.</summary>
internal sealed class OperationRequest
{
    private const string Json = Body<object>.MediaType;

    private readonly BatchOperation _operation;
    private readonly DefaultHttpContext _context = new();

    /// <param name="batch">The request that the batch is.</param>
    /// <param name="operation">What is asked for.</param>
    /// <param name="path">Its path, with ids for names.</param>
    /// <param name="cancellation">Ends it.</param>
    public OperationRequest(HttpContext batch, BatchOperation operation, string path, CancellationToken cancellation)
    {
        _operation = operation;
        Body = operation.Body is { } body ? Documents.Write(body) : [];
        (_context.User, _context.RequestServices, _context.RequestAborted, _context.TraceIdentifier) = (batch.User, batch.RequestServices, cancellation, batch.TraceIdentifier);
        _context.Response.Body = new MemoryStream();
        var query = path.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? mark : path.Length;
        var request = _context.Request;
        (request.Method, request.Scheme, request.Host, request.PathBase, request.Protocol) = (operation.Method!, batch.Request.Scheme, batch.Request.Host, batch.Request.PathBase, batch.Request.Protocol);
        (request.Path, request.QueryString) = (PathString.FromUriComponent(path[..query]), new QueryString(path[query..]));
        request.Headers.Accept = Json;
        request.Headers.AcceptLanguage = batch.Request.Headers.AcceptLanguage;
        if (operation.IfMatch is not null) request.Headers.IfMatch = operation.IfMatch;
        if (operation.IdempotencyKey is not null) request.Headers[Idempotency.Header] = operation.IdempotencyKey;
        if (operation.Body is null) return;
        // What takes JSON takes this too, by its suffix.
        request.ContentType = HttpMethods.IsPatch(request.Method) ? MergePatch<object>.MediaType : Json;
        (request.ContentLength, request.Body) = (Body.Length, new MemoryStream(Body));
    }

    /// <summary>The body as it is sent.</summary>
    public byte[] Body { get; }

    public string Path => _context.Request.Path;

    /// <summary>Whether nobody waits for it any more.</summary>
    public bool IsAborted => _context.RequestAborted.IsCancellationRequested;

    private MemoryStream Answer => (MemoryStream)_context.Response.Body;

    /// <summary>Has it done once, whatever its method.</summary>
    public void Keep(Idempotency? idempotency) => _context.Features.Set(idempotency);

    public async Task<BatchResult> RunAsync(OperationPipeline pipeline)
    {
        await pipeline.RunAsync(_context);
        // Only reads are answered otherwise, and nothing has come of them.
        return Answer.Length == 0 || IsJson(_context.Response.ContentType) ? Result() : await AnswerAsync(new Problem(Problems.NotInBatch));
    }

    public async Task<BatchResult> AnswerAsync(Problem problem)
    {
        Answer.SetLength(0);
        _context.Response.Headers.Clear();
        await problem.ExecuteAsync(_context);
        return Result();
    }

    private static bool IsJson(string? contentType) => contentType is not null && (contentType.StartsWith(Json, StringComparison.Ordinal) || contentType.EndsWith("+json", StringComparison.Ordinal));

    private BatchResult Result() => new()
    {
        Id = _operation.Id,
        Status = _context.Response.StatusCode,
        ETag = TextOf(_context.Response.Headers.ETag),
        Location = TextOf(_context.Response.Headers.Location),
        ContentLanguage = TextOf(_context.Response.Headers.ContentLanguage),
        Length = (int)Answer.Length,
        Body = Answer.Length == 0 ? null : JsonSerializer.Deserialize<JsonElement>(Answer.GetBuffer().AsSpan(0, (int)Answer.Length), Documents.Options),
    };

    private static string? TextOf(StringValues header) => header.Count == 0 ? null : header.ToString();
}

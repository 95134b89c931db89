using System.Buffers;
using System.Reflection;
using Ctg.Api.Http.Exports;
using Ctg.Api.Persistence;
using Microsoft.AspNetCore.Http.Metadata;

namespace Ctg.Api.Http;

/// <summary>What an endpoint answers: a body of type <typeparamref name="T"/>, or a problem. The body is bytes, and is sent as it is.</summary>
public sealed class Answer<T> : IResult, IOutcome, IEndpointMetadataProvider
{
    private static readonly string MediaType = Answers.MediaTypeOf(typeof(T));
    private static readonly string OwnContentType = typeof(T) == typeof(Html) ? $"{MediaType}; charset=utf-8" : MediaType;

    private Answer()
    {
    }

    public Problem? Problem { get; private init; }

    public int Status { get; private init; } = StatusCodes.Status200OK;

    /// <summary>The body, in parts that are sent one after the other.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Parts { get; private init; } = [];

    public string? EntityTag { get; private init; }

    public string? Location { get; private init; }

    /// <summary>The address of the next page.</summary>
    public string? Next { get; private init; }

    /// <summary>Where what was read stands, when it was asked for under another name.</summary>
    public string? ContentLocation { get; private init; }

    /// <summary>The language that the body is in, where it depends on the caller's.</summary>
    public string? Language { get; private init; }

    /// <summary>The media type of the body, where it is another than that of <typeparamref name="T"/>.</summary>
    private string? ContentType { get; init; }

    /// <summary>Makes the body, where that is much work: not before it is known that the caller has not got it already.</summary>
    private Func<Task<byte[]>>? Make { get; init; }

    /// <summary>The name of the file that the body is.</summary>
    private string? FileName { get; init; }

    /// <summary>The whole list, or what comes as it comes, where that is what the caller wants.</summary>
    private IResult? Export { get; init; }

    /// <summary>Whether it tells of a unit of which nothing is kept.</summary>
    private bool IsOfNothing { get; init; }

    public bool Commits => Problem is null && !IsOfNothing;

    public static Answer<T> Of(Representation representation, string? contentLocation = null, string? language = null) =>
        new() { Parts = representation.Parts, EntityTag = representation.EntityTag, ContentLocation = contentLocation, Language = language };

    /// <summary>A version of a resource as a file; without a tag, what has no versions.</summary>
    public static Answer<T> OfFile(Func<byte[]> make, string contentType, string fileName, string? entityTag = null, string? language = null) =>
        new() { Make = () => Task.FromResult(make()), ContentType = contentType, FileName = fileName, EntityTag = entityTag, Language = language };

    /// <summary>A body that is written already, in the media type of <typeparamref name="T"/>.</summary>
    public static Answer<T> Of(byte[] body) => new() { Parts = [body] };

    /// <summary>A list: a page of it, or all of it in the form that the caller wants.</summary>
    public static Task<Answer<T>> OfAsync<TRow>(PagePlace place, Listing<TRow> list, string? language = null) =>
        OfAsync(place, list, ExportForms.WantedBy(place.Context), language);

    /// <summary>A list, all of it in a form; a page of it where there is none.</summary>
    public static async Task<Answer<T>> OfAsync<TRow>(PagePlace place, Listing<TRow> list, IExportForm? form, string? language = null)
    {
        if (form is not null) return new() { Export = await Export<TRow>.BeginAsync(place, list, form), Language = language };
        var page = await Page.OfAsync(place, list);
        return new() { Parts = [page.Body], Next = page.Next, Language = language };
    }

    /// <summary>What is sent as it comes.</summary>
    public static Answer<T> OfStream(IResult stream) => new() { Export = stream };

    /// <summary>A report that is read already: itself, or its rows alone in a form.</summary>
    public static async Task<Answer<T>> OfAsync<TRow>(T report, IReadOnlyList<TRow> rows, IExportForm? form, HttpContext context, string? language = null) =>
        form is null ? Of(report, language) : await OfAsync(PagePlace.Of(context, new WholeList()), Listing<TRow>.Of(rows), form, language);

    public static Answer<T> Of(T value, string? language = null) => new() { Parts = [Documents.Write(value)], Language = language };

    /// <summary>What there is to tell of a unit of which nothing is kept.</summary>
    public static Answer<T> OfNothing(T value) => new() { Parts = [Documents.Write(value)], IsOfNothing = true };

    /// <summary>A value that is derived from a version of a resource, with its messages in the caller's language.</summary>
    /// <param name="value">What is sent.</param>
    /// <param name="version">Of the resource.</param>
    /// <param name="language">Of the messages.</param>
    /// <param name="besides">A word for what else it is derived from, where that is something.</param>
    public static Answer<T> Of(T value, int version, string language, string? besides) => new()
    {
        Parts = [Documents.Write(value)],
        EntityTag = Http.EntityTag.Of(version, besides is null ? language : $"{language}-{besides}"),
        Language = language,
    };

    /// <summary>A page for people, with the tag of what it is made from.</summary>
    public static Answer<T> OfPage(Func<Task<byte[]>> make, string entityTag, string language) => new() { Make = make, EntityTag = entityTag, Language = language };

    public static Answer<T> Created(string location, Representation representation, string? language = null) => new()
    {
        Status = StatusCodes.Status201Created,
        Location = location,
        Parts = representation.Parts,
        EntityTag = representation.EntityTag,
        Language = language,
    };

    /// <summary>The same with members put before its own, which are not kept for a repeat.</summary>
    public Answer<T> With(ReadOnlyMemory<byte> derived) =>
        new() { Status = Status, EntityTag = EntityTag, Location = Location, Language = Language, Parts = [derived, ToBytes().AsMemory(1)] };

    /// <summary>An answer as it was given before.</summary>
    public static Answer<T> Again(int status, string? entityTag, string? location, string? language, byte[] body) =>
        new() { Status = status, EntityTag = entityTag, Location = location, Language = language, Parts = [body] };

    public static implicit operator Answer<T>(Problem problem) => new() { Problem = problem };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        if (Problem is null && Language is not null)
        {
            response.Headers.ContentLanguage = Language;
            response.Headers.Append("Vary", "Accept-Language");
        }
        if ((Problem ?? Export) is { } whole) return whole.ExecuteAsync(httpContext);
        response.Headers.CacheControl = "private, no-cache";
        if (EntityTag is not null) response.Headers.ETag = EntityTag;
        if (Location is not null) response.Headers.Location = Location;
        if (ContentLocation is not null) response.Headers.ContentLocation = ContentLocation;
        if (Next is not null) response.Headers.Link = $"<{Next}>; rel=\"next\"";
        if (EntityTag is not null && IsRead(request) && Http.EntityTag.IsNamedBy(request.Headers.IfNoneMatch, EntityTag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        return SendAsync(httpContext);
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private async Task SendAsync(HttpContext context)
    {
        var (response, parts) = (context.Response, Make is null ? Parts : [await Make()]);
        response.StatusCode = Status;
        response.ContentType = ContentType ?? OwnContentType;
        if (FileName is not null) response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
        response.ContentLength = Length(parts);
        // Before its head is there, a body is kept aside and copied once more.
        await response.StartAsync(context.RequestAborted);
        foreach (var part in parts) response.BodyWriter.Write(part.Span);
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static long Length(IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var length = 0L;
        foreach (var part in parts) length += part.Length;
        return length;
    }

    /// <summary>The body as one array, to be kept for a repeat.</summary>
    public byte[] ToBytes() => [.. Parts.SelectMany(part => part.ToArray())];

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [MediaType]));
}

using System.Diagnostics;
using System.Text.Json;
using Ctg.Api.Persistence;
using Ctg.Domain;

namespace Ctg.Api.Http;

/// <summary>A problem as RFC 9457 has it, with every fault at once.</summary>
public sealed class Problem(ProblemType type, params IReadOnlyList<Fault> faults) : IResult
{
    public const string MediaType = "application/problem+json";

    public ProblemType Type => type;

    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>After how long the caller may come back.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static Problem Refused(IReadOnlyList<Refusal> refusals) => new(Problems.RuleViolated, [.. refusals.Select(Fault.Of)]);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var language = Language.Of(httpContext.Request);
        var response = httpContext.Response;
        response.StatusCode = type.Status;
        response.ContentType = MediaType;
        response.Headers.ContentLanguage = language;
        response.Headers.Append("Vary", "Accept-Language");
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } delay) response.Headers.RetryAfter = $"{Math.Max(1, (int)Math.Ceiling(delay.TotalSeconds))}";
        var document = new ProblemDocument
        {
            Type = $"/problems/{type.Code}",
            Title = type.Title.In(language),
            Status = type.Status,
            Detail = type.Advice.In(language),
            Instance = httpContext.Request.Path,
            Code = type.Code,
            TraceId = Activity.Current?.Id ?? httpContext.TraceIdentifier,
            Errors = [.. faults.Select(fault => fault.In(language))],
        };
        return JsonSerializer.SerializeAsync(response.Body, document, Documents.Options, httpContext.RequestAborted);
    }
}

/// <summary>What an answer that is not a success says (RFC 9457).</summary>
public sealed record ProblemDocument
{
    /// <summary>Names the kind of problem; its page explains it.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Detail { get; init; }

    public required string Instance { get; init; }

    /// <summary>Stable code of the kind of problem.</summary>
    public required string Code { get; init; }

    /// <summary>Finds the request in the logs.</summary>
    public required string TraceId { get; init; }

    /// <summary>Every fault that was found.</summary>
    public required IReadOnlyList<ProblemError> Errors { get; init; }
}

/// <summary>One fault.</summary>
public sealed record ProblemError
{
    /// <summary>JSON pointer into the body or the resource; /query/name for a parameter, /header/Name for a header.</summary>
    public required string Pointer { get; init; }

    /// <summary>Stable code, or the number of the rule that refuses.</summary>
    public required string Code { get; init; }

    /// <summary>For people, in French or English.</summary>
    public required string Message { get; init; }
}

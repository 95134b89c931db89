using System.Globalization;

namespace Ctg.Api.Http;

/// <summary>That an endpoint goes away: since when that is known, from when on it may be gone, and what takes its place.</summary>
/// <param name="Since">The day on which callers are first told.</param>
/// <param name="Successor">The address of what takes its place.</param>
public sealed record Deprecation(DateOnly Since, string Successor)
{
    /// <summary>How long what goes away stays beside what takes its place, in months: of the 6 to 12 that the State's API doctrine asks for.</summary>
    public const int MonthsBeside = 12;

    /// <summary>The first day on which it may be gone.</summary>
    public DateOnly Sunset => Since.AddMonths(MonthsBeside);
}

/// <summary>Endpoints that go away say so with every answer, refusals included: Deprecation (RFC 9745), Sunset (RFC 8594), and a link to what takes their place.</summary>
public static class Deprecations
{
    /// <param name="endpoint">What goes away.</param>
    /// <param name="since">The day on which callers are first told.</param>
    /// <param name="successor">The address of what takes its place.</param>
    public static TBuilder Deprecated<TBuilder>(this TBuilder endpoint, DateOnly since, string successor)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Deprecation(since, successor));

    public static IApplicationBuilder UseDeprecations(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Deprecation>() is { } deprecation) context.Response.OnStarting(() => TellAsync(context.Response.Headers, deprecation));
        return next(context);
    });

    private static Task TellAsync(IHeaderDictionary headers, Deprecation deprecation)
    {
        headers["Deprecation"] = $"@{Midnight(deprecation.Since).ToUnixTimeSeconds()}";
        headers["Sunset"] = Midnight(deprecation.Sunset).ToString("R", CultureInfo.InvariantCulture);
        headers.AppendList("Link", [$"<{deprecation.Successor}>; rel=\"successor-version\""]);
        return Task.CompletedTask;
    }

    private static DateTimeOffset Midnight(DateOnly date) => new(date, TimeOnly.MinValue, TimeSpan.Zero);
}

using System.Net;
using Ctg.Api.Http;

namespace Ctg.Api.Operations;

/// <summary>The page of each kind of problem, which its type leads to.</summary>
public static class Pages
{
    public static void MapPages(this IEndpointRouteBuilder app) =>
        app.MapGet("/problems/{code}", ProblemPage).AllowAnonymous().ExcludeFromDescription();

    private static IResult ProblemPage(string code, HttpContext context)
    {
        if (!Problems.All.TryGetValue(code, out var type)) return new Problem(Problems.NotFound);
        var language = Language.Of(context.Request);
        return Html(context, $"<h1>{WebUtility.HtmlEncode(type.Title.In(language))}</h1><p><code>{type.Code}</code> · HTTP {type.Status}</p><p>{WebUtility.HtmlEncode(type.Advice.In(language))}</p>");
    }

    private static IResult Html(HttpContext context, string body)
    {
        var language = Language.Of(context.Request);
        context.Response.Headers.ContentLanguage = language;
        context.Response.Headers.Append("Vary", "Accept-Language");
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        return Results.Content(
            $"<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Ctg</title>"
            + "<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem}</style></head>"
            + $"<body><main>{body}</main></body></html>",
            "text/html; charset=utf-8");
    }
}

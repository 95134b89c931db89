using System.Net;
using Ctg.Api.Http;

namespace Ctg.Api.Operations;

/// <summary>The pages for people: the first one, and one for each kind of problem.</summary>
public static class Pages
{
    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/", Home).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/problems/{code}", ProblemPage).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Home(HttpContext context) => Html(context, Language.Of(context.Request) == Language.English
        ? """
          <h1>Ctg</h1>
          <p>The conventions territoriales globales: conventions, territories, action plans, and who is covered on any date.</p>
          <ul>
          <li><a href="/swagger">Documentation</a>, where each request can be tried</li>
          <li>The contract: <a href="/openapi/v1.yaml">openapi.yaml</a>, <a href="/openapi/v1.json">openapi.json</a></li>
          <li>Health: <a href="/health/live">live</a>, <a href="/health/ready">ready</a></li>
          <li>A first figure: <a href="/v1/deployment/coverage?within=departement-91">the coverage of the Essonne today</a></li>
          </ul>
          """
        : """
          <h1>Ctg</h1>
          <p>Les conventions territoriales globales : conventions, territoires, plans d’actions, et qui est couvert à une date donnée.</p>
          <ul>
          <li><a href="/swagger">Documentation</a>, où chaque requête s’essaie</li>
          <li>Le contrat : <a href="/openapi/v1.yaml">openapi.yaml</a>, <a href="/openapi/v1.json">openapi.json</a></li>
          <li>Santé : <a href="/health/live">live</a>, <a href="/health/ready">ready</a></li>
          <li>Un premier chiffre : <a href="/v1/deployment/coverage?within=departement-91">la couverture de l’Essonne aujourd’hui</a></li>
          </ul>
          """);

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

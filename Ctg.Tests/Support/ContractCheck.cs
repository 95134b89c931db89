using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ctg.Tests.Support;

/// <summary>
/// Holds every exchange under /v1 against openapi.yaml: a request that was accepted must be one that the contract describes, and a response
/// must have a status, headers, media type and body that it declares. What is not documented fails the test that met it.
/// </summary>
public sealed class ContractCheck : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        // Who has hung up is answered nothing.
        cancellationToken.ThrowIfCancellationRequested();
        var path = request.RequestUri!.AbsolutePath;
        if (!path.StartsWith("/v1/", StringComparison.Ordinal)) return response;
        // The contract has HEAD in its description alone: it answers as GET does.
        var operation = OpenApiContract.Current.Find(request.Method == HttpMethod.Head ? "GET" : request.Method.Method, path);
        if (operation is null)
        {
            Expect(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Unauthorized, $"{request.Method} {path} is not in openapi.yaml.");
            return response;
        }
        if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotModified) CheckRequest(operation, request, body);
        await CheckResponseAsync(operation, response, cancellationToken);
        return response;
    }

    private static void CheckRequest(OpenApiContract.Operation operation, HttpRequestMessage request, string? body)
    {
        var query = System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query);
        foreach (var name in query.AllKeys)
        {
            var parameter = operation.Parameters.FirstOrDefault(p => (string?)p["in"] == "query" && (string?)p["name"] == name);
            Expect(parameter is not null, $"{operation.Id} takes no parameter {name}.");
            ContractCoverage.Parameter(operation, name!);
        }
        foreach (var parameter in operation.Parameters.Select(p => (string)p["name"]!).Where(name => request.Headers.Contains(name))) ContractCoverage.Parameter(operation, parameter);
        foreach (var parameter in operation.Parameters.Where(p => (string?)p["in"] == "header" && (bool?)p["required"] == true))
            Expect(request.Headers.Contains((string)parameter["name"]!), $"{operation.Id} was accepted without {parameter["name"]}.");
        if (body is null) return;
        var media = operation.Definition["requestBody"]?["content"]?[request.Content!.Headers.ContentType!.MediaType!];
        Expect(media is not null, $"{operation.Id} accepted {request.Content!.Headers.ContentType}.");
        var faults = OpenApiContract.Current.Faults(media!["schema"]!, AsJson(body, request.Content!.Headers.ContentType!.MediaType!));
        Expect(faults.Count == 0, $"{operation.Id} accepted a body that the contract refuses: {string.Join("; ", faults)}");
        ContractCoverage.Body(media["schema"]!, JsonNode.Parse(AsJson(body, request.Content!.Headers.ContentType!.MediaType!)));
    }

    private static async Task CheckResponseAsync(OpenApiContract.Operation operation, HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        var declared = operation.Response(status);
        Expect(declared is not null, $"{operation.Id} answered {status}, which openapi.yaml does not have.");
        var headers = declared!["headers"]?.AsObject() ?? [];
        foreach (var name in new[] { "ETag", "Link", "Location", "Retry-After", "WWW-Authenticate" })
            Expect(!response.Headers.Contains(name) || headers.ContainsKey(name), $"{operation.Id} {status} sent {name}, which openapi.yaml does not have.");
        foreach (var name in new[] { "ETag", "Location", "Retry-After", "RateLimit", "RateLimit-Policy" })
            Expect(!headers.ContainsKey(name) || response.Headers.Contains(name), $"{operation.Id} {status} lacks {name}.");
        foreach (var name in new[] { "Content-Language", "Content-Location", "Content-Disposition" })
            Expect(!response.Content.Headers.Contains(name) || headers.ContainsKey(name), $"{operation.Id} {status} sent {name}, which openapi.yaml does not have.");
        Expect(!headers.ContainsKey("Content-Language") || response.Content.Headers.Contains("Content-Language"), $"{operation.Id} {status} lacks Content-Language.");
        if (response.Content.Headers.ContentType?.MediaType == EventStreams.MediaType)
        {
            // It has no end to wait for: each event is held against the contract as it comes.
            Expect(declared["content"]?[EventStreams.MediaType] is not null, $"{operation.Id} {status} answered a stream.");
            ContractCoverage.Answer(operation, status, EventStreams.MediaType);
            return;
        }
        var text = await response.Content.ReadAsStringAsync(cancellation);
        if (response.RequestMessage!.Method == HttpMethod.Head)
        {
            Expect(text.Length == 0, $"{operation.Id} {status} has a body for HEAD.");
            return;
        }
        if (declared["content"] is not JsonObject content)
        {
            Expect(text.Length == 0, $"{operation.Id} {status} has a body.");
            ContractCoverage.Answer(operation, status, "");
            return;
        }
        var mediaType = response.Content.Headers.ContentType?.MediaType ?? "";
        ContractCoverage.Answer(operation, status, mediaType);
        if (mediaType == Exports.Ndjson && content.ContainsKey(mediaType))
        {
            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) CheckBody(operation, status, OpenApiContract.LineOf(content[mediaType]!["schema"]!), line);
            return;
        }
        var media = content[mediaType];
        Expect(media is not null, $"{operation.Id} {status} answered {response.Content.Headers.ContentType}.");
        CheckBody(operation, status, media!["schema"]!, AsJson(text, mediaType));
    }

    private static void CheckBody(OpenApiContract.Operation operation, int status, JsonNode schema, string json)
    {
        var faults = OpenApiContract.Current.Faults(schema, json);
        Expect(faults.Count == 0, $"{operation.Id} {status} does not conform: {string.Join("; ", faults)} in {json}");
        ContractCoverage.Body(schema, JsonNode.Parse(json));
    }

    /// <summary>A table, a workbook and a page are texts to their schemas.</summary>
    private static string AsJson(string text, string mediaType) => mediaType is Exports.Csv or Exports.Xlsx or "text/html" ? JsonSerializer.Serialize(text) : text;

    private static void Expect(bool condition, string message)
    {
        if (!condition) throw new ContractBrokenException(message);
    }
}

/// <summary>The service and its contract differ.</summary>
public sealed class ContractBrokenException(string message) : Exception(message);

using System.Net.Http.Headers;
using System.Text;

namespace Ctg.Tests.Support;

/// <summary>Requests made from what openapi.yaml says of an operation, with its example as their body.</summary>
public static class ExampleRequests
{
    /// <param name="operation">Which.</param>
    /// <param name="path">Its address; by default one that names nothing.</param>
    public static HttpRequestMessage Of(OpenApiContract.Operation operation, string? path = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), path ?? Nowhere(operation));
        if (operation.Takes("If-Match")) request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        if (BodyOf(operation) is { } body) request.Content = body;
        return request;
    }

    /// <summary>The address of the operation with ids and keys that nothing has, and the parameters that it cannot do without.</summary>
    public static string Nowhere(OpenApiContract.Operation operation) => WithQuery(operation, PathOf(operation));

    /// <summary>The same with a parameter that no operation has.</summary>
    public static string Misspelt(OpenApiContract.Operation operation)
    {
        var path = Nowhere(operation);
        return $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}colour=blue";
    }

    /// <summary>A path of the operation with the parameters that it cannot do without.</summary>
    public static string WithQuery(OpenApiContract.Operation operation, string path)
    {
        var query = operation.Parameters.Where(p => (string?)p["in"] == "query" && (bool?)p["required"] == true).Select(p => $"{p["name"]}={p["name"]!.ToString() switch { "kind" => "conventions", "externalReference" => "elan:4711", _ => "91" }}");
        return string.Join('?', [path, .. query]);
    }

    private static string PathOf(OpenApiContract.Operation operation) => operation.PathWith(name => name switch
    {
        "key" => "commune-00000",
        "number" => "1",
        "code" => "I1",
        "period" => "2025",
        _ => $"{Guid.CreateVersion7()}",
    });

    private static StringContent? BodyOf(OpenApiContract.Operation operation) =>
        operation.Examples.FirstOrDefault() is { Body: { } body } example ? new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(example.MediaType)) : null;
}

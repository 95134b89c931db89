using System.Net.Http.Headers;
using System.Text.Json;
using Ctg.Benchmarks.Servers;

namespace Ctg.Benchmarks;

/// <summary>Asks the service once, before anything is measured.</summary>
internal sealed class Client : IDisposable
{
    private readonly HttpClient _http;

    public Client(Uri address, string token)
    {
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <exception cref="BenchmarkException">The answer has another status than the scenario expects.</exception>
    public async Task<KeptAnswer> AskAsync(Scenario scenario, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(new HttpMethod(scenario.Method), scenario.Path);
        if (scenario.Body is not null)
        {
            request.Content = new ByteArrayContent(scenario.Body);
            request.Content.Headers.ContentType = new("application/json");
        }
        using var response = await _http.SendAsync(request, cancellation);
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        if ((int)response.StatusCode != scenario.Status)
            throw new BenchmarkException($"{scenario.Name}: {(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
        return new(scenario.Method, scenario.Path.Split('?')[0], scenario.Status, $"{response.Content.Headers.ContentType}", body);
    }

    /// <summary>The items of a page.</summary>
    public async Task<IReadOnlyList<JsonElement>> ItemsAsync(string path, CancellationToken cancellation) =>
        [.. JsonElement.Parse((await AskAsync(new("Items", path), cancellation)).Body).GetProperty("items").EnumerateArray()];

    public void Dispose() => _http.Dispose();
}

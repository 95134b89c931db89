using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ctg.Tests.Webhooks;

/// <summary>A receiver of webhooks on this machine, which answers as a test wants and keeps what came.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly Channel<Received> _received = Channel.CreateUnbounded<Received>();
    private readonly WebApplication _app;

    private Receiver(WebApplication app) => _app = app;

    /// <summary>How it answers; 204 by default.</summary>
    public Func<Received, HttpContext, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public int Port => new Uri(_app.Urls.First()).Port;

    public string Url => $"http://127.0.0.1:{Port}/events";

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Any, 0));
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(receiver.ReceiveAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>Answers everything with a status.</summary>
    public void AnswerWith(int status) => Answer = (_, context) =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>The next that came, or comes.</summary>
    public async Task<Received> NextAsync()
    {
        using var longest = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await _received.Reader.ReadAsync(longest.Token);
    }

    public async Task<Received[]> NextAsync(int count)
    {
        var all = new List<Received>();
        while (all.Count < count) all.Add(await NextAsync());
        return [.. all];
    }

    /// <summary>What came and was not asked for yet.</summary>
    public Received[] Left()
    {
        var all = new List<Received>();
        while (_received.Reader.TryRead(out var one)) all.Add(one);
        return [.. all];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var received = new Received(context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => $"{h.Value}"), body.ToArray(), $"{context.Request.Path}");
        context.Response.StatusCode = 204;
        await Answer(received, context);
        _received.Writer.TryWrite(received);
    }
}

/// <summary>An event as it came.</summary>
internal sealed record Received(IReadOnlyDictionary<string, string> Headers, byte[] Body, string Path)
{
    public string Id => Headers["webhook-id"];

    public JsonNode Event => JsonNode.Parse(Body)!;

    public long Seq => (long)Event["data"]!["seq"]!;

    public string ResourceId => (string)Event["data"]!["resourceId"]!;

    public int Version => (int)Event["data"]!["version"]!;

    public string[] Signatures => Headers["webhook-signature"].Split(' ');

    /// <summary>What Standard Webhooks has a receiver compute.</summary>
    public string SignatureBy(string secret)
    {
        using var hmac = new HMACSHA256(Convert.FromBase64String(secret["whsec_".Length..]));
        return "v1," + Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes($"{Id}.{Headers["webhook-timestamp"]}.{Encoding.UTF8.GetString(Body)}")));
    }
}

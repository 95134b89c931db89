using System.Text.Json;

namespace Ctg.Benchmarks.Servers;

/// <summary>An answer of the service, to be given again from memory.</summary>
internal sealed record KeptAnswer(string Method, string Path, int Status, string ContentType, byte[] Body);

/// <summary>The most that any service could do here: a bare Kestrel endpoint that sends the same bytes and knows nothing. The plain endpoints stand beside it.</summary>
internal static class Ceiling
{
    public const string Word = "ceiling";

    private const string Ready = "/ready";

    public static async Task<Child> StartAsync(IEnumerable<KeptAnswer> answers, string file, string connectionString, CancellationToken cancellation)
    {
        await File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(answers), cancellation);
        return await Child.StartAsync($"{typeof(Ceiling).Assembly.GetName().Name}.dll", Ready, address => [Word, file, connectionString, address], new Dictionary<string, string>(), cancellation);
    }

    public static async Task<int> ServeAsync(string file, string connectionString, string address, CancellationToken cancellation)
    {
        var answers = JsonSerializer.Deserialize<KeptAnswer[]>(await File.ReadAllBytesAsync(file, cancellation))!;
        await using var app = Bare.Build(address);
        app.MapGet(Ready, () => Results.Ok());
        foreach (var answer in answers)
        {
            RequestDelegate give = context => GiveAsync(context.Response, answer);
            if (HttpMethods.IsPost(answer.Method)) app.MapPost(answer.Path, give);
            else app.MapGet(answer.Path, give);
        }
        Plain.Map(app, connectionString);
        await app.StartAsync(cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static async Task GiveAsync(HttpResponse response, KeptAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        await response.BodyWriter.WriteAsync(answer.Body);
    }
}

using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api.Diagnoses;

/// <summary>A fixture of tests of the diagnosis of a convention, which has a plan with an action.</summary>
public abstract class DiagnosisFixture(string engine) : ApiFixture(engine)
{
    /// <summary>A draft.</summary>
    protected Reply Convention { get; private set; } = null!;

    /// <summary>An action of its plan.</summary>
    protected Reply Action { get; private set; } = null!;

    /// <summary>The address of its diagnosis.</summary>
    protected string Path { get; set; } = "";

    [SetUp]
    public async Task CreateConventionAsync()
    {
        Convention = await Client.CreateConventionAsync(Caf);
        Action = await CreateActionAsync(Client, Convention);
        Path = $"/v1/conventions/{Convention.Body["id"]}/diagnosis";
    }

    protected static string Id(Reply reply) => (string)reply.Body["id"]!;

    protected async Task AbandonAsync(Reply action) =>
        (await Client.PostAsync($"/v1/actions/{Id(action)}/transitions", new { to = "abandoned", on = "2026-01-01", reason = "Sans suite", decision = "Copil" }, action.ETag)).Expect(200);

    protected Task<Reply> PutAsync(object body, string? ifMatch = null) => Client.SendAsync(HttpMethod.Put, Path, body, ifMatch);

    protected async Task<Reply> WriteAsync(object body, int status, string? ifMatch = null) => (await PutAsync(body, ifMatch)).Expect(status);

    protected async Task<Reply> MoveAsync(Reply diagnosis, string to, string on, string? reason = null) =>
        (await Client.PostAsync($"{Path}/transitions", new { to, on, reason }, diagnosis.ETag)).Expect(200);

    protected static string Answered(Reply diagnosis) => $"{Joined(diagnosis.Body["findings"]!, f => $"{f["code"]} {(bool)f["answered"]!}")} | {Joined(diagnosis.Body["unanswered"]!, c => $"{c}")}";

    protected static string Joined(JsonNode items, Func<JsonNode, string> text) => string.Join(", ", items.AsArray().Select(i => text(i!)));

    protected static async Task<Reply> CreateActionAsync(HttpClient client, Reply convention)
    {
        var plan = (await client.PostAsync($"/v1/conventions/{Id(convention)}/action-plans", Samples.Plan)).Expect(201);
        return (await client.PostAsync($"{plan.Headers.Location}/actions", Samples.Action())).Expect(201);
    }
}

using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Deployment;

/// <summary>Tests of the worklist: the clock stands on 15 June 2026, and conventions are in force from 1 January 2024 to 31 December 2028.</summary>
public abstract class WorklistFixture(string engine) : ApiFixture(engine)
{
    protected static readonly object Pilot = new { type = "commune", name = "Brioude" };

    protected Task<Reply> WorkAsync(string query) => Client.ReadAsync($"/v1/deployment/worklist?caf={Caf}&{query}");

    protected async Task<JsonNode[]> ItemsAsync(string kind, string more = "") => [.. (await WorkAsync($"kind={kind}{more}")).Expect(200).Items];

    /// <summary>Holds what is listed of a kind against the dates and the names of what it is about.</summary>
    protected async Task ExpectAsync(string kind, string more, params string[] expected) =>
        Assert.That((await ItemsAsync(kind, more)).Select(i => $"{i["on"]} {i["subject"]?["name"]}".Trim()), Is.EqualTo(expected), more);

    protected async Task<(Reply Convention, Reply Plan)> SignWithPlanAsync(params string[] communes)
    {
        var convention = await Client.SignAsync(await Client.CreateConventionAsync(Caf, communes));
        var plan = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
        return (convention, plan);
    }

    protected async Task<Reply> MovePlanAsync(Reply plan, params string[] stages)
    {
        foreach (var to in stages)
            plan = (await Client.PostAsync($"/v1/action-plans/{plan.Body["id"]}/transitions", new { to, on = "2024-12-01", decision = "Copil", reason = "Motif" }, plan.ETag)).Expect(200);
        return plan;
    }

    protected async Task<Reply> ActAsync(Reply plan, string title, string? start, string? end, params (string Name, object? Value)[] more)
    {
        var body = Samples.Action();
        (body["title"], body["plannedStart"], body["plannedEnd"]) = (title, start, end);
        foreach (var (name, value) in more) body[name] = value;
        return (await Client.PostAsync($"/v1/action-plans/{plan.Body["id"]}/actions", body)).Expect(201);
    }

    protected async Task<Reply> MoveAsync(Reply action, string on, params string[] stages)
    {
        foreach (var to in stages)
            action = (await Client.PostAsync($"/v1/actions/{action.Body["id"]}/transitions", new { to, on, reason = "Motif", decision = "Copil" }, action.ETag)).Expect(200);
        return action;
    }

    protected static object Indicator(string code, bool baseline = true) => new
    {
        code,
        title = $"Indicateur {code}",
        nature = "output",
        unit = "places",
        direction = "up",
        baseline = baseline ? new { value = 40, on = "2024-12-31" } : null,
        target = new { value = 60, on = "2027-12-31" },
    };
}

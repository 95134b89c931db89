using Ctg.Tests.Support;

namespace Ctg.Tests.Dashboard;

/// <summary>What the demonstration lacks for every view to have something to show, written through the API.</summary>
internal static class Scenery
{
    /// <summary>The convention with a whole life: acts, a plan with money and measures, meetings, an evaluation.</summary>
    public const string Title = "Ctg du pays de Foix";

    /// <summary>Its id, once the scenery is there.</summary>
    public static string Convention { get; private set; } = "";

    public static async Task BuildAsync(HttpClient client)
    {
        var convention = await client.SignAsync((await client.PostAsync("/v1/conventions", Body(Title, "09", "commune-09122"))).Expect(201));
        Convention = (string)convention.Body["id"]!;
        await PlanAsync(client);
        await client.HoldMeetingAsync(convention, "2024-06-20");
        await client.HoldMeetingAsync(convention, "2025-06-12");
        (await client.PostAsync($"/v1/conventions/{Convention}/evaluations", SteeringSamples.Evaluation())).Expect(201);

        // One that ends soon, one on its way, and a Cej without a successor.
        var ending = Body("Ctg de Pamiers", "09", "commune-09225");
        (ending["startDate"], ending["endDate"]) = ("2022-01-01", "2026-08-31");
        await client.SignAsync((await client.PostAsync("/v1/conventions", ending)).Expect(201));
        var coming = Body("Ctg de Lavelanet", "09", "commune-09160");
        (coming["startDate"], coming["endDate"]) = ("2027-01-01", "2031-12-31");
        await client.MoveAsync((await client.PostAsync("/v1/conventions", coming)).Expect(201), ("preparation", "2026-02-01"));
        (await client.PostAsync("/v1/cej-contracts", Samples.CejContract("09", "2019-351", "commune-09261"))).Expect(201);
    }

    private static Dictionary<string, object?> Body(string title, string caf, string commune)
    {
        var body = Samples.Convention(caf, commune);
        body["title"] = title;
        return body;
    }

    private static async Task PlanAsync(HttpClient client)
    {
        var plan = (await client.PostAsync($"/v1/conventions/{Convention}/action-plans", new
        {
            title = "Plan d'actions 2024-2028",
            axes = new[] { new { code = "A1", title = "Accueil du jeune enfant" }, new { code = "A2", title = "Jeunesse" } },
        })).Expect(201);
        await ActAsync(client, plan, "Ouvrir un relais petite enfance", "earlyChildhood", 42_000.50m, 38_200m, "2025-Q1", 48);
        await ActAsync(client, plan, "Accueillir les jeunes le samedi", "youth", 18_000m, null, "2025-Q2", 52.5m);
    }

    private static async Task ActAsync(HttpClient client, Reply plan, string title, string theme, decimal planned, decimal? actual, string period, decimal measure)
    {
        var body = Samples.Action();
        body["title"] = title;
        body["theme"] = theme;
        body["axis"] = "A1";
        body["indicators"] = new[] { Samples.Indicator };
        body["budget"] = new object[]
        {
            new { nature = "operating", unit = "eur", year = 2025, planned, actual },
            new { nature = "operating", unit = "fte", year = 2025, planned = 1.5m },
        };
        var action = (await client.PostAsync($"/v1/action-plans/{plan.Body["id"]}/actions", body)).Expect(201);
        (await client.PutAsync($"/v1/actions/{action.Body["id"]}/indicators/I1/measures/{period}", new { value = measure, source = "Relevé" }, action.ETag)).Expect(200);
    }
}

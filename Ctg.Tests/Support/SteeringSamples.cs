namespace Ctg.Tests.Support;

/// <summary>Bodies of meetings, posts and evaluations that are right; tests change what they are about.</summary>
public static class SteeringSamples
{
    public static Dictionary<string, object?> Meeting(string date = "2026-03-12", string title = "Comité de pilotage") => new()
    {
        ["committee"] = "copil",
        ["title"] = title,
        ["date"] = date,
    };

    public static Dictionary<string, object?> Post() => new()
    {
        ["title"] = "Chargé de coopération",
        ["employer"] = new { type = "commune", name = "Évry-Courcouronnes", siren = Samples.Siren, territory = "commune-91228" },
        ["fte"] = 1.5m,
        ["from"] = "2024-01-01",
        ["until"] = "2027-12-31",
        ["holders"] = new object[] { new { fte = 0.8m, from = "2024-03-01", until = "2025-06-30" }, new { fte = 0.7m, from = "2024-06-01" } },
    };

    public static Dictionary<string, object?> Evaluation(string kind = "midTerm", int? year = null) => new() { ["kind"] = kind, ["year"] = year };

    public static object Scores => new { coherence = new { score = 4 }, achievement = new { score = 3 }, means = new { score = 2 }, durability = new { score = 1 } };

    /// <summary>Someone at work.</summary>
    public static object Contact(string name = "Camille Martin") => new { name, function = "Chargée de coopération", email = "camille.martin@example.fr", purgeOn = "2029-01-31" };

    /// <summary>Plans a meeting of a convention and says that it was held.</summary>
    public static async Task<Reply> HoldMeetingAsync(this HttpClient client, Reply convention, string date = "2026-03-12")
    {
        var meeting = (await client.PostAsync($"/v1/conventions/{convention.Body["id"]}/meetings", Meeting(date))).Expect(201);
        return (await client.PostAsync($"{meeting.Headers.Location}/transitions", new { to = "held", on = date }, meeting.ETag)).Expect(200);
    }
}

namespace Ctg.Tests.Support;

/// <summary>Bodies that are right; tests change what they are about.</summary>
public static class Samples
{
    /// <summary>A SIREN with a valid check digit: that of the commune of Évry-Courcouronnes.</summary>
    public const string Siren = "200083525";

    private static int _sirens;

    /// <summary>A SIREN that no other test uses.</summary>
    public static string NewSiren()
    {
        var beginning = $"{70_000_000 + Interlocked.Increment(ref _sirens)}";
        return Enumerable.Range(0, 10).Select(digit => $"{beginning}{digit}").Single(Ctg.Domain.Siren.IsValid);
    }

    public static Dictionary<string, object?> Convention(string caf, params string[] territories) => new()
    {
        ["title"] = "Ctg de démonstration",
        ["scope"] = "communal",
        ["startDate"] = "2024-01-01",
        ["endDate"] = "2028-12-31",
        ["parties"] = new object[]
        {
            new { role = "leadCaf", type = "caf", name = "Caf pilote", cafCode = caf },
            new { role = "localAuthority", type = "commune", name = "Évry-Courcouronnes", siren = Siren, territory = "commune-91228" },
        },
        ["themes"] = new[] { "earlyChildhood", "youth", "parenting", "housing" }.Select(code => new { code }).ToArray(),
        ["perimeter"] = new { territories = territories.Length == 0 ? ["commune-91228"] : territories },
    };

    public static Dictionary<string, object?> Action() => new()
    {
        ["title"] = "Ouvrir un relais petite enfance",
        ["theme"] = "earlyChildhood",
        ["plannedStart"] = "2025-01-01",
        ["plannedEnd"] = "2025-12-31",
    };

    public static readonly object Plan = new { title = "Plan d'actions", axes = new[] { new { code = "A1", title = "Accueil" } } };

    public static async Task<Reply> CreateConventionAsync(this HttpClient client, string caf, params string[] territories) =>
        (await client.PostAsync("/v1/conventions", Convention(caf, territories))).Expect(201);

    /// <summary>Moves a convention through its stages; answers with the last.</summary>
    public static async Task<Reply> MoveAsync(this HttpClient client, Reply convention, params (string To, string On)[] moves)
    {
        foreach (var (to, on) in moves)
            convention = (await client.PostAsync($"/v1/conventions/{convention.Body["id"]}/transitions", new { to, on }, convention.ETag)).Expect(200);
        return convention;
    }

    public static async Task<Reply> SignAsync(this HttpClient client, Reply convention, string on = "2024-03-06") => await client.MoveAsync(
        convention, ("preparation", "2023-06-01"), ("deliberation", "2023-09-01"), ("signature", "2023-12-01"), ("signed", on));
}

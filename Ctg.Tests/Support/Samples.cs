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

    public static Dictionary<string, object?> CejContract(string caf, string number = "2019-350", params string[] territories) => new()
    {
        ["number"] = number,
        ["caf"] = caf,
        ["title"] = "Cej de Foix",
        ["startDate"] = "2019-01-01",
        ["endDate"] = "2022-12-31",
        ["signatories"] = new[] { new { type = "commune", name = "Foix", siren = "210901229", territory = "commune-09122" } },
        ["perimeter"] = new { territories = territories.Length == 0 ? ["commune-09122"] : territories },
    };

    /// <summary>With a target, so that an action can be planned.</summary>
    public static object Indicator => new
    {
        code = "I1",
        title = "Places ouvertes",
        nature = "output",
        unit = "places",
        direction = "up",
        baseline = new { value = 40, on = "2024-12-31" },
        target = new { value = 60.5m, on = "2025-12-31" },
    };

    public static Dictionary<string, object?> Action() => new()
    {
        ["title"] = "Ouvrir un relais petite enfance",
        ["theme"] = "earlyChildhood",
        ["plannedStart"] = "2025-01-01",
        ["plannedEnd"] = "2025-12-31",
    };

    public static readonly object Plan = new { title = "Plan d'actions", axes = new[] { new { code = "A1", title = "Accueil" } } };

    /// <summary>With two findings, the first of which names the actions.</summary>
    public static Dictionary<string, object?> Diagnosis(params string[] actions) => new()
    {
        ["title"] = "Diagnostic partagé",
        ["summary"] = "Avec les habitants et les associations.",
        ["cost"] = 18400.10m,
        ["cafAid"] = 7500.00m,
        ["document"] = new { uri = "https://documents.example/diagnostic.pdf", sha256 = new string('a', 64) },
        ["findings"] = new object[]
        {
            new
            {
                code = "D1", theme = "earlyChildhood", text = "L'offre d'accueil recule.", priority = "high", actions,
                figures = new[] { new { label = "Places pour 100 enfants", value = 48.7125m, unit = "places", source = "Cnaf", year = 2023 } },
            },
            new { code = "D2", text = "Les services sont mal connus.", priority = "low" },
        },
    };

    public static async Task<Reply> CreateConventionAsync(this HttpClient client, string caf, params string[] territories) =>
        (await client.PostAsync("/v1/conventions", Convention(caf, territories))).Expect(201);

    /// <summary>Moves a convention through its stages; answers with the last.</summary>
    public static async Task<Reply> MoveAsync(this HttpClient client, Reply convention, params (string To, string On)[] moves)
    {
        foreach (var (to, on) in moves)
        {
            object move = to == "deliberation" ? new { to, on, diagnosisValidatedOn = on } : new { to, on };
            convention = await client.ChangeAsync(convention, "transitions", move);
        }
        return convention;
    }

    /// <summary>Sends a part of a convention, or a move, with its entity tag; answers with the convention as it is then.</summary>
    public static async Task<Reply> ChangeAsync(this HttpClient client, Reply convention, string part, object body) =>
        (await client.PostAsync($"/v1/conventions/{convention.Body["id"]}/{part}", body, convention.ETag)).Expect(200);

    /// <summary>Everything from the draft to the signature: every party votes and signs.</summary>
    public static async Task<Reply> SignAsync(this HttpClient client, Reply convention, string on = "2024-03-06") =>
        await client.MoveAsync(await client.ReadyToSignAsync(convention, on), ("signed", on));

    /// <summary>The same up to the last move.</summary>
    public static async Task<Reply> ReadyToSignAsync(this HttpClient client, Reply convention, string on = "2024-03-06")
    {
        if ((string?)convention.Body["stage"] == "draft") convention = await client.MoveAsync(convention, ("preparation", "2023-06-01"));
        convention = await client.MoveAsync(convention, ("deliberation", "2023-09-01"));
        foreach (var organisation in Signatories(convention)) convention = await client.ChangeAsync(convention, "deliberations", Vote(organisation));
        convention = await client.MoveAsync(convention, ("signature", "2023-12-01"));
        foreach (var organisation in Signatories(convention)) convention = await client.ChangeAsync(convention, "signatures", Signature(organisation, on));
        return await client.ChangeAsync(convention, "documents", SignedDocument());
    }

    /// <summary>The organisations of the parties that must sign.</summary>
    public static string[] Signatories(Reply convention) =>
        [.. convention.Body["parties"]!.AsArray().Where(p => (bool)p!["mustSign"]!).Select(p => (string)p!["organisation"]!)];

    public static object Vote(string organisation, int? amendment = null, string heldOn = "2023-10-10", string body = "municipalCouncil", string number = "2023-10-07") => new
    {
        organisation,
        amendment,
        body,
        number,
        heldOn,
        outcome = "adopted",
        votes = new { inOffice = 35, present = 30, proxies = 3, voters = 33, @for = 30, against = 1, abstentions = 2 },
        publishedOn = Day(heldOn, 6),
        transmittedOn = Day(heldOn, 3),
    };

    public static object Signature(string organisation, string signedOn, int? amendment = null, string signatory = "Camille Martin", string office = "Maire") =>
        new { organisation, amendment, signedOn, signatoryName = signatory, signatoryOffice = office };

    /// <summary>The day so many days after another.</summary>
    public static string Day(string day, int later) => $"{DateOnly.ParseExact(day, "yyyy-MM-dd").AddDays(later):yyyy-MM-dd}";

    public static object SignedDocument() => new
    {
        type = "signedConvention",
        title = "Convention signée",
        sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        uri = "https://documents.example/ctg.pdf",
    };
}

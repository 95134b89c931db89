using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.PlanFiles;

/// <summary>A fixture of tests of a plan with two actions as a file.</summary>
public abstract class PlanFileFixture(string engine) : ApiFixture(engine)
{
    private string _convention = "";

    /// <summary>The address of the content of a plan.</summary>
    protected string Path { get; set; } = "";

    [SetUp]
    public async Task CreatePlanAsync()
    {
        var convention = await Client.CreateConventionAsync(Caf, "commune-91228", "commune-91286");
        _convention = (string)convention.Body["id"]!;
        Path = await NewPlanAsync();
        (await Client.PutAsync(Path, Content, "\"1\"")).Expect(200);
    }

    protected static JsonObject Content => JsonNode.Parse("""
        {
          "plan": { "title": "Plan", "axes": [{ "code": "A1", "title": "Accueil", "objectives": [{ "code": "A1.1", "title": "Informer" }] }, { "code": "A2", "title": "-2" }] },
          "actions": [
            { "reference": "F-001", "title": "=cmd|' /C calc'!A0", "axis": "A1", "theme": "earlyChildhood", "otherThemes": ["youth", "parenting"], "finding": "Ligne 1\r\nLigne 2; =1", "priority": "high",
              "pilot": { "type": "commune", "name": "Grigny", "siren": "200083525", "contact": { "name": "Camille Exemple", "phone": "+33 1 60 00 00 00", "purgeOn": "2029-01-01" } },
              "partners": [{ "type": "association", "name": "Les Petits Pas", "role": "Gestionnaire" }],
              "plannedStart": "2025-01-01", "plannedEnd": "2025-12-31", "milestones": [{ "title": "Permis", "due": "2026-03-01", "status": "partiallyMet" }],
              "publics": ["children0To3"], "communes": ["commune-91228"], "progress": 40, "blocked": { "reason": "Recours", "since": "2025-06-01" },
              "budget": [{ "nature": "investment", "unit": "eur", "year": 2025, "planned": 1250000.05, "actual": 0.01 }, { "nature": "operating", "unit": "fte", "planned": 2.50 }],
              "fundings": [{ "type": "caf", "name": "Caf", "siren": "200083525", "amount": 99999999999.99, "state": "requested" }],
              "indicators": [{ "code": "I1", "title": "Places", "nature": "output", "unit": "places", "direction": "up", "baseline": { "value": 40, "on": "2024-12-31" }, "target": { "value": 60.5, "on": "2025-12-31" } }],
              "measures": [{ "indicator": "I1", "period": "2025-H1", "value": 45.25, "source": "Fichier" }],
              "tags": ["Été", "a|b"], "notes": [{ "on": "2025-02-01", "text": "Visite" }], "annexes": [{ "title": "Plans", "uri": "https://ged.example/plans.pdf" }] },
            { "reference": "RPE.1", "title": "Partie", "parentReference": "F-001", "theme": "youth" }
          ]
        }
        """)!.AsObject();

    protected async Task<string> NewPlanAsync() =>
        $"{(await Client.PostAsync($"/v1/conventions/{_convention}/action-plans", new { title = "Vide", axes = Array.Empty<object>() })).Expect(201).Headers.Location}/content";

    protected async Task<(byte[] Bytes, string ETag, string? Type, string? FileName)> GetAsync(string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = (await Client.SendAsync(request)).EnsureSuccessStatusCode();
        var headers = response.Content.Headers;
        return (await response.Content.ReadAsByteArrayAsync(), response.Headers.ETag!.ToString(), headers.ContentType?.MediaType, headers.ContentDisposition?.FileName?.Trim('"'));
    }

    protected async Task<Reply> SendAsync(byte[] file, string mediaType, string? ifMatch, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Path) { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await (client ?? Client).ReplyAsync(request);
    }
}

using Ctg.Tests.Imports;

namespace Ctg.Tests.Support;

/// <summary>One of each resource, changed once, so that every operation has an address at which something is.</summary>
public sealed class World
{
    private static readonly (string Resource, object Change)[] Changes =
    [
        ("action-plans", new { title = "Plan revu" }), ("actions", new { title = "Fiche revue" }), ("meetings", new { title = "Comité revu" }), ("evaluations", new { summary = "Revue" }),
        ("cooperation-posts", new { title = "Poste revu" }), ("cej-contracts", new { title = "Cej revu" }), ("facilities", new { name = "Équipement revu" }),
        ("webhooks", new { description = "Abonnement revu" }),
    ];

    private readonly Dictionary<string, string> _ids = [];

    private World(string caf) => Caf = caf;

    /// <summary>Whose it all is.</summary>
    public string Caf { get; }

    /// <summary>The id of the one of a collection, as in <c>actions</c>.</summary>
    public string Id(string collection) => _ids[collection];

    /// <param name="client">Who acts for the Caf.</param>
    /// <param name="caf">Whose it all is.</param>
    public static async Task<World> CreateAsync(HttpClient client, string caf)
    {
        var world = new World(caf);
        var convention = await client.SignAsync(await client.CreateConventionAsync(caf));
        var path = $"/v1/conventions/{world.Take("conventions", convention)}";
        world._ids["deliberationId"] = (string)convention.Body["deliberations"]![0]!["id"]!;
        world._ids["signatureId"] = (string)convention.Body["signatures"]![0]!["id"]!;
        world._ids["documentId"] = (string)convention.Body["documents"]![0]!["id"]!;
        var amendment = new { title = "Avenant n° 1", effectiveOn = "2025-01-01", changes = new { themes = new { add = new[] { new { code = "accessToRights" } } } } };
        (await client.PostAsync($"{path}/amendments", amendment, convention.ETag)).Expect(200);
        var diagnosis = (await client.PutAsync($"{path}/diagnosis", Samples.Diagnosis(), null)).Expect(201);
        (await client.PutAsync($"{path}/diagnosis", new { title = "Diagnostic revu" }, diagnosis.ETag)).Expect(200);
        var plan = (await client.PostAsync($"{path}/action-plans", Samples.Plan)).Expect(201);
        world.Take("action-plans", plan);
        var action = Samples.Action();
        action["indicators"] = new[] { Samples.Indicator };
        world.Take("actions", (await client.PostAsync($"{plan.Headers.Location}/actions", action)).Expect(201));
        (await client.PostAsync($"{plan.Headers.Location}/actions", Samples.Action())).Expect(201);
        world.Take("meetings", (await client.PostAsync($"{path}/meetings", SteeringSamples.Meeting())).Expect(201));
        world.Take("evaluations", (await client.PostAsync($"{path}/evaluations", SteeringSamples.Evaluation())).Expect(201));
        world.Take("cooperation-posts", (await client.PostAsync($"{path}/cooperation-posts", SteeringSamples.Post())).Expect(201));
        world.Take("cej-contracts", (await client.PostAsync("/v1/cej-contracts", Samples.CejContract(caf))).Expect(201));
        world.Take("facilities", await client.RecordAsync(caf));
        world.Take("webhooks", (await client.PostAsync("/v1/webhooks", new { url = "https://receiver.example/events" })).Expect(201));
        world._ids["deliveryId"] = $"{Guid.CreateVersion7()}";
        world.Take("organisations", (await client.PostAsync("/v1/organisations", new { type = "association", name = $"Association {caf}" })).Expect(201));

        world._ids["kind"] = "organisations";
        world.Take("imports", (await client.ImportFileAsync("kind=organisations", $"Type;Nom;SIREN\nAssociation;Association {caf}, importée;\nAssociation;;1\n")).Expect(200));

        foreach (var (resource, change) in Changes.Append(("organisations", new { name = $"Association {caf}, revue" })))
        {
            var address = $"/v1/{resource}/{world._ids[resource]}";
            (await client.PatchAsync(address, change, (await client.ReadAsync(address)).ETag)).Expect(200);
        }

        // Another convention, in whose plan the action can be followed.
        var other = await client.CreateConventionAsync(caf);
        world._ids["plan"] = (string)(await client.PostAsync($"/v1/conventions/{other.Body["id"]}/action-plans", Samples.Plan)).Expect(201).Body["id"]!;
        return world;
    }

    /// <summary>The address of an operation, with the ids of what is there.</summary>
    public string PathOf(OpenApiContract.Operation operation)
    {
        var resource = operation.Path.Split('/')[2];
        return operation.PathWith(name => name switch
        {
            "id" => _ids[resource],
            "key" => "commune-91228",
            "number" => "1",
            "code" => "I1",
            "period" => "2025",
            _ => _ids[name],
        });
    }

    private string Take(string resource, Reply created) => _ids[resource] = (string)created.Body["id"]!;
}

using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Contract.Attack;

/// <summary>Where each operation has the most to do: a draft for what only a draft takes, and the example of the contract with ids of what is there.</summary>
internal sealed class Target
{
    private static readonly string[] OfDrafts = ["reviseConvention", "moveConvention"];

    private static readonly string[] BeforeTheSignature =
        ["recordDeliberation", "reviseDeliberation", "importDeliberations", "recordSignature", "reviseSignature", "fileDocument", "replaceDocument"];

    /// <summary>What nothing else may be called; each request has another in its place.</summary>
    public const string Number = "N-0000";

    private readonly World _world;
    private readonly Reply _draft;
    private readonly Reply _ready;

    private Target(World world, Reply draft, Reply ready) => (_world, _draft, _ready) = (world, draft, ready);

    public static async Task<Target> CreateAsync(HttpClient client, string caf, World world) =>
        new(world, await client.CreateConventionAsync(caf), await client.ReadyToSignAsync(await client.CreateConventionAsync(caf)));

    public string PathOf(OpenApiContract.Operation operation) =>
        OfDrafts.Contains(operation.Id) ? operation.PathWith(_ => (string)_draft.Body["id"]!)
        : BeforeTheSignature.Contains(operation.Id) ? operation.PathWith(name => (string)(name == "id" ? _ready.Body : _ready.Body[$"{name[..^2]}s"]![0]!)["id"]!)
        : _world.PathOf(operation);

    /// <summary>An example with the ids of what is there in place of its own.</summary>
    public JsonNode Fit(OpenApiContract.Operation operation, JsonNode example)
    {
        var fitted = example.DeepClone();
        foreach (var organisation in Named(fitted, "organisation")) organisation.ReplaceWith((string)_ready.Body["parties"]![1]!["organisation"]!);
        foreach (var convention in Named(fitted, "convention").Concat(Named(fitted, "takenOverBy"))) convention.ReplaceWith((string)_draft.Body["id"]!);
        if (Named(fitted, "caf").Concat(Named(fitted, "cafCode")).FirstOrDefault() is { } caf) caf.ReplaceWith(_world.Caf);
        foreach (var number in Named(fitted, "internalId").Concat(Named(fitted, "number")).Concat(Named(fitted["externalReferences"] ?? new JsonArray(), "id"))) number.ReplaceWith(Number);
        if (operation.Id == "changeActions") fitted["actions"] = new JsonArray(new JsonObject { ["id"] = _world.Id("actions"), ["version"] = 2 });
        return fitted;
    }

    private static JsonNode[] Named(JsonNode node, string name) => node switch
    {
        JsonObject members => [.. members.SelectMany(m => m.Key == name && m.Value is JsonValue ? [m.Value] : m.Value is null ? [] : Named(m.Value, name))],
        JsonArray items => [.. items.SelectMany(item => Named(item!, name))],
        _ => [],
    };
}

using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Contract;

/// <summary>What was read of a resource can be sent back as a patch, every member that the patch has, and changes nothing.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class WholePatchTests(string engine) : WorldFixture(engine)
{
    /// <summary>Each with where its convention has it, where it is read with that.</summary>
    private static IEnumerable<TestCaseData<string, string>> Patches =>
    [
        new("reviseConvention", ""), new("reviseAmendment", "amendments"), new("reviseDeliberation", "deliberations"), new("reviseSignature", "signatures"),
        new("replaceDocument", "documents"), new("reviseCejContract", ""), new("reviseActionPlan", ""), new("reviseAction", ""), new("reviseMeeting", ""),
        new("reviseCooperationPost", ""), new("reviseEvaluation", ""), new("reviseFacility", ""), new("reviseOrganisation", ""), new("reviseWebhook", ""),
    ];

    [TestCaseSource(nameof(Patches))]
    public async Task What_was_read_can_be_sent_back_and_changes_nothing(string operationId, string list)
    {
        var operation = OpenApiContract.Current.Operations.Single(o => o.Id == operationId);
        var path = list is "signatures" or "documents" ? await BeforeTheSignatureAsync(operation, list) : World.PathOf(operation);
        var read = (await Owner.ReadAsync(list.Length == 0 ? path : path[..path.IndexOf($"/{list}/", StringComparison.Ordinal)])).Expect(200);
        var before = Resource(read, list);
        var schema = operation.Definition["requestBody"]!["content"]!["application/merge-patch+json"]!["schema"]!;
        var patch = Project(schema, before)!;
        var after = Resource((await Owner.PatchAsync(path, patch, read.ETag)).Expect(200), list);
        Assert.That(Project(schema, after)!.ToJsonString(), Is.EqualTo(patch.ToJsonString()));
    }

    /// <summary>Once a convention is signed, its signatures and documents stay as they are.</summary>
    private async Task<string> BeforeTheSignatureAsync(OpenApiContract.Operation operation, string list)
    {
        var convention = await Owner.ReadyToSignAsync(await Owner.CreateConventionAsync(OwnerCaf));
        return operation.PathWith(name => name == "id" ? (string)convention.Body["id"]! : (string)convention.Body[list]![0]!["id"]!);
    }

    private static JsonNode Resource(Reply reply, string list) => list.Length == 0 ? reply.Body : reply.Body[list]![0]!;

    /// <summary>Of a value the members that a schema has, those within too.</summary>
    private static JsonNode? Project(JsonNode schema, JsonNode? value)
    {
        schema = OpenApiContract.Current.Resolved(schema);
        if (schema["anyOf"] is JsonArray either) return value is null ? null : Project(either[0]!, value);
        if (value is JsonArray items) return new JsonArray([.. items.Select(item => Project(schema["items"]!, item))]);
        if (value is not JsonObject members || schema["properties"] is not JsonObject properties) return value?.DeepClone();
        return new JsonObject(properties.Where(p => members.ContainsKey(p.Key)).Select(p => KeyValuePair.Create(p.Key, Project(p.Value!, members[p.Key]))));
    }
}

using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>What other systems call a resource: of each system one id, which no other resource of the type has, and by which it is found.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ExternalReferenceTests(string engine) : ApiFixture(engine)
{
    private static readonly string[] Lists = ["conventions", "cej-contracts", "organisations", "facilities", "meetings", "evaluations", "cooperation-posts", "action-plans", "actions"];

    private static int _numbers;
    private static int _years;

    private string _convention = "";
    private string _plan = "";

    [SetUp]
    public async Task CreatePlanAsync()
    {
        _convention = (await Client.CreateConventionAsync(Caf)).Headers.Location!.OriginalString;
        _plan = (await Client.PostAsync($"{_convention}/action-plans", Samples.Plan)).Expect(201).Headers.Location!.OriginalString;
    }

    [TestCaseSource(nameof(Lists))]
    public async Task A_resource_is_found_by_what_another_system_calls_it(string list)
    {
        var (elan, sias) = (NewId(), NewId());
        var created = (await CreateAsync(list, new { system = "elan", id = elan }, new { system = "sias", id = sias })).Expect(201);
        (await CreateAsync(list, new { system = "elan", id = NewId() })).Expect(201);
        Assert.Multiple(async () =>
        {
            Assert.That(Told(created), Is.EqualTo($"elan:{elan} sias:{sias}"));
            Assert.That(await FindAsync(list, $"elan:{elan}"), Is.EqualTo(new[] { (string)created.Body["id"]! }));
            Assert.That(await FindAsync(list, $"sias:{sias}"), Is.EqualTo(new[] { (string)created.Body["id"]! }));
            Assert.That(await FindAsync(list, $"sias:{elan}"), Is.Empty);
            Assert.That(await FindAsync(list, $"ELAN:{elan}"), Is.Empty);
            Assert.That((await Client.ReadAsync($"{PathOf(list)}?externalReference=elan")).Expect(400).Faults, Is.EqualTo(new[] { "/query/externalReference wrongFormat" }));
        });
    }

    [TestCaseSource(nameof(Lists))]
    public async Task No_two_of_a_type_are_called_alike_by_a_system(string list)
    {
        var (one, other) = (NewId(), NewId());
        (await CreateAsync(list, new { system = "elan", id = one })).Expect(201);
        var second = (await CreateAsync(list, new { system = "elan", id = other }, new { system = "sias", id = one })).Expect(201);
        var created = (await CreateAsync(list, new { system = "sias", id = NewId() }, new { system = "elan", id = one })).Expect(409);
        var revised = (await ReviseAsync(second, new { system = "elan", id = one })).Expect(409);
        Assert.Multiple(() =>
        {
            Assert.That(created.Code, Is.EqualTo("externalReferenceTaken"));
            Assert.That(created.Faults, Is.EqualTo(new[] { "/externalReferences/1 taken" }));
            Assert.That(revised.Faults, Is.EqualTo(new[] { "/externalReferences/0 taken" }));
        });
        (await CreateAsync(list == "organisations" ? "facilities" : "organisations", new { system = "elan", id = one })).Expect(201);
    }

    [TestCaseSource(nameof(Lists))]
    public async Task What_a_resource_is_no_longer_called_is_free_for_another(string list)
    {
        var id = NewId();
        var first = (await CreateAsync(list, new { system = "elan", id }, new { system = "sias", id })).Expect(201);
        var kept = (await ReviseAsync(first, new { system = "sias", id })).Expect(200);
        var second = (await CreateAsync(list, new { system = "elan", id })).Expect(201);
        Assert.Multiple(async () =>
        {
            Assert.That(Told(kept), Is.EqualTo($"sias:{id}"));
            Assert.That(await FindAsync(list, $"elan:{id}"), Is.EqualTo(new[] { (string)second.Body["id"]! }));
            Assert.That(await FindAsync(list, $"sias:{id}"), Is.EqualTo(new[] { (string)first.Body["id"]! }));
        });
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Every_fault_of_a_reference_is_told_where_it_stands(string list)
    {
        var refused = await CreateAsync(list, new { system = "Élan", id = "1" }, new { id = " " }, new { system = "sias", id = new string('9', 61) });
        var twice = await CreateAsync(list, new { system = "sias", id = "1" }, new { system = "sias", id = "2" });
        Assert.That(refused.Expect(422).Faults, Is.EquivalentTo(new[]
        {
            "/externalReferences/0/system wrongFormat", "/externalReferences/1/system required", "/externalReferences/1/id wrongFormat", "/externalReferences/2/id wrongFormat",
        }));
        Assert.That(twice.Expect(422).Faults, Is.EqualTo(new[] { "/externalReferences repeated" }));
    }

    [Test]
    public async Task Whatever_is_called_so_is_found_at_once_and_by_each_caller_what_it_sees()
    {
        var id = NewId();
        foreach (var list in Lists) (await CreateAsync(list, new { system = "elan", id })).Expect(201);
        var diagnosis = Samples.Diagnosis();
        diagnosis["externalReferences"] = new[] { new { system = "elan", id } };
        (await Client.PutAsync($"{_convention}/diagnosis", diagnosis, null)).Expect(201);
        (await CreateAsync("organisations", new { system = "sias", id })).Expect(201);

        var elsewhere = NewCaf();
        using var other = Service.ClientOf(elsewhere);
        using var both = Service.ClientOf($"{elsewhere},{Caf}");
        using var every = Service.ClientOf("*");
        var found = (await FindAsync(Client)).ToArray();
        string[] all = ["action", "actionPlan", "cejContract", "convention", "cooperationPost", "diagnosis", "evaluation", "facility", "meeting", "organisation"];
        Assert.Multiple(async () =>
        {
            Assert.That(found.Select(r => (string?)r!["resourceType"]), Is.EqualTo(all));
            Assert.That(found.Where(r => r!["conventionId"] is null).Select(r => (string?)r!["resourceType"]), Is.EqualTo(new[] { "cejContract", "facility", "organisation" }));
            foreach (var resource in found)
            {
                var read = (await Client.ReadAsync((string)resource!["href"]!)).Expect(200);
                Assert.That(((string?)read.Body["id"], Told(read)), Is.EqualTo(((string?)resource["id"], $"elan:{id}")));
            }
            Assert.That((await FindAsync(both)).Select(r => (string?)r!["resourceType"]), Is.EqualTo(all));
            Assert.That((await FindAsync(every)).Select(r => (string?)r!["resourceType"]), Is.EqualTo(all));
            Assert.That((await FindAsync(other)).Select(r => (string?)r!["resourceType"]), Is.EqualTo(new[] { "cejContract", "organisation" }), "of a draft of another Caf nothing is told");
            Assert.That((await Client.ReadAsync("/v1/external-references")).Expect(400).Faults, Is.EqualTo(new[] { "/query/externalReference required" }));
        });

        async Task<JsonArray> FindAsync(HttpClient client) => (await client.ReadAsync($"/v1/external-references?externalReference=elan:{id}")).Expect(200).Body["resources"]!.AsArray();
    }

    private static string NewId() => $"X-{Interlocked.Increment(ref _numbers)}";

    private static string Told(Reply reply) => string.Join(' ', reply.Body["externalReferences"]!.AsArray().Select(r => $"{r!["system"]}:{r["id"]}"));

    private async Task<string[]> FindAsync(string list, string reference) =>
        [.. (await Client.ReadAsync($"{PathOf(list)}?externalReference={reference}")).Expect(200).Items.Select(i => (string)i["id"]!)];

    private Task<Reply> CreateAsync(string list, params object[] references)
    {
        var number = $"N-{Interlocked.Increment(ref _numbers)}";
        var body = list switch
        {
            "conventions" => Samples.Convention(Caf),
            "cej-contracts" => Samples.CejContract(Caf, number),
            "facilities" => FacilitySamples.Facility(Caf, number),
            "meetings" => SteeringSamples.Meeting(),
            "evaluations" => SteeringSamples.Evaluation("yearly", 2000 + Interlocked.Increment(ref _years)),
            "cooperation-posts" => SteeringSamples.Post(),
            "action-plans" => new() { ["title"] = $"Plan {number}" },
            "actions" => Samples.Action(),
            _ => new() { ["type"] = "association", ["name"] = $"Association {number}" },
        };
        body["externalReferences"] = references;
        return Client.PostAsync(list switch { "cooperation-posts" => $"{_convention}/{list}", "actions" => $"{_plan}/{list}", _ => PathOf(list) }, body);
    }

    private string PathOf(string list) => list is "meetings" or "evaluations" or "action-plans" ? $"{_convention}/{list}" : $"/v1/{list}";

    private Task<Reply> ReviseAsync(Reply created, params object[] references) =>
        Client.PatchAsync(created.Headers.Location!.OriginalString, new { externalReferences = references }, created.ETag);
}

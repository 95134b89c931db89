using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ConventionTests(string engine) : ApiFixture(engine)
{
    [Test]
    public async Task A_convention_is_created_as_a_draft_with_a_reference_of_its_Caf_and_year()
    {
        var first = await Client.CreateConventionAsync(Caf);
        var second = await Client.CreateConventionAsync(Caf);

        Assert.Multiple(() =>
        {
            Assert.That((string?)first.Body["stage"], Is.EqualTo("draft"));
            Assert.That((string?)first.Body["situation"], Is.EqualTo("unsigned"));
            Assert.That((string?)first.Body["reference"], Is.EqualTo($"CTG-{Caf}-2024-001"));
            Assert.That((string?)second.Body["reference"], Is.EqualTo($"CTG-{Caf}-2024-002"));
            Assert.That(first.ETag, Is.EqualTo("\"1\""));
            Assert.That(first.Headers.Location!.ToString(), Is.EqualTo($"/v1/conventions/{first.Body["id"]}"));
        });
    }

    [Test]
    public async Task What_was_created_is_read_back_the_same()
    {
        var created = await Client.CreateConventionAsync(Caf);
        var read = (await Client.ReadAsync(created.Headers.Location!.ToString())).Expect(200);
        Assert.That(read.Text, Is.EqualTo(created.Resource));
    }

    [Test]
    public async Task A_reference_of_the_caller_is_kept_and_refused_the_second_time()
    {
        var body = Samples.Convention(Caf);
        body["reference"] = "GRIGNY-2019";
        var created = (await Client.PostAsync("/v1/conventions", body)).Expect(201);
        var again = (await Client.PostAsync("/v1/conventions", body)).Expect(409);
        Assert.Multiple(() =>
        {
            Assert.That((string?)created.Body["reference"], Is.EqualTo("GRIGNY-2019"));
            Assert.That(again.Code, Is.EqualTo("referenceTaken"));
        });
    }

    [Test]
    public async Task A_reference_that_a_caller_brought_is_passed_over_when_the_service_gives_one()
    {
        var body = Samples.Convention(Caf);
        body["reference"] = $"CTG-{Caf}-2024-001";
        (await Client.PostAsync("/v1/conventions", body)).Expect(201);
        var next = await Client.CreateConventionAsync(Caf);
        Assert.That((string?)next.Body["reference"], Is.EqualTo($"CTG-{Caf}-2024-002"));
    }

    [Test]
    public async Task A_perimeter_given_as_an_EPCI_is_stored_as_its_communes()
    {
        var created = await Client.CreateConventionAsync(Caf, "epci-200059228");
        var communes = created.Body["perimeter"]!["communes"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(communes, Has.Count.EqualTo(23));
            Assert.That(communes.Select(c => ((string)c!["territory"]!)[8..10]).Distinct(), Is.EquivalentTo(new[] { "77", "91" }));
            Assert.That((string?)created.Body["perimeter"]!["territories"]![0], Is.EqualTo("epci-200059228"));
        });
    }

    [Test]
    public async Task A_perimeter_given_as_a_departement_holds_each_commune_once()
    {
        var created = await Client.CreateConventionAsync(Caf, "departement-91", "epci-200059228");
        var communes = created.Body["perimeter"]!["communes"]!.AsArray().Select(c => (string)c!["territory"]!).ToArray();
        Assert.That(communes, Is.Unique.And.Length.EqualTo(194 + 8), "194 communes of the Essonne, and the 8 of Grand Paris Sud in Seine-et-Marne");
    }

    [Test]
    public async Task A_perimeter_names_what_does_not_exist_and_the_successor_of_a_former_commune()
    {
        var refused = (await Client.PostAsync("/v1/conventions", Samples.Convention(Caf, "commune-91228", "commune-91182", "commune-99999", "region-11"))).Expect(422);
        Assert.Multiple(() =>
        {
            Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/perimeter/territories/1 INV-04", "/perimeter/territories/2 INV-04", "/perimeter/territories/3 INV-04" }));
            Assert.That((string?)refused.Body["errors"]![0]!["message"], Does.Contain("commune-91228"));
        });
    }

    [Test]
    public async Task Several_Caf_share_a_convention_and_each_may_change_it()
    {
        var other = NewCaf();
        var body = Samples.Convention(Caf, "epci-247700644");
        body["parties"] = ((object[])body["parties"]!).Append(new { role = "coFunder", type = "caf", name = "Caf de Seine-et-Marne", cafCode = other }).ToArray();
        var created = (await Client.PostAsync("/v1/conventions", body)).Expect(201);
        using var second = Service.ClientOf(other);
        var revised = (await second.PatchAsync($"/v1/conventions/{created.Body["id"]}", new { title = "L'Orée de la Brie" }, created.ETag)).Expect(200);
        Assert.That((string?)revised.Body["title"], Is.EqualTo("L'Orée de la Brie"));
    }

    [Test]
    public async Task A_reference_is_unique_within_the_Caf_that_leads_today()
    {
        var next = NewCaf();
        using var both = Service.ClientOf($"{Caf},{next}");
        var body = Samples.Convention(Caf);
        body["reference"] = "UNE-FOIS";
        var created = (await both.PostAsync("/v1/conventions", body)).Expect(201);
        (await both.PatchAsync($"/v1/conventions/{created.Body["id"]}", new { parties = Samples.Convention(next)["parties"] }, created.ETag)).Expect(200);
        (await both.PostAsync("/v1/conventions", body)).Expect(201);
        body["parties"] = Samples.Convention(next)["parties"];
        Assert.That((await both.PostAsync("/v1/conventions", body)).Expect(409).Code, Is.EqualTo("referenceTaken"));
    }

    [Test]
    public async Task A_Caf_does_not_hand_a_convention_over_to_others_alone()
    {
        var created = await Client.CreateConventionAsync(Caf);
        var path = $"/v1/conventions/{created.Body["id"]}";
        (await Client.PatchAsync(path, new { parties = Samples.Convention(NewCaf())["parties"] }, created.ETag)).Expect(403);
        Assert.That((await Client.ReadAsync(path)).Text, Is.EqualTo(created.Resource));
    }

    [Test]
    public async Task The_longest_period_is_a_matter_of_configuration()
    {
        await using var database = await TestDatabase.CreateAsync(Service.Database.Engine);
        await using var service = new CtgService(database, null, ("Conventions:MaximumYears", "6"));
        using var client = service.ClientOf(Caf);
        var body = Samples.Convention(Caf);
        body["endDate"] = "2029-12-31";
        (await client.PostAsync("/v1/conventions", body)).Expect(201);
        body["endDate"] = "2030-01-01";
        Assert.That((await client.PostAsync("/v1/conventions", body)).Expect(422).Faults, Is.EqualTo(new[] { "/endDate INV-01" }));
    }

    [Test]
    public async Task A_patch_changes_what_it_names_removes_what_is_null_and_leaves_the_rest()
    {
        var body = Samples.Convention(Caf);
        body["description"] = "À retirer";
        var created = (await Client.PostAsync("/v1/conventions", body)).Expect(201);
        var revised = (await Client.PatchAsync($"/v1/conventions/{created.Body["id"]}", "{\"title\":\"Nouveau\",\"description\":null}", created.ETag)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That((string?)revised.Body["title"], Is.EqualTo("Nouveau"));
            Assert.That(revised.Body["description"], Is.Null);
            Assert.That(revised.Body["perimeter"]!.ToJsonString(), Is.EqualTo(created.Body["perimeter"]!.ToJsonString()));
            Assert.That((int)revised.Body["version"]!, Is.EqualTo(2));
            Assert.That(revised.ETag, Is.EqualTo("\"2\""));
        });
    }

    [Test]
    public async Task A_patch_that_leaves_something_invalid_is_refused_and_changes_nothing()
    {
        var created = await Client.CreateConventionAsync(Caf);
        var path = $"/v1/conventions/{created.Body["id"]}";
        var refused = (await Client.PatchAsync(path, "{\"title\":null,\"scope\":null}", created.ETag)).Expect(422);
        var read = await Client.ReadAsync(path);
        Assert.Multiple(() =>
        {
            Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/title required", "/scope required" }));
            Assert.That(read.Text, Is.EqualTo(created.Resource));
        });
    }

    [Test]
    public async Task A_patch_is_told_every_fault_at_once_too()
    {
        var created = await Client.CreateConventionAsync(Caf);
        var refused = (await Client.PatchAsync($"/v1/conventions/{created.Body["id"]}", "{\"title\":null,\"startDate\":\"soon\",\"colour\":1}", created.ETag)).Expect(400);
        Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/startDate wrongFormat", "/colour unknownMember", "/title required" }));
    }

    [Test]
    public async Task Each_broken_rule_of_a_body_is_named_at_once()
    {
        var body = Samples.Convention(Caf);
        body["endDate"] = "2029-01-01";
        body["parties"] = new object[]
        {
            new { role = "leadCaf", type = "caf", name = "Une", cafCode = Caf },
            new { role = "leadCaf", type = "caf", name = "Deux", cafCode = "92" },
            new { role = "localAuthority", type = "commune", name = "Évry", siren = "200083526" },
        };
        body["perimeter"] = new { territories = new[] { "commune-99999" } };
        var refused = (await Client.PostAsync("/v1/conventions", body)).Expect(422);
        Assert.Multiple(() =>
        {
            Assert.That(refused.Code, Is.EqualTo("ruleViolated"));
            Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/endDate INV-01", "/parties INV-03", "/parties/2/siren INV-23", "/perimeter/territories/0 INV-04" }));
        });
    }

    [Test]
    public async Task The_state_as_it_was_known_at_an_instant_is_read_from_the_change_log()
    {
        var created = await Client.CreateConventionAsync(Caf);
        var path = $"/v1/conventions/{created.Body["id"]}";
        var before = Service.Clock.GetUtcNow();
        Service.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Client.PatchAsync(path, new { title = "Plus tard" }, created.ETag)).Expect(200);
        var known = (await Client.ReadAsync($"{path}?knownAt={before:yyyy-MM-ddTHH:mm:ss}Z")).Expect(200);
        Assert.That(known.Text, Is.EqualTo(created.Resource));
        (await Client.ReadAsync($"{path}?knownAt=2020-01-01T00:00:00Z")).Expect(404);
    }
}

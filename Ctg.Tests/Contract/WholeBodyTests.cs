using System.Text.Json;
using System.Text.Json.Nodes;
using Ctg.Api.Persistence;
using Ctg.Tests.Support;

namespace Ctg.Tests.Contract;

/// <summary>What a body says in its rarer members is recorded, and read back as it was sent.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class WholeBodyTests(string engine) : ApiFixture(engine)
{
    private static readonly object OpenData = new { siret = "20008352500010", matterCode = "8.2", matterName = "Aide sociale", subject = "Ctg 2024-2028", prefecture = "PREF091" };

    [Test]
    public async Task A_convention_is_drafted_with_the_day_of_its_ceremony()
    {
        var body = Samples.Convention(Caf);
        body["ceremonyOn"] = "2024-04-02";
        var convention = (await Client.PostAsync("/v1/conventions", body)).Expect(201);
        Assert.That((string?)(await Client.ReadAsync(convention.Headers.Location!.OriginalString)).Body["ceremonyOn"], Is.EqualTo("2024-04-02"));
    }

    [Test]
    public async Task An_evaluation_is_planned_with_what_is_known_of_it()
    {
        var convention = await Client.CreateConventionAsync(Caf);
        var assessed = new { score = 3, comment = "Deux actions sur trois." };
        var body = new { kind = "final", coherence = assessed, achievement = assessed, means = assessed, durability = assessed, summary = "Le projet avance.", recommendations = "Poursuivre." };
        var evaluation = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/evaluations", body)).Expect(201);
        Has((await Client.ReadAsync(evaluation.Headers.Location!.OriginalString)).Body, body);
    }

    [Test]
    public async Task A_deliberation_is_recorded_with_its_open_data_and_its_annulment()
    {
        var convention = await Client.MoveAsync(await Client.CreateConventionAsync(Caf), ("preparation", "2023-06-01"), ("deliberation", "2023-09-01"));
        var body = Node(Samples.Vote(Samples.Signatories(convention)[1]));
        body["url"] = "https://deliberations.example/2023-10-07.pdf";
        body["openData"] = Node(OpenData);
        var recorded = await Client.ChangeAsync(convention, "deliberations", body);
        Has(recorded.Body["deliberations"]![0]!, body);

        var patch = new { openData = new { siret = "20008352500010", matterCode = "8.2.1", matterName = "Action sociale", subject = "Ctg", prefecture = "PREF077" } };
        var revised = (await Client.PatchAsync($"/v1/conventions/{convention.Body["id"]}/deliberations/{recorded.Body["deliberations"]![0]!["id"]}", patch, recorded.ETag)).Expect(200);
        Has(revised.Body["deliberations"]![0]!, patch);

        // One that was withdrawn before anybody recorded it.
        body["number"] = "2023-10-08";
        body["annulment"] = Node(new { on = "2023-11-02", reason = "Retirée par le conseil." });
        Has((await Client.ChangeAsync(revised, "deliberations", body)).Body["deliberations"]![1]!, body);
    }

    [Test]
    public async Task An_amendment_is_rewritten_part_by_part_and_cancelled_for_a_reason()
    {
        var convention = await Client.SignAsync(await Client.CreateConventionAsync(Caf, "commune-91228", "commune-91286"));
        var (authority, address) = (Samples.Signatories(convention)[1], $"/v1/conventions/{convention.Body["id"]}/amendments");
        convention = await Client.ChangeAsync(convention, "amendments", new { title = "Avenant", changes = new { parties = new { remove = new[] { authority } }, themes = new { remove = new[] { "youth" } } } });
        Has(convention.Body["amendments"]![0]!["changes"]!, new { parties = new { remove = new[] { authority } }, themes = new { remove = new[] { "youth" } } });

        object joins = new { role = "partner", type = "msa", name = "MSA Île-de-France" };
        var changes = new { parties = new { add = new[] { joins }, remove = Array.Empty<string>() }, perimeter = new { add = new[] { "commune-91434" }, remove = new[] { "commune-91286" } }, extension = new { endDate = "2028-12-31" } };
        convention = (await Client.PatchAsync($"{address}/1", new { changes }, convention.ETag)).Expect(200);
        Has(convention.Body["amendments"]![0]!["changes"]!, changes);

        convention = await Client.ChangeAsync(convention, "amendments/1/transitions", new { to = "cancelled", on = "2024-10-01", reason = "Sans objet." });
        Assert.That((string?)convention.Body["amendments"]![0]!["stage"], Is.EqualTo("cancelled"));
    }

    [Test]
    public async Task Who_employs_runs_signs_and_takes_part_is_entered_with_all_that_is_said_of_it()
    {
        var convention = await Client.CreateConventionAsync(Caf);
        var (caf, commune) = (new { type = "caf", name = "Caf pilote", cafCode = Caf }, new { type = "commune", name = "Évry-Courcouronnes", siren = Samples.Siren, territory = "commune-91228" });
        var contract = Samples.CejContract(Caf);
        contract["signatories"] = new object[] { caf, commune };
        await IsAsync((await Client.PostAsync("/v1/cej-contracts", contract)).Expect(201).Body["signatories"]![0]!, caf);

        var post = SteeringSamples.Post();
        post["employer"] = caf;
        var opened = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/cooperation-posts", post)).Expect(201);
        await IsAsync(opened.Body["employer"]!, caf);
        opened = (await Client.PatchAsync(opened.Headers.Location!.OriginalString, new { employer = commune }, opened.ETag)).Expect(200);
        await IsAsync(opened.Body["employer"]!, commune);
        opened = (await Client.PatchAsync($"/v1/cooperation-posts/{opened.Body["id"]}", new { employer = caf }, opened.ETag)).Expect(200);
        await IsAsync(opened.Body["employer"]!, caf);

        var run = await Client.RecordAsync(Caf, "EAJE-9", new { @operator = caf });
        await IsAsync(run.Body["operator"]!, caf);
        run = (await Client.PatchAsync(run.Headers.Location!.OriginalString, new { @operator = commune }, run.ETag)).Expect(200);
        await IsAsync(run.Body["operator"]!, commune);
        run = (await Client.PatchAsync($"{FacilitySamples.Path}/{run.Body["id"]}", new { @operator = caf }, run.ETag)).Expect(200);
        await IsAsync(run.Body["operator"]!, caf);

        var meeting = SteeringSamples.Meeting();
        (meeting["participants"], meeting["decisions"]) = (new object[] { caf, commune }, Array.Empty<object>());
        var planned = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/meetings", meeting)).Expect(201);
        await IsAsync(planned.Body["participants"]![0]!, caf);
        await IsAsync(planned.Body["participants"]![1]!, commune);
    }

    [Test]
    public async Task What_supports_a_facility_may_say_that_it_is_no_Caf()
    {
        var supports = new[] { new { type = "commune", name = "Évry-Courcouronnes", siren = Samples.Siren, cafCode = (string?)null, from = "2020-01-01" } };
        Has((await Client.RecordAsync(Caf, "EAJE-7", new { supports })).Body["supports"]![0]!, new { type = "commune", from = "2020-01-01" });
    }

    [Test]
    public async Task An_organisation_of_the_register_is_named_by_its_id_alone()
    {
        var convention = await Client.CreateConventionAsync(Caf);
        var organisation = new { organisation = Samples.Signatories(convention)[1] };
        var post = SteeringSamples.Post();
        post["employer"] = organisation;
        Has((await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/cooperation-posts", post)).Expect(201).Body["employer"]!, organisation);
        Has((await Client.RecordAsync(Caf, "EAJE-8", new { @operator = organisation })).Body["operator"]!, organisation);
    }

    /// <summary>Holds that what is named is in the register with all that was said of it.</summary>
    private async Task IsAsync(JsonNode named, object sent) => Has((await Client.ReadAsync($"/v1/organisations/{named["organisation"]}")).Expect(200).Body, sent);

    private static JsonNode Node(object value) => JsonSerializer.SerializeToNode(value, Documents.Options)!;

    /// <summary>Holds that what was read has every member that was sent, with its value.</summary>
    private static void Has(JsonNode read, object sent)
    {
        foreach (var (place, value) in Leaves(sent as JsonNode ?? Node(sent), "$")) Assert.That(Leaves(read, "$").GetValueOrDefault(place), Is.EqualTo(value), place);
    }

    private static Dictionary<string, string> Leaves(JsonNode? node, string place) => node switch
    {
        JsonObject members => members.SelectMany(m => Leaves(m.Value, $"{place}.{m.Key}")).ToDictionary(),
        JsonArray items => items.SelectMany((item, index) => Leaves(item, $"{place}[{index}]")).ToDictionary(),
        null => [],
        _ => new() { [place] = $"{node}" },
    };
}

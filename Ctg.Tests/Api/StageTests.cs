using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class StageTests(string engine) : ApiFixture(engine)
{
    [Test]
    public async Task A_convention_goes_from_draft_to_signed_and_may_be_signed_after_its_start()
    {
        var signed = await Client.SignAsync(await Client.CreateConventionAsync(Caf), "2024-03-06");
        Assert.Multiple(() =>
        {
            Assert.That((string?)signed.Body["stage"], Is.EqualTo("signed"));
            Assert.That((string?)signed.Body["signedOn"], Is.EqualTo("2024-03-06"));
            Assert.That((string?)signed.Body["situation"], Is.EqualTo("inForce"));
            Assert.That(signed.ETag, Is.EqualTo("\"10-inForce\""));
        });
    }

    [Test]
    public async Task A_refused_move_names_every_guard_that_failed_and_changes_nothing()
    {
        var body = Samples.Convention(Caf);
        body.Remove("startDate");
        body.Remove("endDate");
        body.Remove("perimeter");
        body["parties"] = new object[] { new { role = "leadCaf", type = "caf", name = "Caf", cafCode = Caf } };
        var draft = (await Client.PostAsync("/v1/conventions", body)).Expect(201);
        var refused = (await Client.PostAsync($"/v1/conventions/{draft.Body["id"]}/transitions", new { to = "preparation", on = "2027-01-01" }, draft.ETag)).Expect(422);
        Assert.Multiple(async () =>
        {
            Assert.That(refused.Faults, Is.EquivalentTo(new[]
            {
                "/startDate STG-02", "/endDate STG-02", "/perimeter/territories STG-03", "/parties INV-03", "/on STG-06",
            }));
            Assert.That((await Client.ReadAsync($"/v1/conventions/{draft.Body["id"]}")).Text, Is.EqualTo(draft.Resource));
        });
    }

    [Test]
    public async Task The_moves_of_a_convention_are_told_beforehand_with_what_stands_in_the_way()
    {
        var body = Samples.Convention(Caf);
        body.Remove("perimeter");
        var draft = (await Client.PostAsync("/v1/conventions", body)).Expect(201);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/conventions/{draft.Body["id"]}/transitions");
        request.Headers.AcceptLanguage.ParseAdd("en");
        var told = (await Client.ReplyAsync(request)).Expect(200);
        var (preparation, abandoned) = (told.Body["moves"]![0]!, told.Body["moves"]![1]!);
        Assert.Multiple(() =>
        {
            Assert.That(told.ETag, Is.EqualTo("\"1-en\""));
            Assert.That(told.ContentHeaders.ContentLanguage, Is.EqualTo(new[] { "en" }));
            Assert.That(told.Headers.Vary, Does.Contain("Accept-Language"));
            Assert.That((int?)told.Body["version"], Is.EqualTo(1));
            Assert.That((string?)told.Body["stage"], Is.EqualTo("draft"));
            Assert.That((string?)preparation["to"], Is.EqualTo("preparation"));
            Assert.That((string?)preparation["obstacles"]![0]!["code"], Is.EqualTo("STG-03"));
            Assert.That((string?)preparation["obstacles"]![0]!["message"], Does.StartWith("The perimeter"));
            Assert.That((string?)abandoned["to"], Is.EqualTo("abandoned"));
            Assert.That(abandoned["obstacles"]!.AsArray(), Is.Empty);
            Assert.That((string?)abandoned["needs"]![0], Is.EqualTo("/reason"));
        });
        (await Client.PostAsync($"/v1/conventions/{draft.Body["id"]}/transitions", new { to = "abandoned", on = "2024-01-01", reason = "Doublon" }, told.ETag)).Expect(200);
    }

    [Test]
    public async Task A_move_that_the_stage_does_not_have_is_refused_with_those_it_has()
    {
        var draft = await Client.CreateConventionAsync(Caf);
        var refused = (await Client.PostAsync($"/v1/conventions/{draft.Body["id"]}/transitions", new { to = "signed", on = "2024-01-01" }, draft.ETag)).Expect(422);
        Assert.Multiple(() =>
        {
            Assert.That(refused.Faults, Is.EqualTo(new[] { "/to STG-01" }));
            Assert.That((string?)refused.Body["errors"]![0]!["message"], Does.Contain("preparation, abandoned"));
        });
    }

    [Test]
    public async Task A_signed_convention_ends_early_with_its_cause_and_decision()
    {
        var signed = await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        var path = $"/v1/conventions/{signed.Body["id"]}";
        var refused = (await Client.PostAsync($"{path}/transitions", new { to = "terminated", on = "2030-01-01" }, signed.ETag)).Expect(422);
        var ended = (await Client.PostAsync(
            $"{path}/transitions",
            new { to = "terminated", on = "2026-06-30", cause = "generalInterest", notifiedOn = "2026-03-01", decisionReference = "CA 2026-12" },
            signed.ETag)).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/cause STG-05", "/notifiedOn STG-05", "/decisionReference STG-05", "/on STG-05" }));
            Assert.That((string?)ended.Body["situation"], Is.EqualTo("inForce"));
            Assert.That((string?)(await Client.ReadAsync($"{path}?asOf=2026-07-01")).Body["situation"], Is.EqualTo("terminated"));
        });
    }

    [Test]
    public async Task An_abandoned_convention_has_a_reason_and_no_longer_changes()
    {
        var draft = await Client.CreateConventionAsync(Caf);
        var path = $"/v1/conventions/{draft.Body["id"]}";
        (await Client.PostAsync($"{path}/transitions", new { to = "abandoned", on = "2026-01-01" }, draft.ETag)).Expect(422);
        var abandoned = (await Client.PostAsync($"{path}/transitions", new { to = "abandoned", on = "2026-01-01", reason = "Vote refusé" }, draft.ETag)).Expect(200);
        var refused = (await Client.PatchAsync(path, new { title = "Encore" }, abandoned.ETag)).Expect(422);
        Assert.That(refused.Faults, Is.EqualTo(new[] { "/stage STG-07" }));
    }

    [Test]
    public async Task Once_signed_only_its_words_change_without_an_amendment()
    {
        var signed = await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        var path = $"/v1/conventions/{signed.Body["id"]}";
        var refused = (await Client.PatchAsync(
            path, new { endDate = "2028-11-30", themes = Array.Empty<object>(), perimeter = new { territories = new[] { "commune-91286" } } }, signed.ETag)).Expect(422);
        var revised = (await Client.PatchAsync(path, new { title = "Titre corrigé" }, signed.ETag)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(refused.Faults, Is.SupersetOf(new[] { "/endDate INV-07", "/themes INV-07", "/perimeter INV-07" }));
            Assert.That((string?)revised.Body["title"], Is.EqualTo("Titre corrigé"));
        });
    }
}

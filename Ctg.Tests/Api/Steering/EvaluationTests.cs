using Ctg.Tests.Support;

namespace Ctg.Tests.Api.Steering;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class EvaluationTests(string engine) : ApiFixture(engine)
{
    private Reply _convention = null!;
    private string _evaluations = "";

    [SetUp]
    public async Task CreateConventionAsync()
    {
        _convention = await Client.CreateConventionAsync(Caf);
        _evaluations = $"/v1/conventions/{_convention.Body["id"]}/evaluations";
    }

    [Test]
    public async Task An_evaluation_is_planned_made_delivered_and_validated()
    {
        var body = SteeringSamples.Evaluation();
        body["coherence"] = new { comment = "Répond au diagnostic." };
        body["document"] = new { sha256 = new string('a', 64), uri = "https://documents.example/evaluation.pdf" };
        var planned = (await Client.PostAsync(_evaluations, body)).Expect(201);
        var path = planned.Headers.Location!.ToString();
        var read = (await Client.ReadAsync(path)).Expect(200);
        var started = await MoveAsync(planned, "inProgress", "2026-01-05");
        Assert.That((await Client.PostAsync($"{path}/transitions", new { to = "delivered", on = "2026-03-02" }, started.ETag)).Expect(422).Faults, Is.EqualTo(new[]
        {
            "/coherence/score EVA-02", "/achievement/score EVA-02", "/means/score EVA-02", "/durability/score EVA-02",
        }));
        var scored = (await Client.PatchAsync(path, SteeringSamples.Scores, started.ETag)).Expect(200);
        var delivered = await MoveAsync(scored, "delivered", "2026-03-02");
        Assert.That((await Client.PostAsync($"{path}/transitions", new { to = "inProgress", on = "2026-03-03" }, delivered.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/reason EVA-03" }));
        var again = await MoveAsync(delivered, "inProgress", "2026-03-03", "Compléter les moyens");
        var validated = await MoveAsync(await MoveAsync(again, "delivered", "2026-04-01"), "validated", "2026-05-04");
        Assert.Multiple(async () =>
        {
            Assert.That((planned.ETag, read.Text), Is.EqualTo(("\"1\"", planned.Text)));
            Assert.That($"{scored.Body["coherence"]!["score"]} {scored.Body["coherence"]!["comment"]}", Is.EqualTo("4 Répond au diagnostic."));
            Assert.That($"{again.Body["stageReason"]} {again.Body["startedOn"]} {again.Body["deliveredOn"]}", Is.EqualTo("Compléter les moyens 2026-01-05 "));
            Assert.That($"{validated.Body["startedOn"]} {validated.Body["deliveredOn"]} {validated.Body["validatedOn"]} {validated.ETag}", Is.EqualTo("2026-01-05 2026-04-01 2026-05-04 \"7\""));
            Assert.That((await Client.PatchAsync(path, new { summary = "Autre" }, validated.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/stage EVA-04" }));
        });
    }

    [TestCase("final", 422)]
    [TestCase("midTerm", 200)]
    public async Task Once_the_final_one_is_validated_no_action_is_taken_up_again(string kind, int status)
    {
        var plan = (await Client.PostAsync($"/v1/conventions/{_convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
        var submitted = (await Client.PostAsync($"{plan.Headers.Location}/transitions", new { to = "submitted", on = "2024-03-01" }, plan.ETag)).Expect(200);
        (await Client.PostAsync($"{plan.Headers.Location}/transitions", new { to = "adopted", on = "2024-04-01", decision = "Copil" }, submitted.ETag)).Expect(200);
        var body = Samples.Action();
        (body["pilot"], body["indicators"]) = (new { type = "caf", name = "Caf" }, new[] { Samples.Indicator });
        var action = (await Client.PostAsync($"{plan.Headers.Location}/actions", body)).Expect(201);
        var path = $"/v1/actions/{action.Body["id"]}/transitions";
        action = (await Client.PostAsync(path, new { to = "abandoned", on = "2026-01-05", reason = "Motif", decision = "Copil" }, action.ETag)).Expect(200);
        var planned = (await Client.PostAsync(_evaluations, SteeringSamples.Evaluation(kind))).Expect(201);
        var scored = (await Client.PatchAsync(planned.Headers.Location!.ToString(), SteeringSamples.Scores, (await MoveAsync(planned, "inProgress", "2026-01-05")).ETag)).Expect(200);
        await MoveAsync(await MoveAsync(scored, "delivered", "2026-02-02"), "validated", "2026-03-02");
        var reopened = await Client.PostAsync(path, new { to = "planned", on = "2026-03-03", reason = "Reprise" }, action.ETag);
        Assert.That(reopened.Expect(status).Status == 200 ? [] : reopened.Faults, Is.EqualTo(status == 200 ? [] : new[] { "/to ACT-12" }));
    }

    [Test]
    public async Task A_convention_has_one_of_each_kind_and_year()
    {
        var midTerm = await PlanAsync("midTerm");
        await PlanAsync("final");
        await PlanAsync("yearly", 2024);
        var yearly = await PlanAsync("yearly", 2025);
        var other = await Client.CreateConventionAsync(Caf);
        (await Client.PostAsync($"/v1/conventions/{other.Body["id"]}/evaluations", SteeringSamples.Evaluation())).Expect(201);
        foreach (var (kind, year) in new[] { ("midTerm", (int?)null), ("final", null), ("yearly", 2024) })
            Assert.That((await Client.PostAsync(_evaluations, SteeringSamples.Evaluation(kind, year))).Expect(409).Code, Is.EqualTo("evaluationTaken"), kind);
        Assert.That((await Client.PatchAsync($"/v1/evaluations/{yearly.Body["id"]}", new { year = 2024 }, yearly.ETag)).Expect(409).Code, Is.EqualTo("evaluationTaken"));
        (await Client.PatchAsync($"/v1/evaluations/{midTerm.Body["id"]}", new { summary = "La même" }, midTerm.ETag)).Expect(200);
        Assert.That((await Client.ReadAsync(_evaluations)).Items.Count(), Is.EqualTo(4));
    }

    [Test]
    public async Task Many_at_once_plan_it_once()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Client.PostAsync(_evaluations, SteeringSamples.Evaluation())));
        Assert.That(replies.Select(r => r.Status), Has.Exactly(1).EqualTo(201).And.Exactly(5).EqualTo(409));
    }

    [Test]
    public async Task Each_filter_keeps_what_it_names_and_leaves_out_the_rest()
    {
        var midTerm = await MoveAsync(await PlanAsync("midTerm"), "inProgress", "2026-01-05");
        var yearly = await PlanAsync("yearly", 2025);
        await ExpectAsync("", midTerm, yearly);
        await ExpectAsync("?kind=midTerm", midTerm);
        await ExpectAsync("?kind=yearly&kind=final", yearly);
        await ExpectAsync("?stage=planned", yearly);
        await ExpectAsync("?stage=inProgress&stage=delivered", midTerm);
        await ExpectAsync("?stage=planned&kind=midTerm");
        Assert.That(await Client.ItemsAsync(_evaluations, limit: 1), Is.Unique.And.Count.EqualTo(2));
    }

    [Test]
    public async Task A_convention_that_has_ended_is_still_evaluated()
    {
        var signed = await Client.SignAsync(_convention);
        var termination = new { to = "terminated", on = "2025-12-31", cause = "mutualAgreement", notifiedOn = "2025-10-01", decisionReference = "CA 2025-10", reason = "Fusion" };
        await Client.ChangeAsync(signed, "transitions", termination);
        var evaluation = await PlanAsync("final");
        await MoveAsync(evaluation, "inProgress", "2026-01-05");
        await Client.HoldMeetingAsync(_convention);
        Assert.That((await Client.PostAsync($"/v1/conventions/{_convention.Body["id"]}/cooperation-posts", SteeringSamples.Post())).Expect(422).Faults, Is.EqualTo(new[] { "/stage PST-05" }));
    }

    [Test]
    public async Task An_abandoned_convention_takes_nothing_more()
    {
        await Client.ChangeAsync(_convention, "transitions", new { to = "abandoned", on = "2026-01-05", reason = "Sans suite" });
        var path = $"/v1/conventions/{_convention.Body["id"]}";
        Assert.That((await Client.PostAsync(_evaluations, SteeringSamples.Evaluation())).Expect(422).Faults, Is.EqualTo(new[] { "/stage EVA-04" }));
        Assert.That((await Client.PostAsync($"{path}/meetings", SteeringSamples.Meeting())).Expect(422).Faults, Is.EqualTo(new[] { "/stage MTG-08" }));
        Assert.That((await Client.PostAsync($"{path}/cooperation-posts", SteeringSamples.Post())).Expect(422).Faults, Is.EqualTo(new[] { "/stage PST-05" }));
    }

    [TestCase("{}", 422, "/kind required")]
    [TestCase("""{"kind":"final","year":3000,"coherence":{"score":5},"means":{"score":0},"document":{"sha256":"A","uri":"ftp://x"}}""", 422,
        "/year outOfRange", "/coherence/score outOfRange", "/means/score outOfRange", "/document/sha256 wrongFormat", "/document/uri wrongFormat")]
    [TestCase("""{"kind":"final","document":{},"durability":{"score":1.5}}""", 400, "/durability/score wrongFormat", "/document/sha256 required", "/document/uri required")]
    [TestCase("""{"kind":"yearly"}""", 422, "/year EVA-06")]
    public async Task What_is_wrong_with_a_body_is_named(string body, int status, params string[] faults)
    {
        var refused = await Client.PostAsync(_evaluations, body);
        Assert.That(refused.Status, Is.EqualTo(status), refused.Text);
        Assert.That(refused.Faults, Is.EquivalentTo(faults));
        Assert.That((await Client.ReadAsync(_evaluations)).Items, Is.Empty);
    }

    private async Task<Reply> PlanAsync(string kind, int? year = null) => (await Client.PostAsync(_evaluations, SteeringSamples.Evaluation(kind, year))).Expect(201);

    private async Task<Reply> MoveAsync(Reply evaluation, string to, string on, string? reason = null) =>
        (await Client.PostAsync($"/v1/evaluations/{evaluation.Body["id"]}/transitions", new { to, on, reason }, evaluation.ETag)).Expect(200);

    private async Task ExpectAsync(string query, params Reply[] evaluations)
    {
        var page = (await Client.ReadAsync(_evaluations + query)).Expect(200);
        Assert.That(page.Items.Select(i => (string?)i["id"]), Is.EqualTo(evaluations.Select(e => (string?)e.Body["id"])), query);
    }
}

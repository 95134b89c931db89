using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class AmendmentTests(string engine) : ApiFixture(engine)
{
    [Test]
    public async Task A_signed_amendment_changes_its_convention_and_who_is_covered_from_its_day()
    {
        var convention = await Client.SignAsync(await Client.CreateConventionAsync(Caf, "commune-52121"));
        convention = await Client.ChangeAsync(convention, "amendments", new
        {
            title = "Avenant n° 1",
            effectiveOn = "2025-01-01",
            changes = new
            {
                extension = new { endDate = "2029-12-31" },
                perimeter = new { add = new[] { "commune-52448" } },
                parties = new { add = new object[] { new { role = "partner", type = "msa", name = "Msa Sud Champagne" } } },
                themes = new { add = new[] { new { code = "culture" } } },
                other = "Un comité de suivi se réunit chaque trimestre.",
            },
        });
        convention = await SignAsync(convention, 1, "2024-12-10");
        var id = convention.Body["id"];
        var read = (await Client.ReadAsync($"/v1/conventions/{id}")).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That((string?)read.Body["endDate"], Is.EqualTo("2029-12-31"));
            Assert.That((string?)read.Body["initialEndDate"], Is.EqualTo("2028-12-31"));
            Assert.That((string?)read.Body["parties"]![2]!["from"], Is.EqualTo("2025-01-01"));
            Assert.That(read.Body["themes"]!.AsArray().Select(t => (string?)t!["code"]), Does.Contain("culture"));
            Assert.That(await CoveredAsync("2024-12-31"), Is.EqualTo(1));
            Assert.That(await CoveredAsync("2025-01-01"), Is.EqualTo(2));
            Assert.That((await Client.ReadAsync($"/v1/conventions?caf={Caf}&partyType=msa")).Items.Count(), Is.EqualTo(1));
            Assert.That((await Client.ReadAsync($"/v1/conventions?caf={Caf}&party={read.Body["parties"]![2]!["organisation"]}")).Items.Count(), Is.EqualTo(1));
            Assert.That((await Client.ReadAsync($"/v1/conventions?caf={Caf}&partyType=departement")).Items, Is.Empty);
        });

        async Task<int?> CoveredAsync(string on) =>
            (int?)(await Client.ReadAsync($"/v1/deployment/coverage?within=departement-52&on={on}")).Expect(200).Body["communes"]!["covered"];
    }

    [Test]
    public async Task A_draft_is_rewritten_by_patches_and_every_refusal_is_told_at_once()
    {
        var convention = await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        var path = $"/v1/conventions/{convention.Body["id"]}/amendments";
        var invalid = (await Client.PostAsync(path, new { changes = new { parties = new { add = new object[] { new { role = "partner" } } }, extension = new { } } }, convention.ETag)).Expect(422);
        var unknown = (await Client.PostAsync(
            path, new { title = "A", changes = new { actionPlan = Guid.NewGuid(), parties = new { add = new object[] { new { role = "partner", organisation = Guid.NewGuid() } } } } }, convention.ETag)).Expect(422);
        convention = await Client.ChangeAsync(convention, "amendments", new { title = "Avenant", changes = new { other = "Texte" } });
        convention = (await Client.PatchAsync($"{path}/1", new { title = "Avenant de clôture", changes = new { other = (string?)null, themes = new { remove = new[] { "youth" } } } }, convention.ETag)).Expect(200);
        var refused = (await Client.PostAsync($"{path}/1/transitions", new { to = "deliberation", on = "2024-10-01" }, convention.ETag)).Expect(422);
        Assert.Multiple(async () =>
        {
            Assert.That(invalid.Faults, Is.EquivalentTo(new[]
            {
                "/title required", "/changes/extension/endDate required", "/changes/parties/add/0/type required", "/changes/parties/add/0/name required",
            }));
            Assert.That(unknown.Faults, Is.EquivalentTo(new[] { "/changes/parties/add/0/organisation notFound", "/changes/actionPlan notFound" }));
            Assert.That((string?)convention.Body["amendments"]![0]!["title"], Is.EqualTo("Avenant de clôture"));
            Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/effectiveOn INV-08", "/themes INV-05" }));
            Assert.That((await Client.PatchAsync($"{path}/2", new { title = "B" }, convention.ETag)).Status, Is.EqualTo(404));
            Assert.That((await Client.PostAsync($"{path}/2/transitions", new { to = "cancelled", on = "2024-10-01", reason = "x" }, convention.ETag)).Status, Is.EqualTo(404));
        });
    }

    [Test]
    public async Task The_action_plan_may_come_by_amendment_and_an_amendment_leaves_no_action_outside()
    {
        var convention = await Client.SignAsync(await Client.CreateConventionAsync(Caf, "commune-91228", "commune-91286"));
        var path = $"/v1/conventions/{convention.Body["id"]}";
        var plan = (await Client.PostAsync($"{path}/action-plans", Samples.Plan)).Expect(201);
        var action = Samples.Action();
        action["communes"] = new[] { "commune-91286" };
        (await Client.PostAsync($"/v1/action-plans/{plan.Body["id"]}/actions", action)).Expect(201);
        convention = await Client.ChangeAsync(convention, "amendments", new
        {
            title = "Avenant n° 1 : plan d'actions",
            effectiveOn = "2024-12-01",
            changes = new { actionPlan = plan.Body["id"], perimeter = new { remove = new[] { "commune-91286" } } },
        });
        var refused = (await Client.PostAsync($"{path}/amendments/1/transitions", new { to = "cancelled", on = "2024-10-01" }, convention.ETag)).Expect(422);
        Assert.That(refused.Faults, Is.EqualTo(new[] { "/reason STG-04" }));
        Assert.That((string?)convention.Body["amendments"]![0]!["changes"]!["actionPlan"], Is.EqualTo((string?)plan.Body["id"]));
    }

    [Test]
    public async Task A_theme_that_is_named_twice_is_refused_before_anybody_votes()
    {
        var convention = await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        convention = await Client.ChangeAsync(
            convention, "amendments", new { title = "Avenant", effectiveOn = "2025-01-01", changes = new { themes = new { add = new[] { new { code = "culture", localLabel = "Culture" }, new { code = "culture", localLabel = "Lecture" } } } } });
        var refused = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/amendments/1/transitions", new { to = "deliberation", on = "2024-10-01" }, convention.ETag)).Expect(422);
        Assert.That(refused.Faults, Is.EqualTo(new[] { "/changes/themes/add/0 AMD-03", "/changes/themes/add/1 AMD-03" }));
    }

    private async Task<Reply> SignAsync(Reply convention, int number, string on)
    {
        convention = await MoveAsync(convention, number, "deliberation", "2024-09-01");
        var organisations = Samples.Signatories(convention).Concat(convention.Body["amendments"]![number - 1]!["changes"]!["parties"]!["add"]!.AsArray().Select(p => (string)p!["organisation"]!)).ToArray();
        foreach (var organisation in organisations) convention = await Client.ChangeAsync(convention, "deliberations", Samples.Vote(organisation, number));
        convention = await MoveAsync(convention, number, "signature", "2024-11-01");
        foreach (var organisation in organisations) convention = await Client.ChangeAsync(convention, "signatures", Samples.Signature(organisation, on, number));
        return await MoveAsync(convention, number, "signed", on);
    }

    private Task<Reply> MoveAsync(Reply convention, int number, string to, string on) => Client.ChangeAsync(convention, $"amendments/{number}/transitions", new { to, on });
}

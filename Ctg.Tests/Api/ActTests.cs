using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ActTests(string engine) : ApiFixture(engine)
{
    [Test]
    public async Task A_convention_comes_to_signature_by_the_votes_and_to_signed_by_the_signatures_of_its_parties()
    {
        var deliberating = await DeliberatingAsync();
        var path = $"/v1/conventions/{deliberating.Body["id"]}";
        var early = (await Client.PostAsync($"{path}/transitions", new { to = "signature", on = "2023-12-01" }, deliberating.ETag)).Expect(422);
        var told = (await Client.ReadAsync($"{path}/transitions")).Expect(200);
        var signed = await SignAsync(deliberating);
        var read = (await Client.ReadAsync(path)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(early.Faults, Is.EqualTo(new[] { "/parties/0 STG-09", "/parties/1 STG-09" }));
            Assert.That(
                told.Body["moves"]!.AsArray().Single(m => (string?)m!["to"] == "signature")!["obstacles"]!.AsArray().Select(o => (string?)o!["code"]),
                Is.EqualTo(new[] { "STG-09", "STG-09" }));
            Assert.That(((string?)signed.Body["stage"], (string?)signed.Body["signedOn"]), Is.EqualTo(("signed", "2024-03-06")));
            Assert.That(read.Text, Is.EqualTo(signed.Resource));
            Assert.That(read.Body["deliberations"]!.AsArray().Select(d => (string?)d!["state"]), Is.All.EqualTo("enforceable"));
        });
    }

    [Test]
    public async Task Every_fault_of_an_act_is_told_at_once_and_nothing_is_kept()
    {
        var deliberating = await DeliberatingAsync();
        var path = $"/v1/conventions/{deliberating.Body["id"]}";
        var malformed = (await Client.PostAsync($"{path}/deliberations", new { organisation = "x", vote = 1 }, deliberating.ETag)).Expect(400);
        var invalid = (await Client.PostAsync($"{path}/deliberations", new { url = "ftp://x", votes = new { voters = -1 } }, deliberating.ETag)).Expect(422);
        var refused = (await Client.PostAsync(
            $"{path}/deliberations",
            new
            {
                organisation = Guid.NewGuid(),
                body = "bureau",
                outcome = "adopted",
                publishedOn = "2030-01-01",
                votes = new { inOffice = 3, voters = 3, @for = 3, against = 1, abstentions = 0 },
            },
            deliberating.ETag)).Expect(422);
        Assert.Multiple(async () =>
        {
            Assert.That(malformed.Faults, Is.SupersetOf(new[] { "/organisation wrongFormat", "/vote unknownMember", "/outcome required" }));
            Assert.That(invalid.Faults, Is.SupersetOf(new[] { "/organisation required", "/url wrongFormat", "/votes/voters outOfRange", "/votes/inOffice required" }));
            Assert.That(refused.Faults, Is.EquivalentTo(
                new[] { "/organisation DLB-01", "/heldOn DLB-02", "/number DLB-02", "/publishedOn STG-06", "/votes INV-11" }));
            Assert.That((await Client.ReadAsync(path)).Text, Is.EqualTo(deliberating.Resource));
        });
    }

    [Test]
    public async Task A_deliberation_is_completed_by_patches_and_one_that_is_annulled_sends_the_convention_back()
    {
        var convention = await DeliberatingAsync();
        var path = $"/v1/conventions/{convention.Body["id"]}/deliberations";
        convention = await Client.ChangeAsync(convention, "deliberations", new { organisation = Samples.Signatories(convention)[1], body = "municipalCouncil", outcome = "planned" });
        var id = convention.Body["deliberations"]![0]!["id"];
        convention = (await Client.PatchAsync($"{path}/{id}", new { outcome = "adopted", number = "7", heldOn = "2023-10-10" }, convention.ETag)).Expect(200);
        convention = (await Client.PatchAsync($"{path}/{id}", new { transmittedOn = "2023-10-11", publishedOn = "2023-10-16" }, convention.ETag)).Expect(200);
        var enforceable = (string?)convention.Body["deliberations"]![0]!["state"];
        convention = (await Client.PatchAsync($"{path}/{id}", new { annulment = new { on = "2023-11-30", reason = "Retrait" } }, convention.ETag)).Expect(200);
        var history = await Client.ReadAsync($"/v1/conventions/{convention.Body["id"]}/history");
        var final = (await Client.PatchAsync($"{path}/{id}", new { number = "8" }, convention.ETag)).Expect(422);
        Assert.Multiple(async () =>
        {
            Assert.That((enforceable, (string?)convention.Body["stage"]), Is.EqualTo(("enforceable", "preparation")));
            Assert.That((string?)history.Items.Last()["reason"], Is.EqualTo("Retrait"));
            Assert.That((string?)history.Items.Last()["operation"], Is.EqualTo("deliberated"));
            Assert.That(final.Faults, Is.EqualTo(new[] { "/state DLB-03" }));
            Assert.That((await Client.PatchAsync($"{path}/{Guid.NewGuid()}", new { number = "8" }, convention.ETag)).Status, Is.EqualTo(404));
        });
    }

    [Test]
    public async Task A_signature_is_corrected_and_one_before_its_deliberation_says_why()
    {
        var convention = await DeliberatingAsync();
        var organisations = Samples.Signatories(convention);
        foreach (var organisation in organisations) convention = await Client.ChangeAsync(convention, "deliberations", Samples.Vote(organisation));
        convention = await Client.MoveAsync(convention, ("signature", "2023-12-01"));
        var path = $"/v1/conventions/{convention.Body["id"]}/signatures";
        var early = (await Client.PostAsync(path, Samples.Signature(organisations[1], "2023-10-09"), convention.ETag)).Expect(422);
        convention = await Client.ChangeAsync(
            convention, "signatures", new { organisation = organisations[1], signedOn = "2023-10-09", signatoryName = "Camille Martin", regularisation = "Séance reportée" });
        var id = convention.Body["signatures"]![0]!["id"];
        var corrected = (await Client.PatchAsync($"{path}/{id}", new { signedOn = "2023-12-04", regularisation = (string?)null }, convention.ETag)).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That(early.Faults, Is.EqualTo(new[] { "/signedOn INV-10" }));
            Assert.That((string?)corrected.Body["signatures"]![0]!["signedOn"], Is.EqualTo("2023-12-04"));
            Assert.That((await Client.PatchAsync($"{path}/{Guid.NewGuid()}", new { signedOn = "2023-12-04" }, corrected.ETag)).Status, Is.EqualTo(404));
        });
    }

    [Test]
    public async Task Acts_are_those_of_the_version_that_was_read_and_of_the_callers_Caf()
    {
        var convention = await DeliberatingAsync();
        var path = $"/v1/conventions/{convention.Body["id"]}/deliberations";
        var vote = Samples.Vote(Samples.Signatories(convention)[0]);
        using var other = Service.ClientOf(NewCaf());
        Assert.Multiple(async () =>
        {
            Assert.That((await Client.PostAsync(path, vote)).Status, Is.EqualTo(428));
            Assert.That((await Client.PostAsync(path, vote, "\"1\"")).Status, Is.EqualTo(412));
            Assert.That((await other.PostAsync(path, vote, convention.ETag)).Status, Is.EqualTo(404), "a draft of another Caf");
        });
    }

    [Test]
    public async Task A_repeat_with_the_same_key_gets_the_first_answer_in_its_language()
    {
        var convention = await DeliberatingAsync();
        var path = $"/v1/conventions/{convention.Body["id"]}/deliberations";
        var vote = Samples.Vote(Samples.Signatories(convention)[0]);
        var first = (await Client.PostAsync(path, vote, convention.ETag, "act-1")).Expect(200);
        var again = (await Client.PostAsync(path, vote, convention.ETag, "act-1")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That((again.Text, again.ETag), Is.EqualTo((first.Text, first.ETag)));
            Assert.That(again.ContentHeaders.ContentLanguage, Is.EqualTo(first.ContentHeaders.ContentLanguage).And.EqualTo(new[] { "en" }));
        });
    }

    [Test]
    public async Task Documents_are_filed_replaced_and_frozen_once_signed()
    {
        var convention = await Client.ChangeAsync(await Client.CreateConventionAsync(Caf), "documents", Samples.SignedDocument());
        var document = convention.Body["documents"]![0]!;
        var path = $"/v1/conventions/{convention.Body["id"]}/documents";
        var wrong = (await Client.PostAsync(path, new { type = "annex", title = "", sha256 = "ABC", uri = "C:\\annexe.pdf" }, convention.ETag)).Expect(422);
        convention = (await Client.PatchAsync($"{path}/{document["id"]}", new { sha256 = new string('0', 64) }, convention.ETag)).Expect(200);
        var version = (int?)convention.Body["documents"]![0]!["version"];
        var signed = await Client.SignAsync(convention);
        var frozen = (await Client.PatchAsync($"{path}/{document["id"]}", new { title = "Autre" }, signed.ETag)).Expect(422);
        Assert.Multiple(() =>
        {
            Assert.That(wrong.Faults, Is.EquivalentTo(new[] { "/title required", "/sha256 wrongFormat", "/uri wrongFormat" }));
            Assert.That(version, Is.EqualTo(2));
            Assert.That(frozen.Faults, Is.EqualTo(new[] { "/type DOC-01" }));
        });
    }

    private async Task<Reply> DeliberatingAsync() =>
        await Client.MoveAsync(await Client.CreateConventionAsync(Caf), ("preparation", "2023-06-01"), ("deliberation", "2023-09-01"));

    private async Task<Reply> SignAsync(Reply deliberating)
    {
        var organisations = Samples.Signatories(deliberating);
        foreach (var organisation in organisations) deliberating = await Client.ChangeAsync(deliberating, "deliberations", Samples.Vote(organisation));
        var signing = await Client.MoveAsync(deliberating, ("signature", "2023-12-01"));
        foreach (var organisation in organisations) signing = await Client.ChangeAsync(signing, "signatures", Samples.Signature(organisation, "2024-03-06"));
        return await Client.MoveAsync(await Client.ChangeAsync(signing, "documents", Samples.SignedDocument()), ("signed", "2024-03-10"));
    }
}

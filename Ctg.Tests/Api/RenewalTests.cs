using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class RenewalTests(string engine) : ApiFixture(engine)
{
    [Test]
    public async Task A_renewal_is_a_draft_linked_to_the_convention_and_found_by_it()
    {
        var old = await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        var path = $"/v1/conventions/{old.Body["id"]}";
        var renewal = (await Client.PostAsync($"{path}/renewal", new { endDate = "2032-12-31", title = "Deuxième génération" })).Expect(201);
        var again = (await Client.PatchAsync($"/v1/conventions/{renewal.Body["id"]}", new { startDate = "2028-06-01" }, renewal.ETag)).Expect(422);
        var gap = (await Client.PatchAsync($"/v1/conventions/{renewal.Body["id"]}", new { startDate = "2029-02-01" }, renewal.ETag)).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That((string?)renewal.Headers.Location?.ToString(), Is.EqualTo($"/v1/conventions/{renewal.Body["id"]}"));
            Assert.That((string?)renewal.Body["renewalOf"], Is.EqualTo((string?)old.Body["id"]));
            Assert.That(((string?)renewal.Body["stage"], (string?)renewal.Body["startDate"]), Is.EqualTo(("draft", "2029-01-01")));
            Assert.That(again.Faults, Is.EqualTo(new[] { "/startDate INV-09" }));
            Assert.That(gap.Warnings, Is.EqualTo(new[] { "/startDate INV-09" }));
            Assert.That((await Client.ReadAsync($"/v1/conventions?renewalOf={old.Body["id"]}")).Items.Select(i => (string?)i["id"]), Is.EqualTo(new[] { (string?)renewal.Body["id"] }));
            Assert.That((await Client.ReadAsync($"/v1/conventions?renewalOf={renewal.Body["id"]}")).Items, Is.Empty);
        });
    }

    [Test]
    public async Task Only_a_signed_convention_of_the_callers_Caf_is_renewed_under_a_reference_that_is_free()
    {
        var draft = await Client.CreateConventionAsync(Caf);
        var signed = await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        using var other = Service.ClientOf(NewCaf());
        Assert.Multiple(async () =>
        {
            Assert.That((await Client.PostAsync($"/v1/conventions/{draft.Body["id"]}/renewal", new { })).Expect(422).Faults, Is.EqualTo(new[] { "/stage INV-09" }));
            Assert.That((await other.PostAsync($"/v1/conventions/{draft.Body["id"]}/renewal", new { })).Status, Is.EqualTo(404));
            Assert.That((await other.PostAsync($"/v1/conventions/{signed.Body["id"]}/renewal", new { })).Status, Is.EqualTo(403));
            Assert.That((await Client.PostAsync($"/v1/conventions/{signed.Body["id"]}/renewal", new { reference = signed.Body["reference"] })).Code, Is.EqualTo("referenceTaken"));
        });
    }

    [Test]
    public async Task Two_conventions_for_a_commune_are_shown_by_the_change_and_on_request()
    {
        var first = await Client.SignAsync(await Client.CreateConventionAsync(Caf, "commune-15014"));
        var draft = await Client.CreateConventionAsync(Caf, "commune-15014");
        var asked = (await Client.ReadAsync($"/v1/conventions/{draft.Body["id"]}/warnings")).Expect(200);
        var second = await Client.MoveAsync(draft, ("preparation", "2023-06-01"));
        var told = (await Client.ReadAsync($"/v1/conventions/{second.Body["id"]}/warnings")).Expect(200);
        using var french = new HttpRequestMessage(HttpMethod.Get, $"/v1/conventions/{second.Body["id"]}/warnings");
        french.Headers.AcceptLanguage.ParseAdd("fr");
        var inFrench = await Client.ReplyAsync(french);
        using var other = Service.ClientOf(NewCaf());
        Assert.Multiple(async () =>
        {
            Assert.That((first.Warnings, draft.Warnings), Is.EqualTo((Array.Empty<string>(), Array.Empty<string>())), "a draft covers nobody yet");
            Assert.That(asked.Warnings, Is.EqualTo(new[] { "/perimeter INV-06" }), "and may be asked about");
            Assert.That(second.Warnings, Is.EqualTo(new[] { "/perimeter INV-06" }));
            Assert.That(told.Warnings, Is.EqualTo(second.Warnings));
            Assert.That((string?)told.Body["warnings"]![0]!["message"], Does.Contain((string?)first.Body["reference"]));
            Assert.That((string?)inFrench.Body["warnings"]![0]!["message"], Does.StartWith("La convention"));
            Assert.That((await other.ReadAsync($"/v1/conventions/{second.Body["id"]}/warnings")).Status, Is.EqualTo(404));
            Assert.That((await other.ReadAsync($"/v1/conventions/{first.Body["id"]}/warnings")).Status, Is.EqualTo(403));
        });
    }
}

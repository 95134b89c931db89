using Ctg.Tests.Support;

namespace Ctg.Tests.Cases;

/// <summary>A Caf and one city, or a city with its CCAS.</summary>
public sealed class SingleCommuneCases(string engine) : RealCases(engine)
{
    [Test]
    public async Task Frontignan_signed_in_March_2024_for_2023_to_2027_and_was_unsigned_until_then()
    {
        var city = Places.Commune("Frontignan", "34");
        var story = await BeginAsync("Ctg de Frontignan", "communal", ("2023-01-01", "2027-12-31"), [city], city.AsParty);
        await story.PrepareAsync("2024-03-06");
        await story.DeliberateAsync("2024-03-06");
        var before = Service.Clock.GetUtcNow();
        Service.Clock.Advance(TimeSpan.FromMinutes(1));
        await story.SignAsync("2024-03-06");
        var known = $"&knownAt={before:yyyy-MM-ddTHH:mm:ss}Z";
        Assert.Multiple(async () =>
        {
            Assert.That((string?)story.Body["signedOn"], Is.EqualTo("2024-03-06"));
            Assert.That(await story.SituationAsync("2023-06-30"), Is.EqualTo("inForce"), "before it was signed");
            Assert.That(await story.SituationAsync("2023-06-30", known), Is.EqualTo("unsigned"), "as it was known");
            Assert.That(await story.SituationAsync("2022-12-31"), Is.EqualTo("upcoming"));
            Assert.That(await story.SituationAsync("2027-12-31"), Is.EqualTo("inForce"), "the last day");
            Assert.That(await story.SituationAsync("2028-01-01"), Is.EqualTo("expired"));
            Assert.That(story.Convention.Warnings, Is.EqualTo(new[] { "/signedOn INV-02" }), "fourteen months after the start");
        });
    }

    [Test]
    public async Task Perpignan_signed_in_July_2024_its_plan_came_by_amendment_in_December_and_the_ceremony_in_February()
    {
        var city = Places.Commune("Perpignan", "66");
        var story = await BeginAsync("Ctg de Perpignan", "communal", ("2024-01-01", "2028-12-31"), [city], city.AsParty);
        await story.PrepareAsync("2024-07-10");
        // The council authorised it in June.
        await story.VoteAsync(story.OrganisationOf("Perpignan"), "2024-06-20");
        await story.VoteAsync(story.OrganisationOf($"Caf {Caf}"), "2024-06-11");
        await story.DeliberateAsync("2024-07-10");
        await story.SignAsync("2024-07-10");
        var none = await Client.ReadAsync($"{story.Path}/action-plans");
        var plan = (await Client.PostAsync($"{story.Path}/action-plans", new { title = "Plan d'actions et d'évaluation", axes = Axes(25) })).Expect(201);
        await story.AmendAsync("Avenant n° 1", "2024-12-15", "2024-12-15", new { actionPlan = plan.Body["id"] });
        await story.PatchAsync(new { ceremonyOn = "2025-02-27" });
        var (read, amendment) = (await story.LookAsync(), story.Body["amendments"]![0]!);
        Assert.Multiple(() =>
        {
            Assert.That(none.Items, Is.Empty, "signed without a plan");
            Assert.That(((string?)read["signedOn"], (string?)read["ceremonyOn"]), Is.EqualTo(("2024-07-10", "2025-02-27")));
            Assert.That(((int?)amendment["number"], (string?)amendment["stage"], (string?)amendment["signedOn"]), Is.EqualTo((1, "signed", "2024-12-15")));
            Assert.That((string?)amendment["changes"]!["actionPlan"], Is.EqualTo((string?)plan.Body["id"]));
            Assert.That(plan.Body["axes"]!.AsArray(), Has.Count.EqualTo(25));
        });
    }

    [Test]
    public async Task Echirolles_signs_with_its_CCAS_for_three_to_five_years()
    {
        var city = Places.Commune("Échirolles", "38");
        object ccas = new { role = "localAuthority", type = "ccas", name = "CCAS d'Échirolles", territory = city.Key };
        var story = await BeginAsync("Ctg d'Échirolles", "communal", ("2022-01-01", "2024-12-31"), [city], city.AsParty, ccas);
        await story.PatchAsync(new { endDate = "2026-12-31" });
        var six = (await Client.PatchAsync(story.Path, new { endDate = "2027-12-31" }, story.Convention.ETag)).Expect(422);
        await story.PrepareAsync("2022-06-30");
        await story.VoteAsync(story.OrganisationOf("Échirolles"), "2022-03-28");
        await story.VoteAsync(story.OrganisationOf($"Caf {Caf}"), "2022-03-28");
        var early = await story.RefusedAsync("signature", "2022-05-01");
        await story.DeliberateAsync("2022-06-30");
        await story.SignAsync("2022-06-30");
        Assert.Multiple(() =>
        {
            Assert.That(six.Faults, Is.EqualTo(new[] { "/endDate INV-01" }));
            Assert.That(early, Is.EqualTo(new[] { "/parties/2 STG-09" }), "the CCAS has a board of its own, which votes too");
            Assert.That(story.Body["signatures"]!.AsArray(), Has.Count.EqualTo(3));
            Assert.That((string?)story.Body["signedOn"], Is.EqualTo("2022-06-30"));
        });
    }

    private static object[] Axes(int count) => [.. Enumerable.Range(1, count).Select(number => new { code = $"A{number}", title = $"Axe {number}" })];
}

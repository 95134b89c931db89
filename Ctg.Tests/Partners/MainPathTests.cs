using Ctg.Client;
using Ctg.Tests.Support;

namespace Ctg.Tests.Partners;

/// <summary>The main job, from the territory to who is covered, by the client alone.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class MainPathTests(string engine) : PartnerFixture(engine)
{
    [Test]
    public async Task From_a_territory_to_a_signed_convention_an_action_and_who_is_covered()
    {
        var found = await Partner.ListTerritoriesAsync(q: "evry courcouronnes", type: [TerritoryType.Commune]);
        Assert.That(found.Items.Select(t => t.Key), Does.Contain("commune-91228"));

        var before = await Partner.GetCoverageAsync(within: "commune-91228", on: new DateOnly(2026, 6, 1));
        var convention = await SignAsync(await Partner.CreateConventionAsync(Draft(Caf)));
        var after = await Partner.GetCoverageAsync(within: "commune-91228", on: new DateOnly(2026, 6, 1));
        Assert.Multiple(() =>
        {
            Assert.That((convention.Result.Stage, convention.Result.Situation, convention.Result.SignedOn), Is.EqualTo((Stage.Signed, Situation.InForce, new DateOnly(2024, 3, 6))));
            Assert.That(after.Population.Covered, Is.GreaterThanOrEqualTo(before.Population.Covered).And.EqualTo(after.Population.Total));
        });

        var plan = await Partner.CreateActionPlanAsync(convention.Result.Id, new() { Title = "Plan d'actions", Axes = [new() { Code = "A1", Title = "Accueil" }] });
        var action = await Partner.CreateActionAsync(plan.Result.Id, new()
        {
            Title = "Ouvrir un relais petite enfance",
            Axis = "A1",
            Theme = Theme.EarlyChildhood,
            PlannedStart = new(2025, 1, 1),
            PlannedEnd = new(2025, 12, 31),
            Fundings = [new() { Type = OrganisationType.Caf, Name = "Caf pilote", Amount = 18_400.10m, State = FundingState.Requested }],
        });
        Assert.Multiple(() =>
        {
            Assert.That(action.Result.Fundings[0].Amount, Is.EqualTo(18_400.10m), "cents are not lost");
            Assert.That(action.Result.PlannedEnd, Is.EqualTo(new DateOnly(2025, 12, 31)));
            Assert.That(action.ETag, Is.EqualTo("\"1-late\""), "its end is over");
        });
    }

    [Test]
    public async Task A_patch_sends_what_is_set_removes_what_is_named_and_leaves_the_rest()
    {
        var created = await Partner.CreateConventionAsync(Draft(Caf));
        var described = await Partner.ReviseConventionAsync(created.Result.Id, created.ETag!, new() { Description = "Avec les habitants." });
        var revised = await Partner.ReviseConventionAsync(created.Result.Id, described.ETag!, new() { Title = "Ctg revue", Removed = [nameof(ConventionPatch.Description)] });
        Assert.Multiple(() =>
        {
            Assert.That((described.Result.Title, described.Result.Description), Is.EqualTo((created.Result.Title, "Avec les habitants.")));
            Assert.That((revised.Result.Title, revised.Result.Description, revised.Result.Version), Is.EqualTo(("Ctg revue", (string?)null, 3)));
            Assert.That(revised.Result.Themes, Has.Count.EqualTo(4));
        });
        Assert.That(
            async () => await Partner.ReviseConventionAsync(created.Result.Id, revised.ETag!, new() { Removed = ["Titel"] }), Throws.ArgumentException.With.Message.Contains("Titel"));
    }

    [Test]
    public async Task What_has_not_changed_is_not_sent_again_and_what_was_is_read_by_its_instant()
    {
        var created = await Partner.CreateConventionAsync(Draft(Caf));
        var id = created.Result.Id;
        var read = await Partner.GetConventionAsync(id);
        var again = await Partner.GetConventionAsync(id, ifNoneMatch: read.ETag);
        Assert.That((read.IsNotModified, again.IsNotModified, again.ETag), Is.EqualTo((false, true, read.ETag)));

        var first = Service.Clock.GetUtcNow();
        Service.Clock.Advance(TimeSpan.FromMinutes(1));
        await Partner.ReviseConventionAsync(id, read.ETag!, new() { Title = "Ctg revue" });
        // The same instant with another offset: it is not taken for a time of day.
        Assert.That((await Partner.GetConventionAsync(id, knownAt: first.ToOffset(TimeSpan.FromHours(2)))).Result.Title, Is.EqualTo(created.Result.Title));
    }

    private async Task<CtgResponse<ChangedConvention>> SignAsync(CtgResponse<ChangedConvention> convention)
    {
        var id = convention.Result.Id;
        convention = await Partner.MoveConventionAsync(id, convention.ETag!, new() { To = Stage.Preparation, On = new(2023, 6, 1) });
        convention = await Partner.MoveConventionAsync(id, convention.ETag!, new() { To = Stage.Deliberation, On = new(2023, 9, 1), DiagnosisValidatedOn = new(2023, 9, 1) });
        Guid[] signatories = [.. convention.Result.Parties.Where(p => p.MustSign).Select(p => p.Organisation!.Value)];
        foreach (var organisation in signatories)
        {
            convention = await Partner.RecordDeliberationAsync(id, convention.ETag!, new()
            {
                Organisation = organisation,
                Body = DeliberatingBody.MunicipalCouncil,
                Number = "2023-10-07",
                HeldOn = new(2023, 10, 10),
                Outcome = DeliberationOutcome.Adopted,
                Votes = new() { InOffice = 35, Voters = 33, For = 30, Against = 1, Abstentions = 2 },
                TransmittedOn = new(2023, 10, 13),
                PublishedOn = new(2023, 10, 16),
            });
        }
        convention = await Partner.MoveConventionAsync(id, convention.ETag!, new() { To = Stage.Signature, On = new(2023, 12, 1) });
        foreach (var organisation in signatories)
            convention = await Partner.RecordSignatureAsync(id, convention.ETag!, new() { Organisation = organisation, SignedOn = new(2024, 3, 6), SignatoryName = "Camille Martin" });
        convention = await Partner.FileDocumentAsync(id, convention.ETag!, new()
        {
            Type = DocumentType.SignedConvention,
            Title = "Convention signée",
            Uri = "https://documents.example/ctg.pdf",
            Sha256 = new string('a', 64),
        });
        return await Partner.MoveConventionAsync(id, convention.ETag!, new() { To = Stage.Signed, On = new(2024, 3, 6) });
    }
}

using Ctg.Tests.Support;

namespace Ctg.Tests.Cases;

/// <summary>What is voted and signed, by whom, where partners sign beside the Caf and the local authorities.</summary>
public sealed class PartnerCases(string engine) : RealCases(engine)
{
    [Test]
    public async Task Haute_Somme_signed_with_the_Msa_on_26_November_2024_for_2024_to_2028()
    {
        var epci = Places.Epci("CC de la Haute Somme (Combles - Péronne - Roisel)");
        var story = await BeginAsync("Ctg de la Haute Somme", "intercommunal", ("2024-01-01", "2028-12-31"), [epci], epci.AsParty, Partner("msa", "Msa Picardie"));
        await story.ToSignatureAsync("2024-11-26");
        Assert.Multiple(async () =>
        {
            Assert.That(story.Body["signatures"]!.AsArray(), Has.Count.EqualTo(3));
            Assert.That(story.Convention.Warnings, Is.Empty, "late, by less than a year");
            Assert.That(await story.SituationAsync("2024-01-01"), Is.EqualTo("inForce"));
            Assert.That(await CountAsync("situation=inForce&asOf=2024-06-30&partyType=msa"), Is.EqualTo(1));
            Assert.That(await CountAsync("situation=inForce&asOf=2023-12-31"), Is.Zero);
        });

        async Task<int> CountAsync(string query) => (await Client.ReadAsync($"/v1/conventions?caf={Caf}&{query}")).Expect(200).Items.Count();
    }

    [Test]
    public async Task Bazois_is_authorised_by_the_board_of_the_Caf_and_signed_by_Carsat_Msa_and_departement()
    {
        // The community of communes has merged since. The period is not known; four years were usual.
        var epci = Places.Epci("CC Bazois Loire Morvan");
        object nievre = new { role = "localAuthority", type = "departement", name = "Nièvre", territory = "departement-58" };
        var story = await BeginAsync(
            "Ctg du Bazois", "intercommunal", ("2017-01-01", "2020-12-31"), [epci], Partner("carsat", "Carsat Bourgogne-Franche-Comté"), Msa, nievre, epci.AsParty);
        await story.PrepareAsync("2016-12-19");
        foreach (var name in new[] { "Nièvre", epci.Name }) await story.VoteAsync(story.OrganisationOf(name), "2016-11-14");
        var withoutBoard = await story.RefusedAsync("signature", "2016-12-01");
        await story.TellAsync("deliberations", new
        {
            organisation = story.OrganisationOf($"Caf {Caf}"),
            body = "cafBoard",
            number = "CA 2016-10",
            heldOn = "2016-10-14",
            outcome = "adopted",
        });
        await story.TellAsync("transitions", new { to = "signature", on = "2016-12-01" });
        await story.SignAsync("2016-12-19");
        Assert.Multiple(async () =>
        {
            Assert.That(withoutBoard, Is.EqualTo(new[] { "/parties/0 STG-09" }));
            Assert.That(
                story.Body["deliberations"]!.AsArray().Select(d => ((string?)d!["body"], (string?)d["state"])),
                Is.EqualTo(new[] { ("standingCommittee", "enforceable"), ("communityCouncil", "enforceable"), ("cafBoard", "adopted") }), "a board transmits nothing to the prefect");
            Assert.That(story.Body["signatures"]!.AsArray(), Has.Count.EqualTo(5));
            Assert.That((await story.SituationAsync("2016-12-31"), await story.SituationAsync("2020-12-31")), Is.EqualTo(("upcoming", "inForce")));
        });
    }

    [Test]
    public async Task Seine_Normandie_Agglomeration_voted_CC_20_167_with_95_voters_of_101()
    {
        var epci = Places.Epci("CA Seine Normandie Agglomération");
        // Only the deliberation is known of it.
        var story = await BeginAsync("Ctg de Seine Normandie Agglomération", "intercommunal", ("2020-01-01", "2023-12-31"), [epci], epci.AsParty);
        await story.PrepareAsync("2020-12-31");
        var impossible = (await Client.PostAsync($"{story.Path}/deliberations", Vote(against: 1), story.Convention.ETag)).Expect(422);
        await story.TellAsync("deliberations", Vote(against: 0));
        var act = story.Body["deliberations"]![0]!;
        await story.PatchActAsync(act, new { transmittedOn = "2020-11-24" });
        var half = (string?)story.Body["deliberations"]![0]!["state"];
        await story.PatchActAsync(act, new { publishedOn = "2020-11-26" });
        act = story.Body["deliberations"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That(impossible.Faults, Is.EqualTo(new[] { "/votes INV-11" }));
            Assert.That(((string?)act["number"], (string?)act["heldOn"]), Is.EqualTo(("CC/20-167", "2020-11-19")));
            Assert.That(act["votes"]!.ToJsonString(), Is.EqualTo("""{"inOffice":101,"present":90,"proxies":5,"voters":95,"for":95,"against":0,"abstentions":0}"""));
            Assert.That((half, (string?)act["state"]), Is.EqualTo(("adopted", "enforceable")));
        });

        object Vote(int against) => new
        {
            organisation = story.OrganisationOf(epci.Name),
            body = "communityCouncil",
            number = "CC/20-167",
            heldOn = "2020-11-19",
            outcome = "adopted",
            votes = new { inOffice = 101, present = 90, proxies = 5, voters = 95, @for = 95, against, abstentions = 0 },
        };
    }

    [Test]
    public async Task Vallees_du_Clain_is_signed_by_the_Caf_the_Msa_the_community_and_each_of_its_16_communes()
    {
        var epci = Places.Epci("CC des Vallées du Clain");
        var communes = Places.CommunesOf(epci);
        var story = await BeginAsync(
            "Ctg des Vallées du Clain", "intercommunal", ("2022-01-01", "2026-12-31"), [epci], [Msa, epci.AsParty, .. communes.Select(c => c.AsParty)]);
        await story.ToSignatureAsync("2022-06-30");
        Assert.Multiple(() =>
        {
            Assert.That(communes, Has.Length.EqualTo(16));
            Assert.That(story.Body["signatures"]!.AsArray(), Has.Count.EqualTo(19));
            Assert.That(story.Body["deliberations"]!.AsArray(), Has.Count.EqualTo(18));
            Assert.That(story.Communes(), Is.EqualTo(communes.Select(c => c.Key)));
        });
    }
}

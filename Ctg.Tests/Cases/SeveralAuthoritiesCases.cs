using Ctg.Tests.Support;

namespace Ctg.Tests.Cases;

/// <summary>Communes without their EPCI, two EPCI, a syndicat, two Caf: signatories, communes and beneficiaries are three different sets.</summary>
public sealed class SeveralAuthoritiesCases(string engine) : RealCases(engine)
{
    [Test]
    public async Task Val_de_l_Eyre_is_five_communes_without_their_EPCI_whose_development_scheme_came_by_amendment()
    {
        Place[] communes = [.. new[] { "Belin-Béliet", "Le Barp", "Lugos", "Saint-Magne", "Salles" }.Select(name => Places.Commune(name, "33"))];
        var story = await BeginAsync("Ctg du Val de l'Eyre", "multiCommunal", ("2020-01-01", "2023-12-31"), communes, [.. communes.Select(c => c.AsParty)]);
        await story.ToSignatureAsync("2020-10-15");
        await story.AmendAsync("Avenant n° 1", "2021-01-01", "2021-03-15", new { other = "Schéma de développement" });
        await story.TellAsync("documents", new { type = "annex", title = "Schéma de développement", sha256 = new string('1', 64), uri = "https://documents.example/schema.pdf", amendment = 1 });
        var read = await story.LookAsync("asOf=2022-06-30");
        Assert.Multiple(async () =>
        {
            Assert.That(story.Communes(), Is.EquivalentTo(communes.Select(c => c.Key)));
            Assert.That(read["parties"]!.AsArray().Select(p => (string?)p!["type"]), Is.EqualTo(new[] { "caf", "commune", "commune", "commune", "commune", "commune" }));
            Assert.That(((string?)read["scope"], (string?)read["situation"]), Is.EqualTo(("multiCommunal", "inForce")));
            Assert.That((string?)read["amendments"]![0]!["changes"]!["other"], Is.EqualTo("Schéma de développement"));
            Assert.That((int?)read["documents"]!.AsArray().Single(d => (string?)d!["type"] == "annex")!["amendment"], Is.EqualTo(1));
            Assert.That(await story.SituationAsync("2024-01-01"), Is.EqualTo("expired"));
        });
    }

    [Test]
    public async Task Levezou_is_two_communities_of_communes_and_the_Msa_in_one_convention()
    {
        // Its name is that of the plateau; the second community was called Lévézou Pareloup, as it still is. The period is not known.
        Place[] epci = [Places.Epci("CC de Lévézou Pareloup"), Places.Epci("CC de la Muse et des Raspes du Tarn")];
        var story = await BeginAsync("Ctg du Lévezou", "multiEpci", ("2023-01-01", "2026-12-31"), epci, [.. epci.Select(e => e.AsParty), Msa]);
        await story.PrepareAsync("2023-05-11");
        await story.DeliberateAsync("2023-05-11");
        foreach (var name in epci.Select(e => e.Name).Append($"Caf {Caf}")) await story.SignedByAsync(name, "2023-05-11");
        await story.TellAsync("documents", Samples.SignedDocument());
        var withoutMsa = await story.RefusedAsync("signed", "2023-05-11");
        await story.SignedByAsync("Msa", "2023-05-11");
        await story.TellAsync("transitions", new { to = "signed", on = "2023-05-11" });
        Assert.Multiple(() =>
        {
            Assert.That(story.Communes(), Is.EquivalentTo(epci.SelectMany(Places.CommunesOf).Select(c => c.Key)).And.Length.EqualTo(23));
            Assert.That(withoutMsa, Is.EqualTo(new[] { "/parties/3 STG-10" }));
            Assert.That(story.Body["deliberations"]!.AsArray(), Has.Count.EqualTo(3), "the Msa does not deliberate");
            Assert.That((string?)story.Body["signedOn"], Is.EqualTo("2023-05-11"));
        });
    }

    [Test]
    public async Task Brive_is_an_agglomeration_a_syndicat_and_communes_and_two_people_sign_for_the_Caf()
    {
        var agglomeration = Places.Epci("CA du Bassin de Brive");
        // Which communes signed beside it is not known.
        Place[] communes = [Places.Commune("Brive-la-Gaillarde", "19"), Places.Commune("Ayen", "19")];
        var story = await BeginAsync(
            "Ctg du Bassin de Brive", "intercommunal", ("2021-01-01", "2025-12-31"), [agglomeration],
            [agglomeration.AsParty, Partner("syndicat", "SIVOM d'Ayen", "localAuthority"), .. communes.Select(c => c.AsParty)]);
        await story.PrepareAsync("2021-12-10");
        await story.DeliberateAsync("2021-12-10");
        await story.SignedByAsync($"Caf {Caf}", "2021-12-03", "Claude Petit", "Présidence du conseil d'administration");
        await story.SignedByAsync($"Caf {Caf}", "2021-12-17", "Dominique Roux", "Direction");
        foreach (var name in communes.Select(c => c.Name).Append(agglomeration.Name).Append("SIVOM d'Ayen")) await story.SignedByAsync(name, "2021-12-10");
        await story.TellAsync("documents", Samples.SignedDocument());
        var early = await story.RefusedAsync("signed", "2021-12-10");
        await story.TellAsync("transitions", new { to = "signed", on = "2021-12-17" });
        var caf = story.OrganisationOf($"Caf {Caf}");
        Assert.Multiple(async () =>
        {
            Assert.That(story.Body["signatures"]!.AsArray().Count(s => (string?)s!["organisation"] == caf), Is.EqualTo(2));
            Assert.That(early, Is.EqualTo(new[] { "/on STG-10" }), "the second signature of the Caf is the last");
            Assert.That((string?)story.Body["signedOn"], Is.EqualTo("2021-12-17"));
            Assert.That(story.Body["deliberations"]!.AsArray().Select(d => (string?)d!["body"]), Does.Contain("syndicatCommittee"));
            Assert.That((await Client.ReadAsync($"/v1/conventions?caf={Caf}&partyType=syndicat")).Items.Count(), Is.EqualTo(1));
            Assert.That(story.Communes(), Has.Length.EqualTo(48), "all of the agglomeration, whoever of them signs");
        });
    }

    [Test]
    public async Task L_Oree_de_la_Brie_is_shared_by_two_Caf_that_both_authorise_sign_see_and_change_it()
    {
        // The test's own Caf stands for the one of Seine-et-Marne, another for that of the Essonne.
        var (essonne, stranger) = (NewCaf(), NewCaf());
        var epci = Places.Epci("CC l'Orée de la Brie");
        object second = new { role = "coFunder", type = "caf", name = $"Caf {essonne}", cafCode = essonne };
        var story = await BeginAsync(
            "Ctg de l'Orée de la Brie", "intercommunal", ("2023-01-01", "2027-12-31"), [epci], epci.AsParty, Partner("syndicat", "Syndicat de l'Orée de la Brie", "localAuthority"), second);
        using var other = Service.ClientOf(essonne);
        using var third = Service.ClientOf(stranger);
        var hidden = await third.ReadAsync(story.Path);
        story = (await story.By(other).PatchAsync(new { description = "Écrit par la seconde Caf" })).By(Client);
        await story.PrepareAsync("2023-03-24");
        foreach (var name in new[] { epci.Name, "Syndicat de l'Orée de la Brie", $"Caf {Caf}" }) await story.VoteAsync(story.OrganisationOf(name), "2022-12-15");
        var unauthorised = await story.RefusedAsync("signature", "2023-02-01");
        await story.DeliberateAsync("2023-03-24");
        await story.SignAsync("2023-03-24");
        var changed = await story.By(other).PatchAsync(new { ceremonyOn = "2023-03-24" });
        Assert.Multiple(async () =>
        {
            Assert.That(unauthorised, Is.EqualTo(new[] { "/parties/3 STG-09" }), "the board of the second Caf");
            Assert.That(story.Body["signatures"]!.AsArray(), Has.Count.EqualTo(4));
            Assert.That(((string?)changed.Body["signedOn"], (string?)changed.Body["situation"]), Is.EqualTo(("2023-03-24", "inForce")));
            Assert.That(story.Communes().Select(c => c[8..10]).Distinct(), Is.EquivalentTo(new[] { "77", "91" }));
            Assert.That((await other.ReadAsync($"/v1/conventions?caf={essonne}")).Items.Select(i => (string?)i["id"]), Is.EqualTo(new[] { (string?)story.Body["id"] }));
            Assert.That(hidden.Status, Is.EqualTo(404), "a draft of others");
            Assert.That((await third.ReadAsync(story.Path)).Status, Is.EqualTo(200), "what is signed is public");
            Assert.That((await third.PatchAsync(story.Path, new { title = "À nous" }, changed.Convention.ETag)).Status, Is.EqualTo(403));
        });
    }
}

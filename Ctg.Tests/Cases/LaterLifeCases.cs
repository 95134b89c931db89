using Ctg.Tests.Support;

namespace Ctg.Tests.Cases;

/// <summary>Communes that join later, and conventions that are renewed.</summary>
public sealed class LaterLifeCases(string engine) : RealCases(engine)
{
    [Test]
    public async Task Agglopolys_begins_with_30_of_its_43_communes_and_others_join_by_amendment()
    {
        var epci = Places.Epci("CA de Blois ''Agglopolys''");
        var communes = Places.CommunesOf(epci);
        // Which 30, and when, is not known; Blois is among the first by code.
        var (first, joining) = (communes[..30], communes[30..33]);
        var story = await BeginAsync("Ctg d'Agglopolys", "intercommunal", ("2021-01-01", "2025-12-31"), first, epci.AsParty);
        await story.ToSignatureAsync("2021-06-30");
        var before = await CoveredAsync(epci, "2023-01-01");
        await story.AmendAsync("Avenant n° 1", "2023-01-01", "2022-12-12", new { perimeter = new { add = joining.Select(c => c.Key) } });
        Assert.Multiple(async () =>
        {
            Assert.That(before, Is.EqualTo(new[] { 30, 43, Inhabitants(first) }));
            Assert.That(await CoveredAsync(epci, "2022-12-31"), Is.EqualTo(before), "until the amendment takes effect");
            Assert.That(await CoveredAsync(epci, "2023-01-01"), Is.EqualTo(new[] { 33, 43, Inhabitants(communes[..33]) }));
            Assert.That(await CoveredAsync(epci, "2026-01-01"), Is.EqualTo(new[] { 0, 43, 0 }));
            Assert.That(story.Body["perimeter"]!["communes"]!.AsArray().Count(c => (string?)c!["origin"] == "amendment"), Is.EqualTo(3));
        });
    }

    [Test]
    public async Task Pre_Bocage_is_renewed_for_2024_to_2028_on_the_day_after_2020_to_2023()
    {
        var epci = Places.Epci("CC Pré-Bocage Intercom");
        var story = await BeginAsync("Ctg de Pré-Bocage Intercom", "intercommunal", ("2020-01-01", "2023-12-31"), [epci], epci.AsParty);
        await story.ToSignatureAsync("2020-09-30");
        var renewal = await story.RenewAsync("2028-12-31");
        var drafted = await story.SituationAsync("2024-01-01");
        await renewal.ToSignatureAsync("2024-02-15");
        var renewals = await Client.ReadAsync($"/v1/conventions?renewalOf={story.Body["id"]}");
        Assert.Multiple(async () =>
        {
            Assert.That(((string?)renewal.Body["startDate"], (string?)renewal.Body["renewalOf"]), Is.EqualTo(("2024-01-01", (string?)story.Body["id"])));
            // The seat of Aurseulles moved on 1 January 2025, and its code from 14011 to 14581 (INV-20).
            Assert.That(renewal.Communes(), Is.EqualTo(story.Communes().Append("commune-14581").Order()));
            Assert.That(renewal.Convention.Warnings, Is.Empty, "no gap, no overlap, signed within the year");
            Assert.That(drafted, Is.EqualTo("expired"));
            Assert.That((await renewal.SituationAsync("2023-12-31"), await renewal.SituationAsync("2024-01-01")), Is.EqualTo(("upcoming", "inForce")));
            Assert.That(renewals.Items.Select(i => (string?)i["id"]), Is.EqualTo(new[] { (string?)renewal.Body["id"] }));
        });
    }

    [Test]
    public async Task Pays_de_Meaux_signed_more_than_a_year_after_the_start_which_is_shown_and_renewed_to_2029()
    {
        var epci = Places.Epci("CA du Pays de Meaux");
        var story = await BeginAsync("Ctg du Pays de Meaux", "intercommunal", ("2020-01-01", "2024-12-31"), [epci], epci.AsParty);
        await story.ToSignatureAsync("2021-03-01");
        var renewal = await story.RenewAsync("2029-12-31");
        await renewal.ToSignatureAsync("2025-06-02");
        Assert.Multiple(async () =>
        {
            Assert.That(story.Convention.Warnings, Is.EqualTo(new[] { "/signedOn INV-02" }));
            Assert.That(await story.SituationAsync("2020-06-30"), Is.EqualTo("inForce"));
            Assert.That(((string?)renewal.Body["startDate"], (string?)renewal.Body["endDate"]), Is.EqualTo(("2025-01-01", "2029-12-31")));
            Assert.That(renewal.Convention.Warnings, Is.Empty);
            Assert.That((await CoveredAsync(epci, "2024-12-31"))[..2], Is.EqualTo((await CoveredAsync(epci, "2025-01-01"))[..2]), "one follows the other");
        });
    }

    [Test]
    public async Task Etampois_Sud_Essonne_is_renewed_with_the_Msa_as_a_new_party()
    {
        // Its periods are not known.
        var epci = Places.Epci("CA Étampois Sud Essonne");
        var story = await BeginAsync("Ctg de l'Étampois Sud-Essonne", "intercommunal", ("2020-01-01", "2023-12-31"), [epci], epci.AsParty);
        await story.ToSignatureAsync("2020-06-30");
        var renewal = await story.RenewAsync("2028-12-31");
        var parties = renewal.Body["parties"]!.AsArray().Select(p => (object)new { organisation = (string)p!["organisation"]!, role = (string)p["role"]! });
        await renewal.PatchAsync(new { parties = parties.Append(Msa) });
        await renewal.ToSignatureAsync("2024-03-29");
        Assert.Multiple(() =>
        {
            Assert.That(story.Body["parties"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(renewal.Body["parties"]!.AsArray().Select(p => (string?)p!["type"]), Is.EqualTo(new[] { "caf", "epci", "msa" }));
            Assert.That((string?)renewal.Body["stage"], Is.EqualTo("signed"));
        });
    }

    /// <summary>As the oldest vintage has them, which speaks for 2023.</summary>
    private static int? Inhabitants(IEnumerable<Place> communes) => communes.Sum(c => OfficialFiles.Of2024.Communes[c.Key["commune-".Length..]].Population);
}

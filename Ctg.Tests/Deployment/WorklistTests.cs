using Ctg.Tests.Support;

namespace Ctg.Tests.Deployment;

/// <summary>What conventions, communes and bonuses wait for, and the list of it all.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class WorklistTests(string engine) : WorklistFixture(engine)
{
    private const string Brioude = "commune-43040";
    private const string Langeac = "commune-43112"; // 3,499 inhabitants.
    private const string LePuy = "commune-43157"; // 18,540.
    private const string SaintDidier = "commune-43177"; // 3,523.

    [Test]
    public async Task A_convention_without_an_adopted_plan_is_listed_from_the_end_of_its_first_year_on()
    {
        await Client.CreateConventionAsync(Caf, Brioude);
        var (convention, plan) = await SignWithPlanAsync(Brioude);
        await ExpectAsync("planMissing", "&on=2024-12-31");
        await ExpectAsync("planMissing", "&on=2025-01-01", "2025-01-01");
        await ExpectAsync("planMissing", "&on=2028-12-31", "2025-01-01");
        await ExpectAsync("planMissing", "&on=2029-01-01");
        var item = (await ItemsAsync("planMissing")).Single();
        Assert.Multiple(() =>
        {
            Assert.That($"{item["rule"]} {item["conventionReference"]} {item["href"]}", Is.EqualTo($"WRK-01 {convention.Body["reference"]} /v1/conventions/{convention.Body["id"]}"));
            Assert.That((item["subject"], item["commune"], item["splitFrom"]), Is.EqualTo(((object?)null, (object?)null, (object?)null)));
            Assert.That((string?)item["message"], Is.EqualTo($"The Ctg {convention.Body["reference"]} (Ctg de démonstration) has been in force since 2024-01-01 and has no adopted action plan: have the steering committee adopt one."));
        });
        plan = await MovePlanAsync(plan, "submitted");
        await ExpectAsync("planMissing", "", "2025-01-01");
        plan = await MovePlanAsync(plan, "adopted");
        await ExpectAsync("planMissing", "");
        plan = await MovePlanAsync(plan, "draft");
        Assert.That((int)plan.Body["edition"]!, Is.EqualTo(2));
        await ExpectAsync("planMissing", "");
        await MovePlanAsync(plan, "submitted", "adopted", "closed");
        await ExpectAsync("planMissing", "");
        var (_, other) = await SignWithPlanAsync(Langeac);
        await ExpectAsync("planMissing", "", "2025-01-01");
        await MovePlanAsync(other, "submitted", "adopted", "closed");
        await ExpectAsync("planMissing", "");
    }

    [Test]
    public async Task A_steering_committee_that_has_not_met_for_a_year_is_listed_from_that_day_on()
    {
        await Client.CreateConventionAsync(Caf, Brioude);
        var (convention, _) = await SignWithPlanAsync(Brioude);
        await ExpectAsync("copilMissing", "&on=2024-12-31");
        await ExpectAsync("copilMissing", "&on=2025-01-01", "2025-01-01");
        Assert.That((string?)(await ItemsAsync("copilMissing")).Single()["message"], Does.Contain("in force since 2024-01-01, has never met"));
        await Client.HoldMeetingAsync(convention, "2023-06-01");
        await ExpectAsync("copilMissing", "", "2025-01-01");
        await Client.HoldMeetingAsync(convention, "2025-06-16");
        var meetings = $"/v1/conventions/{convention.Body["id"]}/meetings";
        (await Client.PostAsync(meetings, SteeringSamples.Meeting("2026-01-10"))).Expect(201);
        var other = SteeringSamples.Meeting("2026-02-10");
        other["committee"] = "cotech";
        var cotech = (await Client.PostAsync(meetings, other)).Expect(201);
        (await Client.PostAsync($"{cotech.Headers.Location}/transitions", new { to = "held", on = "2026-02-10" }, cotech.ETag)).Expect(200);
        await ExpectAsync("copilMissing", "");
        await ExpectAsync("copilMissing", "&on=2026-06-16", "2026-06-16");
        await ExpectAsync("copilMissing", "&on=2025-06-15", "2025-01-01");
        var item = (await ItemsAsync("copilMissing", "&on=2027-01-01")).Single();
        Assert.That(((string?)item["rule"], (string?)item["message"]), Is.EqualTo(("WRK-02",
            $"The steering committee of the Ctg {convention.Body["reference"]} (Ctg de démonstration) has not met since 2025-06-16: hold a meeting, or record the one that was held.")));
    }

    [Test]
    public async Task Communes_of_the_sizes_of_the_law_are_listed_while_no_action_of_their_Ctg_is_for_early_childhood()
    {
        var (_, plan) = await SignWithPlanAsync(Langeac, LePuy, SaintDidier);
        string[] both = ["2025-01-01 Le Puy-en-Velay", "2025-01-01 Saint-Didier-en-Velay"];
        await ExpectAsync("earlyChildhoodMissing", "", both);
        await ExpectAsync("earlyChildhoodMissing", "&on=2024-12-31");
        await ExpectAsync("earlyChildhoodMissing", $"&within={LePuy}", both[0]);
        await ExpectAsync("earlyChildhoodMissing", $"&within={Langeac}");
        var items = await ItemsAsync("earlyChildhoodMissing");
        Assert.Multiple(() =>
        {
            Assert.That($"{items[0]["rule"]} {items[0]["commune"]} {items[0]["subject"]!["type"]} {items[0]["subject"]!["href"]}", Is.EqualTo($"WRK-06 {LePuy} commune /v1/territories/{LePuy}"));
            Assert.That((string?)items[0]["message"], Does.StartWith("Le Puy-en-Velay (43157), 18540 inhabitants (more than 10000), owes since 2025-01-01 a scheme"));
            Assert.That((string?)items[1]["message"], Does.StartWith("Saint-Didier-en-Velay (43177), 3523 inhabitants (more than 3500), is to plan"));
        });
        await ActAsync(plan, "Loger", null, null, ("theme", "housing"));
        await ExpectAsync("earlyChildhoodMissing", "", both);
        var action = await ActAsync(plan, "Garder", null, null, ("theme", "youth"), ("otherThemes", new[] { "earlyChildhood" }));
        await ExpectAsync("earlyChildhoodMissing", "");
        await MoveAsync(action, "2026-01-01", "abandoned");
        await ExpectAsync("earlyChildhoodMissing", "", both);
    }

    [Test]
    public async Task A_commune_is_listed_once_and_an_action_that_its_Ctg_follows_counts()
    {
        const string Monistrol = "commune-43137"; // 8,823 inhabitants.
        var (first, plan) = await SignWithPlanAsync(Monistrol);
        var body = Samples.Convention(Caf, Monistrol);
        body["startDate"] = "2026-02-01";
        await Client.SignAsync((await Client.PostAsync("/v1/conventions", body)).Expect(201));
        Assert.That((await ItemsAsync("earlyChildhoodMissing")).Select(i => (string?)i["conventionId"]), Is.EqualTo(new[] { (string?)first.Body["id"] }));
        var other = await Client.CreateConventionAsync(Caf, Langeac);
        var otherPlan = (await Client.PostAsync($"/v1/conventions/{other.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
        var action = await ActAsync(otherPlan, "Garder", "2024-01-01", "2025-12-31");
        (await Client.PutAsync($"/v1/actions/{action.Body["id"]}/shares/{plan.Body["id"]}", new { axis = "A1", progress = 30, note = "Ouvre en avril" }, action.ETag)).Expect(200);
        await ExpectAsync("earlyChildhoodMissing", "");
    }

    [Test]
    public async Task A_bonus_that_rests_on_no_Ctg_any_more_is_listed_to_its_own_Caf()
    {
        var convention = await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        (await Client.PostAsync("/v1/cej-contracts", Samples.CejContract(Caf, territories: "commune-91228"))).Expect(201); // Until 2022: it is in nobody's way.
        var facility = await Client.RecordAsync(Caf, "1");
        (await Client.GrantAsync(Caf, null, "1,2024,bonusTerritoire,,,5,placeYear,100,", "1,2025,bonusTerritoire,,,5,placeYear,100,", "1,2025,support,,,5,placeYear,100,")).Expect(200);
        await ExpectAsync("bonusWithoutCtg", "");
        await Client.ChangeAsync(convention, "transitions", new { to = "terminated", on = "2024-12-31", cause = "breach", notifiedOn = "2024-10-01", decisionReference = "CA 1" });
        await Client.CreateConventionAsync(Caf); // A draft holds none up.
        await ExpectAsync("bonusWithoutCtg", "", "2025-01-01 Les Coccinelles");
        await ExpectAsync("bonusWithoutCtg", "&within=departement-91", "2025-01-01 Les Coccinelles");
        await ExpectAsync("bonusWithoutCtg", "&within=departement-43");
        var item = (await ItemsAsync("bonusWithoutCtg")).Single();
        using var other = Service.ClientOf(NewCaf());
        using var several = Service.ClientOf($"{NewCaf()} {Caf}");
        Assert.Multiple(async () =>
        {
            Assert.That((await Client.ReadAsync($"/v1/bonuses?caf={Caf}&qualifying=false")).Expect(200).Items.Select(b => $"{b["year"]}-01-01"), Is.EqualTo(new[] { (string?)item["on"] }));
            Assert.That((item["conventionId"], item["conventionReference"]), Is.EqualTo(((object?)null, (object?)null)));
            Assert.That($"{item["rule"]} {item["href"]} {item["commune"]} {item["subject"]!["type"]}", Is.EqualTo($"INV-17 /v1/facilities/{facility.Body["id"]} commune-91228 facility"));
            Assert.That((string?)item["message"], Does.StartWith("The bonus territoire of 2025 of the facility 1 (Les Coccinelles) rests on no Ctg"));
            Assert.That((await other.ReadAsync($"/v1/deployment/worklist?kind=bonusWithoutCtg&caf={Caf}")).Expect(200).Items, Is.Empty);
            Assert.That((await other.ReadAsync("/v1/deployment/worklist?kind=bonusWithoutCtg")).Expect(200).Items, Is.Empty);
            Assert.That((await several.ReadAsync("/v1/deployment/worklist?kind=bonusWithoutCtg")).Expect(200).Items.Select(i => i.ToJsonString()), Is.EqualTo(new[] { item.ToJsonString() }));
        });
    }

    [Test]
    public async Task The_list_goes_from_kind_to_kind_in_every_form_and_language()
    {
        const string Yssingeaux = "commune-43268"; // 7,415 inhabitants.
        var (_, plan) = await SignWithPlanAsync(Yssingeaux);
        await SignWithPlanAsync(Yssingeaux);
        foreach (var title in new[] { "Une", "Deux" })
            await ActAsync(plan, title, "2025-01-01", "2025-12-31", ("theme", "housing"), ("indicators", new[] { Indicator("I1", baseline: false), Indicator("I2", baseline: false) }));
        await Client.RecordAsync(Caf, "1", new { commune = Yssingeaux });
        var all = await Client.ItemsAsync($"/v1/deployment/worklist?caf={Caf}", limit: 200);
        var items = (await WorkAsync("limit=200")).Expect(200).Items.ToArray();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/deployment/worklist?caf={Caf}&kind=actionWithoutPilot&limit=1");
        request.Headers.AcceptLanguage.ParseAdd("fr");
        var french = (await Client.ReplyAsync(request)).Expect(200);
        using var other = Service.ClientOf(NewCaf());
        Assert.Multiple(async () =>
        {
            Assert.That(items.GroupBy(i => (string)i["kind"]!).Select(g => $"{g.Key} {g.Count()}"), Is.EqualTo(new[]
            {
                "planMissing 2", "copilMissing 2", "actionLate 2", "actionWithoutPilot 2", "indicatorWithoutBaseline 4", "earlyChildhoodMissing 1",
            }));
            foreach (var limit in new[] { 1, 2, 3, 5 }) Assert.That(await Client.ItemsAsync($"/v1/deployment/worklist?caf={Caf}", limit), Is.EqualTo(all));
            Assert.That((await Client.ReadAsAsync(Exports.Ndjson, $"/v1/deployment/worklist?caf={Caf}")).Expect(200).Lines(), Is.EqualTo(all));
            var rows = (await Client.ReadAsAsync(Exports.Csv, $"/v1/deployment/worklist?caf={Caf}")).Expect(200).Rows();
            Assert.That(rows[0].Keys, Is.EqualTo(new[] { "kind", "rule", "conventionId", "conventionReference", "href", "on", "commune", "splitFrom", "subject_type", "subject_name", "subject_href", "message" }));
            Assert.That(rows.Select(r => $"{r["kind"]} {r["subject_name"]}"), Is.EqualTo(items.Select(i => $"{i["kind"]} {i["subject"]?["name"]}")));
            Assert.That((await WorkAsync("limit=200&within=departement-43")).Expect(200).Items.Count(), Is.EqualTo(items.Length));
            Assert.That((await WorkAsync("within=departement-91")).Expect(200).Items, Is.Empty);
            Assert.That((await WorkAsync("kind=planMissing&kind=copilMissing")).Expect(200).Items.Count(), Is.EqualTo(4));
            Assert.That((string?)french.Items.Single()["message"], Does.Match(@"^L'action F-\d+ \(Une\), prévue à partir du 2025-01-01, n'a pas de pilote : en désigner un\.$"));
            Assert.That((await other.ReadAsync($"/v1/deployment/worklist?caf={Caf}&limit=200")).Expect(200).Items.Count(), Is.EqualTo(items.Length), "what is signed is seen by all");
        });
    }
}

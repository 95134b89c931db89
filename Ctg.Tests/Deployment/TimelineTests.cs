using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Deployment;

/// <summary>What a timeline says beside coverage: signatures, renewals, what is planned; and a merger on its way. Today is 15 June 2026.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class TimelineTests(string engine) : OwnServiceFixture(engine)
{
    private const string Pierrefitte = "93059", SaintDenis = "93066";

    protected override async Task TellAsync()
    {
        // The Creuse: a late signature, then its renewal; the Lozère: two over the same commune, one after the other, and one planned.
        var late = await SignAsync([Commune("23096")], "2020-01-01", "2024-12-31", "2021-03-06");
        await (await late.RenewAsync("2029-12-31")).ToSignatureAsync("2025-02-01");
        await SignAsync([Commune("48095"), Commune("48080")], "2021-01-01", "2023-12-31", "2021-05-01");
        await SignAsync([Commune("48095")], "2023-01-01", "2026-12-31", "2023-05-01");
        await DraftAsync([Commune("48095"), Commune("48092")], "2026-09-01", "2030-12-31");
        var abandoned = await DraftAsync([Commune("48092")], "2026-09-01", "2030-12-31");
        await Client.ChangeAsync(abandoned.Convention, "transitions", new { to = "abandoned", on = "2026-06-01", reason = "Doublon" });
        // The Cantal: one whose renewal is not signed, and a departmental one.
        await (await SignAsync([Commune("15014")], "2020-01-01", "2024-12-31", "2020-03-01")).RenewAsync("2029-12-31");
        await SignAsync([Commune("15014"), Commune("15187")], "2021-01-01", "2024-12-31", "2021-03-01", "departmental");
        await SignAsync([OfficialFiles.Of2024.Communes[Pierrefitte]], "2024-01-01", "2028-12-31", "2024-02-01");
    }

    [Test]
    public async Task A_late_signature_is_started_when_it_takes_effect_or_when_it_was_known()
    {
        Assert.Multiple(async () =>
        {
            Assert.That(await TellAsync("23", "signed", "inEffect"), Is.EqualTo("0 1 0 0 0 1 0"));
            Assert.That(await TellAsync("23", "started", "inEffect"), Is.EqualTo("1 0 0 0 0 1 0"));
            Assert.That(await TellAsync("23", "started", "signed"), Is.EqualTo("0 1 0 0 0 1 0"));
            Assert.That(await TellAsync("23", "inForce", "inEffect"), Is.EqualTo("1 1 1 1 1 1 1"));
            Assert.That(await TellAsync("23", "inForce", "signed"), Is.EqualTo("0 1 1 1 1 1 1"));
            Assert.That(await TellAsync("23", "ended", "inEffect"), Is.EqualTo("0 0 0 0 1 0 0"));
            Assert.That(await TellAsync("23", "renewed", "inEffect"), Is.EqualTo("0 0 0 0 1 0 0"));
        });
    }

    [Test]
    public async Task Two_conventions_over_a_commune_count_it_once_and_go_on_from_each_other()
    {
        var mende = OfficialFiles.Of2024.Communes["48095"].Population + OfficialFiles.Of2024.Communes["48080"].Population;
        var periods = await PeriodsAsync("48", "from=2021-01-01&until=2026-12-31");
        Assert.Multiple(() =>
        {
            Assert.That(periods.Select(p => (int?)p["communes"]!["covered"]), Is.EqualTo(new[] { 2, 2, 2, 1, 1, 1 }));
            Assert.That(periods.Select(p => (int?)p["inForce"]), Is.EqualTo(new[] { 1, 1, 2, 1, 1, 1 }));
            Assert.That((int?)periods[2]["population"]!["covered"], Is.EqualTo(mende));
        });
    }

    [Test]
    public async Task A_renewal_counts_once_it_is_signed_and_departmental_conventions_where_they_are_asked_for()
    {
        Assert.Multiple(async () =>
        {
            Assert.That(await TellAsync("15", "ended", "inEffect"), Is.EqualTo("0 0 0 0 1 0 0"));
            Assert.That(await TellAsync("15", "renewed", "inEffect"), Is.EqualTo("0 0 0 0 0 0 0"));
            Assert.That(await TellAsync("15", "signed", "inEffect"), Is.EqualTo("1 0 0 0 0 0 0"));
            Assert.That(await TellAsync("15", "signed", "inEffect&includeDepartmental=true"), Is.EqualTo("1 1 0 0 0 0 0"));
        });
    }

    [Test]
    public async Task What_is_planned_is_told_apart_and_only_to_its_own_Caf()
    {
        const string path = "/v1/deployment/timeline?within=departement-48&from=2025-01-01&until=2027-12-31";
        var own = (await Client.ReadAsync(path)).Expect(200).Body["periods"]!.AsArray();
        var others = (await Other.ReadAsync(path)).Expect(200).Body["periods"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(own[0]!["planned"], Is.Null, "2025 is over");
            Assert.That(own.Select(p => (bool?)p!["isForecast"]), Is.EqualTo(new[] { false, true, true }));
            Assert.That(Of(own[1]), Is.EqualTo("1 of them; 1 2 2"), "one is planned, for a commune that is covered and one that is not");
            Assert.That(Of(own[2]), Is.EqualTo("0 of them; 0 1 2"), "once the other is over, both");
            Assert.That(Of(others[1]), Is.EqualTo("0 of them; 1 1 1"));
            Assert.That(Of(others[2]), Is.EqualTo("0 of them; 0 0 0"));
        });

        static string Of(JsonNode? period) => $"{period!["planned"]!["started"]} of them; {period["inForce"]} {period["planned"]!["inForce"]} {period["planned"]!["communes"]!["covered"]}";
    }

    [Test]
    public async Task A_merger_inside_a_period_takes_the_land_and_the_census_with_it()
    {
        var months = await PeriodsAsync("93", "from=2024-12-01&until=2025-01-31&step=month");
        Assert.Multiple(() =>
        {
            Assert.That((int?)months[0]["population"]!["covered"], Is.EqualTo(OfficialFiles.Of2024.Communes[Pierrefitte].Population));
            Assert.That((int?)months[1]["population"]!["covered"], Is.EqualTo(OfficialFiles.Of2025.Communes[SaintDenis].Population), "Saint-Denis has its land");
            Assert.That((int?)months[0]["communes"]!["total"] - (int?)months[1]["communes"]!["total"], Is.EqualTo(1));
            Assert.That(months.Select(m => (string?)m["vintage"]), Is.EqualTo(new[] { "2024", "2025" }));
        });
    }

    [TestCase("from=2025-01-01&until=2024-12-31", "/query/until endBeforeStart")]
    [TestCase("from=2000-01-01&until=2020-12-31&step=month", "/query/until tooManyPeriods")]
    [TestCase("within=commune-99999", "/query/within notFound")]
    public async Task What_cannot_be_told_is_refused(string query, string fault) =>
        Assert.That((await Client.ReadAsync($"/v1/deployment/timeline?{query}")).Expect(422).Faults, Is.EqualTo(new[] { fault }));

    [Test]
    public async Task By_default_it_goes_from_five_years_ago_to_the_end_of_next_year()
    {
        var timeline = await ReportAsync("timeline?within=departement-23");
        var table = (await Client.ReadAsAsync("text/csv", "/v1/deployment/timeline?within=departement-23")).Expect(200).Rows();
        Assert.Multiple(() =>
        {
            Assert.That(((string?)timeline["from"], (string?)timeline["until"]), Is.EqualTo(("2021-01-01", "2027-12-31")));
            Assert.That(timeline["targets"]!.AsArray().Select(t => $"{t!["year"]}:{t["percent"]}"), Is.EqualTo(new[] { "2018:20", "2019:35", "2020:55", "2021:75", "2022:85" }));
            Assert.That(table.Select(r => r["period"]), Is.EqualTo(timeline["periods"]!.AsArray().Select(p => (string?)p!["period"])));
        });
    }

    private async Task<JsonNode[]> PeriodsAsync(string departement, string query) =>
        [.. (await ReportAsync($"timeline?within=departement-{departement}&{query}"))["periods"]!.AsArray().Select(p => p!)];

    /// <summary>A figure year by year from 2020 to 2026.</summary>
    private async Task<string> TellAsync(string departement, string figure, string mode) =>
        string.Join(' ', (await PeriodsAsync(departement, $"from=2020-01-01&until=2026-12-31&mode={mode}")).Select(p => $"{p[figure]}"));
}

using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Deployment;

/// <summary>
/// Themes against territories in the Gers: Auch and Condom, each in an EPCI of its own, with a convention together; and one of Auch alone.
/// All three begin in 2024; what is told is of 15 June 2026.
/// </summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class BalanceTests(string engine) : OwnServiceFixture(engine)
{
    private const string Auch = "32013", Condom = "32107", Nogaro = "32296";

    private static readonly string OfAuch = $"epci-{Commune(Auch).Epci}", OfCondom = $"epci-{Commune(Condom).Epci}";

    protected override async Task TellAsync()
    {
        // Every convention declares early childhood, youth, parenting and housing.
        var both = await PlanAsync(await SignAsync([Commune(Auch), Commune(Condom)], "2024-01-01", "2028-12-31", "2024-03-01"));
        await PlanAsync(await SignAsync([Commune(Auch)], "2024-01-01", "2028-12-31", "2024-03-01"));
        await DraftAsync([Commune(Nogaro)], "2026-01-01", "2030-12-31");
        await ActAsync(both, "earlyChildhood", [], [Euros(1000.50m, 400m), Fte(0.5m)], Measured("2026-H1"));
        await ActAsync(both, "earlyChildhood", [Condom], [Euros(2000m, null)], Samples.Indicator);
        await ActAsync(both, "culture", [Condom], [], WithoutBaseline);
        await ActAsync(both, "housing", [Auch], [], null, "youth");
    }

    [Test]
    public async Task An_action_counts_where_its_communes_lie_or_those_of_its_convention()
    {
        var balance = await ReportAsync("balance?within=departement-32&by=epci");
        Assert.Multiple(() =>
        {
            Assert.That(balance["items"]!.AsArray().Select(i => (string?)i!["territory"]).Distinct(), Is.EqualTo(new[] { OfAuch, OfCondom }.Order(StringComparer.Ordinal)), "a draft is not in force");
            Assert.That(Of(balance, OfAuch, "earlyChildhood"), Is.EqualTo("2 declare, 1 without; 1 actions 1000.50 400.00 0.50; False"));
            Assert.That(Of(balance, OfCondom, "earlyChildhood"), Is.EqualTo("1 declare, 0 without; 2 actions 3000.50 400.00 0.50; False"));
        });
    }

    [Test]
    public async Task Themes_that_are_declared_without_an_action_and_themes_that_are_absent_are_told()
    {
        var balance = await ReportAsync("balance?within=departement-32&by=epci");
        Assert.Multiple(() =>
        {
            Assert.That(Of(balance, OfCondom, "parenting"), Is.EqualTo("1 declare, 1 without; 0 actions 0.00 0.00 0.00; False"));
            Assert.That(Of(balance, OfCondom, "youth"), Is.EqualTo("1 declare, 0 without; 0 actions 0.00 0.00 0.00; False"), "another theme of an action is one of it");
            Assert.That(Of(balance, OfCondom, "culture"), Is.EqualTo("0 declare, 0 without; 1 actions 0.00 0.00 0.00; False"), "done, though nobody declares it");
            Assert.That(Of(balance, OfAuch, "culture"), Is.EqualTo("0 declare, 0 without; 0 actions 0.00 0.00 0.00; True"));
            Assert.That(Of(balance, OfAuch, "disability"), Does.EndWith("True"));
        });
    }

    [Test]
    public async Task A_departement_counts_each_action_once_and_is_absent_where_all_of_it_is()
    {
        var balance = await ReportAsync("balance?within=departement-32");
        var items = balance["items"]!.AsArray();
        var french = (await Client.ReadAsAsync("text/csv; dialect=fr", "/v1/deployment/balance?within=departement-32")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(Of(balance, "departement-32", "earlyChildhood"), Is.EqualTo("2 declare, 1 without; 2 actions 3000.50 400.00 0.50; False"));
            Assert.That(items.Where(i => (bool)i!["isAbsent"]!).Select(i => (string?)i!["theme"]), Does.Contain("disability").And.Not.Contain("culture"));
            Assert.That((string?)items.First(i => (string?)i!["theme"] == "earlyChildhood")!["label"], Is.EqualTo("Early childhood"));
            Assert.That(french.Text, Does.Contain(";earlyChildhood;Early childhood;2;1;2;3000,50;400,00;0,50;false\r\n"));
        });
    }

    [Test]
    public async Task Nothing_is_in_force_before_it_begins() =>
        Assert.That((await ReportAsync("balance?within=departement-32&on=2023-12-31"))["items"]!.AsArray(), Is.Empty);

    [Test]
    public async Task Indicators_are_summed_by_theme()
    {
        var report = await ReportAsync("indicators?within=departement-32");
        var atCondom = await ReportAsync($"indicators?within=commune-{Condom}");
        var before = await ReportAsync("indicators?within=departement-32&on=2025-12-31");
        Assert.Multiple(() =>
        {
            Assert.That(report["items"]!.AsArray().Select(i => (string?)i!["theme"]), Is.EqualTo(new[] { "earlyChildhood", "housing", "culture" }));
            Assert.That(IndicatorsOf(report, "earlyChildhood"), Is.EqualTo("2 actions, 2 indicators (0 2 0 0), 2 with baseline, 2 with target, 1 measured, 1 never"));
            Assert.That(IndicatorsOf(report, "culture"), Is.EqualTo("1 actions, 1 indicators (0 0 1 0), 0 with baseline, 0 with target, 0 measured, 1 never"));
            Assert.That(IndicatorsOf(report, "housing"), Is.EqualTo("1 actions, 0 indicators (0 0 0 0), 0 with baseline, 0 with target, 0 measured, 0 never"));
            Assert.That(atCondom["items"]!.AsArray().Select(i => (string?)i!["theme"]), Is.EqualTo(new[] { "earlyChildhood", "culture" }), "housing is for Auch");
            Assert.That(IndicatorsOf(before, "earlyChildhood"), Does.EndWith("0 measured, 2 never"), "nothing was measured by then");
        });
    }

    [TestCase("balance")]
    [TestCase("indicators")]
    public async Task A_territory_that_does_not_exist_is_refused(string report) =>
        Assert.That((await Client.ReadAsync($"/v1/deployment/{report}?within=commune-99999")).Expect(422).Faults, Is.EqualTo(new[] { "/query/within notFound" }));

    private static readonly object WithoutBaseline = new { code = "I1", title = "Spectateurs", nature = "result", unit = "personnes", direction = "up" };

    private static string Of(JsonNode balance, string territory, string theme)
    {
        var item = balance["items"]!.AsArray().Single(i => (string?)i!["territory"] == territory && (string?)i["theme"] == theme)!;
        return $"{item["conventions"]} declare, {item["conventionsWithoutAction"]} without; {item["actions"]} actions {item["budget"]} {item["spent"]} {item["budgetFte"]}; {(bool)item["isAbsent"]!}";
    }

    private static string IndicatorsOf(JsonNode report, string theme)
    {
        var item = report["items"]!.AsArray().Single(i => (string?)i!["theme"] == theme)!;
        return $"{item["actions"]} actions, {item["indicators"]} indicators ({item["means"]} {item["outputs"]} {item["results"]} {item["impacts"]}), "
            + $"{item["withBaseline"]} with baseline, {item["withTarget"]} with target, {item["measuredThisYear"]} measured, {item["neverMeasured"]} never";
    }

    private static object Euros(decimal planned, decimal? actual) => new { nature = "operating", unit = "eur", year = 2026, planned, actual };

    private static object Fte(decimal planned) => new { nature = "operating", unit = "fte", year = 2026, planned };

    private static (object Indicator, string Period) Measured(string period) => (Samples.Indicator, period);

    private async Task<string> PlanAsync(Cases.Story convention) =>
        (string)(await Client.PostAsync($"{convention.Path}/action-plans", Samples.Plan)).Expect(201).Body["id"]!;

    private async Task ActAsync(string plan, string theme, string[] communes, object[] budget, object? indicator, params string[] others)
    {
        var (defined, period) = indicator is (object one, string measured) ? (one, measured) : (indicator, null);
        var body = Samples.Action();
        (body["theme"], body["otherThemes"], body["communes"], body["budget"]) = (theme, others, communes.Select(c => $"commune-{c}"), budget);
        body["indicators"] = defined is null ? Array.Empty<object>() : [defined];
        var action = (await Client.PostAsync($"/v1/action-plans/{plan}/actions", body)).Expect(201);
        if (period is not null) (await Client.PutAsync($"/v1/actions/{action.Body["id"]}/indicators/I1/measures/{period}", new { value = 45 }, action.ETag)).Expect(200);
    }
}

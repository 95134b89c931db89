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
        var parenting = await ActAsync(both, "parenting", [Condom], [], WithoutBaseline);
        (await Client.PutAsync($"/v1/actions/{parenting.Body["id"]}/indicators/I1/measures/2026-H1", new { absence = "Pas de registre" }, parenting.ETag)).Expect(200);
        await ActAsync(both, "housing", [Auch], [], null, "youth");
        // What is abandoned counts nowhere.
        foreach (string[] communes in new[] { [], new[] { Condom } })
            await AbandonAsync(await ActAsync(both, "earlyChildhood", communes, [Euros(7000m, 7000m)], Samples.Indicator));
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
            Assert.That(Of(balance, OfCondom, "parenting"), Is.EqualTo("1 declare, 0 without; 1 actions 0.00 0.00 0.00; False"));
            Assert.That(Of(balance, OfAuch, "parenting"), Is.EqualTo("2 declare, 1 without; 0 actions 0.00 0.00 0.00; False"), "one has it at Condom, the other nowhere");
            Assert.That(Of(balance, OfCondom, "youth"), Is.EqualTo("1 declare, 0 without; 0 actions 0.00 0.00 0.00; False"), "another theme of an action is one of it");
            Assert.That(Of(balance, OfAuch, "disability"), Is.EqualTo("0 declare, 0 without; 0 actions 0.00 0.00 0.00; True"));
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
            Assert.That(items.Where(i => (bool)i!["isAbsent"]!).Select(i => (string?)i!["theme"]), Does.Contain("disability").And.Not.Contain("parenting"));
            Assert.That((string?)items.First(i => (string?)i!["theme"] == "earlyChildhood")!["label"], Is.EqualTo("Early childhood"));
            Assert.That(french.Text, Does.Contain(";earlyChildhood;Early childhood;2;1;2;3000,50;400,00;0,50;false\r\n"));
        });
    }

    [TestCase("2023-12-31")]
    [TestCase("2029-01-01")]
    public async Task Nothing_is_in_force_before_it_begins_or_after_it_ended(string on) =>
        Assert.That((await ReportAsync($"balance?within=departement-32&on={on}"))["items"]!.AsArray(), Is.Empty);

    [Test]
    public async Task Indicators_are_summed_by_theme()
    {
        var report = await ReportAsync("indicators?within=departement-32");
        var atCondom = await ReportAsync($"indicators?within=commune-{Condom}");
        var before = await ReportAsync("indicators?within=departement-32&on=2025-12-31");
        var after = await ReportAsync("indicators?within=departement-32&on=2027-06-15");
        Assert.Multiple(() =>
        {
            Assert.That(report["items"]!.AsArray().Select(i => (string?)i!["theme"]), Is.EqualTo(new[] { "earlyChildhood", "parenting", "housing" }));
            Assert.That(IndicatorsOf(report, "earlyChildhood"), Is.EqualTo("2 actions, 2 indicators (0 2 0 0), 2 with baseline, 2 with target, 1 measured, 1 never"));
            Assert.That(IndicatorsOf(report, "parenting"), Is.EqualTo("1 actions, 1 indicators (0 0 1 0), 0 with baseline, 0 with target, 0 measured, 1 never"));
            Assert.That(IndicatorsOf(report, "housing"), Is.EqualTo("1 actions, 0 indicators (0 0 0 0), 0 with baseline, 0 with target, 0 measured, 0 never"));
            Assert.That(atCondom["items"]!.AsArray().Select(i => (string?)i!["theme"]), Is.EqualTo(new[] { "earlyChildhood", "parenting" }), "housing is for Auch");
            Assert.That(IndicatorsOf(before, "earlyChildhood"), Does.EndWith("0 measured, 2 never"), "nothing was measured by then");
            Assert.That(IndicatorsOf(after, "earlyChildhood"), Does.EndWith("0 measured, 1 never"), "the measure is of the year before");
        });
    }

    [TestCase("epci")]
    [TestCase("departement")]
    public async Task What_a_balance_is_made_of_counts_up_to_it(string by)
    {
        var balance = await ReportAsync($"balance?within=departement-32&by={by}&explain=true");
        var (conventions, actions) = (balance["explanation"]!["conventions"]!.AsArray(), balance["explanation"]!["actions"]!.AsArray());
        Assert.Multiple(() =>
        {
            Assert.That((conventions.Count, actions.Count), Is.EqualTo((2, 4)));
            Assert.That(conventions.Select(c => c!["themes"]!.AsArray().Count), Is.All.EqualTo(4), "those that every convention declares");
            foreach (var (territory, theme) in balance["items"]!.AsArray().Select(i => ((string)i!["territory"]!, (string)i["theme"]!)))
                Assert.That(Counted(territory, theme), Is.EqualTo(Of(balance, territory, theme)), $"{territory} {theme}");
        });

        string Counted(string territory, string theme)
        {
            JsonNode[] declare = [.. conventions.Where(c => Has(c, "territories", territory) && Has(c, "themes", theme))!];
            var without = declare.Count(c => !actions.Any(a => (string?)a!["convention"] == (string?)c["id"] && Has(a, "themes", theme)));
            JsonNode[] there = [.. actions.Where(a => Has(a, "territories", territory))!];
            JsonNode[] of = [.. there.Where(a => (string?)a["theme"] == theme)];
            var (budget, spent, fte) = (of.Sum(a => (decimal)a["budget"]!), of.Sum(a => (decimal)a["spent"]!), of.Sum(a => (decimal)a["budgetFte"]!));
            var isAbsent = declare.Length == 0 && !there.Any(a => Has(a, "themes", theme));
            return FormattableString.Invariant($"{declare.Length} declare, {without} without; {of.Length} actions {budget:0.00} {spent:0.00} {fte:0.00}; {isAbsent}");
        }

        static bool Has(JsonNode? node, string member, string value) => node![member]!.AsArray().Any(v => (string?)v == value);
    }

    [Test]
    public async Task What_sums_of_indicators_are_made_of_counts_up_to_them()
    {
        var report = await ReportAsync("indicators?within=departement-32&explain=true");
        var explained = report["explanation"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(explained, Has.Count.EqualTo(4), "an action without one too");
            foreach (var theme in report["items"]!.AsArray().Select(i => (string)i!["theme"]!)) Assert.That(Counted(theme), Is.EqualTo(IndicatorsOf(report, theme)), theme);
        });

        string Counted(string theme)
        {
            JsonNode[] all = [.. explained.Where(i => (string?)i!["theme"] == theme)!];
            JsonNode[] of = [.. all.Where(i => i["code"] is not null)];
            return $"{all.Select(i => (string?)i["action"]).Distinct().Count()} actions, {of.Length} indicators ({Nature("means")} {Nature("output")} {Nature("result")} {Nature("impact")}), "
                + $"{Is("hasBaseline")} with baseline, {Is("hasTarget")} with target, {Is("isMeasuredThisYear")} measured, {Is("isNeverMeasured")} never";

            int Nature(string nature) => of.Count(i => (string?)i["nature"] == nature);
            int Is(string member) => of.Count(i => (bool)i[member]!);
        }
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

    private async Task AbandonAsync(Reply action) =>
        (await Client.PostAsync($"/v1/actions/{action.Body["id"]}/transitions", new { to = "abandoned", on = "2026-01-01", reason = "Motif", decision = "Copil" }, action.ETag)).Expect(200);

    private async Task<Reply> ActAsync(string plan, string theme, string[] communes, object[] budget, object? indicator, params string[] others)
    {
        var (defined, period) = indicator is (object one, string measured) ? (one, measured) : (indicator, null);
        var body = Samples.Action();
        (body["theme"], body["otherThemes"], body["communes"], body["budget"]) = (theme, others, communes.Select(c => $"commune-{c}"), budget);
        body["indicators"] = defined is null ? Array.Empty<object>() : [defined];
        var action = (await Client.PostAsync($"/v1/action-plans/{plan}/actions", body)).Expect(201);
        if (period is not null) (await Client.PutAsync($"/v1/actions/{action.Body["id"]}/indicators/I1/measures/{period}", new { value = 45 }, action.ETag)).Expect(200);
        return action;
    }
}

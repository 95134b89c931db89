using Ctg.Tests.Support;

namespace Ctg.Tests.Deployment;

/// <summary>What actions and their indicators wait for.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class WorklistActionTests(string engine) : WorklistFixture(engine)
{
    private const string Brioude = "commune-43040";
    private const string Aurec = "commune-43012";
    private Reply _plan = null!;

    [SetUp]
    public async Task SignAsync()
    {
        (_, _plan) = await SignWithPlanAsync(Brioude, Aurec);
        _plan = await MovePlanAsync(_plan, "submitted", "adopted");
    }

    [Test]
    public async Task Late_actions_are_those_of_the_list_of_actions_and_say_which_date_has_passed()
    {
        await ActAsync(_plan, "Start passed", "2026-06-14", "2026-12-31");
        await ActAsync(_plan, "Starts today", "2026-06-15", "2026-12-31");
        await ActAsync(_plan, "End passed", null, "2026-06-01", ("communes", new[] { Brioude }));
        await ActAsync(_plan, "Undated", null, null);
        await StartAsync("Running late", "2025-01-01", "2026-05-31");
        await StartAsync("Running", "2025-01-01", "2026-06-15");
        await MoveAsync(await StartAsync("Paused late", "2025-01-01", "2026-05-30"), "2026-01-01", "paused");
        await MoveAsync(await ActAsync(_plan, "Given up", "2025-01-01", "2025-12-31"), "2026-01-01", "abandoned");
        var unsigned = await Client.CreateConventionAsync(Caf, Brioude);
        await ActAsync((await Client.PostAsync($"/v1/conventions/{unsigned.Body["id"]}/action-plans", Samples.Plan)).Expect(201), "Unsigned", "2025-01-01", "2025-12-31");

        await ExpectAsync("actionLate", "", "2026-05-30 Paused late", "2026-05-31 Running late", "2026-06-01 End passed", "2026-06-14 Start passed");
        await ExpectAsync("actionLate", "&on=2026-06-14", "2026-05-30 Paused late", "2026-05-31 Running late", "2026-06-01 End passed");
        await ExpectAsync("actionLate", $"&within={Aurec}", "2026-05-30 Paused late", "2026-05-31 Running late", "2026-06-14 Start passed");
        await ExpectAsync("actionLate", "&within=commune-91228");
        await ExpectAsync("actionLate", "&on=2029-01-01");
        var items = await ItemsAsync("actionLate");
        var late = (await Client.ReadAsync($"/v1/actions?caf={Caf}&late=true")).Expect(200).Items.Where(a => (string?)a["title"] != "Unsigned");
        Assert.Multiple(() =>
        {
            Assert.That(items.Select(i => (string?)i["subject"]!["href"]), Is.EquivalentTo(late.Select(a => $"/v1/actions/{a["id"]}")));
            Assert.That(items.Select(i => $"{i["rule"]} {i["subject"]!["type"]}"), Is.All.EqualTo("WRK-03 action"));
            Assert.That(items.Select(i => (string?)i["message"]).Select(m => m![(m!.IndexOf(')', StringComparison.Ordinal) + 2)..]), Is.EqualTo(new[]
            {
                "was to be done by 2026-05-30: finish it, or plan its end anew.",
                "was to be done by 2026-05-31: finish it, or plan its end anew.",
                "was to be done by 2026-06-01 and has not started: start it, or plan its dates anew.",
                "was to start on 2026-06-14: start it, or plan its dates anew.",
            }));
        });
    }

    [Test]
    public async Task An_action_without_a_pilot_is_listed_by_when_it_needs_one()
    {
        await ActAsync(_plan, "Planned", "2026-09-01", "2026-12-31");
        await ActAsync(_plan, "Undated", null, null);
        await ActAsync(_plan, "Piloted", "2026-09-01", "2026-12-31", ("pilot", Pilot));
        await MoveAsync(await ActAsync(_plan, "Given up", "2025-01-01", "2025-12-31"), "2026-01-01", "abandoned");
        await ExpectAsync("actionWithoutPilot", "", "2024-01-01 Undated", "2026-09-01 Planned");
        await ExpectAsync("actionWithoutPilot", "&on=2029-01-01");
        var items = await ItemsAsync("actionWithoutPilot");
        Assert.Multiple(() =>
        {
            Assert.That((string?)items[0]["message"], Does.EndWith("(Undated) has no pilot: name one."));
            Assert.That((string?)items[1]["message"], Does.EndWith("(Planned), planned from 2026-09-01 on, has no pilot: name one."));
            Assert.That(items.Select(i => (string?)i["rule"]), Is.All.EqualTo("ACT-03"));
        });
    }

    [Test]
    public async Task Indicators_of_actions_to_come_and_under_way_are_listed_without_a_baseline()
    {
        var action = await ActAsync(_plan, "Garder", "2025-02-01", "2026-12-31", ("indicators", new[] { Indicator("I3", baseline: false), Indicator("I1"), Indicator("I2", baseline: false) }));
        await ActAsync(_plan, "Undated", null, null, ("indicators", new[] { Indicator("I1", baseline: false) }));
        await MoveAsync(await ActAsync(_plan, "Given up", "2025-01-01", "2025-12-31", ("indicators", new[] { Indicator("I1", baseline: false) })), "2026-01-01", "abandoned");
        await ExpectAsync("indicatorWithoutBaseline", "", "2024-01-01 Indicateur I1", "2025-02-01 Indicateur I2", "2025-02-01 Indicateur I3");
        await ExpectAsync("indicatorWithoutBaseline", "&on=2029-01-01");
        var item = (await ItemsAsync("indicatorWithoutBaseline"))[1];
        Assert.That($"{item["rule"]} {item["subject"]!["type"]} {item["subject"]!["href"]} {item["message"]}", Is.EqualTo(
            $"WRK-04 indicator /v1/actions/{action.Body["id"]} The indicator I2 (Indicateur I2) of the action {action.Body["reference"]} (Garder) has no baseline: record where it was before the action."));
    }

    [Test]
    public async Task Indicators_of_actions_that_run_since_an_earlier_year_are_listed_without_a_value_of_this_one()
    {
        var action = await StartAsync("Garder", "2025-02-01", "2026-12-31", "I1", "I2", "I3", "I4");
        action = await MeasureAsync(action, "I1", "2026", new { value = 1 });
        action = await MeasureAsync(action, "I2", "2025", new { value = 1 });
        action = await MeasureAsync(action, "I3", "2026-H1", new { absence = "Pas de registre" });
        await MeasureAsync(action, "I4", "2026-H1", new { value = 1 });
        await StartAsync("Of this year", "2026-01-01", "2026-12-31", "I1");
        await ActAsync(_plan, "Not begun", "2025-02-01", "2026-12-31", ("indicators", new[] { Indicator("I1") }));
        await ExpectAsync("indicatorWithoutMeasure", "", "2026-01-01 Indicateur I2", "2026-01-01 Indicateur I3");
        await ExpectAsync("indicatorWithoutMeasure", "&on=2025-12-31");
        await ExpectAsync("indicatorWithoutMeasure", "&on=2029-01-01");
        var item = (await ItemsAsync("indicatorWithoutMeasure"))[0];
        Assert.That($"{item["rule"]} {item["message"]}", Is.EqualTo(
            $"WRK-05 The indicator I2 (Indicateur I2) of the action {action.Body["reference"]} (Garder), which began in 2025, has no value for 2026: record a measure."));
    }

    private async Task<Reply> StartAsync(string title, string start, string end, params string[] indicators) => await MoveAsync(
        await ActAsync(_plan, title, start, end, ("pilot", Pilot), ("indicators", indicators.DefaultIfEmpty("I1").Select(code => Indicator(code)).ToArray())), start, "planned", "inProgress");

    private async Task<Reply> MeasureAsync(Reply action, string indicator, string period, object measure) =>
        (await Client.PutAsync($"/v1/actions/{action.Body["id"]}/indicators/{indicator}/measures/{period}", measure, action.ETag)).Expect(200);
}

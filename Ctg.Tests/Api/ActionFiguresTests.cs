using System.Globalization;
using System.Text.Json.Nodes;
using Ctg.Tests.Domain.Properties;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>Sums of actions are held against the same sums made here, action by action, from what was written.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ActionFiguresTests(string engine) : ApiFixture(engine)
{
    private const string AsOf = "2026-03-01";
    private static readonly string[] Themes = ["earlyChildhood", "youth", "parenting", "housing"];
    private static readonly string[] Places = ["commune-91228", "commune-91286"];
    private static readonly string?[] Axes = ["A1", "A1.1", "B2", null];
    private static readonly string[] States = ["requested", "granted", "refused"];
    private const string PlanAxes = """[{"code":"B2","title":"Jeunesse"},{"code":"A1","title":"Accueil","objectives":[{"code":"A1.1","title":"Places"}]}]""";
    private readonly List<JsonObject> _written = [];
    private Reply _convention = null!;

    private async Task WritePlansAsync(int plans, int count)
    {
        _written.Clear();
        _convention = await Client.CreateConventionAsync(Caf, Places);
        var dice = new Dice((int)(TestSeed.Or(20261125) % int.MaxValue));
        for (var plan = 0; plan < plans; plan++)
        {
            var created = (await Client.PostAsync($"/v1/conventions/{_convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
            JsonObject[] actions = [.. Enumerable.Range(0, count).Select(_ => Action(dice))];
            var body = new JsonObject { ["plan"] = new JsonObject { ["title"] = "Plan", ["axes"] = JsonNode.Parse(PlanAxes) }, ["actions"] = new JsonArray([.. actions.Select(a => a.DeepClone())]) };
            (await Client.PutAsync($"{created.Headers.Location}/content", body, created.ETag)).Expect(200);
            foreach (var action in actions) action["plan"] = created.Body["id"]!.DeepClone();
            _written.AddRange(actions);
        }
    }

    [Test]
    public async Task The_sums_of_thousands_of_actions_are_made_right_whatever_is_asked()
    {
        await WritePlansAsync(plans: 8, count: 250);
        Assert.Multiple(ExpectSumsAsync);
    }

    private async Task ExpectSumsAsync()
    {
        await ExpectAsync("", _ => true);
        await ExpectAsync($"&plan={_written[0]["plan"]}", a => (string?)a["plan"] == (string?)_written[0]["plan"]);
        await ExpectAsync("&theme=youth&theme=housing", a => (string?)a["theme"] is "youth" or "housing");
        await ExpectAsync("&year=2025", _ => true, 2025);
        await ExpectAsync("&year=2031", _ => true, 2031);
        await ExpectAsync("&territory=commune-91286", a => a["communes"]!.AsArray().Count == 0 || a["communes"]!.AsArray().Any(c => (string?)c == "commune-91286"));
        await ExpectAsync("&territory=departement-91", _ => true);
        await ExpectAsync("&territory=departement-75", _ => false);
        await ExpectAsync($"&convention={_convention.Body["id"]}", _ => true);
        await ExpectAsync($"&convention={Guid.NewGuid()}", _ => false);
        await ExpectAsync($"&plan={_written[0]["plan"]}&theme=youth&year=2025", a => (string?)a["plan"] == (string?)_written[0]["plan"] && (string?)a["theme"] == "youth", 2025);
        await ExpectAsync($"&plan={Guid.NewGuid()}", _ => false);
    }

    [Test]
    public async Task What_was_measured_blocked_or_moved_counts_as_such()
    {
        await WritePlansAsync(plans: 1, count: 60);
        var first = (await Client.ReadAsync($"/v1/actions?caf={Caf}&limit=200")).Expect(200).Items.First(i => i["pilot"] is null && !(bool)i["isBlocked"]!);
        var path = $"/v1/actions/{first["id"]}";
        var before = await FiguresAsync($"&theme={first["theme"]}");
        var changed = (await Client.PatchAsync(path, new { pilot = new { type = "caf", name = "Caf" }, blocked = new { reason = "Motif", since = "2026-01-01" }, indicators = new[] { Samples.Indicator } }, $"\"{first["version"]}\"")).Expect(200);
        changed = (await Client.PutAsync($"{path}/indicators/I1/measures/2025", new { value = 1 }, changed.ETag)).Expect(200);
        var between = await FiguresAsync($"&theme={first["theme"]}");
        (await Client.PostAsync($"{path}/transitions", new { to = "abandoned", on = "2026-02-01", reason = "Motif", decision = "Copil" }, changed.ETag)).Expect(200);
        var after = await FiguresAsync($"&theme={first["theme"]}");
        Assert.Multiple(() =>
        {
            Assert.That(Change(before, between), Is.EqualTo("blocked +1, withoutMeasure -1, withoutPilot -1"));
            Assert.That(Change(between, after), Does.StartWith("abandoned +1, blocked -1").And.EndsWith("proposed -1"));
        });
    }

    [Test]
    public async Task Another_Caf_sums_up_what_it_may_see()
    {
        await WritePlansAsync(plans: 1, count: 2);
        using var other = Service.ClientOf(NewCaf());
        Assert.That((int)(await other.ReadAsync($"/v1/actions/figures?caf={Caf}")).Expect(200).Body["total"]!["actions"]!, Is.Zero);
    }

    [TestCase("year=1899")]
    [TestCase("year=2200")]
    public async Task A_year_that_nothing_can_be_of_is_refused(string query) =>
        Assert.That((await Client.ReadAsync($"/v1/actions/figures?{query}")).Expect(400).Faults, Is.EqualTo(new[] { "/query/year outOfRange" }));

    private async Task ExpectAsync(string query, Func<JsonObject, bool> isMeant, int? year = null)
    {
        var figures = (await Client.ReadAsync($"/v1/actions/figures?caf={Caf}&asOf={AsOf}{query}")).Expect(200).Body;
        var meant = _written.Where(isMeant).ToArray();
        Assert.That(Told(figures["total"]!), Is.EqualTo(Sums(meant, year)), query);
        Assert.That(
            figures["themes"]!.AsArray().Select(t => $"{t!["theme"]} {Told(t)}"),
            Is.EqualTo(meant.GroupBy(a => (string)a["theme"]!).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {Sums([.. g], year)}")), query);
        Assert.That(
            figures["axes"]?.AsArray().Select(t => $"{t!["code"]} {Told(t)}"),
            query.Contains("plan=", StringComparison.Ordinal)
                ? Is.EqualTo(meant.GroupBy(a => (string?)a["axis"] ?? "").OrderBy(g => Array.IndexOf(Axes, g.Key.Length == 0 ? null : g.Key)).Select(g => $"{g.Key} {Sums([.. g], year)}"))
                : Is.Null, query);
    }

    private async Task<JsonObject> FiguresAsync(string query) => (await Client.ReadAsync($"/v1/actions/figures?caf={Caf}&asOf={AsOf}{query}")).Expect(200).Body["total"]!.AsObject();

    private static string Change(JsonObject before, JsonObject after) => string.Join(", ", before.Where(b => b.Value!.ToJsonString() != after[b.Key]!.ToJsonString() && b.Key != "late")
        .OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => $"{b.Key} {(int)after[b.Key]! - (int)b.Value!:+0;-0}"));

    private static string Told(JsonNode f) =>
        $"{f["actions"]} {f["proposed"]} late {f["late"]} blocked {f["blocked"]} pilotless {f["withoutPilot"]} unmeasured {f["withoutMeasure"]} "
        + $"budget {f["budget"]} spent {f["spent"]} fte {f["budgetFte"]} requested {f["requested"]} granted {f["granted"]} refused {f["refused"]}";

    private static string Sums(JsonObject[] actions, int? year)
    {
        var late = actions.Count(a => new[] { "plannedStart", "plannedEnd" }.Any(name => (string?)a[name] is { } day && string.CompareOrdinal(day, AsOf) < 0));
        var lines = actions.SelectMany(a => a["budget"]!.AsArray()).Where(l => year is null || (int?)l!["year"] == year).ToArray();
        var fundings = actions.SelectMany(a => a["fundings"]!.AsArray()).Where(l => year is null || (int?)l!["year"] == year).ToArray();
        return $"{actions.Length} {actions.Length} late {late} blocked {actions.Count(a => a["blocked"] is not null)} pilotless {actions.Count(a => a["pilot"] is null)} unmeasured {actions.Length} "
            + $"budget {Sum(lines.Where(l => (string?)l!["unit"] == "eur"), "planned")} spent {Sum(lines.Where(l => (string?)l!["unit"] == "eur"), "actual")} "
            + $"fte {Sum(lines.Where(l => (string?)l!["unit"] == "fte"), "planned")} "
            + string.Join(' ', States.Select(state => $"{state} {Sum(fundings.Where(f => (string?)f!["state"] == state), "amount")}"));

        static string Sum(IEnumerable<JsonNode?> items, string member) => items.Sum(i => (decimal?)i![member] ?? 0).ToString("0.00", CultureInfo.InvariantCulture);
    }

    private static JsonObject Action(Dice dice)
    {
        var action = new JsonObject
        {
            ["title"] = "Action",
            ["theme"] = dice.Of(Themes),
            ["axis"] = dice.Of(Axes),
            ["plannedStart"] = $"{dice.Of(2024, 2025, 2026, 2027)}-02-01",
            ["communes"] = new JsonArray([.. Places.Where(_ => dice.Percent(40)).Select(p => JsonValue.Create(p))]),
            ["pilot"] = dice.Percent(50) ? new JsonObject { ["type"] = "caf", ["name"] = "Caf" } : null,
            ["blocked"] = dice.Percent(20) ? new JsonObject { ["reason"] = "Motif", ["since"] = "2025-01-01" } : null,
        };
        action["plannedEnd"] = dice.Percent(80) ? $"{(string)action["plannedStart"]!}"[..4] + "-12-31" : null;
        action["budget"] = new JsonArray([.. new[] { 2024, 2025, 2026 }.Where(_ => dice.Percent(50)).SelectMany(year => new[] { Line("operating", "eur", year), Line("investment", "eur", year), Line("operating", "fte", year) })]);
        action["fundings"] = new JsonArray([.. Enumerable.Range(0, dice.Of(0, 1, 2, 5)).Select(i => (JsonNode)new JsonObject
        {
            ["type"] = "caf", ["name"] = $"Caf {i}", ["year"] = dice.Of(2024, 2025, 2026), ["amount"] = Cents(), ["state"] = dice.Of(States),
        })]);
        return action;

        JsonNode Line(string nature, string unit, int year) => new JsonObject
        {
            ["nature"] = nature,
            ["unit"] = unit,
            ["year"] = year,
            ["planned"] = Cents(),
            ["actual"] = dice.Percent(50) ? Cents() : null,
        };

        JsonNode Cents() => JsonValue.Create(dice.Of(0.01m, 0.10m, 19.99m, 1234.56m, 250_000.07m));
    }
}

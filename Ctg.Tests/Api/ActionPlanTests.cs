using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ActionPlanTests(string engine) : ApiFixture(engine)
{
    private Reply _convention = null!;
    private Reply _plan = null!;

    [SetUp]
    public async Task CreatePlanAsync()
    {
        _convention = await Client.CreateConventionAsync(Caf, "commune-91228", "commune-91286");
        _plan = (await Client.PostAsync($"/v1/conventions/{_convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
    }

    [Test]
    public async Task A_plan_is_created_read_listed_and_changed()
    {
        var path = _plan.Headers.Location!.ToString();
        var read = (await Client.ReadAsync(path)).Expect(200);
        var listed = (await Client.ReadAsync($"/v1/conventions/{_convention.Body["id"]}/action-plans")).Expect(200);
        var revised = (await Client.PatchAsync(path, new { title = "Plan 2024-2028" }, _plan.ETag)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(read.Text, Is.EqualTo(_plan.Text));
            Assert.That(listed.Items.Select(i => (string?)i["id"]), Is.EqualTo(new[] { (string?)_plan.Body["id"] }));
            Assert.That((string?)revised.Body["title"], Is.EqualTo("Plan 2024-2028"));
            Assert.That(revised.Body["axes"]!.AsArray(), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task An_action_keeps_to_the_period_themes_perimeter_and_axes()
    {
        var body = Samples.Action();
        (body["plannedEnd"], body["theme"], body["axis"]) = ("2029-01-01", "culture", "Z9");
        body["otherThemes"] = new[] { "seniors" };
        body["communes"] = new[] { "commune-91228", "commune-75056" };
        var refused = (await Client.PostAsync($"{_plan.Headers.Location}/actions", body)).Expect(422);
        Assert.That(refused.Faults, Is.EquivalentTo(new[]
        {
            "/plannedEnd INV-12", "/theme INV-13", "/otherThemes/0 INV-13", "/communes/1 INV-14", "/axis ACT-05",
        }));
    }

    [Test]
    public async Task An_action_is_planned_started_and_done_once_its_plan_is_adopted()
    {
        var action = await CreateActionAsync();
        var path = action.Headers.Location!.ToString();
        var refused = (await Client.PostAsync($"{path}/transitions", new { to = "planned", on = "2025-01-01" }, action.ETag)).Expect(422);
        Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/to ACT-02", "/pilot ACT-03", "/indicators ACT-03" }));

        await AdoptAsync();
        action = (await Client.PatchAsync(path, new { pilot = new { type = "commune", name = "Évry-Courcouronnes" }, indicators = new[] { Samples.Indicator }, progress = 10 }, action.ETag)).Expect(200);
        foreach (var (to, on) in new[] { ("planned", "2025-01-01"), ("inProgress", "2025-02-01") })
            action = (await Client.PostAsync($"{path}/transitions", new { to, on }, action.ETag)).Expect(200);
        Assert.That((await Client.PostAsync($"{path}/transitions", new { to = "done", on = "2025-11-30" }, action.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/indicators/0 ACT-07" }));
        action = (await Client.PutAsync($"{path}/indicators/I1/measures/2025", new { absence = "Pas de registre cette année" }, action.ETag)).Expect(200);
        action = (await Client.PostAsync($"{path}/transitions", new { to = "done", on = "2025-11-30" }, action.ETag)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That((string?)action.Body["actualStart"], Is.EqualTo("2025-02-01"));
            Assert.That((string?)action.Body["actualEnd"], Is.EqualTo("2025-11-30"));
            Assert.That((int?)action.Body["progress"], Is.EqualTo(100));
        });
    }

    [Test]
    public async Task Actions_are_listed_across_plans_with_filters()
    {
        var late = await CreateActionAsync();
        var body = Samples.Action();
        (body["title"], body["theme"], body["plannedStart"], body["plannedEnd"]) = ("Loger les jeunes", "housing", "2027-01-01", "2027-12-31");
        body["pilot"] = new { type = "commune", name = "Grigny" };
        body["communes"] = new[] { "commune-91286" };
        var planned = (await Client.PostAsync($"{_plan.Headers.Location}/actions", body)).Expect(201);

        await ExpectAsync("", late, planned);
        await ExpectAsync("&late=true", late);
        await ExpectAsync("&late=false", planned);
        await ExpectAsync("&late=true&asOf=2024-06-01");
        await ExpectAsync("&hasPilot=false", late);
        await ExpectAsync("&theme=housing", planned);
        await ExpectAsync("&status=proposed", late, planned);
        await ExpectAsync("&status=done");
        await ExpectAsync("&territory=commune-91286", late, planned);
        await ExpectAsync("&territory=commune-91228", late);
        await ExpectAsync("&territory=departement-91", late, planned);
        await ExpectAsync("&territory=departement-75");
        await ExpectAsync("&q=loger", planned);
        await ExpectAsync("&endFrom=2026-01-01", planned);
        await ExpectAsync("&endUntil=2026-01-01", late);
        await ExpectAsync($"&convention={_convention.Body["id"]}&plan={_plan.Body["id"]}&sort=-plannedEnd", planned, late);
        var ofPlan = (await Client.ReadAsync($"{_plan.Headers.Location}/actions?limit=1")).Expect(200);
        Assert.That((string?)ofPlan.Items.Single()["id"], Is.EqualTo((string?)late.Body["id"]));
    }

    [Test]
    public async Task Actions_are_kept_to_a_Caf_a_convention_and_a_plan()
    {
        var action = await CreateActionAsync();
        var second = (await Client.PostAsync($"/v1/conventions/{_convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
        var ofSecond = (await Client.PostAsync($"{second.Headers.Location}/actions", Samples.Action())).Expect(201);
        var other = NewCaf();
        using var both = Service.ClientOf($"{Caf} {other}");
        var foreign = (await both.PostAsync("/v1/conventions", Samples.Convention(other))).Expect(201);
        var foreignPlan = (await both.PostAsync($"{foreign.Headers.Location}/action-plans", Samples.Plan)).Expect(201);
        var ofForeign = (await both.PostAsync($"{foreignPlan.Headers.Location}/actions", Samples.Action())).Expect(201);

        await ExpectFromAsync($"/v1/actions?caf={Caf}", action, ofSecond);
        await ExpectFromAsync($"/v1/actions?caf={other}", ofForeign);
        await ExpectFromAsync($"/v1/actions?convention={_convention.Body["id"]}", action, ofSecond);
        await ExpectFromAsync($"/v1/actions?plan={second.Body["id"]}", ofSecond);
        await ExpectFromAsync($"{second.Headers.Location}/actions", ofSecond);

        async Task ExpectFromAsync(string path, params Reply[] actions) =>
            Assert.That((await both.ReadAsync(path)).Expect(200).Items.Select(i => (string?)i["id"]), Is.EqualTo(actions.Select(a => (string?)a.Body["id"])), path);
    }

    [Test]
    public async Task The_actions_of_a_plan_are_listed_by_status_and_late_on_the_date_asked_for()
    {
        var action = await CreateActionAsync();
        var path = $"{_plan.Headers.Location}/actions";
        Assert.That((await Client.ReadAsync($"{path}?status=proposed")).Expect(200).Items.Count(), Is.EqualTo(1));
        Assert.That((await Client.ReadAsync($"{path}?status=done")).Expect(200).Items, Is.Empty);
        foreach (var (date, late) in new[] { ("2025-01-01", false), ("2026-01-01", true) })
        {
            var listed = (await Client.ReadAsync($"{path}?asOf={date}")).Expect(200).Items.Single();
            var read = (await Client.ReadAsync($"/v1/actions/{action.Body["id"]}?asOf={date}")).Expect(200);
            Assert.That(((bool?)listed["late"], (bool?)read.Body["late"]), Is.EqualTo((late, late)), date);
        }
    }

    [Test]
    public async Task What_a_change_makes_of_an_action_is_found_as_it_is_and_no_longer_as_it_was()
    {
        var body = Samples.Action();
        body["otherThemes"] = new[] { "youth" };
        var action = (await Client.PostAsync($"{_plan.Headers.Location}/actions", body)).Expect(201);
        await ExpectAsync("&theme=youth", action);
        object changes = new
        {
            title = "Loger les familles",
            theme = "housing",
            otherThemes = new[] { "parenting" },
            plannedStart = "2027-01-01",
            plannedEnd = "2027-12-31",
            communes = new[] { "commune-91286" },
            pilot = new { type = "ccas", name = "Centre de Grigny" },
        };
        action = (await Client.PatchAsync(action.Headers.Location!.ToString(), changes, action.ETag)).Expect(200);

        await ExpectAsync("&q=loger", action);
        await ExpectAsync("&q=relais");
        await ExpectAsync("&q=centre%20de%20grigny", action);
        await ExpectAsync("&theme=housing", action);
        await ExpectAsync("&theme=parenting", action);
        await ExpectAsync("&theme=earlyChildhood");
        await ExpectAsync("&theme=youth");
        await ExpectAsync("&territory=commune-91286", action);
        await ExpectAsync("&territory=commune-91228");
        await ExpectAsync("&hasPilot=true", action);
        await ExpectAsync("&endFrom=2027-12-31&late=false", action);

        var moved = (await Client.PostAsync($"/v1/actions/{action.Body["id"]}/transitions", new { to = "abandoned", on = "2026-01-01", reason = "Sans suite", decision = "Copil du 12 décembre 2025" }, action.ETag)).Expect(200);
        await ExpectAsync("&status=abandoned", moved);
        await ExpectAsync("&status=proposed");
        var listed = (await Client.ReadAsync($"/v1/actions?caf={Caf}")).Expect(200).Items.Single();
        Assert.That(((string?)listed["title"], (string?)listed["status"], (int?)listed["version"]), Is.EqualTo(("Loger les familles", "abandoned", 3)));
    }

    [Test]
    public async Task Pages_of_plans_and_actions_follow_each_other_without_gap_or_repeat()
    {
        for (var i = 0; i < 5; i++) await CreateActionAsync();
        for (var i = 0; i < 4; i++) (await Client.PostAsync($"/v1/conventions/{_convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
        foreach (var path in new[] { $"/v1/actions?caf={Caf}&limit=2", $"/v1/actions?caf={Caf}&limit=2&sort=-plannedEnd", $"/v1/conventions/{_convention.Body["id"]}/action-plans?limit=2" })
        {
            var seen = new List<string?>();
            for (var next = path; next is not null;)
            {
                var page = (await Client.ReadAsync(next)).Expect(200);
                seen.AddRange(page.Items.Select(i => (string?)i["id"]));
                next = page.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
            }
            Assert.That(seen, Is.Unique.And.Count.EqualTo(5), path);
        }
    }

    [Test]
    public async Task A_patch_of_a_part_leaves_the_rest_of_it()
    {
        var body = Samples.Action();
        body["pilot"] = new { type = "commune", name = "Évry", siren = Samples.Siren };
        var action = (await Client.PostAsync($"{_plan.Headers.Location}/actions", body)).Expect(201);
        var revised = (await Client.PatchAsync(action.Headers.Location!.ToString(), "{\"pilot\":{\"name\":\"Évry-Courcouronnes\",\"siren\":null}}", action.ETag)).Expect(200);
        var pilot = revised.Body["pilot"]!;
        Assert.That(((string?)pilot["type"], (string?)pilot["name"], (string?)pilot["siren"]), Is.EqualTo(("commune", "Évry-Courcouronnes", (string?)null)));
    }

    [Test]
    public async Task Each_change_of_a_plan_and_of_an_action_is_in_the_change_log()
    {
        var action = await CreateActionAsync();
        await AdoptAsync();
        (await Client.PatchAsync($"/v1/action-plans/{_plan.Body["id"]}", new { title = "Plan revu" }, _plan.ETag)).Expect(200);
        action = (await Client.PatchAsync(action.Headers.Location!.ToString(), new { progress = 10 }, action.ETag)).Expect(200);
        (await Client.PostAsync($"/v1/actions/{action.Body["id"]}/transitions", new { to = "abandoned", on = "2026-01-01", reason = "Sans suite", decision = "Copil du 12 décembre 2025" }, action.ETag)).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That(await LoggedAsync(_plan), Is.EqualTo(new[] { "1 created ", "2 moved ", "3 moved ", "4 revised " }));
            Assert.That(await LoggedAsync(action), Is.EqualTo(new[] { "1 created ", "2 revised ", "3 moved Sans suite" }));
        });
    }

    [Test]
    public async Task A_convention_cannot_leave_its_actions_outside()
    {
        var action = await CreateActionAsync();
        (await Client.PatchAsync(action.Headers.Location!.ToString(), new { communes = new[] { "commune-91286" } }, action.ETag)).Expect(200);
        var refused = (await Client.PatchAsync(
            $"/v1/conventions/{_convention.Body["id"]}",
            new { endDate = "2025-06-30", themes = new[] { new { code = "youth" } }, perimeter = new { territories = new[] { "commune-91228" } } },
            _convention.ETag)).Expect(422);
        Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/actions/F-001/plannedEnd INV-12", "/actions/F-001/theme INV-13", "/actions/F-001/communes/0 INV-14" }));
    }

    [Test]
    public async Task An_axis_with_actions_stays_in_the_plan()
    {
        var body = Samples.Action();
        body["axis"] = "A1";
        (await Client.PostAsync($"{_plan.Headers.Location}/actions", body)).Expect(201);
        var refused = (await Client.PatchAsync(_plan.Headers.Location!.ToString(), new { axes = Array.Empty<object>() }, _plan.ETag)).Expect(422);
        Assert.That(refused.Faults, Is.EqualTo(new[] { "/axes PLN-04" }));
    }

    private async Task<Reply> CreateActionAsync() => (await Client.PostAsync($"{_plan.Headers.Location}/actions", Samples.Action())).Expect(201);

    private async Task<string[]> LoggedAsync(Reply resource)
    {
        await using var connection = Service.Database.OpenEngine().CreateConnection(forWriting: false);
        await connection.OpenAsync();
        var rows = await connection.QueryAsync<(int Version, string Operation, string? Reason)>(
            "SELECT version, operation, reason FROM change_log WHERE resource_id = @Id ORDER BY version", new { Id = (Guid)resource.Body["id"]! });
        return [.. rows.Select(r => $"{r.Version} {r.Operation} {r.Reason}")];
    }

    private async Task AdoptAsync()
    {
        foreach (var to in new[] { "submitted", "adopted" })
            _plan = (await Client.PostAsync($"/v1/action-plans/{_plan.Body["id"]}/transitions", new { to, on = "2024-12-01", decision = "Copil" }, _plan.ETag)).Expect(200);
    }

    private async Task ExpectAsync(string query, params Reply[] actions)
    {
        var page = (await Client.ReadAsync($"/v1/actions?caf={Caf}{query}")).Expect(200);
        Assert.That(page.Items.Select(i => (string?)i["id"]), Is.EqualTo(actions.Select(c => (string?)c.Body["id"])), query);
    }
}

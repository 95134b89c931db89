using Ctg.Tests.Support;

namespace Ctg.Tests.Api.Steering;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class MeetingTests(string engine) : ApiFixture(engine)
{
    private Reply _convention = null!;
    private string _meetings = "";

    [SetUp]
    public async Task CreateConventionAsync()
    {
        _convention = await Client.CreateConventionAsync(Caf);
        _meetings = $"/v1/conventions/{_convention.Body["id"]}/meetings";
    }

    [Test]
    public async Task A_meeting_is_planned_held_and_has_its_minutes_written()
    {
        var body = SteeringSamples.Meeting();
        body["place"] = "Hôtel de ville";
        body["participants"] = new object[] { new { organisation = Organisation(0) }, new { type = "association", name = $"La Ribambelle {Caf}", contact = SteeringSamples.Contact() } };
        var planned = (await Client.PostAsync(_meetings, body)).Expect(201);
        var read = (await Client.ReadAsync(planned.Headers.Location!.ToString())).Expect(200);
        var held = (await Client.PostAsync($"{planned.Headers.Location}/transitions", new { to = "held", on = "2026-03-13" }, planned.ETag)).Expect(200);
        var participants = planned.Body["participants"]!.AsArray();
        object minutes = new
        {
            minutes = "Adopté.",
            participants = new object[] { new { organisation = Organisation(0), present = true }, new { organisation = participants[1]!["organisation"], present = false } },
        };
        var written = (await Client.PatchAsync(planned.Headers.Location!.ToString(), minutes, held.ETag)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That((planned.ETag, read.Text), Is.EqualTo(("\"1\"", planned.Text)));
            Assert.That(participants.Select(p => $"{p!["type"]} {p["name"]} {p["contact"]?["name"]} {p["present"]}"), Is.EqualTo(new[] { "caf Caf pilote  ", $"association La Ribambelle {Caf} Camille Martin " }));
            Assert.That($"{held.Body["status"]} {held.Body["statusSince"]} {held.Body["date"]}", Is.EqualTo("held 2026-03-13 2026-03-13"));
            Assert.That(written.Body["participants"]!.AsArray().Select(p => $"{p!["name"]} {p["present"]}"), Is.EqualTo(new[] { "Caf pilote true", $"La Ribambelle {Caf} false" }));
            Assert.That($"{written.Body["minutes"]} {written.Body["place"]} {written.ETag}", Is.EqualTo("Adopté. Hôtel de ville \"3\""));
        });
    }

    [Test]
    public async Task Decisions_keep_their_numbers_when_others_are_removed()
    {
        var meeting = await Client.HoldMeetingAsync(_convention);
        var path = $"/v1/meetings/{meeting.Body["id"]}";
        meeting = (await Client.PatchAsync(path, new { decisions = new[] { new { text = "Un" }, new { text = "Deux" } } }, meeting.ETag)).Expect(200);
        meeting = (await Client.PatchAsync(path, new { decisions = new[] { new { number = 2, text = "Deux" } } }, meeting.ETag)).Expect(200);
        meeting = (await Client.PatchAsync(path, new { decisions = new object[] { new { number = 2, text = "Deux" }, new { text = "Trois" } } }, meeting.ETag)).Expect(200);
        Assert.That(meeting.Body["decisions"]!.AsArray().Select(d => $"{d!["number"]} {d["text"]}"), Is.EqualTo(new[] { "2 Deux", "3 Trois" }));
    }

    [Test]
    public async Task A_decision_acts_on_what_the_convention_has()
    {
        var meeting = await Client.HoldMeetingAsync(_convention);
        var theirs = await ThingsAsync(await Client.CreateConventionAsync(Caf));
        var ours = await ThingsAsync(_convention);
        var path = $"/v1/meetings/{meeting.Body["id"]}";
        var refused = (await Client.PatchAsync(path, new { decisions = Decisions([.. theirs, new { type = "amendment", number = 1 }]) }, meeting.ETag)).Expect(422);
        var accepted = (await Client.PatchAsync(path, new { decisions = Decisions(ours) }, meeting.ETag)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(refused.Faults, Is.EqualTo(Enumerable.Range(0, 7).Select(i => $"/decisions/{i}/actsOn MTG-07")));
            Assert.That(
                accepted.Body["decisions"]!.AsArray().Select(d => (string?)d!["actsOn"]!["type"]),
                Is.EqualTo(new[] { "convention", "actionPlan", "action", "diagnosis", "evaluation", "cooperationPost" }));
        });

        static object[] Decisions(object[] targets) => [.. targets.Select(actsOn => new { text = "Décision", actsOn })];
    }

    [Test]
    public async Task A_planned_meeting_that_decides_is_refused_for_that_alone()
    {
        var body = SteeringSamples.Meeting();
        body["decisions"] = (await ThingsAsync(_convention)).Select(actsOn => new { text = "Décision", actsOn });
        Assert.That((await Client.PostAsync(_meetings, body)).Expect(422).Faults, Is.EqualTo(new[] { "/decisions MTG-05" }));
    }

    [Test]
    public async Task An_amendment_is_named_by_its_number()
    {
        var signed = await Client.SignAsync(_convention);
        await Client.ChangeAsync(signed, "amendments", new { title = "Avenant n° 1", effectiveOn = "2025-01-01", changes = new { other = "Pilotage" } });
        var meeting = await Client.HoldMeetingAsync(_convention);
        var decided = (await Client.PatchAsync($"/v1/meetings/{meeting.Body["id"]}", new { decisions = new[] { new { text = "Adopter", actsOn = new { type = "amendment", number = 1 } } } }, meeting.ETag)).Expect(200);
        Assert.That((int?)decided.Body["decisions"]![0]!["actsOn"]!["number"], Is.EqualTo(1));
    }

    [Test]
    public async Task Each_filter_keeps_what_it_names_and_leaves_out_the_rest()
    {
        var copil = await Client.HoldMeetingAsync(_convention, "2026-03-12");
        var cotech = await PlanAsync(new { committee = "cotech", title = "Préparer l'été", date = "2026-09-01" });
        var group = await PlanAsync(new { committee = "workingGroup", theme = "youth", title = "Jeunesse", date = "2026-05-01" });
        group = (await Client.PostAsync($"/v1/meetings/{group.Body["id"]}/transitions", new { to = "cancelled", on = "2026-04-01", reason = "Sans suite" }, group.ETag)).Expect(200);
        var other = await Client.CreateConventionAsync(Caf);
        await Client.HoldMeetingAsync(other);

        await ExpectAsync("", cotech, group, copil);
        await ExpectAsync("?sort=date", copil, group, cotech);
        await ExpectAsync("?committee=copil", copil);
        await ExpectAsync("?committee=cotech&committee=workingGroup", cotech, group);
        await ExpectAsync("?status=held", copil);
        await ExpectAsync("?status=planned&status=cancelled", cotech, group);
        await ExpectAsync("?from=2026-05-01", cotech, group);
        await ExpectAsync("?until=2026-05-01", group, copil);
        await ExpectAsync("?from=2026-03-13&until=2026-08-31", group);
        await ExpectAsync("?q=preparer%20l%20ete", cotech);
        await ExpectAsync("?q=jeunesse&status=held");
    }

    [Test]
    public async Task Pages_follow_each_other_without_gap_or_repeat_in_either_order([Values("date", "-date")] string sort)
    {
        for (var i = 0; i < 5; i++) await PlanAsync(SteeringSamples.Meeting($"2026-0{1 + (i * 2 % 3)}-12"));
        var items = await Client.ItemsAsync($"{_meetings}?sort={sort}", limit: 2);
        var dates = items.Select(i => (string)System.Text.Json.Nodes.JsonNode.Parse(i)!["date"]!).ToArray();
        Assert.That(items, Is.Unique.And.Count.EqualTo(5));
        Assert.That(dates, sort[0] == '-' ? Is.Ordered.Descending : Is.Ordered);
    }

    [Test]
    public async Task An_item_tells_what_there_is_to_read()
    {
        var meeting = await Client.HoldMeetingAsync(_convention);
        object written = new { minutes = "Adopté.", participants = new object[] { new { organisation = Organisation(0), present = true }, new { organisation = Organisation(1), present = false } }, decisions = new[] { new { text = "Un" } } };
        (await Client.PatchAsync($"/v1/meetings/{meeting.Body["id"]}", written, meeting.ETag)).Expect(200);
        var item = (await Client.ReadAsync(_meetings)).Expect(200).Items.Single();
        Assert.That($"{item["status"]} {item["presentCount"]} {item["decisionCount"]} {item["hasMinutes"]} {item["version"]}", Is.EqualTo("held 1 1 true 3"));
    }

    [TestCase("{}", 422, "/committee required", "/title required", "/date required")]
    [TestCase("""{"committee":"copil","title":"","date":"2026-02-30","colour":1}""", 400, "/colour unknownMember", "/date wrongFormat", "/title required")]
    [TestCase("""{"committee":"copil","title":"T","date":"2026-01-01","participants":[{"contact":{}}],"decisions":[{"actsOn":{}}]}""", 422,
        "/participants/0/type required", "/participants/0/name required", "/participants/0/contact/name required", "/participants/0/contact/purgeOn required",
        "/decisions/0/text required", "/decisions/0/actsOn/type required")]
    [TestCase("""{"committee":"copil","theme":"culture","title":"T","date":"2026-01-01","participants":[{"type":"commune","name":"Foix","siren":"200083526"}],"decisions":[{"number":1,"text":"D"}]}""", 422,
        "/theme MTG-02", "/theme MTG-02", "/participants/0/siren INV-23", "/decisions MTG-05", "/decisions/0/number MTG-06")]
    [TestCase("""{"committee":"copil","title":"T","date":"2026-01-01","participants":[null],"decisions":[null,{"text":"D","actsOn":[]}]}""", 400,
        "/participants/0 wrongType", "/decisions/0 wrongType", "/decisions/1/actsOn wrongType")]
    [TestCase("""{"committee":"copil","title":"T","date":"2026-01-01","participants":[{"organisation":"019a0000-0000-7000-8000-00000000000f"}]}""", 422, "/participants/0/organisation notFound")]
    public async Task What_is_wrong_with_a_body_is_named(string body, int status, params string[] faults)
    {
        var refused = await Client.PostAsync(_meetings, body);
        Assert.That(refused.Status, Is.EqualTo(status), refused.Text);
        Assert.That(refused.Faults, Is.EquivalentTo(faults));
        Assert.That((await Client.ReadAsync(_meetings)).Items, Is.Empty);
    }

    [Test]
    public async Task A_move_is_refused_by_the_rules_that_stand_in_its_way()
    {
        var planned = await PlanAsync(SteeringSamples.Meeting());
        var path = $"{planned.Headers.Location}/transitions";
        Assert.That((await Client.PostAsync(path, new { to = "cancelled", on = "2026-06-16" }, planned.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/on STG-06", "/reason MTG-04" }));
        Assert.That((await Client.PostAsync(path, new { to = "planned", on = "2026-06-01" }, planned.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/to MTG-01" }));
        Assert.That((await Client.PostAsync(path, new { }, planned.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/to required", "/on required" }));
    }

    [TestCase("committee=council", "/query/committee unknownCode")]
    [TestCase("from=2026-02-30", "/query/from wrongFormat")]
    [TestCase("sort=title", "/query/sort unknownCode")]
    [TestCase("cursor=abc", "/query/cursor cursorInvalid")]
    public async Task A_parameter_at_fault_is_named(string query, string fault) =>
        Assert.That((await Client.ReadAsync($"{_meetings}?{query}")).Expect(400).Faults, Is.EqualTo(new[] { fault }));

    private string? Organisation(int party) => (string?)_convention.Body["parties"]![party]!["organisation"];

    private async Task<Reply> PlanAsync(object body) => (await Client.PostAsync(_meetings, body)).Expect(201);

    /// <summary>The convention and one thing of each kind that it has.</summary>
    private async Task<object[]> ThingsAsync(Reply convention)
    {
        var path = $"/v1/conventions/{convention.Body["id"]}";
        var plan = (await Client.PostAsync($"{path}/action-plans", Samples.Plan)).Expect(201);
        var action = (await Client.PostAsync($"{plan.Headers.Location}/actions", Samples.Action())).Expect(201);
        var diagnosis = (await Client.SendAsync(HttpMethod.Put, $"{path}/diagnosis", Samples.Diagnosis())).Expect(201);
        var evaluation = (await Client.PostAsync($"{path}/evaluations", SteeringSamples.Evaluation())).Expect(201);
        var post = (await Client.PostAsync($"{path}/cooperation-posts", SteeringSamples.Post())).Expect(201);
        return [.. new[] { ("convention", convention), ("actionPlan", plan), ("action", action), ("diagnosis", diagnosis), ("evaluation", evaluation), ("cooperationPost", post) }
            .Select(t => new { type = t.Item1, id = t.Item2.Body["id"] })];
    }

    private async Task ExpectAsync(string query, params Reply[] meetings)
    {
        var page = (await Client.ReadAsync(_meetings + query)).Expect(200);
        Assert.That(page.Items.Select(i => (string?)i["id"]), Is.EqualTo(meetings.Select(m => (string?)m.Body["id"])), query);
    }
}

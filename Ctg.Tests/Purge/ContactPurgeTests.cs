using Ctg.Api.Operations.Purge;
using Ctg.Api.Persistence;
using Ctg.Api.Persistence.Contacts;
using Ctg.Tests.Persistence;
using Ctg.Tests.Support;

namespace Ctg.Tests.Purge;

/// <summary>What a purge removes, what it leaves, and what tells of it.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ContactPurgeTests(string engine) : PurgeFixture(engine)
{
    [Test]
    public async Task Contacts_go_from_every_kind_of_resource_as_a_new_version_that_its_history_tells()
    {
        Reply[] created = [await ActionAsync(Contact("Action", "2026-06-01")), await MeetingAsync(Contact("Seance", "2026-06-15")), await PostAsync(Contact("Poste", "2020-01-01"))];
        var report = await PurgeAsync();
        Assert.That((report.Resources, report.Contacts, report.Entries, report.Answers, report.Left.Count), Is.EqualTo((3, 3, 3, 0, 0)));
        foreach (var before in created)
        {
            var after = (await ReadAsync(before)).Expect(200);
            var told = (await Client.ReadAsync($"{PathOf(before)}/history")).Expect(200).Items.Last();
            Assert.Multiple(() =>
            {
                Assert.That(after.Text, Does.Contain("\"contact\":null").And.Not.Contain("Zoé").And.Not.Contain("purge.example"));
                Assert.That(after.Text.Replace("\"contact\":null", "", StringComparison.Ordinal).Replace("\"version\":2", "", StringComparison.Ordinal),
                    Is.EqualTo(System.Text.RegularExpressions.Regex.Replace(before.Resource, "\"contact\":\\{.*?\\}", "").Replace("\"version\":1", "", StringComparison.Ordinal)));
                Assert.That(after.ETag, Does.StartWith("\"2").And.Not.EqualTo(before.ETag));
                Assert.That($"{told["version"]} {told["operation"]} {told["subject"]} {told["caf"]} {told["reason"]}",
                    Is.EqualTo("2 contactsPurged ctg purge * PER-01 : contacts à supprimer au 2026-06-15"));
            });
        }
        Assert.That(await VerifyAsync(), Is.Empty);
    }

    [Test]
    public async Task Nothing_of_a_contact_is_left_anywhere_in_the_database()
    {
        var action = await ActionAsync(Contact("Premiere", "2026-06-01"), key: "k1");
        // Another pilot: the first is in the history alone, and the document gets longer and shorter.
        var second = (await Client.PatchAsync(PathOf(action), new { pilot = Pilot(Contact("Seconde", "2026-06-02")), objectives = new string('x', 5_000), finding = new string('y', 5_000), means = new string('z', 5_000) }, action.ETag)).Expect(200);
        await Client.PatchAsync(PathOf(action), new { objectives = "Moins", finding = "", means = "" }, second.ETag);
        var content = (await Client.ReadAsync($"/v1/action-plans/{action.Body["planId"]}/content")).Expect(200);
        var sheet = Samples.Action();
        sheet["pilot"] = Pilot(Contact("Entier", "2026-06-03"));
        sheet["reference"] = "F-001";
        var whole = new { plan = new { title = "Plan", axes = Array.Empty<object>() }, actions = new[] { sheet } };
        (await Client.PutAsync($"/v1/action-plans/{action.Body["planId"]}/content", whole, content.ETag)).Expect(200);
        var meeting = await MeetingAsync([.. Enumerable.Range(0, 60).Select(i => Contact($"Presente{i}", "2026-05-01"))]);
        await Client.PostAsync($"{PathOf(meeting)}/transitions", new { to = "held", on = "2026-03-12" }, meeting.ETag, key: "k2");
        await PostAsync(Contact("Titulaire", "2026-04-01"));
        string[] traces = ["Zoé", "Fonction ", "@purge.example", "+33 1 60 99 88 77"];
        foreach (var trace in traces) Assert.That(await HoldersOfAsync(trace), Is.SupersetOf(new[] { "change_log", "plan_action", "meeting", "cooperation_post", "idempotency_key" }), trace);

        var report = await PurgeAsync();
        Assert.That((report.Resources, report.Contacts, report.Answers, report.Left.Count), Is.EqualTo((3, 64, 2, 0)));
        Assert.Multiple(async () =>
        {
            foreach (var trace in traces) Assert.That(await HoldersOfAsync(trace), Is.Empty, trace);
            Assert.That(await VerifyAsync(), Is.Empty);
        });
    }

    [Test]
    public async Task Of_two_contacts_each_goes_on_its_own_day()
    {
        var meeting = await MeetingAsync(Contact("Tard", "2026-06-10"), Contact("Tot", "2026-06-01"), null, Contact("Jamais", "2029-01-01"));
        var first = await PurgeAsync(new DateOnly(2026, 6, 1));
        var between = (await ReadAsync(meeting)).Expect(200);
        var (log, differences) = (await LogAsync(meeting), await VerifyAsync());
        Assert.Multiple(() =>
        {
            Assert.That((first.Resources, first.Contacts, first.Entries), Is.EqualTo((1, 1, 1)));
            Assert.That(Names(between), Is.EqualTo(new[] { "Zoé Tard", null, null, "Zoé Jamais" }));
            Assert.That(log[0].Text, Does.Contain("Zoé Tard").And.Contain("Zoé Jamais").And.Not.Contain("Zoé Tot"));
            Assert.That(log.Select(r => r.ContactsUntil), Is.All.EqualTo(new DateOnly(2026, 6, 10)));
            Assert.That(differences, Is.Empty);
        });

        var second = await PurgeAsync();
        Assert.Multiple(async () =>
        {
            Assert.That((second.Resources, second.Contacts, second.Entries), Is.EqualTo((1, 1, 2)));
            Assert.That(Names(await ReadAsync(meeting)), Is.EqualTo(new[] { null, null, null, "Zoé Jamais" }));
            Assert.That((await LogAsync(meeting)).Select(r => r.ContactsUntil), Is.All.EqualTo(new DateOnly(2029, 1, 1)));
            Assert.That(await HoldersOfAsync("Zoé Tard"), Is.Empty);
            Assert.That(await VerifyAsync(), Is.Empty);
        });
    }

    [Test]
    public async Task A_contact_that_only_the_history_has_goes_too_and_the_present_one_stays()
    {
        var action = await ActionAsync(Contact("Ancienne", "2026-06-01"));
        var revised = (await Client.PatchAsync(PathOf(action), new { pilot = Pilot(Contact("Actuelle", "2029-01-01")) }, action.ETag)).Expect(200);
        var report = await PurgeAsync();
        var (after, log) = ((await ReadAsync(action)).Expect(200), await LogAsync(action));
        Assert.Multiple(async () =>
        {
            Assert.That((report.Resources, report.Contacts, report.Entries), Is.EqualTo((1, 1, 1)));
            Assert.That((after.ETag, (string?)after.Body["pilot"]!["contact"]!["name"]), Is.EqualTo(("\"3-late\"", "Zoé Actuelle")));
            Assert.That(log[0].Text, Does.Contain("\"contact\":null"));
            Assert.That(log[1].Text, Does.Contain("Zoé Actuelle"));
            Assert.That(await HoldersOfAsync("Zoé Ancienne"), Is.Empty);
            Assert.That(await VerifyAsync(), Is.Empty);
        });
    }

    [Test]
    public async Task A_second_purge_finds_nothing_and_what_is_not_due_stays()
    {
        var (due, later) = (await ActionAsync(Contact("Echue", "2026-06-15")), await ActionAsync(Contact("Demain", "2026-06-16")));
        await PurgeAsync();
        var before = await ReadAsync(due);
        var again = await PurgeAsync();
        Assert.Multiple(async () =>
        {
            Assert.That((again.Resources, again.Contacts, again.Entries, again.Answers), Is.EqualTo((0, 0, 0, 0)));
            Assert.That((await ReadAsync(due)).ETag, Is.EqualTo(before.ETag));
            Assert.That((await ReadAsync(later)).Text, Does.Contain("Zoé Demain"));
        });
    }

    [Test]
    public async Task A_dry_run_tells_the_same_and_changes_nothing()
    {
        var action = await ActionAsync(Contact("Essai", "2026-06-01"), key: "k1");
        await Client.PatchAsync(PathOf(action), new { objectives = "Objectifs" }, action.ETag);
        await MeetingAsync(Contact("Essai", "2026-06-02"));
        var before = await ReadAsync(action);
        // A page of one entry: a dry run goes on to the next as a purge does.
        var dry = await PurgeAsync(dryRun: true, pageSize: 1);
        var (after, verified) = (await ReadAsync(action), await VerifyAsync());
        var wet = await PurgeAsync();
        Assert.Multiple(() =>
        {
            Assert.That((after.Text, after.ETag), Is.EqualTo((before.Text, before.ETag)));
            Assert.That(verified, Is.Empty);
            Assert.That(dry.Summary(dryRun: true), Is.EqualTo("Would remove 2 contacts due on 2026-06-15 (PER-01) from 2 resources and 3 entries of the change log, 1 kept answers, and 0 old deliveries."));
            Assert.That(wet.Summary(dryRun: false), Is.EqualTo("Removed 2 contacts due on 2026-06-15 (PER-01) from 2 resources and 3 entries of the change log, 1 kept answers, and 0 old deliveries."));
        });
    }

    [Test]
    public async Task A_long_history_goes_page_by_page()
    {
        var action = await ActionAsync(Contact("Longue", "2026-06-01"));
        for (var i = 0; i < 4; i++) (await Client.PatchAsync(PathOf(action), new { objectives = $"{i}" }, "*")).Expect(200);
        var report = await PurgeAsync(pageSize: 2);
        Assert.Multiple(async () =>
        {
            Assert.That((report.Resources, report.Contacts, report.Entries), Is.EqualTo((1, 1, 5)));
            Assert.That(await HoldersOfAsync("Zoé"), Is.Empty);
            Assert.That(await VerifyAsync(), Is.Empty);
        });
    }

    [Test]
    public async Task A_purge_that_ends_in_the_middle_leaves_all_whole_and_goes_on_when_run_again()
    {
        for (var i = 0; i < 4; i++) await MeetingAsync(Contact($"Panne{i}", "2026-06-01"));
        var faulty = new FaultyEngine(OperatorsEngine);
        var unit = TestDatabase.Over(faulty, Service.Clock, new DatabaseOptions { Retries = 0 });
        var progress = new Immediate(_ => faulty.Fail(Fault.BeforeCommit, 100));
        Assert.That(
            async () => await new ContactPurge(unit, Service.Clock).RunAsync(Today, dryRun: false, progress, CancellationToken.None),
            Throws.TypeOf<DatabaseUnavailableException>());
        var (left, differences) = (await HoldersOfAsync("Zoé"), await VerifyAsync());
        var report = await PurgeAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(left, Does.Contain("meeting"));
            Assert.That(differences, Is.Empty);
            Assert.That((report.Resources, report.Contacts, report.Entries), Is.EqualTo((3, 3, 3)));
            Assert.That(await HoldersOfAsync("Zoé"), Is.Empty);
            Assert.That(await VerifyAsync(), Is.Empty);
        });
    }

    [Test]
    public async Task A_commit_whose_answer_was_lost_is_not_done_twice()
    {
        var meeting = await MeetingAsync(Contact("Perdue", "2026-06-01"));
        var faulty = new FaultyEngine(OperatorsEngine);
        faulty.Fail(Fault.AfterCommit, 2);
        var unit = TestDatabase.Over(faulty, Service.Clock, new DatabaseOptions { RetryDelayMilliseconds = 0 });
        var report = await new ContactPurge(unit, Service.Clock).RunAsync(Today, dryRun: false, new Progress<double>(), CancellationToken.None);
        Assert.Multiple(async () =>
        {
            Assert.That((report.Resources, report.Contacts, report.Entries), Is.EqualTo((1, 1, 1)));
            Assert.That((await ReadAsync(meeting)).ETag, Is.EqualTo("\"2\""));
            Assert.That(await VerifyAsync(), Is.Empty);
        });
    }

    [Test]
    public async Task Old_answers_are_forgotten_and_younger_ones_repeated()
    {
        var body = Samples.Convention(Caf);
        var old = (await Client.PostAsync("/v1/conventions", body, key: "old")).Expect(201);
        Service.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(1));
        Client.DefaultRequestHeaders.Authorization = Service.ClientOf(Caf).DefaultRequestHeaders.Authorization;
        var young = (await Client.PostAsync("/v1/conventions", body, key: "young")).Expect(201);
        var report = await PurgeAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(report.Answers, Is.EqualTo(1));
            Assert.That((await Client.PostAsync("/v1/conventions", body, key: "young")).Expect(201).Text, Is.EqualTo(young.Text));
            Assert.That((string?)(await Client.PostAsync("/v1/conventions", body, key: "old")).Expect(201).Body["id"], Is.Not.EqualTo((string?)old.Body["id"]));
        });
    }

    [Test]
    public async Task The_keys_of_seals_leave_the_service_by_no_way()
    {
        var (action, meeting, post) = (await ActionAsync(Contact("Scellee", "2029-01-01"), key: "k1"), await MeetingAsync(Contact("Scellee", "2029-01-01")), await PostAsync(Contact("Scellee", "2029-01-01")));
        var keys = new[] { action, meeting, post }.SelectMany(r => LogAsync(r).Result).SelectMany(r => ContactSeal.Read(r.Seals!)).Select(s => s.Key!).ToArray();
        Assert.That(keys.Select(Convert.ToHexString).ToArray(), Has.Length.EqualTo(3).And.Unique);
        var answers = new List<string> { action.Text, meeting.Text, post.Text };
        foreach (var path in new[]
        {
            PathOf(action), PathOf(meeting), PathOf(post), $"{PathOf(action)}/history", $"{PathOf(meeting)}/history", $"/v1/action-plans/{action.Body["planId"]}/content", "/v1/actions",
            $"/v1/conventions/{Convention.Body["id"]}/meetings", "/v1/cooperation-posts",
        }) answers.Add((await Client.ReadAsync(path)).Expect(200).Text);
        Assert.Multiple(() =>
        {
            foreach (var answer in answers)
            {
                Assert.That(answer, Does.Not.Contain("\"key\"").And.Not.Contain("seal"));
                foreach (var key in keys) Assert.That(answer, Does.Not.Contain(Convert.ToBase64String(key)).And.Not.Contain(Convert.ToHexStringLower(key)));
            }
        });
    }

    private static IEnumerable<string?> Names(Reply meeting) => meeting.Body["participants"]!.AsArray().Select(p => (string?)p!["contact"]?["name"]);

    private sealed class Immediate(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}

using System.Text.Json;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Api.Diagnoses;

/// <summary>What a diagnosis says: begun, replaced as a whole, refused with every fault, and its findings with the actions that answer them.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class DiagnosisContentTests(string engine) : DiagnosisFixture(engine)
{
    [Test]
    public async Task A_diagnosis_is_called_as_no_other_is_by_a_system()
    {
        var body = Samples.Diagnosis();
        body["externalReferences"] = new[] { new { system = "elan", id = $"{Guid.NewGuid()}" } };
        var begun = await WriteAsync(body, 201);
        (Path, var first) = ($"{(await Client.CreateConventionAsync(Caf)).Headers.Location}/diagnosis", Path);
        var taken = await WriteAsync(body, 409);
        var second = await WriteAsync(Samples.Diagnosis(), 201);
        var revised = await WriteAsync(body, 409, second.ETag);
        var shared = (await Client.PostAsync($"{first}/transitions", new { to = "shared", on = "2025-01-05" }, begun.ETag)).Expect(200);
        (await Client.PutAsync(first, Samples.Diagnosis(), shared.ETag)).Expect(200);
        var free = await WriteAsync(body, 200, second.ETag);
        Assert.Multiple(() =>
        {
            Assert.That(begun.Body["externalReferences"]!.ToJsonString(), Is.EqualTo(JsonSerializer.Serialize(body["externalReferences"])));
            Assert.That((taken.Code, revised.Code), Is.EqualTo(("externalReferenceTaken", "externalReferenceTaken")));
            Assert.That(taken.Faults.Concat(revised.Faults), Is.All.EqualTo("/externalReferences/0 taken"));
            Assert.That(free.Body["externalReferences"]!.ToJsonString(), Is.EqualTo(shared.Body["externalReferences"]!.ToJsonString()));
        });
    }

    [Test]
    public async Task A_diagnosis_is_begun_read_and_replaced_as_a_whole()
    {
        (await Client.ReadAsync(Path)).Expect(404);
        var begun = await WriteAsync(Samples.Diagnosis(Id(Action)), 201);
        var read = (await Client.ReadAsync(Path)).Expect(200);
        var body = Samples.Diagnosis();
        body.Remove("cost");
        body.Remove("cafAid");
        body["title"] = "Diagnostic revu";
        var replaced = await WriteAsync(body, 200, begun.ETag);
        Assert.Multiple(() =>
        {
            Assert.That(begun.Headers.Location!.ToString(), Is.EqualTo(Path));
            Assert.That((read.Text, read.ETag), Is.EqualTo((begun.Text, begun.ETag)));
            Assert.That((string?)read.Body["conventionId"], Is.EqualTo(Id(Convention)));
            Assert.That(((string?)read.Body["stage"], (int?)read.Body["edition"], (int?)read.Body["version"]), Is.EqualTo(("inProgress", 1, 1)));
            Assert.That(read.Text, Does.Contain("\"cost\":18400.10,\"cafAid\":7500.00,").And.Contain("\"value\":48.7125,"));
            Assert.That((string?)read.Body["document"]!["uri"], Is.EqualTo("https://documents.example/diagnostic.pdf"));
            Assert.That(read.Body["findings"]!.AsArray().Select(f => (string?)f!["theme"]), Is.EqualTo(new[] { "earlyChildhood", null }));
            Assert.That(((string?)replaced.Body["id"], (string?)replaced.Body["title"], (int?)replaced.Body["version"]), Is.EqualTo(((string?)begun.Body["id"], "Diagnostic revu", 2)));
            Assert.That(((decimal?)replaced.Body["cost"], (decimal?)replaced.Body["cafAid"]), Is.EqualTo(((decimal?)null, (decimal?)null)));
        });
    }

    [Test]
    public async Task It_is_begun_without_an_entity_tag_and_replaced_with_one_only()
    {
        Assert.That((await PutAsync(Samples.Diagnosis(), "\"1\"")).Expect(412).Code, Is.EqualTo("stale"), "Nothing is there that a tag could name.");
        Assert.That((await PutAsync(Samples.Diagnosis(), "*")).Expect(412).Code, Is.EqualTo("stale"));
        var begun = await WriteAsync(Samples.Diagnosis(), 201);
        Assert.That((await PutAsync(Samples.Diagnosis())).Expect(428).Code, Is.EqualTo("preconditionRequired"));
        (await Client.PostAsync($"{Path}/transitions", new { to = "shared", on = "2023-01-10" })).Expect(428);
        using var onlyNew = new HttpRequestMessage(HttpMethod.Put, Path) { Content = Json.Content(Samples.Diagnosis()) };
        onlyNew.Headers.Add("If-None-Match", "*");
        Assert.That((await Client.ReplyAsync(onlyNew)).Expect(412).Code, Is.EqualTo("stale"), "The caller means to begin what is there.");
        var replaced = await WriteAsync(Samples.Diagnosis(), 200, begun.ETag);
        Assert.That((await PutAsync(Samples.Diagnosis(), begun.ETag)).Expect(412).Code, Is.EqualTo("stale"));
        (await Client.PostAsync($"{Path}/transitions", new { to = "shared", on = "2023-01-10" }, begun.ETag)).Expect(412);
        await WriteAsync(Samples.Diagnosis(), 200, "*");
        Assert.That(replaced.ETag, Is.EqualTo("\"2-0\""));
    }

    [Test]
    public async Task Of_callers_who_begin_it_at_once_one_does()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PutAsync(Samples.Diagnosis()))));
        Assert.That(replies.Select(r => r.Status).Order(), Is.EqualTo(new[] { 201, 428, 428, 428, 428, 428 }));
    }

    [Test]
    public async Task Every_fault_of_its_content_is_told_at_once()
    {
        const string content = """
            { "title": "", "cost": 12.345, "document": { "uri": "ftp://x", "sha256": "ABC" }, "colour": "red",
              "findings": [
                { "code": "D 1", "theme": "galaxies", "text": "", "priority": "urgent",
                  "figures": [ { "value": 1.00001, "year": 12 }, { "label": "a", "value": "1" } ], "actions": [ "nobody" ] },
                { "text": "b", "priority": "low" }, null ] }
            """;
        var malformed = (await PutAsync(content)).Expect(400);
        var body = Samples.Diagnosis();
        body["findings"] = new object[] { Finding("D1"), Finding("D1") };
        var repeated = (await PutAsync(body)).Expect(422);
        body["findings"] = new object[] { new { code = "D1", text = "a", priority = "low", figures = new[] { new { label = "a", value = 1.00001m } }, actions = new[] { Id(Action), Id(Action) } } };
        var invalid = (await PutAsync(body)).Expect(422);
        var move = (await Client.PostAsync($"{Path}/transitions", new { }, "*")).Expect(422);
        Assert.Multiple(() =>
        {
            Assert.That(malformed.Faults, Is.EquivalentTo(new[]
            {
                "/title required", "/cost wrongFormat", "/document/uri wrongFormat", "/document/sha256 wrongFormat", "/colour unknownMember",
                "/findings/0/theme unknownCode", "/findings/0/priority unknownCode", "/findings/0/figures/1/value wrongType",
                "/findings/0/actions/0 wrongFormat", "/findings/2 wrongType",
            }));
            Assert.That(repeated.Faults, Is.EqualTo(new[] { "/findings repeated" }));
            Assert.That(invalid.Faults, Is.EqualTo(new[] { "/findings/0/figures/0/value tooManyDecimals", "/findings/0/actions repeated" }));
            Assert.That(move.Faults, Is.EquivalentTo(new[] { "/to required", "/on required" }));
        });
    }

    [Test]
    public async Task It_has_at_most_as_many_findings_as_a_kept_entity_tag_can_tell_of()
    {
        var body = Samples.Diagnosis();
        body["findings"] = Enumerable.Range(0, 151).Select(i => Finding($"D{i}")).ToArray();
        Assert.That((await PutAsync(body)).Expect(422).Faults, Is.EqualTo(new[] { "/findings tooMany" }));
        body["findings"] = Enumerable.Range(0, 150).Select(i => Finding($"D{i}", i == 149 ? [Id(Action)] : [])).ToArray();
        var begun = await WriteAsync(body, 201);
        var move = new { to = "shared", on = "2023-01-10" };
        var moved = (await Client.PostAsync($"{Path}/transitions", move, begun.ETag, "k-1")).Expect(200);
        var again = (await Client.PostAsync($"{Path}/transitions", move, begun.ETag, "k-1")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(begun.ETag, Is.EqualTo($"\"1-{new string('0', 37)}4\""));
            Assert.That(moved.ETag!.Length + $"{int.MaxValue}".Length - 1, Is.LessThanOrEqualTo(60));
            Assert.That((again.Text, again.ETag), Is.EqualTo((moved.Text, moved.ETag)));
        });
    }

    [Test]
    public async Task Every_rule_that_refuses_its_content_is_told_with_its_place()
    {
        var foreign = await CreateActionAsync(Client, await Client.CreateConventionAsync(Caf));
        var body = Samples.Diagnosis();
        (body["cost"], body["cafAid"]) = (7500.00m, 7500.01m);
        body["findings"] = new object[] { Finding("D1", Id(Action), Id(foreign)), new { code = "D2", theme = "culture", text = "b", priority = "low" } };
        var refused = (await PutAsync(body)).Expect(422);
        Assert.Multiple(async () =>
        {
            Assert.That(refused.Code, Is.EqualTo("ruleViolated"));
            Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/cafAid DIA-04", "/findings/1/theme DIA-05", "/findings/0/actions/1 DIA-06" }));
            Assert.That((await Client.ReadAsync(Path)).Status, Is.EqualTo(404));
        });
    }

    [Test]
    public async Task A_finding_is_answered_as_long_as_one_of_its_actions_is_not_abandoned()
    {
        var body = Samples.Diagnosis();
        body["findings"] = new object[] { Finding("D1"), Finding("D2", Id(Action)) };
        var begun = await WriteAsync(body, 201);
        await AbandonAsync(Action);
        using var poll = new HttpRequestMessage(HttpMethod.Get, Path);
        poll.Headers.TryAddWithoutValidation("If-None-Match", begun.ETag);
        var read = (await Client.ReplyAsync(poll)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(Answered(begun), Is.EqualTo("D1 False, D2 True | D1"));
            Assert.That(Answered(read), Is.EqualTo("D1 False, D2 False | D1, D2"));
            Assert.That((begun.ETag, read.ETag), Is.EqualTo(("\"1-4\"", "\"1-0\"")));
        });
        var moved = await MoveAsync(read, "shared", "2023-01-10");
        Assert.That(Answered(moved), Is.EqualTo("D1 False, D2 False | D1, D2"), "A tag for the version goes for a change, whatever was derived.");
    }

    [Test]
    public async Task What_is_asked_for_across_diagnoses_stands_in_columns()
    {
        var diagnosis = await WriteAsync(Samples.Diagnosis(Id(Action)), 201);
        await MoveAsync(await MoveAsync(diagnosis, "shared", "2023-06-10"), "validated", "2023-09-01");
        await using var connection = Service.Database.OpenEngine().CreateConnection(forWriting: false);
        await connection.OpenAsync();
        var of = new { Id = (Guid)diagnosis.Body["id"]! };
        var row = await connection.QuerySingleAsync<(string, DateOnly, long, long)>("SELECT stage, validated_on, cost_cents, caf_aid_cents FROM diagnosis WHERE id = @Id", of);
        var findings = await connection.QueryAsync<(string, string?, string, int)>(
            "SELECT f.code, f.theme, f.priority, f.has_actions FROM diagnosis_finding f JOIN diagnosis d ON d.diagnosis_key = f.diagnosis_key WHERE d.id = @Id ORDER BY f.line_number", of);
        var actions = await connection.QueryAsync<(string, Guid)>(
            "SELECT x.code, a.id FROM diagnosis_finding_action x JOIN plan_action a ON a.action_key = x.action_key JOIN diagnosis d ON d.diagnosis_key = x.diagnosis_key WHERE d.id = @Id", of);
        Assert.Multiple(() =>
        {
            Assert.That(row, Is.EqualTo(("validated", new DateOnly(2023, 9, 1), 1840010L, 750000L)));
            Assert.That(findings, Is.EqualTo(new[] { ("D1", "earlyChildhood", "high", 1), ("D2", (string?)null, "low", 0) }));
            Assert.That(actions, Is.EqualTo(new[] { ("D1", (Guid)Action.Body["id"]!) }));
        });
    }

    private static object Finding(string code, params string[] actions) => new { code, text = "Constat", priority = "low", actions };
}

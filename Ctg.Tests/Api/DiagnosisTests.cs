using System.Text.Json;
using System.Text.Json.Nodes;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class DiagnosisTests(string engine) : ApiFixture(engine)
{
    private Reply _convention = null!;
    private Reply _action = null!;
    private string _path = "";

    [SetUp]
    public async Task CreateConventionAsync()
    {
        _convention = await Client.CreateConventionAsync(Caf);
        _action = await CreateActionAsync(Client, _convention);
        _path = $"/v1/conventions/{_convention.Body["id"]}/diagnosis";
    }

    [Test]
    public async Task A_diagnosis_is_called_as_no_other_is_by_a_system()
    {
        var body = Samples.Diagnosis();
        body["externalReferences"] = new[] { new { system = "elan", id = $"{Guid.NewGuid()}" } };
        var begun = await WriteAsync(body, 201);
        (_path, var first) = ($"{(await Client.CreateConventionAsync(Caf)).Headers.Location}/diagnosis", _path);
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
        (await Client.ReadAsync(_path)).Expect(404);
        var begun = await WriteAsync(Samples.Diagnosis(Id(_action)), 201);
        var read = (await Client.ReadAsync(_path)).Expect(200);
        var body = Samples.Diagnosis();
        body.Remove("cost");
        body.Remove("cafAid");
        body["title"] = "Diagnostic revu";
        var replaced = await WriteAsync(body, 200, begun.ETag);
        Assert.Multiple(() =>
        {
            Assert.That(begun.Headers.Location!.ToString(), Is.EqualTo(_path));
            Assert.That((read.Text, read.ETag), Is.EqualTo((begun.Text, begun.ETag)));
            Assert.That((string?)read.Body["conventionId"], Is.EqualTo(Id(_convention)));
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
        (await Client.PostAsync($"{_path}/transitions", new { to = "shared", on = "2023-01-10" })).Expect(428);
        using var onlyNew = new HttpRequestMessage(HttpMethod.Put, _path) { Content = Json.Content(Samples.Diagnosis()) };
        onlyNew.Headers.Add("If-None-Match", "*");
        Assert.That((await Client.ReplyAsync(onlyNew)).Expect(412).Code, Is.EqualTo("stale"), "The caller means to begin what is there.");
        var replaced = await WriteAsync(Samples.Diagnosis(), 200, begun.ETag);
        Assert.That((await PutAsync(Samples.Diagnosis(), begun.ETag)).Expect(412).Code, Is.EqualTo("stale"));
        (await Client.PostAsync($"{_path}/transitions", new { to = "shared", on = "2023-01-10" }, begun.ETag)).Expect(412);
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
        body["findings"] = new object[] { new { code = "D1", text = "a", priority = "low", figures = new[] { new { label = "a", value = 1.00001m } }, actions = new[] { Id(_action), Id(_action) } } };
        var invalid = (await PutAsync(body)).Expect(422);
        var move = (await Client.PostAsync($"{_path}/transitions", new { }, "*")).Expect(422);
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
        body["findings"] = Enumerable.Range(0, 150).Select(i => Finding($"D{i}", i == 149 ? [Id(_action)] : [])).ToArray();
        var begun = await WriteAsync(body, 201);
        var move = new { to = "shared", on = "2023-01-10" };
        var moved = (await Client.PostAsync($"{_path}/transitions", move, begun.ETag, "k-1")).Expect(200);
        var again = (await Client.PostAsync($"{_path}/transitions", move, begun.ETag, "k-1")).Expect(200);
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
        body["findings"] = new object[] { Finding("D1", Id(_action), Id(foreign)), new { code = "D2", theme = "culture", text = "b", priority = "low" } };
        var refused = (await PutAsync(body)).Expect(422);
        Assert.Multiple(async () =>
        {
            Assert.That(refused.Code, Is.EqualTo("ruleViolated"));
            Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/cafAid DIA-04", "/findings/1/theme DIA-05", "/findings/0/actions/1 DIA-06" }));
            Assert.That((await Client.ReadAsync(_path)).Status, Is.EqualTo(404));
        });
    }

    [Test]
    public async Task A_finding_is_answered_as_long_as_one_of_its_actions_is_not_abandoned()
    {
        var body = Samples.Diagnosis();
        body["findings"] = new object[] { Finding("D1"), Finding("D2", Id(_action)) };
        var begun = await WriteAsync(body, 201);
        await AbandonAsync(_action);
        using var poll = new HttpRequestMessage(HttpMethod.Get, _path);
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
    public async Task It_is_shared_validated_and_reopened_as_the_next_edition_and_each_is_read_as_it_was_validated()
    {
        var diagnosis = await WriteAsync(Samples.Diagnosis(Id(_action)), 201);
        diagnosis = await MoveAsync(diagnosis, "shared", "2023-01-10");
        diagnosis = await MoveAsync(diagnosis, "inProgress", "2023-01-20", "Un quartier manque");
        diagnosis = await MoveAsync(diagnosis, "shared", "2023-02-10");
        var validated = await MoveAsync(diagnosis, "validated", "2023-03-01");
        var frozen = (await PutAsync(Samples.Diagnosis(), validated.ETag)).Expect(422);
        var unexplained = (await Client.PostAsync($"{_path}/transitions", new { to = "inProgress", on = "2025-01-10" }, validated.ETag)).Expect(422);
        diagnosis = await MoveAsync(validated, "inProgress", "2025-01-10", "Mise à jour à mi-parcours");
        var body = Samples.Diagnosis();
        body["title"] = "Diagnostic de 2025";
        diagnosis = await WriteAsync(body, 200, diagnosis.ETag);
        await AbandonAsync(_action);
        var first = (await Client.ReadAsync($"{_path}?edition=1")).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That(((string?)validated.Body["stage"], (string?)validated.Body["validatedOn"]), Is.EqualTo(("validated", "2023-03-01")));
            Assert.That(frozen.Faults, Is.EqualTo(new[] { "/stage DIA-02" }));
            Assert.That(unexplained.Faults, Is.EqualTo(new[] { "/reason STG-04" }));
            Assert.That(((int?)diagnosis.Body["edition"], (string?)diagnosis.Body["stage"], (string?)diagnosis.Body["validatedOn"]), Is.EqualTo((2, "inProgress", (string?)null)));
            Assert.That(diagnosis.Body["editions"]!.ToJsonString(), Is.EqualTo("""[{"number":1,"validatedOn":"2023-03-01","version":5}]"""));
            Assert.That(((string?)first.Body["title"], (string?)first.Body["validatedOn"], (int?)first.Body["version"], first.ETag), Is.EqualTo(("Diagnostic partagé", "2023-03-01", 5, "\"5-0\"")));
            Assert.That(Answered(first), Is.EqualTo("D1 False, D2 False | D1, D2"), "of the actions as they are today");
            Assert.That((await Client.ReadAsync($"{_path}?edition=2")).Text, Is.EqualTo((await Client.ReadAsync(_path)).Text));
            foreach (var none in new[] { 0, 3 }) Assert.That((await Client.ReadAsync($"{_path}?edition={none}")).Status, Is.EqualTo(404));
            Assert.That(await HistoryAsync(), Is.EqualTo(new[]
            {
                "1 created ", "2 moved ", "3 moved Un quartier manque", "4 moved ", "5 moved ", "6 moved Mise à jour à mi-parcours", "7 revised ",
            }));
        });
    }

    [Test]
    public async Task The_guards_of_a_move_are_told()
    {
        var body = Samples.Diagnosis();
        body["findings"] = Array.Empty<object>();
        var shared = await MoveAsync(await WriteAsync(body, 201), "shared", "2023-01-10");
        var guarded = (await Client.PostAsync($"{_path}/transitions", new { to = "validated", on = "2026-06-16" }, shared.ETag)).Expect(422);
        var strange = (await Client.PostAsync($"{_path}/transitions", new { to = "shared", on = "2023-01-10" }, shared.ETag)).Expect(422);
        Assert.Multiple(() =>
        {
            Assert.That(guarded.Faults, Is.EquivalentTo(new[] { "/findings DIA-03", "/on STG-06" }));
            Assert.That(strange.Faults, Is.EqualTo(new[] { "/to DIA-01" }));
            Assert.That((string?)strange.Body["errors"]![0]!["message"], Does.Contain("validated, inProgress"));
        });
    }

    [Test]
    public async Task Once_validated_it_lets_the_convention_come_to_deliberation_and_not_before()
    {
        var convention = await Client.MoveAsync(_convention, ("preparation", "2023-01-01"));
        var path = $"/v1/conventions/{Id(convention)}/transitions";
        Assert.That(await ToldAsync(path), Is.EqualTo("\"2-en\" /diagnosisValidatedOn | "));

        var diagnosis = await WriteAsync(Samples.Diagnosis(), 201);
        Assert.That(await ToldAsync(path), Is.EqualTo("\"2-en-unvalidated\"  | /diagnosis STG-08"));
        foreach (object move in new object[] { new { to = "deliberation", on = "2023-04-01" }, new { to = "deliberation", on = "2023-04-01", diagnosisValidatedOn = "2023-03-01" } })
            Assert.That((await Client.PostAsync(path, move, convention.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/diagnosis STG-08" }));

        await MoveAsync(await MoveAsync(diagnosis, "shared", "2023-02-10"), "validated", "2023-03-01");
        Assert.That(await ToldAsync(path), Is.EqualTo("\"2-en-20230301\"  | "));
        var other = (await Client.PostAsync(path, new { to = "deliberation", on = "2023-04-01", diagnosisValidatedOn = "2023-03-02" }, convention.ETag)).Expect(422);
        Assert.That(other.Faults, Is.EqualTo(new[] { "/diagnosisValidatedOn STG-08" }));
        var moved = (await Client.PostAsync(path, new { to = "deliberation", on = "2023-04-01" }, convention.ETag)).Expect(200);
        Assert.That((string?)moved.Body["diagnosis"]!["validatedOn"], Is.EqualTo("2023-03-01"));
    }

    [Test]
    public async Task A_convention_does_without_a_diagnosis_that_is_not_validated_for_a_reason()
    {
        await WriteAsync(Samples.Diagnosis(), 201);
        var convention = await Client.MoveAsync(_convention, ("preparation", "2023-01-01"));
        var moved = await Client.ChangeAsync(convention, "transitions", new { to = "deliberation", on = "2023-04-01", diagnosisWaiver = "Contrat de ville" });
        Assert.That((string?)moved.Body["diagnosis"]!["waivedBecause"], Is.EqualTo("Contrat de ville"));
    }

    [Test]
    public async Task The_diagnosis_of_an_abandoned_convention_stays_as_it_is()
    {
        var diagnosis = await WriteAsync(Samples.Diagnosis(), 201);
        await Client.ChangeAsync(_convention, "transitions", new { to = "abandoned", on = "2024-01-01", reason = "Doublon" });
        var written = (await PutAsync(Samples.Diagnosis(), diagnosis.ETag)).Expect(422);
        var moved = (await Client.PostAsync($"{_path}/transitions", new { to = "shared", on = "2024-01-01" }, diagnosis.ETag)).Expect(422);
        Assert.That((written.Faults.Single(), moved.Faults.Single()), Is.EqualTo(("/stage DIA-02", "/stage DIA-02")));
    }

    [Test]
    public async Task Another_Caf_sees_it_once_the_convention_is_signed_and_never_changes_it([Values(0, 1, 2)] int cafsOfTheOther)
    {
        using var other = Service.ClientOf(string.Join(' ', Enumerable.Range(0, cafsOfTheOther).Select(_ => NewCaf())));
        (await other.SendAsync(HttpMethod.Put, _path, Samples.Diagnosis())).Expect(404);
        var diagnosis = await WriteAsync(Samples.Diagnosis(), 201);
        foreach (var path in new[] { _path, $"{_path}/history" }) (await other.ReadAsync(path)).Expect(404);
        (await other.SendAsync(HttpMethod.Put, _path, Samples.Diagnosis(), diagnosis.ETag)).Expect(404);
        (await other.PostAsync($"{_path}/transitions", new { to = "shared", on = "2023-01-10" }, diagnosis.ETag)).Expect(404);

        diagnosis = await MoveAsync(await MoveAsync(diagnosis, "shared", "2023-06-10"), "validated", "2023-09-01");
        await Client.SignAsync(_convention);
        Assert.That((await other.ReadAsync(_path)).Expect(200).Text, Is.EqualTo(diagnosis.Text));
        (await other.ReadAsync($"{_path}/history")).Expect(403);
        (await other.SendAsync(HttpMethod.Put, _path, Samples.Diagnosis(), diagnosis.ETag)).Expect(403);
        (await other.PostAsync($"{_path}/transitions", new { to = "inProgress", on = "2024-01-10", reason = "À moi" }, diagnosis.ETag)).Expect(403);
        using var reader = Service.ClientOf(Caf, "ctg.read");
        (await reader.SendAsync(HttpMethod.Put, _path, Samples.Diagnosis(), diagnosis.ETag)).Expect(403);
    }

    [Test]
    public async Task A_convention_without_a_diagnosis_has_no_moves_and_no_history_of_one()
    {
        (await Client.ReadAsync($"{_path}/history")).Expect(404);
        (await Client.PostAsync($"{_path}/transitions", new { to = "shared", on = "2023-01-10" }, "*")).Expect(404);
        var nowhere = $"/v1/conventions/{Guid.NewGuid()}/diagnosis";
        (await Client.ReadAsync(nowhere)).Expect(404);
        (await Client.SendAsync(HttpMethod.Put, nowhere, Samples.Diagnosis())).Expect(404);
    }

    [Test]
    public async Task What_is_asked_for_across_diagnoses_stands_in_columns()
    {
        var diagnosis = await WriteAsync(Samples.Diagnosis(Id(_action)), 201);
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
            Assert.That(actions, Is.EqualTo(new[] { ("D1", (Guid)_action.Body["id"]!) }));
        });
    }

    private static object Finding(string code, params string[] actions) => new { code, text = "Constat", priority = "low", actions };

    private static string Id(Reply reply) => (string)reply.Body["id"]!;

    private static async Task<Reply> CreateActionAsync(HttpClient client, Reply convention)
    {
        var plan = (await client.PostAsync($"/v1/conventions/{Id(convention)}/action-plans", Samples.Plan)).Expect(201);
        return (await client.PostAsync($"{plan.Headers.Location}/actions", Samples.Action())).Expect(201);
    }

    private async Task AbandonAsync(Reply action) =>
        (await Client.PostAsync($"/v1/actions/{Id(action)}/transitions", new { to = "abandoned", on = "2026-01-01", reason = "Sans suite", decision = "Copil" }, action.ETag)).Expect(200);

    private Task<Reply> PutAsync(object body, string? ifMatch = null) => Client.SendAsync(HttpMethod.Put, _path, body, ifMatch);

    private async Task<Reply> WriteAsync(object body, int status, string? ifMatch = null) => (await PutAsync(body, ifMatch)).Expect(status);

    private async Task<Reply> MoveAsync(Reply diagnosis, string to, string on, string? reason = null) =>
        (await Client.PostAsync($"{_path}/transitions", new { to, on, reason }, diagnosis.ETag)).Expect(200);

    private async Task<string[]> HistoryAsync() =>
        [.. (await Client.ReadAsync($"{_path}/history")).Expect(200).Items.Select(i => $"{i["version"]} {i["operation"]} {i["reason"]}")];

    /// <summary>What the move to deliberation needs and what stands in its way, as the moves of the convention tell.</summary>
    private async Task<string> ToldAsync(string path)
    {
        var told = (await Client.ReadAsync(path)).Expect(200);
        var move = told.Body["moves"]!.AsArray().Single(m => (string?)m!["to"] == "deliberation")!;
        return $"{told.ETag} {Joined(move["needs"]!, n => $"{n}")} | {Joined(move["obstacles"]!, o => $"{o["pointer"]} {o["code"]}")}";
    }

    private static string Answered(Reply diagnosis) => $"{Joined(diagnosis.Body["findings"]!, f => $"{f["code"]} {(bool)f["answered"]!}")} | {Joined(diagnosis.Body["unanswered"]!, c => $"{c}")}";

    private static string Joined(JsonNode items, Func<JsonNode, string> text) => string.Join(", ", items.AsArray().Select(i => text(i!)));
}

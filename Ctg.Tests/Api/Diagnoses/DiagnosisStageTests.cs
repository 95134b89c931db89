using Ctg.Tests.Support;

namespace Ctg.Tests.Api.Diagnoses;

/// <summary>The stages of a diagnosis, its editions, what it means to the convention, and who sees it.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class DiagnosisStageTests(string engine) : DiagnosisFixture(engine)
{
    [Test]
    public async Task It_is_shared_validated_and_reopened_as_the_next_edition_and_each_is_read_as_it_was_validated()
    {
        var diagnosis = await WriteAsync(Samples.Diagnosis(Id(Action)), 201);
        diagnosis = await MoveAsync(diagnosis, "shared", "2023-01-10");
        diagnosis = await MoveAsync(diagnosis, "inProgress", "2023-01-20", "Un quartier manque");
        diagnosis = await MoveAsync(diagnosis, "shared", "2023-02-10");
        var validated = await MoveAsync(diagnosis, "validated", "2023-03-01");
        var frozen = (await PutAsync(Samples.Diagnosis(), validated.ETag)).Expect(422);
        var unexplained = (await Client.PostAsync($"{Path}/transitions", new { to = "inProgress", on = "2025-01-10" }, validated.ETag)).Expect(422);
        diagnosis = await MoveAsync(validated, "inProgress", "2025-01-10", "Mise à jour à mi-parcours");
        var body = Samples.Diagnosis();
        body["title"] = "Diagnostic de 2025";
        diagnosis = await WriteAsync(body, 200, diagnosis.ETag);
        await AbandonAsync(Action);
        var first = (await Client.ReadAsync($"{Path}?edition=1")).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That(((string?)validated.Body["stage"], (string?)validated.Body["validatedOn"]), Is.EqualTo(("validated", "2023-03-01")));
            Assert.That(frozen.Faults, Is.EqualTo(new[] { "/stage DIA-02" }));
            Assert.That(unexplained.Faults, Is.EqualTo(new[] { "/reason STG-04" }));
            Assert.That(((int?)diagnosis.Body["edition"], (string?)diagnosis.Body["stage"], (string?)diagnosis.Body["validatedOn"]), Is.EqualTo((2, "inProgress", (string?)null)));
            Assert.That(diagnosis.Body["editions"]!.ToJsonString(), Is.EqualTo("""[{"number":1,"validatedOn":"2023-03-01","version":5}]"""));
            Assert.That(((string?)first.Body["title"], (string?)first.Body["validatedOn"], (int?)first.Body["version"], first.ETag), Is.EqualTo(("Diagnostic partagé", "2023-03-01", 5, "\"5-0\"")));
            Assert.That(Answered(first), Is.EqualTo("D1 False, D2 False | D1, D2"), "of the actions as they are today");
            Assert.That((await Client.ReadAsync($"{Path}?edition=2")).Text, Is.EqualTo((await Client.ReadAsync(Path)).Text));
            foreach (var none in new[] { 0, 3 }) Assert.That((await Client.ReadAsync($"{Path}?edition={none}")).Status, Is.EqualTo(404));
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
        var guarded = (await Client.PostAsync($"{Path}/transitions", new { to = "validated", on = "2026-06-16" }, shared.ETag)).Expect(422);
        var strange = (await Client.PostAsync($"{Path}/transitions", new { to = "shared", on = "2023-01-10" }, shared.ETag)).Expect(422);
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
        var convention = await Client.MoveAsync(Convention, ("preparation", "2023-01-01"));
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
        var convention = await Client.MoveAsync(Convention, ("preparation", "2023-01-01"));
        var moved = await Client.ChangeAsync(convention, "transitions", new { to = "deliberation", on = "2023-04-01", diagnosisWaiver = "Contrat de ville" });
        Assert.That((string?)moved.Body["diagnosis"]!["waivedBecause"], Is.EqualTo("Contrat de ville"));
    }

    [Test]
    public async Task The_diagnosis_of_an_abandoned_convention_stays_as_it_is()
    {
        var diagnosis = await WriteAsync(Samples.Diagnosis(), 201);
        await Client.ChangeAsync(Convention, "transitions", new { to = "abandoned", on = "2024-01-01", reason = "Doublon" });
        var written = (await PutAsync(Samples.Diagnosis(), diagnosis.ETag)).Expect(422);
        var moved = (await Client.PostAsync($"{Path}/transitions", new { to = "shared", on = "2024-01-01" }, diagnosis.ETag)).Expect(422);
        Assert.That((written.Faults.Single(), moved.Faults.Single()), Is.EqualTo(("/stage DIA-02", "/stage DIA-02")));
    }

    [Test]
    public async Task Another_Caf_sees_it_once_the_convention_is_signed_and_never_changes_it([Values(0, 1, 2)] int cafsOfTheOther)
    {
        using var other = Service.ClientOf(string.Join(' ', Enumerable.Range(0, cafsOfTheOther).Select(_ => NewCaf())));
        (await other.SendAsync(HttpMethod.Put, Path, Samples.Diagnosis())).Expect(404);
        var diagnosis = await WriteAsync(Samples.Diagnosis(), 201);
        foreach (var path in new[] { Path, $"{Path}/history" }) (await other.ReadAsync(path)).Expect(404);
        (await other.SendAsync(HttpMethod.Put, Path, Samples.Diagnosis(), diagnosis.ETag)).Expect(404);
        (await other.PostAsync($"{Path}/transitions", new { to = "shared", on = "2023-01-10" }, diagnosis.ETag)).Expect(404);

        diagnosis = await MoveAsync(await MoveAsync(diagnosis, "shared", "2023-06-10"), "validated", "2023-09-01");
        await Client.SignAsync(Convention);
        Assert.That((await other.ReadAsync(Path)).Expect(200).Text, Is.EqualTo(diagnosis.Text));
        (await other.ReadAsync($"{Path}/history")).Expect(403);
        (await other.SendAsync(HttpMethod.Put, Path, Samples.Diagnosis(), diagnosis.ETag)).Expect(403);
        (await other.PostAsync($"{Path}/transitions", new { to = "inProgress", on = "2024-01-10", reason = "À moi" }, diagnosis.ETag)).Expect(403);
        using var reader = Service.ClientOf(Caf, "ctg.read");
        (await reader.SendAsync(HttpMethod.Put, Path, Samples.Diagnosis(), diagnosis.ETag)).Expect(403);
    }

    [Test]
    public async Task A_convention_without_a_diagnosis_has_no_moves_and_no_history_of_one()
    {
        (await Client.ReadAsync($"{Path}/history")).Expect(404);
        (await Client.PostAsync($"{Path}/transitions", new { to = "shared", on = "2023-01-10" }, "*")).Expect(404);
        var nowhere = $"/v1/conventions/{Guid.NewGuid()}/diagnosis";
        (await Client.ReadAsync(nowhere)).Expect(404);
        (await Client.SendAsync(HttpMethod.Put, nowhere, Samples.Diagnosis())).Expect(404);
    }

    private async Task<string[]> HistoryAsync() =>
        [.. (await Client.ReadAsync($"{Path}/history")).Expect(200).Items.Select(i => $"{i["version"]} {i["operation"]} {i["reason"]}")];

    /// <summary>What the move to deliberation needs and what stands in its way, as the moves of the convention tell.</summary>
    private async Task<string> ToldAsync(string path)
    {
        var told = (await Client.ReadAsync(path)).Expect(200);
        var move = told.Body["moves"]!.AsArray().Single(m => (string?)m!["to"] == "deliberation")!;
        return $"{told.ETag} {Joined(move["needs"]!, n => $"{n}")} | {Joined(move["obstacles"]!, o => $"{o["pointer"]} {o["code"]}")}";
    }
}

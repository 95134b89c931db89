using System.Text.Json.Nodes;
using Ctg.Api.Facilities.Scales;
using Ctg.Tests.Support;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Ctg.Tests.Api.Facilities;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class BonusImportTests(string engine) : ApiFixture(engine)
{
    [Test]
    public async Task Lines_are_recorded_as_a_spreadsheet_in_French_has_them_exact_to_the_cent()
    {
        await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        var facility = await Client.RecordAsync(Caf);
        const string Table = """
            amount;internalId;year;kind;unit;existingQuantity;newQuantity;nature;financingAgreement
            92 500,10 €;EAJE-1;2024;bonusTerritoire;placeYear;40;5,5;;COF-2024/7
            0.07;EAJE-1;2024;support;flatYear;;;handicap;
            ;;;;;;;;
            """;
        var imported = (await Client.ImportAsync($"caf={Caf}", Table.ReplaceLineEndings("\r\n"))).Expect(200);
        var read = (await Client.ReadAsync(facility.Headers.Location!.ToString())).Expect(200);
        await using var connection = Service.Database.OpenEngine().CreateConnection(forWriting: false);
        await connection.OpenAsync();
        var columns = (await connection.QueryAsync<(long, long?, long?)>(
            "SELECT b.amount_cents, b.existing_hundredths, b.new_hundredths FROM facility_bonus b JOIN facility f ON f.facility_key = b.facility_key WHERE f.caf = @Caf ORDER BY b.line_number", new { Caf })).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(Counts(imported), Is.EqualTo("2 2 0 0 1"));
            Assert.That(read.Text, Does.Contain("\"year\":2024,\"kind\":\"bonusTerritoire\",\"nature\":null,\"existingQuantity\":40.00,\"newQuantity\":5.50,\"unit\":\"placeYear\",\"amount\":92500.10,\"financingAgreement\":\"COF-2024/7\""));
            Assert.That(read.Text, Does.Contain("\"kind\":\"support\",\"nature\":\"handicap\",\"existingQuantity\":null,\"newQuantity\":null,\"unit\":\"flatYear\",\"amount\":0.07,"));
            Assert.That(read.ETag, Is.EqualTo("\"2\""));
            Assert.That(columns, Is.EqualTo(new (long, long?, long?)[] { (7, null, null), (9_250_010, 4_000, 550) }));
        });
    }

    [Test]
    public async Task The_same_table_again_and_its_export_change_nothing()
    {
        await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        var facility = await Client.RecordAsync(Caf);
        string[] rows = ["EAJE-1,2024,bonusTerritoire,,40,5,placeYear,92500.10,COF-1", "EAJE-1,2025,support,handicap,,,flatYear,100,"];
        (await Client.GrantAsync(Caf, null, rows)).Expect(200);
        var again = (await Client.GrantAsync(Caf, null, rows)).Expect(200);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/bonuses?caf={Caf}");
        request.Headers.Accept.ParseAdd("text/csv");
        var exported = await Client.ImportAsync($"caf={Caf}", (await Client.ReplyAsync(request)).Expect(200).Text);
        var history = (await Client.ReadAsync($"{facility.Headers.Location}/history")).Items.ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(Counts(again), Is.EqualTo("2 0 0 2 0"));
            Assert.That(Counts(exported.Expect(200)), Is.EqualTo("2 0 0 2 0"));
            Assert.That(history.Select(i => $"{i["version"]} {i["operation"]}"), Is.EqualTo(new[] { "1 created", "2 bonusesImported" }));
        });
    }

    [Test]
    public async Task A_correction_takes_a_reason_which_the_history_keeps()
    {
        var facility = await Client.RecordAsync(Caf);
        (await Client.GrantAsync(Caf, null, "EAJE-1,2024,support,,,,flatYear,100.00,")).Expect(200);
        var refused = (await Client.GrantAsync(Caf, null, "EAJE-1,2024,support,,,,flatYear,100.01,")).Expect(422);
        var corrected = (await Client.GrantAsync(Caf, "Contr%C3%B4le%20sur%20place", "EAJE-1,2024,support,,,,flatYear,100.01,")).Expect(200);
        var history = (await Client.ReadAsync($"{facility.Headers.Location}/history")).Items.Select(i => $"{i["operation"]}: {i["reason"]}");
        Assert.Multiple(() =>
        {
            Assert.That(refused.Faults, Is.EqualTo(new[] { "/rows/0/amount BON-01" }));
            Assert.That(Counts(corrected), Is.EqualTo("1 0 1 0 1"));
            Assert.That(history, Is.EqualTo(new[] { "created: ", "bonusesImported: ", "bonusesImported: Contrôle sur place" }));
        });
    }

    [Test]
    public async Task Every_fault_of_a_table_is_named_by_row_and_column_and_nothing_is_recorded()
    {
        await Client.RecordAsync(Caf);
        var refused = await Client.GrantAsync(Caf, null,
            "EAJE-1,2024,support,,,,flatYear,100,",
            "EAJE-9,2024,support,,,,flatYear,100,",
            "EAJE-1,1999,aid,Two Words,many,1.234,places,1.005,a b",
            ",,,,,,,,COF-1",
            "EAJE-1,2024,support,,-1,100000000,hour,-1,",
            "EAJE-1,2024,support,,,,hour,200,",
            "EAJE-1,2024,support,x,,,hour,\"1,234.50\",",
            "EAJE-1,24,support,y,,,hour,99999999999999999999999999999999,");
        refused.Expect(422);
        Assert.That(refused.Faults, Is.EquivalentTo(new[]
        {
            "/rows/1/internalId notFound",
            "/rows/2/year outOfRange", "/rows/2/kind unknownCode", "/rows/2/nature wrongFormat", "/rows/2/existingQuantity wrongFormat", "/rows/2/newQuantity wrongFormat", "/rows/2/unit unknownCode",
            "/rows/2/amount wrongFormat", "/rows/2/financingAgreement wrongFormat",
            "/rows/3/internalId required", "/rows/3/year required", "/rows/3/kind required", "/rows/3/unit required", "/rows/3/amount required",
            "/rows/4/existingQuantity wrongFormat", "/rows/4/newQuantity wrongFormat", "/rows/4/amount wrongFormat",
            "/rows/5 repeated",
            "/rows/6/amount wrongFormat",
            "/rows/7/year outOfRange", "/rows/7/amount wrongFormat",
        }));
        Assert.That((await Client.ReadAsync("/v1/bonuses")).Items, Is.Empty);
    }

    [TestCase("internalId,year,kind,unit,amuont", 422, "/columns/amount required", "/columns/amuont unknownMember")]
    [TestCase("internalId,year,kind,unit,amount,Year", 422, "/columns/year repeated")]
    [TestCase(FacilitySamples.Head, 422, "/rows required")]
    [TestCase("", 400, " malformedCsv")]
    public async Task A_table_of_another_form_is_refused(string head, int status, params string[] faults)
    {
        var refused = await Client.ImportAsync($"caf={Caf}", head);
        Assert.That((refused.Status, refused.Faults), Is.EqualTo((status, faults)), refused.Text);
    }

    [Test]
    public async Task A_table_names_its_Caf_and_is_not_that_of_another()
    {
        await Client.RecordAsync(Caf);
        Assert.That((await Client.ImportAsync("reason=x", FacilitySamples.Head)).Expect(400).Faults, Is.EqualTo(new[] { "/query/caf required" }));
        var refused = await Client.ImportAsync($"caf={Caf}", "caf,internalId,year,kind,unit,amount\nT1,EAJE-1,2024,support,flatYear,1\n");
        Assert.That(refused.Expect(422).Faults, Is.EqualTo(new[] { "/rows/0/caf unknownCode" }));
    }

    [Test]
    public async Task A_table_has_5000_rows_at_most()
    {
        var rows = Enumerable.Range(0, 5_001).Select(i => $"EAJE-1,2024,support,n{i},,,hour,1,").ToArray();
        Assert.That((await Client.GrantAsync(Caf, null, rows)).Expect(422).Faults, Is.EqualTo(new[] { "/rows tooMany" }));
    }

    [Test]
    public async Task A_bonus_territoire_needs_a_signed_convention_of_who_supports_the_facility()
    {
        var convention = await Client.CreateConventionAsync(Caf);
        await Client.RecordAsync(Caf, "1");
        await Client.RecordAsync(Caf, "2", new { supports = new[] { FacilitySamples.Support("2020-01-01", "2023-12-31") } });
        await Client.RecordAsync(Caf, "3", new { commune = "commune-91286" });
        string[] rows = ["1,2024,bonusTerritoire,,,5,placeYear,100,", "2,2024,bonusTerritoire,,,5,placeYear,100,", "3,2024,bonusTerritoire,,,5,placeYear,100,", "1,2023,bonusTerritoire,,,5,placeYear,100,", "1,2023,support,,,5,placeYear,100,"];
        var unsigned = (await Client.GrantAsync(Caf, null, rows)).Expect(422);
        await Client.SignAsync(convention);
        var signed = (await Client.GrantAsync(Caf, null, rows)).Expect(422);
        Assert.Multiple(async () =>
        {
            Assert.That(unsigned.Faults, Is.EquivalentTo(new[] { 0, 1, 2, 3 }.Select(row => $"/rows/{row}/internalId INV-17")));
            Assert.That(signed.Faults, Is.EquivalentTo(new[] { 1, 2, 3 }.Select(row => $"/rows/{row}/internalId INV-17")));
            Assert.That(Counts(await Client.GrantAsync(Caf, null, rows[0], rows[4])), Is.EqualTo("2 2 0 0 1"));
        });
    }

    [Test]
    public async Task A_bonus_territoire_begins_in_the_year_after_the_Cej_of_the_commune()
    {
        await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        await Client.RecordAsync(Caf, more: new { commune = "commune-91228" });
        var cej = (await Client.PostAsync("/v1/cej-contracts", Samples.CejContract(Caf, "2020-1", "commune-91228"))).Expect(201);
        (await Client.PatchAsync($"/v1/cej-contracts/{cej.Body["id"]}", new { extensions = new[] { new { endDate = "2024-06-30" } } }, cej.ETag)).Expect(200);
        var refused = await Client.GrantAsync(Caf, null, "EAJE-1,2024,bonusTerritoire,,,5,placeYear,100,", "EAJE-1,2025,bonusTerritoire,,,5,placeYear,100,");
        Assert.That(refused.Expect(422).Faults, Is.EqualTo(new[] { "/rows/0/year INV-17" }));
        Assert.That(Counts(await Client.GrantAsync(Caf, null, "EAJE-1,2025,bonusTerritoire,,,5,placeYear,100,")), Is.EqualTo("1 1 0 0 1"));
    }

    [Test]
    public async Task A_facility_in_a_commune_that_has_merged_is_covered_under_the_commune_that_has_its_land()
    {
        await Client.SignAsync(await Client.CreateConventionAsync(Caf, "commune-93066"), "2025-03-06");
        await Client.RecordAsync(Caf, more: new { commune = "commune-93059", closedOn = "2024-12-31" });
        await Client.RecordAsync(Caf, "EAJE-2", new { commune = "commune-93066" });
        var refused = await Client.GrantAsync(Caf, null, "EAJE-1,2024,bonusTerritoire,,,5,placeYear,100,", "EAJE-2,2024,bonusTerritoire,,,5,placeYear,100,");
        Assert.That(refused.Expect(422).Faults, Is.EqualTo(new[] { "/rows/0/internalId INV-17" }), "before the merger it was another commune");
        var facility = (await Client.ReadAsync($"{FacilitySamples.Path}?internalId=EAJE-1")).Items.Single();
        (await Client.PatchAsync($"{FacilitySamples.Path}/{facility["id"]}", new { closedOn = (string?)null }, "\"1\"")).Expect(200);
        Assert.That(Counts(await Client.GrantAsync(Caf, null, "EAJE-1,2025,bonusTerritoire,,,5,placeYear,100,")), Is.EqualTo("1 1 0 0 1"));
        await ExpectAsync("qualifying=true&territory=commune-93066", "EAJE-1 2025");
    }

    [Test]
    public async Task Each_filter_keeps_what_it_names_and_leaves_out_the_rest()
    {
        var convention = await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        var first = await Client.RecordAsync(Caf, "1");
        await Client.RecordAsync(Caf, "2", new { commune = "commune-91286", supports = Array.Empty<object>() });
        (await Client.GrantAsync(Caf, null, "1,2024,bonusTerritoire,,,5,placeYear,100,", "1,2025,bonusTerritoire,,,5,placeYear,100,", "2,2025,support,,,5,placeYear,100,")).Expect(200);
        await ExpectAsync("", "1 2024", "1 2025", "2 2025");
        await ExpectAsync("year=2025", "1 2025", "2 2025");
        await ExpectAsync("year=2025&year=2024&kind=bonusTerritoire", "1 2024", "1 2025");
        await ExpectAsync("territory=commune-91286", "2 2025");
        await ExpectAsync($"facility={first.Body["id"]}&year=2024", "1 2024");
        await ExpectAsync("qualifying=true", "1 2024", "1 2025");
        await ExpectAsync("qualifying=false");
        await Client.ChangeAsync(convention, "transitions", new { to = "terminated", on = "2024-12-31", cause = "breach", notifiedOn = "2024-10-01", decisionReference = "CA 1" });
        await ExpectAsync("qualifying=true", "1 2024");
        await ExpectAsync("qualifying=false", "1 2025");
        var page = (await Client.ReadAsync($"/v1/bonuses?limit=1&caf={Caf}")).Expect(200);
        var next = (await Client.ReadAsync($"/v1/bonuses?limit=2&caf={Caf}&cursor={page.Body["next"]}")).Expect(200);
        Assert.That(page.Items.Concat(next.Items).Select(Line), Is.EqualTo(new[] { "1 2024", "1 2025", "2 2025" }));
    }

    [Test]
    public async Task An_amount_outside_the_scale_of_its_year_is_recorded_with_a_warning()
    {
        using var file = ImportedFile.Csv("year,type,kind,unit,minimum,maximum,criterion,source", "2031,eaje,new,placeYear,2600,3600,,https://example.fr/bareme");
        await file.LoadIntoAsync(Service.Services.GetRequiredService<ScaleImport>());
        await Client.RecordAsync(Caf);
        await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        var imported = await Client.GrantAsync(Caf, null, "EAJE-1,2028,bonusTerritoire,,,5,placeYear,1,");
        var scales = (await Client.ReadAsync("/v1/bonus-scales?year=2031&type=eaje&kind=new")).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That(imported.Expect(200).Warnings, Is.Empty, "no scale, no warning");
            Assert.That(scales.Text, Does.Contain("\"minimum\":2600.0000,\"maximum\":3600.0000"));
            foreach (var none in new[] { "year=2030", "year=2031&type=rpe", "year=2031&kind=existing" }) Assert.That((await Client.ReadAsync($"/v1/bonus-scales?{none}")).Items, Is.Empty, none);
        });
        using var scale = ImportedFile.Csv("year,type,kind,unit,minimum,maximum,criterion,source", "2027,eaje,new,placeYear,2600,3600,,https://example.fr/bareme");
        await scale.LoadIntoAsync(Service.Services.GetRequiredService<ScaleImport>());
        var told = await Client.GrantAsync(Caf, null, "EAJE-1,2027,bonusTerritoire,,,5,placeYear,18000.01,");
        Assert.That((told.Expect(200).Warnings, Counts(told)), Is.EqualTo((new[] { "/rows/0/amount BON-03" }, "1 1 0 0 1")));
    }

    [Test]
    public async Task A_repeat_with_the_same_key_gets_the_first_answer()
    {
        await Client.RecordAsync(Caf);
        var replies = new List<Reply>();
        foreach (var query in new[] { "", "", "&reason=Motif" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/bonuses?caf={Caf}{query}") { Content = new StringContent($"{FacilitySamples.Head}\nEAJE-1,2024,support,,,,flatYear,100,\n", System.Text.Encoding.UTF8, "text/csv") };
            request.Headers.Add("Idempotency-Key", $"bonus-{Caf}");
            replies.Add(await Client.ReplyAsync(request));
        }
        Assert.Multiple(() =>
        {
            Assert.That(replies[1].Text, Is.EqualTo(replies[0].Expect(200).Text));
            Assert.That(replies[2].Expect(422).Code, Is.EqualTo("idempotencyKeyReused"), "another query is another request");
        });
    }

    private async Task ExpectAsync(string query, params string[] lines)
    {
        var page = (await Client.ReadAsync($"/v1/bonuses?caf={Caf}&{query}".TrimEnd('&'))).Expect(200);
        Assert.That(page.Items.Select(Line), Is.EqualTo(lines), query);
    }

    private static string Line(JsonNode item) => $"{item["internalId"]} {item["year"]}";

    private static string Counts(Reply reply)
    {
        reply.Expect(200);
        return string.Join(' ', new[] { "rows", "added", "corrected", "unchanged", "facilities" }.Select(m => reply.Body[m]));
    }
}

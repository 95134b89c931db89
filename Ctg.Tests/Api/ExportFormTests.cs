using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ExportFormTests(string engine) : ApiFixture(engine)
{
    [Test]
    public async Task A_table_is_a_file_that_says_what_it_is_and_columns_stay_where_they_are()
    {
        await Client.CreateConventionAsync(Caf);
        var table = (await Client.ReadAsAsync(Exports.Csv, $"/v1/conventions?caf={Caf}")).Expect(200);
        var lines = (await Client.ReadAsAsync(Exports.Ndjson, $"/v1/conventions?caf={Caf}")).Expect(200);
        var page = (await Client.ReadAsync($"/v1/conventions?caf={Caf}")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That($"{table.ContentHeaders.ContentType}", Is.EqualTo("text/csv; charset=utf-8; header=present"));
            Assert.That($"{table.ContentHeaders.ContentDisposition}", Is.EqualTo("attachment; filename=\"conventions.csv\""));
            Assert.That(table.Text.Split("\r\n")[0], Is.EqualTo("id,reference,title,scope,stage,situation,startDate,endDate,signedOn,cafs,themes,communeCount,version"));
            Assert.That($"{lines.ContentHeaders.ContentType}", Is.EqualTo("application/x-ndjson"));
            Assert.That(page.Headers.Vary, Is.EqualTo(new[] { "Accept" }), "a cache must not give the page for the table");
            Assert.That(table.Headers.CacheControl?.ToString(), Is.EqualTo(page.Headers.CacheControl?.ToString()));
        });
    }

    [TestCase(null, "application/json")]
    [TestCase("*/*", "application/json")]
    [TestCase("application/json", "application/json")]
    [TestCase("application/*", "application/json")]
    [TestCase("text/csv", "text/csv")]
    [TestCase("TEXT/CSV; charset=utf-8", "text/csv")]
    [TestCase("text/*", "text/csv")]
    [TestCase("application/x-ndjson", "application/x-ndjson")]
    [TestCase("text/csv, */*", "text/csv", Description = "What is named counts more than anything")]
    [TestCase("text/csv, application/json", "application/json", Description = "Of equals, what was always answered")]
    [TestCase("application/json;q=0.5, text/csv;q=0.9, application/x-ndjson;q=0.8", "text/csv")]
    [TestCase("application/json;q=0.5, application/x-ndjson;q=0.8, */*;q=0.1", "application/x-ndjson")]
    [TestCase("text/csv;q=0, */*;q=0.1", "application/json")]
    [TestCase("application/json;q=0, */*", "text/csv")]
    [TestCase("text/csv;q=0.001, application/json;q=0", "text/csv")]
    [TestCase("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", "application/json", Description = "A browser")]
    [TestCase("text/html", "application/json", Description = "Nothing that there is")]
    [TestCase("application/json;q=0", "application/json", Description = "Nothing at all")]
    [TestCase("csv please", "application/json", Description = "Nothing that can be read")]
    public async Task The_caller_gets_the_form_that_it_prefers(string? accept, string form)
    {
        await Client.CreateConventionAsync(Caf);
        var path = $"/v1/conventions?caf={Caf}";
        var reply = (accept is null ? await Client.ReadAsync(path) : await Client.ReadAsAsync(accept, path)).Expect(200);
        Assert.That(reply.ContentHeaders.ContentType?.MediaType, Is.EqualTo(form));
    }

    [TestCase("Ctg, dite \"du Val\"", "Ctg, dite \"du Val\"")]
    [TestCase("Ctg\r\nsur deux lignes", "Ctg\r\nsur deux lignes")]
    [TestCase("=HYPERLINK(\"https://example.org\")", "'=HYPERLINK(\"https://example.org\")")]
    [TestCase("+33 1", "'+33 1")]
    [TestCase("-1", "'-1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("＝1", "'＝1")]
    [TestCase("Ctg; =1+1", "Ctg;' =1+1", Description = "A French spreadsheet begins a cell after a semicolon")]
    [TestCase("Ctg\n=1+1", "Ctg\n'=1+1")]
    [TestCase("Ctg 2020-2024 = suite; fin", "Ctg 2020-2024 = suite; fin")]
    [TestCase("Ctg d'Évry|Courcouronnes \\ Agglomération", "Ctg d'Évry|Courcouronnes \\ Agglomération")]
    public async Task Text_comes_back_as_it_was_unless_a_spreadsheet_would_compute_it(string title, string field)
    {
        var body = Samples.Convention(Caf);
        body["title"] = title;
        (await Client.PostAsync("/v1/conventions", body)).Expect(201);
        var path = $"/v1/conventions?caf={Caf}";
        var row = (await Client.ReadAsAsync(Exports.Csv, path)).Rows().Single();
        var line = (await Client.ReadAsAsync(Exports.Ndjson, path)).Lines().Single();
        Assert.That((row["title"], (string?)JsonNode.Parse(line)!["title"]), Is.EqualTo((field, title)));
    }

    [Test]
    public async Task The_items_of_a_list_can_be_told_apart_whatever_they_say()
    {
        var convention = await Client.CreateConventionAsync(Caf);
        var axes = new[] { new { code = "A1", title = "Petite enfance | enfance" }, new { code = "A2", title = "Jeunesse \\ parents" } };
        (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", new { title = "Plan", axes })).Expect(201);
        var row = (await Client.ReadAsAsync(Exports.Csv, $"/v1/conventions/{convention.Body["id"]}/action-plans")).Rows().Single();
        Assert.That((row["axes_code"], row["axes_title"]), Is.EqualTo(("A1|A2", @"Petite enfance \| enfance|Jeunesse \\ parents")));
    }
}

using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ExportTests(string engine) : ApiFixture(engine)
{
    [Test]
    public async Task Every_list_is_sent_whole_with_what_its_pages_have()
    {
        foreach (var path in await FillAsync())
        {
            var items = await Client.ItemsAsync(path, limit: 2);
            var lines = (await Client.ReadAsAsync(Exports.Ndjson, path)).Expect(200);
            var table = (await Client.ReadAsAsync(Exports.Csv, path)).Expect(200);
            var rows = table.Rows();
            Assert.Multiple(() =>
            {
                Assert.That(items, Has.Count.GreaterThan(1), path);
                Assert.That(lines.Lines(), Is.EqualTo(items), path);
                Assert.That(lines.Text, Does.EndWith("\n"), path);
                Assert.That(rows, Has.Count.EqualTo(items.Count), path);
                Assert.That(table.Text, Does.EndWith("\r\n"), path);
                foreach (var (row, item) in rows.Zip(items.Select(i => JsonNode.Parse(i)!)))
                    Assert.That(row.Values, Is.EqualTo(row.Keys.Select(item.Field)), $"{path} {item}");
                foreach (var export in new[] { lines, table })
                {
                    Assert.That(export.Headers.Vary, Is.EqualTo(new[] { "Accept" }), path);
                    Assert.That(export.Next(), Is.Null, path);
                    Assert.That(export.ETag, Is.Null, path);
                }
            });
        }
    }

    [Test]
    public async Task Another_Cafs_draft_and_what_hangs_on_it_are_in_no_export([Values(Exports.Csv, Exports.Ndjson)] string accept)
    {
        var (otherCaf, place) = (NewCaf(), "commune-38185");
        using var other = Service.ClientOf(otherCaf);
        var draft = await other.CreateConventionAsync(otherCaf, place);
        var plan = await PlanAsync(other, draft);
        foreach (var filter in new[] { $"caf={otherCaf}", $"caf={otherCaf}&sort=endDate", $"territory={place}&startFrom=2024-01-01&q={otherCaf.ToLowerInvariant()}" })
        {
            Assert.That((await CountAsync(other, $"/v1/conventions?{filter}"), await CountAsync(Client, $"/v1/conventions?{filter}")), Is.EqualTo((1, 0)), filter);
        }
        Assert.That((await CountAsync(other, $"/v1/actions?caf={otherCaf}"), await CountAsync(Client, $"/v1/actions?caf={otherCaf}")), Is.EqualTo((2, 0)));
        foreach (var hidden in new[] { $"/v1/conventions/{draft.Body["id"]}/action-plans", $"{plan}/actions", $"/v1/conventions/{draft.Body["id"]}/history" })
        {
            var refused = (await Client.ReadAsAsync(accept, hidden)).Expect(404);
            Assert.That(refused.Code, Is.EqualTo("notFound"), hidden);
        }
        await other.SignAsync(draft);
        Assert.That((await CountAsync(Client, $"/v1/conventions?caf={otherCaf}"), await CountAsync(Client, $"/v1/actions?caf={otherCaf}")), Is.EqualTo((1, 2)), "once it is signed");

        async Task<int> CountAsync(HttpClient client, string path)
        {
            var export = (await client.ReadAsAsync(accept, path)).Expect(200);
            return accept == Exports.Csv ? export.Rows().Count : export.Lines().Length;
        }
    }

    [Test]
    public async Task A_filter_a_sort_and_a_date_hold_as_they_do_for_a_page()
    {
        await Client.CreateConventionAsync(Caf, "commune-91286");
        var signed = await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        foreach (var query in new[] { "stage=signed", "situation=expired&asOf=2029-01-01", "territory=commune-91228&theme=housing", "q=demonstration&signedFrom=2024-01-01" })
        {
            var rows = (await Client.ReadAsAsync(Exports.Csv, $"/v1/conventions?caf={Caf}&{query}")).Expect(200).Rows();
            Assert.That(rows.Select(r => r["id"]), Is.EqualTo(new[] { (string?)signed.Body["id"] }), query);
        }
        var late = (await Client.ReadAsAsync(Exports.Csv, $"/v1/conventions?caf={Caf}&asOf=2029-01-01&stage=signed")).Rows().Single();
        var none = (await Client.ReadAsAsync(Exports.Csv, $"/v1/conventions?caf={Caf}&situation=terminated")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(late["situation"], Is.EqualTo("expired"));
            Assert.That(none.Text.Split("\r\n"), Has.Length.EqualTo(2), "a table without rows has its header");
        });
    }

    [Test]
    public async Task A_limit_makes_it_a_page_and_a_cursor_is_where_it_begins([Values(Exports.Csv, Exports.Ndjson)] string accept)
    {
        for (var year = 2018; year < 2023; year++)
        {
            var body = Samples.CejContract(Caf, $"{year}");
            body["endDate"] = $"{2022 + (year % 2)}-12-31";
            (await Client.PostAsync("/v1/cej-contracts", body)).Expect(201);
        }
        var path = $"/v1/cej-contracts?caf={Caf}&sort=-endDate";
        var whole = Ids(await Client.ReadAsAsync(accept, path));
        var paged = new List<string>();
        for (var next = $"{path}&limit=2"; next is not null;)
        {
            var page = (await Client.ReadAsAsync(accept, next)).Expect(200);
            Assert.That(Ids(page), Has.Length.InRange(1, 2));
            paged.AddRange(Ids(page));
            next = page.Next();
        }
        var cursor = (await Client.ReadAsync($"{path}&limit=2")).Body["next"];
        Assert.Multiple(async () =>
        {
            Assert.That(whole, Has.Length.EqualTo(5).And.Unique);
            Assert.That(paged, Is.EqualTo(whole));
            Assert.That(Ids(await Client.ReadAsAsync(accept, $"{path}&cursor={cursor}")), Is.EqualTo(whole[2..]), "what follows a page of JSON");
        });

        string[] Ids(Reply export) => accept == Exports.Csv
            ? [.. export.Rows().Select(r => r["id"])]
            : [.. export.Lines().Select(line => (string)JsonNode.Parse(line)!["id"]!)];
    }

    [TestCase("limit=201", "/query/limit outOfRange")]
    [TestCase("cursor=abc", "/query/cursor cursorInvalid")]
    [TestCase("columns=id", "/query/columns unknownParameter")]
    public async Task What_is_wrong_with_the_question_is_a_problem_in_any_form(string query, string fault)
    {
        foreach (var accept in new[] { Exports.Csv, Exports.Ndjson })
        {
            var refused = (await Client.ReadAsAsync(accept, $"/v1/conventions?{query}")).Expect(400);
            Assert.That((refused.ContentHeaders.ContentType?.MediaType, refused.Faults.Single()), Is.EqualTo(("application/problem+json", fault)));
        }
    }

    [Test]
    public async Task A_list_of_several_parts_has_every_row_once_and_in_order()
    {
        const int count = 510;
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
        {
            var body = Samples.CejContract(Caf, $"{i}");
            body["endDate"] = $"{2022 + (i % 2)}-12-31";
            (await Client.PostAsync("/v1/cej-contracts", body)).Expect(201);
        });
        foreach (var sort in new[] { "endDate", "-endDate" })
        {
            var path = $"/v1/cej-contracts?caf={Caf}&sort={sort}";
            var rows = (await Client.ReadAsAsync(Exports.Csv, path)).Expect(200).Rows();
            Assert.That(rows.Select(r => r["number"]), Is.Unique.And.Exactly(count).Items, sort);
            Assert.That((await Client.ReadAsAsync(Exports.Ndjson, path)).Lines(), Is.EqualTo(await Client.ItemsAsync(path, limit: 200)), sort);
        }
    }

    /// <summary>Something in every list that there is; answers with the lists.</summary>
    private async Task<string[]> FillAsync()
    {
        await Client.CreateConventionAsync(Caf);
        var undated = Samples.Convention(Caf);
        (undated["startDate"], undated["endDate"]) = (null, null);
        (await Client.PostAsync("/v1/conventions", undated)).Expect(201);
        var signed = await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        await PlanAsync(Client, signed);
        var plan = await PlanAsync(Client, signed);
        var contract = await RevisedAsync("/v1/cej-contracts", Samples.CejContract(Caf, "2019-1"), new { annualSubsidy = 125000.10m, takenOverBy = (string?)null });
        var other = Samples.CejContract(Caf, "2019-2");
        other["annualSubsidy"] = 0;
        (await Client.PostAsync("/v1/cej-contracts", other)).Expect(201);
        var organisation = await RevisedAsync("/v1/organisations", new { type = "association", name = $"L'Œuvre, {Caf}" }, new { siren = Samples.NewSiren(), territory = "epci-200056232" });
        (await Client.PostAsync("/v1/organisations", new { type = "caf", name = $"Caf {Caf}", cafCode = NewCaf() })).Expect(201);
        var convention = $"/v1/conventions/{signed.Body["id"]}";
        var meeting = await RevisedAsync($"{convention}/meetings", SteeringSamples.Meeting(), new { place = "Hôtel de ville" }, "/v1/meetings");
        await Client.HoldMeetingAsync(signed);
        var post = await RevisedAsync($"{convention}/cooperation-posts", SteeringSamples.Post(), new { themes = new[] { "youth", "housing" } }, "/v1/cooperation-posts");
        (await Client.PostAsync($"{convention}/cooperation-posts", SteeringSamples.Post())).Expect(201);
        var evaluation = await RevisedAsync($"{convention}/evaluations", SteeringSamples.Evaluation(), SteeringSamples.Scores, "/v1/evaluations");
        (await Client.PostAsync($"{convention}/evaluations", SteeringSamples.Evaluation("yearly", 2025))).Expect(201);
        return
        [
            $"{convention}/meetings", $"{convention}/meetings?sort=date", $"{meeting}/history", $"{convention}/cooperation-posts", $"/v1/cooperation-posts?caf={Caf}",
            $"{post}/history", $"{convention}/evaluations", $"{evaluation}/history",
            $"/v1/conventions?caf={Caf}", $"/v1/conventions?caf={Caf}&sort=endDate", $"{convention}/history", $"{convention}/action-plans",
            $"{plan}/actions", $"/v1/actions?caf={Caf}", $"/v1/actions?caf={Caf}&sort=-plannedEnd",
            $"/v1/cej-contracts?caf={Caf}", $"{contract}/history", $"/v1/organisations?q={Caf}", $"{organisation}/history",
            "/v1/territories?q=evry&within=region-11", "/v1/territories?within=epci-200059228", "/v1/territories/epci-200059228/members", "/v1/territories?type=ept",
        ];
    }

    private async Task<string> RevisedAsync(string path, object body, object patch, string? resources = null)
    {
        var created = (await Client.PostAsync(path, body)).Expect(201);
        var resource = $"{resources ?? path}/{created.Body["id"]}";
        (await Client.PatchAsync(resource, patch, created.ETag)).Expect(200);
        return resource;
    }

    /// <summary>A plan with an action that has a pilot and dates, and one that has neither; answers with its address.</summary>
    private static async Task<string> PlanAsync(HttpClient client, Reply convention)
    {
        var plan = (await client.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201).Headers.Location!;
        var action = Samples.Action();
        action["pilot"] = new { type = "epci", name = "CC l'Orée, de la Brie", siren = "247700644" };
        (await client.PostAsync($"{plan}/actions", action)).Expect(201);
        (await client.PostAsync($"{plan}/actions", new { title = "Sans date", theme = "youth" })).Expect(201);
        return $"{plan}";
    }
}

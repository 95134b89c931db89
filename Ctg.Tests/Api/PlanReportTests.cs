using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>The printed report of a plan: read as XML, which it happens to be, so that what is written into it cannot be markup.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed partial class PlanReportTests(string engine) : ApiFixture(engine)
{
    private const string Hostile = " <script>\"'&{{1}}</script><img onerror=x>";
    private Reply _convention = null!;
    private Reply _plan = null!;

    private string Path => $"/v1/action-plans/{_plan.Body["id"]}/report?asOf=2026-04-15";

    [SetUp]
    public async Task WritePlanAsync()
    {
        var body = Samples.Convention(Caf, "commune-91228", "commune-91286");
        body["title"] = "Convention" + Hostile;
        _convention = (await Client.PostAsync("/v1/conventions", body)).Expect(201);
        _plan = (await Client.PostAsync($"{_convention.Headers.Location}/action-plans", new
        {
            title = "Plan" + Hostile,
            axes = new object[]
            {
                new { code = "A1", title = "Accueil" + Hostile, objectives = new[] { new { code = "A1.1", title = "Places" + Hostile } } },
                new { code = "A2", title = "Jeunesse" },
            },
        })).Expect(201);
        var whole = PlanReports.FullAction(Hostile);
        whole["axis"] = "A1.1";
        var first = await AddAsync(whole);
        (await Client.PutAsync($"{first.Headers.Location}/indicators/I1/measures/2025", new { value = 50.25m }, first.ETag)).Expect(200);
        var part = PlanReports.FullAction();
        (part["parent"], part["axis"], part["title"], part["blocked"]) = ((string?)first.Body["id"], null, "Former l'équipe", null);
        await AddAsync(part);
        var bare = Samples.Action();
        (bare["plannedStart"], bare["plannedEnd"]) = ("2027-01-01", "2027-06-30");
        await AddAsync(bare);
        var abandoned = await AddAsync(Samples.Action());
        (await Client.PostAsync($"{abandoned.Headers.Location}/transitions", new { to = "abandoned", on = "2026-02-01", reason = "Motif", decision = "Copil" }, abandoned.ETag)).Expect(200);
    }

    [Test]
    public async Task It_names_its_edition_and_the_decisions_that_adopted_those_so_far()
    {
        foreach (var move in new object[]
        {
            new { to = "submitted", on = "2025-01-10" }, new { to = "adopted", on = "2025-02-01", decision = "Copil, décision 3" }, new { to = "draft", on = "2026-01-05", reason = "Revue" },
        })
        {
            _plan = (await Client.PostAsync($"/v1/action-plans/{_plan.Body["id"]}/transitions", move, _plan.ETag)).Expect(200);
        }
        var told = Parsed((await Client.ReadAsync(Path)).Expect(200)).Descendants("dd").Select(d => d.Value.Trim()).ToArray();
        Assert.That(told, Has.Some.StartsWith("Edition 2, ").And.Some.EqualTo("1 Feb 2025 – Copil, décision 3"));
    }

    [Test]
    public async Task It_needs_nothing_else_and_its_policy_allows_nothing_else()
    {
        var report = (await Client.ReadAsync(Path)).Expect(200);
        var page = Parsed(report);
        string[] elements = ["script", "link", "img", "iframe", "object", "embed", "form", "base", "use", "image", "foreignObject"];
        var style = page.Descendants("style").Single().Value;
        Assert.Multiple(() =>
        {
            Assert.That(report.ContentHeaders.ContentType!.ToString(), Is.EqualTo("text/html; charset=utf-8"));
            Assert.That(report.Headers.GetValues("Content-Security-Policy").Single(), Is.EqualTo(
                $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));
            Assert.That(page.Descendants().Where(e => elements.Contains(e.Name.LocalName)), Is.Empty);
            Assert.That(page.Descendants().Attributes().Where(a => a.Name == "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name.LocalName is "src" or "srcset"), Is.Empty);
            Assert.That(page.Descendants().Attributes("href").Select(a => a.Value), Is.All.StartsWith("#"));
            Assert.That(style, Does.Not.Contain("url(").And.Not.Contain("@import").And.Contain("size: A4").And.Contain("break-before: page").And.Contain("table-header-group"));
        });
    }

    [Test]
    public async Task What_people_wrote_is_words_in_it_wherever_it_stands()
    {
        var page = Parsed((await Client.ReadAsync(Path)).Expect(200));
        string[] written = ["Plan", "Convention", "Accueil", "Places", "Ouvrir une crèche", "Grigny", "Étude", "Recours", "Caf de l'Essonne"];
        var texts = page.Descendants().Where(e => !e.HasElements).Select(e => e.Value).ToArray();
        Assert.Multiple(() =>
        {
            foreach (var words in written) Assert.That(texts, Has.Some.Contains(words + Hostile), words);
            Assert.That(texts, Has.Some.Contains($"(places{Hostile})"));
        });
    }

    [Test]
    public async Task It_names_no_person()
    {
        var text = WebUtility.HtmlDecode((await Client.ReadAsync(Path)).Expect(200).Text);
        foreach (var word in new[] { "Camille", "Directrice", "@grigny", "+33", "Visite", "Les Petits Pas" }) Assert.That(text, Does.Not.Contain(word));
    }

    [Test]
    public async Task It_can_be_read_without_seeing_it()
    {
        var page = Parsed((await Client.ReadAsync(Path)).Expect(200));
        var levels = page.Descendants().Where(e => Heading().IsMatch(e.Name.LocalName)).Select(e => e.Name.LocalName[1] - '0').ToArray();
        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(((string?)page.Root!.Attribute("lang"), levels[0], levels.Count(l => l == 1)), Is.EqualTo(("en", 1, 1)));
            Assert.That(levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1), Is.True, "no level is left out");
            Assert.That(page.Descendants("main").Count(), Is.EqualTo(1));
            Assert.That(ids, Is.Unique);
            Assert.That(page.Descendants().Attributes("href").Select(a => a.Value[1..]), Is.SubsetOf(ids));
            foreach (var table in page.Descendants("table"))
            {
                Assert.That(table.Elements().First().Name.LocalName, Is.EqualTo("caption"));
                Assert.That(table.Descendants("thead").Elements("tr").Elements().Select(h => $"{h.Name} {h.Attribute("scope")?.Value}"), Is.All.EqualTo("th col"));
                Assert.That(table.Descendants("tbody").Elements("tr").Select(r => (string?)r.Elements().First().Attribute("scope")), Is.All.EqualTo("row"));
            }
            var charts = page.Descendants("svg").Where(s => (string?)s.Attribute("aria-hidden") != "true").ToArray();
            Assert.That(charts, Has.Length.EqualTo(5));
            foreach (var chart in charts)
            {
                Assert.That(((string?)chart.Attribute("role"), chart.ElementsAfterSelf().First().Name.LocalName), Is.EqualTo(("img", "table")));
                Assert.That(((string?)chart.Attribute("aria-labelledby"))!.Split(' '), Is.EqualTo(new[] { (string?)chart.Element("title")!.Attribute("id"), (string?)chart.Element("desc")!.Attribute("id") }));
                Assert.That(chart.Element("desc")!.Value, Has.Length.GreaterThan(5));
            }
        });
    }

    [Test]
    public async Task Its_figures_are_those_of_the_sums()
    {
        var page = Parsed((await Client.ReadAsync(Path)).Expect(200));
        var sums = (await Client.ReadAsync($"/v1/actions/figures?plan={_plan.Body["id"]}&asOf=2026-04-15")).Expect(200).Body["total"]!;
        var completeness = (await Client.ReadAsync($"/v1/action-plans/{_plan.Body["id"]}/completeness")).Expect(200).Body;
        var told = page.Descendants("section").First().Descendants("tbody").Elements("tr").ToDictionary(r => r.Element("th")!.Value, r => r.Element("td")!.Value);
        (string Label, string Member)[] counts =
        [
            ("All", "actions"), ("Proposed", "proposed"), ("Planned", "planned"), ("In progress", "inProgress"), ("Paused", "paused"), ("Done", "done"), ("Abandoned", "abandoned"), ("Late", "late"),
            ("Blocked", "blocked"), ("Without a pilot", "withoutPilot"), ("Without a measure", "withoutMeasure"),
        ];
        Assert.Multiple(() =>
        {
            foreach (var (label, member) in counts) Assert.That(told[label], Is.EqualTo($"{sums[member]}"), label);
            foreach (var (label, member) in new[] { ("Planned budget", "budget"), ("Granted", "granted"), ("Requested", "requested"), ("Spent", "spent") })
                Assert.That(told[label], Is.EqualTo(FormattableString.Invariant($"€{(decimal)sums[member]!:#,##0.00}")), label);
            Assert.That((told["Planned working time"], told["All"], told["Late"]), Is.EqualTo(("3.00\u00a0FTE", "4", "2")));
            Assert.That(page.Descendants("section").Last().Descendants("p").First().Value, Does.StartWith($"Filled in to {completeness["share"]}% ; complete : 2 / 3"));
        });
    }

    [Test]
    public async Task Each_action_stands_under_its_axis_with_its_sheet_in_short()
    {
        var page = Parsed((await Client.ReadAsync(Path)).Expect(200));
        var sections = page.Descendants("section").ToDictionary(s => (string)s.Attribute("id")!);
        var first = sections["axis-1"].Elements("article").First();
        Assert.Multiple(() =>
        {
            Assert.That(sections.Values.Where(s => s.Attribute("id")!.Value.StartsWith("axis", StringComparison.Ordinal)).Select(s => string.Join(" ", s.Elements("article").Select(a => a.Element("h3")!.Value[..5]))),
                Is.EqualTo(new[] { "F-001 F-002", "", "F-003 F-004" }));
            Assert.That(sections["axis-2"].Value, Does.Contain("No action."));
            Assert.That(first.Descendants("span").Select(s => s.Value), Is.EqualTo(new[] { "Proposed", "Late", "Blocked", "Progress 40%" }));
            Assert.That(Cells(first), Does.Contain("Permis | 1 Mar 2026 | Scheduled").And.Contain("Investment | 2025 | €125,000.05 | €100,000.01").And.Contain("Operating | 2026 | 1.50\u00a0FTE | –")
                .And.Contain("Région | 2026 | €9,000.00 | Requested").And.Contain($"Places{Hostile} (places{Hostile}) | 40 (31 Dec 2024) | 60.5 (31 Mar 2026) | 50.25 (2025) | 50%"));
            Assert.That(first.Element("dl")!.Value, Does.Contain("A1.1 – Places").And.Contain("Early childhood").And.Not.Contain("Part of"));
            Assert.That(sections["axis-1"].Elements("article").Last().Element("dl")!.Element("dd")!.Value, Is.EqualTo("F-001"), "a part without an axis stands where the whole does");
            Assert.That(Cells(sections["attention"]), Is.EqualTo(new[]
            {
                $"F-001 – Ouvrir une crèche{Hostile} | Proposed | Grigny{Hostile} | planned end 31 Mar 2026 | Recours{Hostile} (since 1 Jun 2025)",
                "F-002 – Former l'équipe | Proposed | Grigny | planned end 31 Mar 2026 | –",
            }));
            Assert.That(Cells(sections["charts"]), Does.Contain("2025 | €250,000.10 | €120,000.20 | €200,000.02").And.Contain("2026 | €100,000.00 | €0.00 | €0.00").And.Contain("Early childhood | 4"));
            Assert.That(Cells(sections["gaps"]), Has.Some.StartsWith("F-003 – Ouvrir un relais petite enfance | 6.6% | Axis or objective, Priority"));
        });
    }

    [Test]
    public async Task It_is_in_French_unless_English_is_preferred()
    {
        Client.DefaultRequestHeaders.AcceptLanguage.Clear();
        var report = (await Client.ReadAsync(Path)).Expect(200);
        var page = Parsed(report);
        Assert.Multiple(() =>
        {
            Assert.That(((string?)page.Root!.Attribute("lang"), report.ContentHeaders.ContentLanguage.Single()), Is.EqualTo(("fr", "fr")));
            Assert.That(page.Root.Value, Does.Contain("Chiffres clés").And.Contain("125\u202f000,05\u00a0€").And.Contain("15/04/2026").And.Contain("1,50\u00a0ETP").And.Contain("Petite enfance").And.Contain("2 communes"));
            Assert.That(page.Root.Value, Does.Not.Contain("Late").And.Not.Contain("Proposed").And.Not.Contain("Budget of"));
        });
    }

    [Test]
    public async Task Its_entity_tag_changes_with_the_plan_an_action_the_convention_the_date_and_the_language()
    {
        var tags = new List<string?> { (await Client.ReadAsync(Path)).Expect(200).ETag };
        Assert.That((await NotModifiedAsync(tags[0])).Status, Is.EqualTo(304));
        tags.Add((await Client.ReadAsync(Path.Replace("04-15", "04-16"))).Expect(200).ETag);
        (await Client.PatchAsync($"/v1/action-plans/{_plan.Body["id"]}", new { title = "Autre" }, _plan.ETag)).Expect(200);
        tags.Add((await NotModifiedAsync(tags[0])).Expect(200).ETag);
        (await Client.PatchAsync($"{_convention.Headers.Location}", new { title = "Autre" }, _convention.ETag)).Expect(200);
        tags.Add((await NotModifiedAsync(tags[^1])).Expect(200).ETag);
        await AddAsync(Samples.Action());
        tags.Add((await NotModifiedAsync(tags[^1])).Expect(200).ETag);
        Client.DefaultRequestHeaders.AcceptLanguage.Clear();
        tags.Add((await NotModifiedAsync(tags[^1])).Expect(200).ETag);
        Assert.That(tags, Is.Unique);
    }

    [Test]
    public async Task A_plan_without_anything_has_a_report_too()
    {
        _plan = (await Client.PostAsync($"{_convention.Headers.Location}/action-plans", new { title = "Vide", axes = Array.Empty<object>() })).Expect(201);
        var page = Parsed((await Client.ReadAsync($"/v1/action-plans/{_plan.Body["id"]}/report")).Expect(200));
        Assert.That(page.Root!.Value, Does.Contain("No action is late or blocked.").And.Contain("No sheet to fill in.").And.Contain("15 Jun 2026"));
    }

    [Test]
    public async Task A_plan_that_is_not_there_or_not_seen_is_not_found_and_a_wrong_date_is_named()
    {
        using var other = Service.ClientOf(NewCaf());
        Assert.That(((await other.ReadAsync(Path)).Status, (await Client.ReadAsync($"/v1/action-plans/{Guid.NewGuid()}/report")).Status), Is.EqualTo((404, 404)));
        Assert.That((await Client.ReadAsync($"/v1/action-plans/{_plan.Body["id"]}/report?asOf=demain&colour=red")).Expect(400).Faults, Is.EqualTo(new[] { "/query/asOf wrongFormat", "/query/colour unknownParameter" }));
    }

    private async Task<Reply> AddAsync(object action) => (await Client.PostAsync($"{_plan.Headers.Location}/actions", action)).Expect(201);

    private async Task<Reply> NotModifiedAsync(string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await Client.ReplyAsync(request);
    }

    private static string[] Cells(XElement within) => [.. within.Descendants("tbody").Elements("tr").Select(r => string.Join(" | ", r.Elements().Select(c => c.Value)))];

    private static XDocument Parsed(Reply report)
    {
        Assert.That(report.Text, Does.StartWith("<!DOCTYPE html>"));
        return XDocument.Parse(Void().Replace(report.Text["<!DOCTYPE html>".Length..], "<$1$2/>"), LoadOptions.PreserveWhitespace);
    }

    [GeneratedRegex(@"<(meta|br|hr|col)([^>]*?)/?>")]
    private static partial Regex Void();

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();
}

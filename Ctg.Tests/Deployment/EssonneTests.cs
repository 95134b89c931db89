using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Deployment;

/// <summary>
/// The story of the Caf de l'Essonne: 2 conventions in 2019, 20 in 2020, 16 in 2021, 40 in 2022 and 2023, over real communes. What is told is held
/// against plain arithmetic on the official files.
/// </summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class EssonneTests(string engine) : OwnServiceFixture(engine)
{
    private const string Within = "within=departement-91";

    /// <summary>Year after year, what was signed and took effect on the first of January; the first two are those of Évry-Courcouronnes and Grigny.</summary>
    private static readonly (int Year, int Conventions)[] Counts = [(2019, 2), (2020, 20), (2021, 16), (2022, 20), (2023, 20)];

    private static readonly OfficialCommune[] Essonne = [.. OfficialFiles.Of2026.Communes.Values.Where(c => c.Departement == "91").OrderByDescending(c => c.Population)];

    /// <summary>The communes of each convention: the two alone, then the others dealt out, the smallest two left over.</summary>
    private static readonly (int Year, OfficialCommune[] Communes)[] Conventions = [.. Deal()];

    private static IEnumerable<int> Years => Enumerable.Range(2018, 11);

    protected override async Task TellAsync()
    {
        foreach (var (year, communes) in Conventions) await SignAsync(communes, $"{year}-01-01", $"{year + 4}-12-31", $"{year}-06-15");
    }

    [Test]
    public async Task Coverage_at_the_end_of_each_year_is_that_of_the_official_files()
    {
        foreach (var year in Years)
        {
            var coverage = await ReportAsync($"coverage?{Within}&on={year}-12-31");
            var covered = CoveredIn(year);
            Assert.Multiple(() =>
            {
                Assert.That((int?)coverage["population"]!["covered"], Is.EqualTo(InhabitantsOf(covered, year)), $"{year}");
                Assert.That((int?)coverage["population"]!["total"], Is.EqualTo(InhabitantsOf(Essonne, year)), $"{year}");
                Assert.That((int?)coverage["communes"]!["covered"], Is.EqualTo(covered.Length), $"{year}");
                Assert.That((int?)coverage["communes"]!["total"], Is.EqualTo(194), $"{year}");
                Assert.That((coverage["parts"], coverage["explanation"]), Is.EqualTo(((JsonNode?)null, (JsonNode?)null)), "not asked for");
            });
        }
    }

    [TestCase("inEffect")]
    [TestCase("signed")]
    public async Task The_timeline_of_the_years_has_the_counts_of_the_story_and_the_same_coverage(string mode)
    {
        var timeline = await ReportAsync($"timeline?{Within}&from=2018-01-01&until=2028-12-31&mode={mode}");
        var periods = timeline["periods"]!.AsArray();
        Assert.That(periods.Select(p => (string?)p!["period"]), Is.EqualTo(Years.Select(y => $"{y}")));
        foreach (var (period, year) in periods.Zip(Years))
        {
            var coverage = await ReportAsync($"coverage?{Within}&on={year}-12-31&mode={mode}");
            Assert.Multiple(() =>
            {
                Assert.That((int?)period!["signed"], Is.EqualTo(SignedIn(year)), $"signed in {year}");
                Assert.That((int?)period["started"], Is.EqualTo(SignedIn(year)), $"started in {year}");
                Assert.That((int?)period["ended"], Is.EqualTo(SignedIn(year - 4)), $"ended in {year}");
                Assert.That((int?)period["inForce"], Is.EqualTo(Conventions.Count(c => c.Year <= year && c.Year + 4 >= year)), $"in force in {year}");
                Assert.That(period["population"]!.ToJsonString(), Is.EqualTo(coverage["population"]!.ToJsonString()), $"{year}");
                Assert.That(period["communes"]!.ToJsonString(), Is.EqualTo(coverage["communes"]!.ToJsonString()), $"{year}");
                Assert.That((string?)period["vintage"], Is.EqualTo((string?)coverage["vintage"]), $"{year}");
                Assert.That((bool?)period["isForecast"], Is.EqualTo(year >= 2026), $"{year}");
            });
        }
    }

    [Test]
    public async Task The_timeline_of_the_months_agrees_with_the_coverage_at_their_ends()
    {
        var periods = (await ReportAsync($"timeline?{Within}&from=2019-11-01&until=2020-07-31&step=month&mode=signed"))["periods"]!.AsArray();
        Assert.That(periods.Select(p => (string?)p!["period"]), Is.EqualTo(new[] { "2019-11", "2019-12", "2020-01", "2020-02", "2020-03", "2020-04", "2020-05", "2020-06", "2020-07" }));
        foreach (var period in periods)
        {
            var coverage = await ReportAsync($"coverage?{Within}&on={period!["until"]}&mode=signed");
            Assert.That(period["population"]!.ToJsonString(), Is.EqualTo(coverage["population"]!.ToJsonString()), $"{period["period"]}");
        }
        // Signed in June, in effect since January: what is known comes later than what is so.
        Assert.That(periods.Select(p => (int?)p!["inForce"]), Is.EqualTo(new[] { 2, 2, 2, 2, 2, 2, 2, 22, 22 }));
    }

    [Test]
    public async Task The_parts_of_the_departement_sum_to_it()
    {
        foreach (var by in new[] { "region", "departement", "epci" })
        {
            var coverage = await ReportAsync($"coverage?{Within}&on=2021-12-31&by={by}");
            var parts = coverage["parts"]!.AsArray();
            Assert.Multiple(() =>
            {
                foreach (var figure in new[] { "population", "communes" })
                {
                    foreach (var side in new[] { "covered", "total" })
                        Assert.That(parts.Sum(p => (int)p![figure]![side]!), Is.EqualTo((int?)coverage[figure]![side]), $"{by} {figure} {side}");
                }
            });
        }
        var epci = (await ReportAsync($"coverage?{Within}&on=2021-12-31&by=epci"))["parts"]!.AsArray();
        var expected = Essonne.GroupBy(c => c.Epci).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"epci-{g.Key} {InhabitantsOf(g.Intersect(CoveredIn(2021)), 2021)} of {InhabitantsOf(g, 2021)}");
        Assert.That(epci.Select(p => $"{p!["territory"]} {p["population"]!["covered"]} of {p["population"]!["total"]}"), Is.EqualTo(expected));
    }

    [Test]
    public async Task What_coverage_is_made_of_adds_up_to_it_by_hand()
    {
        var coverage = await ReportAsync($"coverage?{Within}&on=2021-12-31&explain=true");
        var explanation = coverage["explanation"]!;
        var communes = explanation["communes"]!.AsArray().Select(c => c!).ToArray();
        var named = explanation["conventions"]!.AsArray().Select(c => (string?)c!["id"]).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(named, Has.Length.EqualTo(38));
            Assert.That(communes.SelectMany(c => c["coverage"]!.AsArray()).Select(t => (string?)t!["convention"]).Distinct(), Is.EquivalentTo(named));
            Assert.That(communes, Has.Length.EqualTo((int?)coverage["communes"]!["total"]));
            Assert.That(communes.Count(IsCovered), Is.EqualTo((int?)coverage["communes"]!["covered"]));
            Assert.That(communes.Sum(Inhabitants), Is.EqualTo((int?)coverage["population"]!["total"]));
            Assert.That(communes.Where(IsCovered).Sum(Inhabitants), Is.EqualTo((int?)coverage["population"]!["covered"]));
        });

        static bool IsCovered(JsonNode commune) => commune["coverage"]!.AsArray().Count > 0;
        static int Inhabitants(JsonNode commune) => (int?)commune["populations"]!.AsArray().Single()!["inhabitants"] ?? 0;
    }

    [Test]
    public async Task What_a_timeline_is_made_of_adds_up_to_each_of_its_periods()
    {
        var timeline = await ReportAsync($"timeline?{Within}&from=2018-01-01&until=2027-12-31&mode=signed&explain=true");
        var communes = timeline["explanation"]!["communes"]!.AsArray().Select(c => c!).ToArray();
        foreach (var period in timeline["periods"]!.AsArray())
        {
            var on = (string)period!["until"]!;
            var (all, covered) = (communes.Sum(c => InhabitantsOn(c, on)), communes.Where(c => IsOn(c["coverage"]!, on).Any()).Sum(c => InhabitantsOn(c, on)));
            Assert.That((covered, all), Is.EqualTo(((int)period["population"]!["covered"]!, (int)period["population"]!["total"]!)), on);
        }

        static int InhabitantsOn(JsonNode commune, string on) => IsOn(commune["populations"]!, on).Sum(p => (int?)p["inhabitants"] ?? 0);

        static IEnumerable<JsonNode> IsOn(JsonNode times, string on) => times.AsArray().Select(t => t!)
            .Where(t => string.CompareOrdinal((string)t["from"]!, on) <= 0 && string.CompareOrdinal((string)t["until"]!, on) >= 0);
    }

    [Test]
    public async Task Uncovered_communes_come_largest_first_page_by_page()
    {
        var expected = Essonne.Except(CoveredIn(2020)).OrderByDescending(c => InhabitantsOf([c], 2020)).Select(c => InhabitantsOf([c], 2020)).ToArray();
        var items = (await Client.ItemsAsync($"/v1/deployment/uncovered?{Within}&on=2020-12-31", 50)).Select(i => JsonNode.Parse(i)!).ToArray();
        var large = (await Client.ItemsAsync($"/v1/deployment/uncovered?{Within}&on=2020-12-31&minPopulation=10000", 50)).Count;
        Assert.Multiple(() =>
        {
            Assert.That(items.Select(i => (int)i["population"]!), Is.EqualTo(expected));
            Assert.That(items.Select(i => (string?)i["commune"]), Is.EquivalentTo(Essonne.Except(CoveredIn(2020)).Select(c => $"commune-{c.Code}")));
            Assert.That(items.Select(i => (string?)i["state"]).Distinct(), Is.EquivalentTo(new[] { "signed", "none" }), "those signed later, and those never");
            Assert.That(large, Is.EqualTo(expected.Count(p => p >= 10_000)).And.GreaterThan(0));
        });
    }

    [Test]
    public async Task Coverage_as_a_table_has_a_row_for_each_part_and_a_spreadsheet_in_French_reads_it()
    {
        var table = (await Client.ReadAsAsync("text/csv", $"/v1/deployment/coverage?{Within}&on=2021-12-31&by=epci")).Expect(200);
        var french = (await Client.ReadAsAsync("text/csv; dialect=fr", $"/v1/deployment/coverage?{Within}&on=2021-12-31&by=epci")).Expect(200);
        var whole = (await Client.ReadAsAsync("text/csv", $"/v1/deployment/coverage?{Within}&on=2021-12-31")).Expect(200).Rows().Single();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/deployment/coverage?{Within}&on=2021-12-31");
        request.Headers.TryAddWithoutValidation("Accept", "text/csv; dialect=fr");
        using var response = await Client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Multiple(() =>
        {
            Assert.That(table.Rows(), Has.Count.EqualTo(Essonne.Select(c => c.Epci).Distinct().Count()));
            Assert.That(whole["population_covered"], Is.EqualTo($"{InhabitantsOf(CoveredIn(2021), 2021)}"));
            Assert.That(bytes[..3], Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }), "the byte order mark");
            Assert.That(french.Text, Is.EqualTo(table.Text.Replace(',', ';')), "no field here has a comma");
            Assert.That($"{french.ContentHeaders.ContentType}", Is.EqualTo("text/csv; charset=utf-8; header=present; dialect=fr"));
        });
    }

    private static IEnumerable<(int, OfficialCommune[])> Deal()
    {
        var first = Essonne.Where(c => c.Code is "91228" or "91286").ToArray();
        var others = Essonne.Except(first).SkipLast(2).ToArray();
        var count = Counts.Skip(1).Sum(c => c.Conventions);
        foreach (var commune in first) yield return (2019, [commune]);
        var dealt = 0;
        foreach (var (year, conventions) in Counts.Skip(1))
        {
            for (var i = 0; i < conventions; i++, dealt++) yield return (year, [.. others.Where((_, n) => n % count == dealt)]);
        }
    }

    private static OfficialCommune[] CoveredIn(int year) => [.. Conventions.Where(c => c.Year <= year && c.Year + 4 >= year).SelectMany(c => c.Communes)];

    private static int SignedIn(int year) => Conventions.Count(c => c.Year == year);

    /// <summary>In the vintage that speaks for the last day of the year.</summary>
    private static int InhabitantsOf(IEnumerable<OfficialCommune> communes, int year)
    {
        var vintage = year <= 2024 ? OfficialFiles.Of2024 : year == 2025 ? OfficialFiles.Of2025 : OfficialFiles.Of2026;
        return communes.Sum(c => vintage.Communes[c.Code].Population ?? 0);
    }
}

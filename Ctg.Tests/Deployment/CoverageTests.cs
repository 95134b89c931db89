using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Deployment;

/// <summary>Coverage on a date, each test in a département of its own.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class CoverageTests(string engine) : OwnServiceFixture(engine)
{
    [Test]
    public async Task Population_and_communes_are_counted_once_within_a_departement_from_the_official_files()
    {
        const string mende = "commune-48095";
        await Client.SignAsync(await Client.CreateConventionAsync(Caf, mende), "2024-03-06");
        await Client.SignAsync(await Client.CreateConventionAsync(Caf, mende, "commune-48080"), "2024-05-01");
        var communes = File.ReadLines(Path.Combine(TestDatabase.DataFolder, "2026", "communes.csv")).Skip(1).Select(line => line.Split(',')).Where(c => c[3] == "48").ToArray();
        var coverage = (await Client.ReadAsync("/v1/deployment/coverage?within=departement-48&on=2026-12-31")).Expect(200).Body;
        Assert.Multiple(() =>
        {
            Assert.That((int?)coverage["communes"]!["total"], Is.EqualTo(communes.Length));
            Assert.That((int?)coverage["population"]!["total"], Is.EqualTo(communes.Sum(c => int.Parse(c[8]))));
            Assert.That((int?)coverage["communes"]!["covered"], Is.EqualTo(2));
            Assert.That((int?)coverage["population"]!["covered"], Is.EqualTo(communes.Where(c => c[0] is "48095" or "48080").Sum(c => int.Parse(c[8]))));
            Assert.That((int?)coverage["populationYear"], Is.EqualTo(2023));
            Assert.That((string?)coverage["vintage"], Is.EqualTo("2026"));
            Assert.That((string?)coverage["mode"], Is.EqualTo("inEffect"));
        });
    }

    [Test]
    public async Task A_late_signature_counts_from_the_start_in_effect_and_from_its_date_when_asked_what_was_known()
    {
        await Client.SignAsync(await Client.CreateConventionAsync(Caf, "commune-23096"), "2024-03-06");
        Assert.Multiple(async () =>
        {
            Assert.That(await CoveredAsync("on=2024-01-15"), Is.EqualTo(1));
            Assert.That(await CoveredAsync("on=2024-01-15&mode=signed"), Is.Zero);
            Assert.That(await CoveredAsync("on=2024-03-06&mode=signed"), Is.EqualTo(1));
            Assert.That(await CoveredAsync("on=2023-12-31"), Is.Zero);
            Assert.That(await CoveredAsync("on=2028-12-31"), Is.EqualTo(1));
            Assert.That(await CoveredAsync("on=2029-01-01"), Is.Zero);
        });

        async Task<int> CoveredAsync(string query) =>
            (int)(await Client.ReadAsync($"/v1/deployment/coverage?within=departement-23&{query}")).Expect(200).Body["communes"]!["covered"]!;
    }

    [Test]
    public async Task A_draft_covers_nobody_and_a_departmental_convention_only_when_asked()
    {
        await Client.CreateConventionAsync(Caf, "commune-15014");
        var body = Samples.Convention(Caf, "departement-15");
        body["scope"] = "departmental";
        await Client.SignAsync((await Client.PostAsync("/v1/conventions", body)).Expect(201));
        var without = (await Client.ReadAsync("/v1/deployment/coverage?within=departement-15&on=2024-12-31")).Expect(200).Body;
        var with = (await Client.ReadAsync("/v1/deployment/coverage?within=departement-15&on=2024-12-31&includeDepartmental=true")).Expect(200).Body;
        Assert.Multiple(() =>
        {
            Assert.That((int?)without["communes"]!["covered"], Is.Zero);
            Assert.That((int?)with["communes"]!["covered"], Is.EqualTo((int?)with["communes"]!["total"]));
        });
    }

    [Test]
    public async Task What_lies_in_no_part_is_told_last()
    {
        const string yeu = "85113";
        await Client.SignAsync(await Client.CreateConventionAsync(Caf, $"commune-{yeu}"));
        var parts = (await ReportAsync("coverage?within=departement-85&on=2026-12-31&by=epci"))["parts"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(parts.SkipLast(1).Select(p => (string?)p!["territory"]), Is.All.StartsWith("epci-"));
            Assert.That(parts[^1]!["territory"], Is.Null);
            Assert.That(((int?)parts[^1]!["communes"]!["covered"], (int?)parts[^1]!["communes"]!["total"]), Is.EqualTo((1, 1)));
            Assert.That((int?)parts[^1]!["population"]!["covered"], Is.EqualTo(Commune(yeu).Population));
        });
    }

    [Test]
    public async Task Communes_without_a_known_population_are_listed_not_counted_as_zero()
    {
        var coverage = (await Client.ReadAsync("/v1/deployment/coverage?on=2026-01-01")).Expect(200).Body;
        Assert.Multiple(() =>
        {
            Assert.That((int?)coverage["communes"]!["total"], Is.EqualTo(34_969));
            Assert.That((int?)coverage["population"]!["total"], Is.EqualTo(68_952_941));
            Assert.That(coverage["communesWithoutPopulation"]!.AsArray(), Has.Count.EqualTo(6));
        });
    }

    [Test]
    public async Task A_convention_that_was_ended_covers_to_the_day_of_its_end_and_the_date_is_today_unless_said_otherwise()
    {
        var signed = await Client.SignAsync(await Client.CreateConventionAsync(Caf, "commune-55545"));
        var end = new { to = "terminated", on = "2026-06-15", cause = "replacement", notifiedOn = "2026-01-06", decisionReference = "CA 2026-1" };
        (await Client.PostAsync($"/v1/conventions/{signed.Body["id"]}/transitions", end, signed.ETag)).Expect(200);
        var today = (await Client.ReadAsync("/v1/deployment/coverage?within=commune-55545")).Expect(200).Body;
        var after = (await Client.ReadAsync("/v1/deployment/coverage?within=commune-55545&on=2026-06-16")).Expect(200).Body;
        Assert.Multiple(() =>
        {
            Assert.That((string?)today["on"], Is.EqualTo("2026-06-15"));
            Assert.That((int?)today["communes"]!["covered"], Is.EqualTo(1));
            Assert.That((int?)after["communes"]!["covered"], Is.Zero);
        });
    }

    [Test]
    public async Task Only_the_populations_of_one_census_are_summed()
    {
        const string path = "/v1/deployment/coverage?within=commune-55029&on=2024-12-31";
        await Client.SignAsync(await Client.CreateConventionAsync(Caf, "commune-55029"));
        var before = (await Client.ReadAsync(path)).Expect(200);
        await using (var connection = Service.Database.OpenEngine().CreateConnection(forWriting: true))
        {
            await connection.OpenAsync();
            await connection.ExecuteAsync("INSERT INTO population (vintage, kind, territory_id, census_year, inhabitants) SELECT '2017', 'municipal', territory_id, 2017, 1000000 FROM territory WHERE type = 'commune' AND code = '55029'");
        }
        Assert.That((await Client.ReadAsync(path)).Expect(200).Text, Is.EqualTo(before.Text));
    }

    [Test]
    public async Task A_territory_that_does_not_exist_is_refused()
    {
        var refused = (await Client.ReadAsync("/v1/deployment/coverage?within=commune-99999")).Expect(422);
        Assert.That(refused.Faults, Is.EqualTo(new[] { "/query/within notFound" }));
    }
}

using Ctg.Api.Operations;
using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Ctg.Tests.Api;

/// <summary>
/// A service that knew 2024 takes the vintage of 2025 in: signed conventions of a commune that merged (Pierrefitte), of one that took another
/// code (Conques-en-Rouergue), of one that parted (Neussargues) and of one that changed its EPCI (Saint-Sylvain, 14659).
/// </summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class NewVintageTests(string engine)
{
    private const string Caf = "N24";

    private TestDatabase _database = null!;
    private CtgService _service = null!;
    private HttpClient _client = null!;
    private (string Merged, string Recoded, string Parted, string Moved) _conventions;

    [OneTimeSetUp]
    public async Task TakeTheVintageInAsync()
    {
        _database = TestDatabase.Empty(engine);
        await _database.CreateOnServerAsync();
        var opened = _database.OpenEngine();
        await new Migrator(opened, TimeProvider.System).MigrateAsync(CancellationToken.None);
        await new TerritoryImport(TestDatabase.Over(opened)).LoadAsync(TerritoryFiles.Open(TestDatabase.OlderVintage), new Progress<double>(), CancellationToken.None);
        _service = new CtgService(_database, null, ("Territories:Folder", Path.GetDirectoryName(TestDatabase.OlderVintage)!));
        _client = _service.ClientOf(Caf);
        _conventions = (await SignedAsync("commune-93059"), await SignedAsync("commune-12076"), await SignedAsync("commune-15141"), await SignedAsync("commune-14659"));
        await _service.Services.GetRequiredService<TerritoryImport>().LoadAsync(TerritoryFiles.OpenAll(TestDatabase.DataFolder)[0], new Progress<double>(), CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task DropAsync()
    {
        _client?.Dispose();
        if (_service is not null) await _service.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task A_merged_commune_passes_to_its_successor_from_the_day_with_its_change()
    {
        var history = (await _client.ReadAsync($"{_conventions.Merged}/history?limit=200")).Expect(200);
        var change = history.Items.Single(c => (string?)c["operation"] == "succession");
        Assert.Multiple(async () =>
        {
            Assert.That(await RowsAsync(_conventions.Merged), Is.EqualTo(new[] { "commune-93059 ..2024-12-31 initial", "commune-93066 2025-01-01.. succession" }));
            Assert.That(await RowsAsync(_conventions.Recoded), Is.EqualTo(new[] { "commune-12076 ..2024-12-31 initial", "commune-12218 2025-01-01.. succession" }));
            Assert.That((string?)change["reason"], Does.Contain("commune-93059 → commune-93066"));
        });
    }

    [Test]
    public async Task Coverage_changes_by_what_the_merger_and_the_census_say_and_nothing_else()
    {
        var (eve, day) = (OfficialFiles.Of2024.Communes, OfficialFiles.Of2025.Communes);
        Assert.Multiple(async () =>
        {
            Assert.That(await CoveredAsync("2024-12-31", "93"), Is.EqualTo((1, eve["93059"].Population, eve.Values.Where(c => c.Departement == "93").Sum(c => c.Population), 2022, "2024")));
            Assert.That(await CoveredAsync("2025-01-01", "93"), Is.EqualTo((1, day["93066"].Population, day.Values.Where(c => c.Departement == "93").Sum(c => c.Population), 2023, "2025")));
            Assert.That(await CoveredAsync("2025-01-01", "12"), Is.EqualTo((1, day["12218"].Population, day.Values.Where(c => c.Departement == "12").Sum(c => c.Population), 2023, "2025")));
        });
    }

    [Test]
    public async Task A_split_waits_in_the_worklist_until_it_is_decided()
    {
        Assert.That(await WaitingAsync(), Is.EquivalentTo(new[] { "commune-15031", "commune-15035", "commune-15047", "commune-15171" }));
        Assert.That((await CoveredAsync("2025-01-01", "15")).Communes, Is.EqualTo(1));
        var convention = (await _client.ReadAsync(_conventions.Parted)).Expect(200);
        var decided = (await _client.PostAsync(
            $"{_conventions.Parted}/split-decisions", new { commune = "commune-15031", joins = true, reason = "Celles reste", decidedOn = "2025-02-01" }, convention.ETag)).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That(await WaitingAsync(), Is.EquivalentTo(new[] { "commune-15035", "commune-15047", "commune-15171" }));
            Assert.That((await CoveredAsync("2025-01-01", "15")).Communes, Is.EqualTo(2));
            Assert.That((await CoveredAsync("2024-12-31", "15")).Communes, Is.EqualTo(1));
            Assert.That(decided.Body["perimeter"]!["communes"]!.AsArray(), Has.Count.EqualTo(2));
        });
    }

    [Test]
    public async Task A_commune_that_changes_its_EPCI_stays_in_its_perimeter()
    {
        Assert.That(await RowsAsync(_conventions.Moved), Is.EqualTo(new[] { "commune-14659 .. initial" }));
        foreach (var (epci, date, found) in new[] { ("epci-200066710", "2024-12-31", 1), ("epci-200066710", "2025-01-01", 0), ("epci-200065589", "2025-01-01", 1) })
            Assert.That((await _client.ReadAsync($"/v1/conventions?caf={Caf}&territory={epci}&asOf={date}")).Items.Count(), Is.EqualTo(found), $"{epci} {date}");
    }

    [Test]
    public async Task Nothing_differs_from_the_change_log_afterwards()
    {
        var (changes, resources, differences) = await _service.Services.GetRequiredService<Verification>().RunAsync(new Progress<double>(), CancellationToken.None);
        Assert.That((differences, changes > 0, resources > 0), Is.EqualTo((Array.Empty<string>(), true, true)).Using<IReadOnlyList<string>>((a, b) => a.SequenceEqual(b)));
    }

    private async Task<string> SignedAsync(string commune) => $"/v1/conventions/{(await _client.SignAsync(await _client.CreateConventionAsync(Caf, commune))).Body["id"]}";

    private async Task<string[]> RowsAsync(string convention) =>
    [
        .. (await _client.ReadAsync(convention)).Expect(200).Body["perimeter"]!["communes"]!.AsArray().Select(c => $"{c!["territory"]} {c["from"]}..{c["until"]} {c["origin"]}"),
    ];

    private async Task<(int Communes, int? Inhabitants, int? Total, int Year, string Vintage)> CoveredAsync(string on, string departement)
    {
        var coverage = (await _client.ReadAsync($"/v1/deployment/coverage?within=departement-{departement}&on={on}")).Expect(200).Body;
        return (
            (int)coverage["communes"]!["covered"]!, (int?)coverage["population"]!["covered"], (int?)coverage["population"]!["total"], (int)coverage["populationYear"]!,
            (string)coverage["vintage"]!);
    }

    private async Task<IReadOnlyList<string?>> WaitingAsync() =>
        [.. (await _client.ReadAsync("/v1/deployment/worklist?kind=splitToDecide")).Expect(200).Items.Select(i => (string?)i["commune"])];
}

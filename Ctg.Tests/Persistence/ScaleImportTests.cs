using Ctg.Api.Facilities.Scales;
using Ctg.Tests.Support;

namespace Ctg.Tests.Persistence;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ScaleImportTests(string engine) : FileImportFixture(engine)
{
    private const string Header = "year,type,kind,unit,minimum,maximum,criterion,source";

    private ScaleImport Import => new(Unit);

    [Test]
    public async Task Every_fault_of_a_file_is_told_and_nothing_is_loaded()
    {
        using var file = ImportedFile.Csv(
            Header,
            "2025,eaje,new,placeYear,2600,3600,right,https://example.fr",
            "1999,creche,newer,places,2600.12345,many,,example.fr",
            ",,,,,,,",
            "2025,eaje,new,placeYear,3600,2600,,https://example.fr",
            "2025,eaje,new,placeYear,2700,2700,right,https://example.fr",
            $"2025,eaje,new,placeYear,1,1,{new string('x', 1001)},ftp://example.fr",
            "2025,eaje");
        var faults = await file.FaultsAsync(Import);
        Assert.Multiple(async () =>
        {
            Assert.That(faults, Is.EquivalentTo(new[]
            {
                "row 3, year: a year from 2000 to 2100 is needed",
                "row 3, minimum: '2600.12345' is not a number from 0 on with at most 4 decimals",
                "row 3, maximum: 'many' is not a number from 0 on with at most 4 decimals",
                "row 3, type: 'creche' is none of eaje, microCreche, rpe, laep, alshPeri, alshExtra, youthCentre, ludotheque, socialCentre, evs, fjt, other",
                "row 3, kind: 'newer' is none of existing, new, employer, trajectory",
                "row 3, unit: 'places' is none of placeYear, hour, fteYear, flatYear",
                "row 3, source: the address of the page that says so is needed",
                "row 4, year: a year from 2000 to 2100 is needed",
                "row 4, minimum: '' is not a number from 0 on with at most 4 decimals",
                "row 4, maximum: '' is not a number from 0 on with at most 4 decimals",
                "row 4, type: '' is none of eaje, microCreche, rpe, laep, alshPeri, alshExtra, youthCentre, ludotheque, socialCentre, evs, fjt, other",
                "row 4, kind: '' is none of existing, new, employer, trajectory",
                "row 4, unit: '' is none of placeYear, hour, fteYear, flatYear",
                "row 4, source: the address of the page that says so is needed",
                "row 5, maximum: it is less than the minimum",
                "row 6, criterion: there is another amount for eaje, new, placeYear in 2025 with the same criterion",
                "row 7, criterion: text of at most 1000 characters in UTF-8 is needed",
                "row 7, source: the address of the page that says so is needed",
                "row 8, all: 2 values instead of 8",
            }));
            Assert.That(await RowsAsync(), Is.Empty);
        });
    }

    [Test]
    public async Task A_file_takes_the_place_of_the_years_that_it_names_and_the_same_file_again_changes_nothing()
    {
        using var first = ImportedFile.Csv(Header, "2024,eaje,new,placeYear,2500,3500,,https://example.fr", "2025,eaje,new,placeYear,2600,3600,l'un,https://example.fr", "2025,rpe,new,fteYear,\"1 000,1234\",\"1 000,1234\",,https://example.fr");
        using var second = ImportedFile.Csv(Header, "2025,eaje,new,placeYear,2600,3700,l'un,https://example.fr");
        var before = await StateAsync();
        var told = await Import.CompareAsync(first.Path, CancellationToken.None);
        Assert.That(await RowsAsync(), Is.Empty);
        var done = await first.LoadIntoAsync(Import);
        var again = await first.LoadIntoAsync(Import);
        Assert.Multiple(async () =>
        {
            Assert.That(told.Lines, Is.EqualTo(done.Lines).And.EqualTo(new[] { "2024: 1 rows, 1 of them new, 0 no longer there.", "2025: 2 rows, 2 of them new, 0 no longer there." }));
            Assert.That(again.Commits, Is.False);
            Assert.That(await StateAsync(), Is.EqualTo((before.Revision, before.Changes + 1)), "a scale is nothing of the register of territories");
            Assert.That(await RowsAsync(), Is.EqualTo(new[] { "2024000 eaje new", "2025000 eaje new", "2025001 rpe new" }));
        });
        await second.LoadIntoAsync(Import);
        Assert.That(await RowsAsync(), Is.EqualTo(new[] { "2024000 eaje new", "2025000 eaje new" }));
    }

    [Test]
    public async Task The_file_that_ships_is_right()
    {
        var report = await Import.LoadAsync(Path.Combine(Repository.Root, "data/bonus-scales/2025.csv"), new Progress<double>(), CancellationToken.None);
        Assert.That(report.Lines, Is.EqualTo(new[] { "2025: 5 rows, 5 of them new, 0 no longer there." }));
    }

    private async Task<IEnumerable<string>> RowsAsync() =>
        (await QueryAsync<(int Key, string Type, string Kind)>("SELECT scale_key, type, kind FROM bonus_scale ORDER BY scale_key")).Select(r => $"{r.Key} {r.Type} {r.Kind}");
}

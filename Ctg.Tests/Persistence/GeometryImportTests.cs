using System.Text;
using Ctg.Api.Territories.Geometries;
using Ctg.Api.Territories.Import;
using Ctg.Tests.Support;

namespace Ctg.Tests.Persistence;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class GeometryImportTests(string engine) : FileImportFixture(engine)
{
    private GeometryImport Import => new(Unit);

    [Test]
    public async Task Every_fault_of_a_file_is_told_by_the_number_of_its_feature_and_nothing_is_loaded()
    {
        var before = await StateAsync();
        using var file = ImportedFile.GeoJson(
            Contours.Feature("48095"),
            Contours.Feature("48095", 3),
            Contours.Feature("48080", property: "nom_commune"),
            """{"type":"Feature","properties":{"code":"48080"},"geometry":null}""",
            """{"type":"Feature","properties":{"code":"48080"},"geometry":{"type":"Point","coordinates":[2,48]}}""",
            """{"type":"Feature","properties":{"code":"48080"},"geometry":{"type":"Polygon"}}""",
            """{"type":"Feature","properties":{"code":"48080"},"geometry":{"type":"Polygon","coordinates":[]}}""",
            """{"type":"Feature","properties":{"code":"48080"},"geometry":{"type":"Polygon","coordinates":[[[2,48],[3,48],[3,49],[2,49]]]}}""",
            """{"type":"Feature","properties":{"code":"48080"},"geometry":{"type":"Polygon","coordinates":[[[2,48],[3,48],[2,48]]]}}""",
            """{"type":"Feature","properties":{"code":"48080"},"geometry":{"type":"Polygon","coordinates":[[[652000,6862000],[3,48],[3,49],[652000,6862000]]]}}""",
            """{"type":"Feature","properties":{"code":"48080"},"geometry":{"type":"MultiPolygon","coordinates":[[["2","48"]]]}}""",
            "17",
            """{"type":"Polygon","coordinates":[[[2,48],[3,48],[3,49],[2,48]]]}""",
            """{"properties":{"code":"48080"},"geometry":{"type":"Polygon","coordinates":[[[2,48],[3,48],[3,49],[2,48]]]}}""",
            """{"type":"Feature","properties":{"code":48080},"geometry":{"type":"Polygon","coordinates":[[[2,48],[3,48],[3,49],[2,48]]]}}""",
            """{"type":"Feature","properties":{"code":"48080"},"geometry":{"type":"Polygon","coordinates":[[[2,48],[3,48],[3,49]]]}}""");
        Assert.Multiple(async () =>
        {
            Assert.That(await file.FaultsAsync(Import), Is.EqualTo(new[]
            {
                "feature 2: there is a second one of 48095",
                "feature 3: it has no code, insee or INSEE_COM",
                "feature 4: it has no geometry",
                "feature 5: its geometry is a 'Point', neither a Polygon nor a MultiPolygon",
                "feature 6: its geometry has no coordinates",
                "feature 7: its coordinates are not lists of rings of positions",
                "feature 8: a ring of it is not closed",
                "feature 9: a ring of it has fewer than 4 positions",
                "feature 10: the position [652000,6862000] is not in WGS84 (longitude, latitude)",
                "feature 11: a position of it has no longitude and latitude",
                "feature 12: it is no object",
                "feature 13: its type is not Feature",
                "feature 14: its type is not Feature",
                "feature 15: its code is a number: it must be a string such as \"01001\"",
                "feature 16: a ring of it is not closed",
            }));
            Assert.That(await HeldAsync(), Is.Empty);
            Assert.That(await StateAsync(), Is.EqualTo(before));
        });
    }

    [TestCase("""{"type":"FeatureCollection"}""", "feature 1: it is no FeatureCollection: there is no list of features")]
    [TestCase("[1]", "feature 1: it is no FeatureCollection: there is no list of features")]
    [TestCase("""{"features":{}}""", "feature 1: it is no FeatureCollection: there is no list of features")]
    [TestCase("", "feature 1: it cannot be read as JSON from line 1, byte 1 on")]
    [TestCase("""{"features":[{"type":""", "feature 1: it cannot be read as JSON from line 1, byte 22 on")]
    [TestCase("{\"type\":\"FeatureCollection\",\n\"features\":\n[ 17x", "feature 1: it cannot be read as JSON from line 3, byte 5 on")]
    [TestCase("""{"features":[]}""", "none of its features is that of a commune")]
    [TestCase("""{"features":[{"type":"Feature","properties":{"code":"48"},"geometry":{"type":"Polygon","coordinates":[[[2,48],[3,48],[3,49],[2,48]]]}}]}""", "none of its features is that of a commune")]
    public async Task What_is_no_collection_of_communes_is_refused(string text, string fault)
    {
        using var file = ImportedFile.Text(text);
        Assert.That(await file.FaultsAsync(Import), Is.EqualTo(new[] { fault }));
    }

    [Test]
    public async Task Where_a_large_file_is_no_JSON_is_told_from_its_first_byte_on()
    {
        var features = string.Join(",\n", Enumerable.Repeat(Contours.Feature("75101"), 2_000));
        using var file = ImportedFile.Text($"{{\"features\":[\n{features},\n{{\"type\" \"Feature\"}}]}}");
        Assert.That(await file.FaultsAsync(Import), Is.EqualTo(new[] { "feature 2001: it cannot be read as JSON from line 2002, byte 9 on" }));
    }

    [Test]
    public void A_file_that_is_not_there_is_refused() => Assert.That(
        async () => await Import.LoadAsync("/nowhere/communes.geojson", new Progress<double>(), CancellationToken.None),
        Throws.TypeOf<InvalidTerritoryDataException>().With.Message.Contains("There is no file /nowhere/communes.geojson"));

    [Test]
    public async Task A_contour_is_kept_digit_for_digit_without_altitudes_under_whatever_name_a_file_has_the_code()
    {
        using var file = ImportedFile.GeoJson(
            Contours.Feature("48095", 2),
            Contours.Feature("48080", 3, "insee"),
            """{"properties":{"INSEE_COM":"93059","code":null},"geometry":{"type":"MultiPolygon", "coordinates":[ [[[2.10,48.0,35],[3,48],[3,49],[2.10,48.0,35]]] ]},"type":"Feature"}""");
        await file.LoadIntoAsync(Import);
        Assert.That(await HeldAsync(), Is.EqualTo(new[]
        {
            $"48080 {Contours.Square(3)}", $"48095 {Contours.Square(2)}", """93059 {"type":"MultiPolygon","coordinates":[[[[2.10,48.0],[3,48],[3,49],[2.10,48.0]]]]}""",
        }));
    }

    [Test]
    public async Task What_a_file_would_change_is_told_beforehand_with_the_codes_that_no_commune_has_and_changes_nothing()
    {
        var before = await StateAsync();
        using var file = ImportedFile.GeoJson(Contours.Feature("48095"), Contours.Feature("75101"), Contours.Feature("13201"));
        var told = await Import.CompareAsync(file.Path, CancellationToken.None);
        Assert.That(await HeldAsync(), Is.Empty);
        Assert.That(await StateAsync(), Is.EqualTo(before));
        Assert.That((await file.LoadIntoAsync(Import)).Lines, Is.EqualTo(told.Lines).And.EqualTo(new[]
        {
            "1 contours, 1 of them new or others than before.", "2 features are passed over, for no commune has their code: 13201, 75101.",
        }));
        Assert.That(await HeldAsync(), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task The_same_file_again_changes_nothing_and_what_it_changes_is_logged_with_a_new_revision()
    {
        var before = await StateAsync();
        using var file = ImportedFile.GeoJson(Contours.Feature("48095"), Contours.Feature("48080"));
        await file.LoadIntoAsync(Import);
        var once = await StateAsync();
        var again = await file.LoadIntoAsync(Import);
        Assert.Multiple(async () =>
        {
            Assert.That(once, Is.EqualTo((before.Revision + 1, before.Changes + 1)));
            Assert.That(again.Commits, Is.False);
            Assert.That(await StateAsync(), Is.EqualTo(once));
        });
    }

    [Test]
    public async Task A_file_takes_the_place_of_what_was_held_of_the_communes_that_it_has_and_of_no_other()
    {
        using var first = ImportedFile.GeoJson(Contours.Feature("48095", 2), Contours.Feature("48080", 2));
        using var second = ImportedFile.GeoJson(Contours.Feature("48095", 3), Contours.Feature("91228", 4));
        await first.LoadIntoAsync(Import);
        var report = await second.LoadIntoAsync(Import);
        Assert.Multiple(async () =>
        {
            Assert.That(report.Lines, Is.EqualTo(new[] { "2 contours, 2 of them new or others than before." }));
            Assert.That(await HeldAsync(), Is.EqualTo(new[] { $"48080 {Contours.Square(2)}", $"48095 {Contours.Square(3)}", $"91228 {Contours.Square(4)}" }));
        });
    }

    [Test]
    public async Task A_load_that_is_interrupted_leaves_the_contours_that_were_there()
    {
        using var first = ImportedFile.GeoJson(Contours.Feature("48095", 2), Contours.Feature("48080", 2));
        using var second = ImportedFile.GeoJson(Contours.Feature("48095", 3), Contours.Feature("48080", 3));
        await first.LoadIntoAsync(Import);
        var before = (await HeldAsync(), await StateAsync());
        using var source = new CancellationTokenSource();
        Assert.That(async () => await Import.LoadAsync(second.Path, new Interrupt(source), source.Token), Throws.Exception);
        Assert.That((await HeldAsync(), await StateAsync()), Is.EqualTo(before));
    }

    private async Task<string[]> HeldAsync()
    {
        var rows = await QueryAsync<(string Code, byte[] Geometry)>(
            "SELECT t.code, g.geometry FROM territory_geometry g JOIN territory t ON t.territory_id = g.territory_id ORDER BY t.code");
        return [.. rows.Select(r => $"{r.Code} {Encoding.UTF8.GetString(r.Geometry)}")];
    }

    /// <summary>Cancels while the file is loaded.</summary>
    private sealed class Interrupt(CancellationTokenSource source) : IProgress<double>
    {
        public void Report(double value)
        {
            if (value > 0.5) source.Cancel();
        }
    }
}

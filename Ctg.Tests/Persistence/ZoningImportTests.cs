using Ctg.Api.Territories.Import;
using Ctg.Api.Territories.Zonings;
using Ctg.Tests.Support;

namespace Ctg.Tests.Persistence;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ZoningImportTests(string engine) : FileImportFixture(engine)
{
    private const string Header = "code_insee,zoning,from,until,act";

    private ZoningImport Import => new(Unit);

    [Test]
    public async Task Every_fault_of_a_file_is_told_and_nothing_is_loaded()
    {
        var before = await StateAsync();
        using var file = ImportedFile.Csv(
            Header,
            "48095,zrr,2018-01-01,2024-06-30,right",
            "9509,qpv,2024-01-01,,",
            "93059,qpv,2025-01-01,,",
            "15031,frr,2024-07-01,,",
            "48095,zus,2018-01-01,,",
            "48095,frr,01/07/2024,,",
            "48095,frr,,,",
            "48095,frrPlus,2025-01-01,2024-12-31,",
            "48095,zrr,2017-01-01,,",
            "48080,frr,2024-06-30,,",
            "48080,frrPlus,2024-12-31,,",
            $"48080,qpv,2024-01-01,,{new string('x', 301)}",
            "48080,qpv,2015-01-01,2024-01-01,",
            "48080,qpv",
            "48080,frr,1899-12-31,,",
            "48080,frr,2024-07-01,2200-01-01,",
            "48080,frr,2024-07-01,9999-12-31,");
        var faults = await file.FaultsAsync(Import);
        Assert.Multiple(async () =>
        {
            Assert.That(faults, Is.EquivalentTo(new[]
            {
                "row 3, code_insee: '9509' is not the code of a Commune",
                "row 4, code_insee: there is no commune-93059 on 2025-01-01; GET /v1/territories/commune-93059?on=2025-01-01 says who has its land, where somebody has",
                "row 5, code_insee: there is no commune-15031 on 2024-07-01; GET /v1/territories/commune-15031?on=2024-07-01 says who has its land, where somebody has",
                "row 6, zoning: 'zus' is none of qpv, zrr, frr, frrPlus",
                "row 7, from: '01/07/2024' is not a date such as 2024-07-01",
                "row 8, from: the first day is needed",
                "row 9, until: 2024-12-31 is before 2025-01-01",
                "row 10, until: zrr ends on 2024-06-30",
                "row 11, from: frr begins on 2024-07-01",
                "row 12, from: frrPlus begins on 2025-01-01",
                "row 13, act: text of at most 300 characters in UTF-8 is needed",
                "row 15, all: 2 values instead of 5",
                "row 16, from: 1899-12-31 is not between 1900-01-01 and 2199-12-31",
                "row 17, until: 2200-01-01 is not between 1900-01-01 and 2199-12-31",
                "row 18, until: 9999-12-31 is not between 1900-01-01 and 2199-12-31",
                "row 2, from: it overlaps row 10",
                "row 13, from: it overlaps row 14",
            }));
            Assert.That(await RowsAsync(), Is.Empty);
            Assert.That(await StateAsync(), Is.EqualTo(before));
        });
    }

    [TestCase("", "it lacks the columns code_insee, zoning, from, until, act")]
    [TestCase(Header, "it has no rows")]
    [TestCase("code_insee,zoning,from", "it lacks the columns until, act")]
    public async Task A_file_of_another_form_is_refused(string text, string fault)
    {
        using var file = ImportedFile.Csv(text);
        Assert.That(await file.FaultsAsync(Import), Has.Some.Contains(fault));
    }

    [Test]
    public async Task A_file_without_a_line_is_refused()
    {
        using var file = ImportedFile.Text("");
        Assert.That(await file.FaultsAsync(Import), Is.EqualTo(new[] { "it is empty: a header is needed" }));
    }

    [TestCase("\"open", "", "row 3, all: a quote is not closed, or the row is too long; the rows below were not read")]
    [TestCase("\"open", "x", "row 3, all: a quote is not closed, or the row is too long; the rows below were not read")]
    [TestCase("long", "x", "row 3, all: a quote is not closed, or the row is too long; the rows below were not read")]
    [TestCase("\"the \"new\" act\"", "", "row 3, all: text follows a closing quote: within quotes, a quote is written twice; the rows below were not read")]
    public async Task A_row_whose_end_cannot_be_found_is_told_and_nothing_that_follows_from_it(string act, string filling, string fault)
    {
        var more = string.Concat(Enumerable.Repeat(filling, 100_000));
        using var file = ImportedFile.Csv(Header, "48095,qpv,2024-01-01,,right", $"48080,qpv,2024-01-01,,{act}{more}", "9509,qpv,2024-01-01,,");
        using var first = ImportedFile.Csv(Header, $"48080,qpv,2024-01-01,,{act}{more}");
        Assert.Multiple(async () =>
        {
            Assert.That(await file.FaultsAsync(Import), Is.EqualTo(new[] { fault }));
            Assert.That(await first.FaultsAsync(Import), Is.EqualTo(new[] { fault.Replace("row 3", "row 2", StringComparison.Ordinal) }), "also as the first row");
        });
    }

    [Test]
    public void A_file_that_is_not_there_is_refused() => Assert.That(
        async () => await Import.LoadAsync("/nowhere/zonings.csv", new Progress<double>(), CancellationToken.None),
        Throws.TypeOf<InvalidTerritoryDataException>().With.Message.Contains("There is no file /nowhere/zonings.csv"));

    [Test]
    public async Task What_a_file_would_change_is_told_beforehand_and_changes_nothing()
    {
        var before = await StateAsync();
        using var file = ImportedFile.Csv(Header, "48095,frr,2024-07-01,,", "48080,frr,2024-07-01,,", "91228,qpv,2024-01-01,,");
        var told = await Import.CompareAsync(file.Path, CancellationToken.None);
        Assert.That(await RowsAsync(), Is.Empty);
        Assert.That(await StateAsync(), Is.EqualTo(before));
        var done = await file.LoadIntoAsync(Import);
        Assert.Multiple(() =>
        {
            Assert.That(told.Lines, Is.EqualTo(done.Lines).And.EqualTo(new[] { "frr: 2 rows, 2 of them new, 0 no longer there.", "qpv: 1 rows, 1 of them new, 0 no longer there." }));
            Assert.That(told.Commits, Is.True);
        });
    }

    [Test]
    public async Task The_same_file_again_changes_nothing_and_what_it_changes_is_logged_with_a_new_revision()
    {
        var before = await StateAsync();
        using var file = ImportedFile.Csv(Header, "48095,frr,2024-07-01,,l'arrêté du 19 juin 2024", "48080,zrr,2018-01-01,2024-06-30,");
        await file.LoadIntoAsync(Import);
        var once = await StateAsync();
        var again = await file.LoadIntoAsync(Import);
        Assert.Multiple(async () =>
        {
            Assert.That(once, Is.EqualTo((before.Revision + 1, before.Changes + 1)));
            Assert.That(again.Commits, Is.False);
            Assert.That(await StateAsync(), Is.EqualTo(once));
            Assert.That(await RowsAsync(), Is.EqualTo(new[] { "48080 zrr 2018-01-01 2024-06-30", "48095 frr 2024-07-01 9999-12-31" }));
        });
    }

    [Test]
    public async Task A_file_takes_the_place_of_what_was_held_of_the_zonings_that_it_names_and_of_no_other()
    {
        using var first = ImportedFile.Csv(Header, "48095,frr,2024-07-01,,", "48080,frr,2024-07-01,,", "91228,qpv,2024-01-01,,");
        using var second = ImportedFile.Csv(Header, "48095,frr,2024-07-01,2025-12-31,");
        using var third = ImportedFile.Csv(Header, "48095,frr,2024-07-01,2025-12-31,another act");
        await first.LoadIntoAsync(Import);
        var report = await second.LoadIntoAsync(Import);
        Assert.Multiple(async () =>
        {
            Assert.That(report.Lines, Is.EqualTo(new[] { "frr: 1 rows, 1 of them new, 2 no longer there." }));
            Assert.That(await RowsAsync(), Is.EqualTo(new[] { "48095 frr 2024-07-01 2025-12-31", "91228 qpv 2024-01-01 9999-12-31" }));
            Assert.That((await third.LoadIntoAsync(Import)).Commits, Is.True);
        });
    }

    private async Task<IEnumerable<string>> RowsAsync()
    {
        var rows = await QueryAsync<(string Code, string Zoning, DateOnly From, DateOnly Until)>(
            "SELECT t.code, z.zoning, z.from_date, z.until_date FROM territory_zoning z JOIN territory t ON t.territory_id = z.territory_id ORDER BY t.code, z.zoning");
        return rows.Select(r => $"{r.Code} {r.Zoning} {r.From:yyyy-MM-dd} {r.Until:yyyy-MM-dd}");
    }
}

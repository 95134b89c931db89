using Ctg.Api.Territories.Composed;
using Ctg.Tests.Support;

namespace Ctg.Tests.Persistence;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SyndicatImportTests(string engine) : FileImportFixture(engine)
{
    private const string Header = "siren,name,nature,member,from,until";

    private SyndicatImport Import => new(Unit);

    [Test]
    public async Task Every_fault_of_a_file_is_told_and_nothing_is_loaded()
    {
        var before = await StateAsync();
        using var file = ImportedFile.Csv(
            Header,
            "254800014,SIVOM du Gévaudan,SIVOM,48095,2020-01-01,",
            "254800015,SIVOM,SIVOM,48095,2020-01-01,",
            "254800014,Another,SIVU,48080,2020-01-01,",
            "254800014,SIVOM du Gévaudan,CC,4809,2020-01-01,",
            "254800014,SIVOM du Gévaudan,SIVOM,93059,2025-01-01,",
            "254800014,SIVOM du Gévaudan,SIVOM,254800014,2020-01-01,",
            "254800014,SIVOM du Gévaudan,SIVOM,48095,2019-01-01,2020-01-01",
            "254800014,SIVOM du Gévaudan,SIVOM,200059228,2020-01-01,2019-12-31",
            "254800014,SIVOM du Gévaudan,SIVOM,200059228,,",
            "200059228,An EPCI,SMF,48095,2020-01-01,",
            "259100014,,SIVU,91228,2020-01-01,",
            "259100014,SIVU,SIVU,91182,9999-12-31,");
        Assert.Multiple(async () =>
        {
            Assert.That(await file.FaultsAsync(Import), Is.EquivalentTo(new[]
            {
                "row 3, siren: '254800015' is not the code of a Syndicat",
                "row 4, name: it is another in row 2",
                "row 4, nature: it is another in row 2",
                "row 5, nature: 'CC' is none of SIVU, SIVOM, SMF, SMO, PETR, POLEM",
                "row 5, member: '4809' is neither the code of a commune nor the SIREN of an EPCI or EPT",
                "row 6, member: there is no commune-93059 on 2025-01-01; GET /v1/territories/commune-93059?on=2025-01-01 says who has its land, where somebody has",
                "row 7, member: there is no epci-254800014 on 2020-01-01; GET /v1/territories/epci-254800014?on=2020-01-01 says who has its land, where somebody has",
                "row 2, from: it overlaps row 8",
                "row 9, until: 2019-12-31 is before 2020-01-01",
                "row 10, from: the first day is needed",
                "row 11, siren: 200059228 is that of an EPCI or EPT",
                "row 12, name: a name of 1 to 200 characters is needed",
                "row 13, from: 9999-12-31 is not between 1900-01-01 and 2199-12-31",
            }));
            Assert.That(await HeldAsync(), Is.Empty);
            Assert.That(await StateAsync(), Is.EqualTo(before));
        });
    }

    [TestCase("", "SIVOM", "row 2, name: a name of 1 to 200 characters is needed")]
    [TestCase("SIVOM \uFFFD", "SIVOM", "row 2, name: text of at most 200 characters in UTF-8 is needed")]
    [TestCase("SIVOM", "CC", "row 2, nature: 'CC' is none of SIVU, SIVOM, SMF, SMO, PETR, POLEM")]
    public async Task A_row_with_a_fault_makes_no_other_row_of_its_syndicat_another(string name, string nature, string fault)
    {
        using var file = ImportedFile.Csv(
            Header, $"254800014,{name},{nature},48095,2020-01-01,", "254800014,SIVOM,SIVOM,48080,2020-01-01,", "254800014,SIVOM,SIVOM,91228,2020-01-01,",
            "254800014,Another,SIVOM,93066,2020-01-01,");
        Assert.That(await file.FaultsAsync(Import), Is.EqualTo(new[] { fault, $"row 5, name: it is another in row {(name == "SIVOM" ? 2 : 3)}" }));
    }

    [Test]
    public async Task What_a_file_would_change_is_told_beforehand_and_changes_nothing()
    {
        var before = await StateAsync();
        using var file = ImportedFile.Csv(Header, "254800014,SIVOM du Gévaudan,SIVOM,48095,2020-01-01,", "254800014,SIVOM du Gévaudan,SIVOM,48080,2020-01-01,");
        var told = await Import.CompareAsync(file.Path, CancellationToken.None);
        Assert.That(await HeldAsync(), Is.Empty);
        Assert.That(await StateAsync(), Is.EqualTo(before));
        Assert.That((await file.LoadIntoAsync(Import)).Lines, Is.EqualTo(told.Lines).And.EqualTo(new[]
        {
            "new: syndicat-254800014 SIVOM du Gévaudan, 2 members, 2 of them new, 0 no longer there", "1 syndicats, 1 of them new or others than before.",
        }));
    }

    [Test]
    public async Task The_same_file_again_changes_nothing_and_what_it_changes_is_logged_with_a_new_revision()
    {
        var before = await StateAsync();
        using var file = ImportedFile.Csv(Header, "254800014,\"SIVOM \"\"du Gévaudan\"\", l'exemple\",SIVOM,48095,2020-01-01,");
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
    public async Task A_file_takes_the_place_of_what_was_held_of_the_syndicats_that_it_names_and_of_no_other()
    {
        using var first = ImportedFile.Csv(
            Header, "254800014,SIVOM,SIVOM,48095,2020-01-01,", "254800014,SIVOM,SIVOM,48080,2020-01-01,", "259100014,SIVU,SIVU,91228,2020-01-01,");
        using var second = ImportedFile.Csv(Header, "254800014,SIVOM,SIVOM,48095,2020-01-01,2025-06-30");
        using var renamed = ImportedFile.Csv(Header, "254800014,SIVOM de Mende,SIVOM,48095,2020-01-01,2025-06-30");
        await first.LoadIntoAsync(Import);
        var report = await second.LoadIntoAsync(Import);
        Assert.Multiple(async () =>
        {
            Assert.That(report.Lines[0], Is.EqualTo("changed: syndicat-254800014 SIVOM, 1 members, 1 of them new, 2 no longer there"));
            Assert.That(await HeldAsync(), Is.EqualTo(new[] { "254800014 48095 2020-01-01 2025-06-30", "259100014 91228 2020-01-01 9999-12-31" }));
            Assert.That((await renamed.LoadIntoAsync(Import)).Commits, Is.True);
            Assert.That(await QueryAsync<string>("SELECT t.code FROM territory t WHERE t.type = 'syndicat' ORDER BY t.code"), Is.EqualTo(new[] { "254800014", "259100014" }));
        });
    }

    private async Task<IEnumerable<string>> HeldAsync()
    {
        var rows = await QueryAsync<(string Syndicat, string Member, DateOnly From, DateOnly Until)>(
            "SELECT s.code, t.code, m.from_date, m.until_date FROM syndicat_member m JOIN territory s ON s.territory_id = m.syndicat_id"
            + " JOIN territory t ON t.territory_id = m.member_id ORDER BY s.code, t.code");
        return rows.Select(r => $"{r.Syndicat} {r.Member} {r.From:yyyy-MM-dd} {r.Until:yyyy-MM-dd}");
    }
}

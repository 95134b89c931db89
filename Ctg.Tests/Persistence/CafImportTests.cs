using Ctg.Api.Territories;
using Ctg.Api.Territories.Composed;
using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;
using Ctg.Tests.Support;

namespace Ctg.Tests.Persistence;

/// <summary>What is other for Caf than for syndicats: their codes and members, and that a commune has one at a time.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class CafImportTests(string engine) : FileImportFixture(engine)
{
    private const string Header = "code,name,member,from,until";

    private CafImport Import => new(Unit);

    [Test]
    public async Task Every_fault_of_a_file_is_told_and_nothing_is_loaded()
    {
        var before = await StateAsync();
        using var file = ImportedFile.Csv(
            Header,
            "91,Caf de l'Essonne,91,2020-01-01,",
            "91,Another,2A,2020-01-01,",
            "9,Caf,48,2020-01-01,",
            "48,Caf,4,2020-01-01,",
            "48,Caf,93059,2025-01-01,",
            "48,Caf,20,2020-01-01,",
            "48,Caf,200057867,2020-01-01,",
            "48,Caf,48,2020-01-01,2024-12-31",
            "48,Caf,48,2024-12-31,",
            "75,Caf,91228,2024-03-01,");
        Assert.Multiple(async () =>
        {
            Assert.That(await file.FaultsAsync(Import), Is.EquivalentTo(new[]
            {
                "row 3, name: it is another in row 2",
                "row 4, code: '9' is not the code of a Caf",
                "row 5, member: '4' is neither the code of a commune or département nor the SIREN of an EPCI",
                "row 6, member: there is no commune-93059 on 2025-01-01; GET /v1/territories/commune-93059?on=2025-01-01 says who has its land, where somebody has",
                "row 7, member: there is no departement-20 on 2020-01-01; GET /v1/territories/departement-20?on=2020-01-01 says who has its land, where somebody has",
                "row 8, member: there is no epci-200057867 on 2020-01-01; GET /v1/territories/epci-200057867?on=2020-01-01 says who has its land, where somebody has",
                "row 10, from: it overlaps row 9",
                "row 11, member: commune-91228 is of caf-91 by row 2 too, from 2024-03-01 on: a commune has one at a time",
            }));
            Assert.That(await StateAsync(), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task A_commune_that_another_Caf_has_in_the_register_is_refused_until_the_file_ends_it_there()
    {
        using var first = ImportedFile.Csv(Header, "91,Caf de l'Essonne,91,2020-01-01,");
        using var second = ImportedFile.Csv(Header, "77,Caf d'exemple,77,2020-01-01,", "77,Caf d'exemple,200059228,2021-07-01,");
        using var both = ImportedFile.Csv(
            Header, "91,Caf de l'Essonne,91,2020-01-01,2021-06-30", "91,Caf de l'Essonne,91377,2021-07-01,", "77,Caf d'exemple,200059228,2021-07-01,");
        await first.LoadIntoAsync(Import);
        Assert.Multiple(async () =>
        {
            Assert.That(await second.FaultsAsync(Import), Is.EqualTo(new[]
            {
                "row 3, member: commune-91086 and 14 more are of caf-91 too, from 2021-07-01 on: a commune has one at a time",
            }), "the rows of one Caf may overlap");
            await both.LoadIntoAsync(Import);
            Assert.That(await CommunesAsync("91", "2021-07-01"), Is.EqualTo(new[] { "91377" }));
            Assert.That(await CommunesAsync("77", "2021-07-01"), Does.Contain("91228").And.Contain("77445"));
            Assert.That(await CommunesAsync("91", "2021-06-30"), Has.Length.EqualTo(194).And.Contains("91228"));
        });
    }

    [Test]
    public async Task What_a_file_would_change_is_told_beforehand_and_the_same_file_again_changes_nothing()
    {
        var before = await StateAsync();
        using var file = ImportedFile.Csv(Header, "91,Caf de l'Essonne,91,2020-01-01,");
        var told = await Import.CompareAsync(file.Path, CancellationToken.None);
        Assert.That((await StateAsync(), await Import.HasAnyAsync(CancellationToken.None)), Is.EqualTo((before, false)));
        var loaded = await file.LoadIntoAsync(Import);
        Assert.Multiple(async () =>
        {
            Assert.That(loaded.Lines, Is.EqualTo(told.Lines).And.EqualTo(new[]
            {
                "new: caf-91 Caf de l'Essonne, 1 members, 1 of them new, 0 no longer there", "1 Caf, 1 of them new or others than before.",
            }));
            Assert.That((await file.LoadIntoAsync(Import)).Commits, Is.False);
            Assert.That(await StateAsync(), Is.EqualTo((before.Revision + 1, before.Changes + 1)));
            Assert.That((await QueryAsync<string>("SELECT resource_type FROM change_log ORDER BY seq DESC")).First(), Is.EqualTo("cafs"));
        });
    }

    [Test]
    public async Task The_file_that_is_shipped_has_the_Essonne_and_does_not_touch_syndicats()
    {
        using var syndicats = ImportedFile.Csv("siren,name,nature,member,from,until", "259100014,SIVU,SIVU,91228,2020-01-01,");
        await syndicats.LoadIntoAsync(new SyndicatImport(Unit));
        Assert.That(await Import.HasAnyAsync(CancellationToken.None), Is.False);
        await Import.LoadAsync(Path.Combine(Repository.Root, "data/cafs/cafs.csv"), new Progress<double>(), CancellationToken.None);
        Assert.Multiple(async () =>
        {
            Assert.That(await Import.HasAnyAsync(CancellationToken.None), Is.True);
            Assert.That(await CommunesAsync("91", "2026-01-01"), Has.Length.EqualTo(194).And.All.StartsWith("91"));
            Assert.That(await CommunesAsync("259100014", "2026-01-01", TerritoryType.Syndicat), Is.EqualTo(new[] { "91228" }));
        });
    }

    [Test]
    public async Task A_vintage_that_leaves_a_commune_to_two_Caf_is_loaded_and_tells_it()
    {
        await using var earlier = await EmptyAsync();
        var opened = earlier.OpenEngine();
        var register = new TerritoryImport(TestDatabase.Over(opened));
        using var file = ImportedFile.Csv(Header, "93,Caf d'exemple,93066,2020-01-01,", "94,Une autre,93059,2020-01-01,");
        var shared = new List<string>();
        foreach (var files in TestDatabase.Vintages)
        {
            shared.AddRange((await register.LoadAsync(files, new Progress<double>(), CancellationToken.None)).Lines().Where(line => line.StartsWith("of two", StringComparison.Ordinal)));
            if (files.Vintage == "2024") await file.LoadIntoAsync(new CafImport(TestDatabase.Over(opened)));
        }
        (opened as IDisposable)?.Dispose();
        Assert.That(shared.Distinct(), Is.EqualTo(new[] { "of two at once: commune-93066, of caf-93 and caf-94 from 2025-01-01 on; a file has to say whose it is" }));
    }

    private Task<string[]> CommunesAsync(string code, string on, TerritoryType type = TerritoryType.Caf) => Unit.ReadAsync(
        async session => (await TerritoryNames.NameAsync(session, [new(type, code)], DateOnly.ParseExact(on, "yyyy-MM-dd"))).Single().Communes.Select(c => c.Code).ToArray(),
        CancellationToken.None);
}

using Ctg.Api.Persistence;
using Ctg.Api.Territories.Composed;
using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Persistence;

/// <summary>Syndicats through vintages: their communes merge, part, take other codes, and move to other EPCI.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SyndicatTimeTests(string engine) : FileImportFixture(engine)
{
    private const string Syndicat = "259100014";

    private static readonly string[] Lines =
    [
        "siren,name,nature,member,from,until",
        "259100014,Syndicat d'exemple,SMF,93059,2020-01-01,", // Merges into 93066 in 2025.
        "259100014,Syndicat d'exemple,SMF,15141,2020-01-01,", // 15031 leaves it in 2025.
        "259100014,Syndicat d'exemple,SMF,12076,2020-01-01,2025-06-30", // 12218 from 2025 on.
        "259100014,Syndicat d'exemple,SMF,48080,2024-03-01,",
        "259100022,Pôle d'exemple,PETR,200066710,2020-01-01,", // 14659 leaves it in 2025.
    ];

    private static readonly string[] CafLines =
    [
        "code,name,member,from,until",
        "12,Caf de l'Aveyron,12,2020-01-01,", // 12218 from 2025 on.
        "14,Caf d'exemple,200066710,2020-01-01,",
    ];

    [TestCase("2019-12-31")]
    [TestCase("2024-02-29", "12076", "15141", "93059")]
    [TestCase("2024-12-31", "12076", "15141", "48080", "93059")]
    [TestCase("2025-01-01", "12218", "15141", "48080", "93066")]
    [TestCase("2025-07-01", "15141", "48080", "93066")]
    public async Task A_commune_that_merges_or_takes_another_code_goes_on_in_its_syndicat_and_one_that_leaves_it_does_not(string on, params string[] communes)
    {
        using var file = ImportedFile.Csv(Lines);
        await file.LoadIntoAsync(new SyndicatImport(Unit));
        Assert.That(await CommunesAsync(Syndicat, on), Is.EqualTo(communes));
    }

    [Test]
    public async Task An_EPCI_stands_for_the_communes_that_it_has_on_each_date()
    {
        using var file = ImportedFile.Csv(Lines);
        await file.LoadIntoAsync(new SyndicatImport(Unit));
        var (before, after) = (await CommunesAsync("259100022", "2024-12-31"), await CommunesAsync("259100022", "2025-01-01"));
        Assert.Multiple(() =>
        {
            Assert.That(before, Has.Length.EqualTo(42));
            Assert.That(before.Except(after), Is.EqualTo(new[] { "14659" }));
        });
    }

    [Test]
    public async Task The_communes_that_an_EPCI_had_last_stand_for_it_once_it_is_no_more()
    {
        foreach (var end in new[]
        {
            "UPDATE membership SET until_date = '2024-12-31' WHERE until_date > '2024-12-31' AND within_id = (SELECT territory_id FROM territory WHERE type = 'epci' AND code = '200069458')",
            "UPDATE territory_state SET until_date = '2024-12-31' WHERE until_date > '2024-12-31' AND from_date <= '2024-12-31' AND territory_id = (SELECT territory_id FROM territory WHERE type = 'epci' AND code = '200069458')",
            "DELETE FROM territory_state WHERE from_date > '2024-12-31' AND territory_id = (SELECT territory_id FROM territory WHERE type = 'epci' AND code = '200069458')",
        }) await ExecuteAsync(end);
        using var file = ImportedFile.Csv(Lines[0], "259100022,Pôle d'exemple,PETR,200069458,2020-01-01,2025-12-31");
        await file.LoadIntoAsync(new SyndicatImport(Unit));
        var (before, after) = (await CommunesAsync("259100022", "2024-12-31"), await CommunesAsync("259100022", "2025-01-01"));
        Assert.Multiple(async () =>
        {
            Assert.That(before.Except(after).Count(), Is.EqualTo(4), "four of them merge into others");
            Assert.That(after.Intersect(before).Count(), Is.EqualTo(before.Length - 4));
            Assert.That(await CommunesAsync("259100022", "2026-01-01"), Is.Empty);
        });
    }

    [Test]
    public async Task A_vintage_ends_no_syndicat_and_no_Caf_and_whether_it_comes_before_or_after_the_file_makes_no_difference()
    {
        await using var earlier = await EmptyAsync();
        using (var file = ImportedFile.Csv(Lines))
        using (var cafs = ImportedFile.Csv(CafLines))
        {
            var opened = earlier.OpenEngine();
            var register = new TerritoryImport(TestDatabase.Over(opened));
            foreach (var (index, files) in TestDatabase.Vintages.Index())
            {
                await register.LoadAsync(files, new Progress<double>(), CancellationToken.None);
                if (index > 0) continue;
                await file.LoadIntoAsync(new SyndicatImport(TestDatabase.Over(opened)));
                await cafs.LoadIntoAsync(new CafImport(TestDatabase.Over(opened)));
            }
            await cafs.LoadIntoAsync(new CafImport(Unit));
            await file.LoadIntoAsync(new SyndicatImport(Unit));
            var (before, after) = (await ContentAsync(opened), await ContentAsync(Engine));
            (opened as IDisposable)?.Dispose();
            Assert.Multiple(() =>
            {
                Assert.That(before, Is.EqualTo(after));
                Assert.That(before, Has.Some.EqualTo("syndicat-259100014 within departement-93 2020-01-01 9999-12-31"));
                Assert.That(before, Has.Some.EqualTo("commune-12218 within caf-12 2025-01-01 9999-12-31"));
                Assert.That(before, Has.Some.EqualTo("caf-12 within region-76 2020-01-01 9999-12-31"));
                Assert.That(before.Where(row => row.StartsWith("syndicat-259100014 is ", StringComparison.Ordinal)), Has.Some.EndsWith("9999-12-31"));
            });
        }
    }

    [Test]
    public async Task What_a_vintage_says_nothing_of_is_left_out_of_what_it_is_compared_with()
    {
        var before = await Unit.ReadAsync(HeldRegister.ReadAsync, CancellationToken.None);
        using var file = ImportedFile.Csv(Lines);
        await file.LoadIntoAsync(new SyndicatImport(Unit));
        var held = await Unit.ReadAsync(HeldRegister.ReadAsync, CancellationToken.None);
        Assert.Multiple(() =>
        {
            // An assertion on collections of this size would compare each with each.
            Assert.That(held.Territories.Keys.ToHashSet().SetEquals(before.Territories.Keys), Is.True);
            Assert.That(held.Memberships.SetEquals(before.Memberships), Is.True);
            Assert.That(held.Identifiers.SequenceEqual(before.Identifiers), Is.True);
            Assert.That(held.LastId, Is.EqualTo(before.LastId + 2), "no id is given out twice");
        });
    }

    /// <summary>The communes that conventions would get for the syndicat.</summary>
    private Task<string[]> CommunesAsync(string siren, string on) => Unit.ReadAsync(
        async session => (await Ctg.Api.Territories.TerritoryNames.NameAsync(session, [new(TerritoryType.Syndicat, siren)], DateOnly.ParseExact(on, "yyyy-MM-dd")))
            .Single().Communes.Select(c => c.Code).ToArray(),
        CancellationToken.None);

    private static async Task<string[]> ContentAsync(Engine opened)
    {
        await using var connection = opened.CreateConnection(forWriting: false);
        await connection.OpenAsync();
        var within = await connection.QueryAsync<(string WithinType, string WithinCode, string Type, string Code, DateOnly From, DateOnly Until)>(
            "SELECT w.type, w.code, t.type, t.code, m.from_date, m.until_date FROM membership m JOIN territory w ON w.territory_id = m.within_id"
            + " JOIN territory t ON t.territory_id = m.territory_id WHERE w.type IN ('syndicat', 'caf') OR t.type IN ('syndicat', 'caf')");
        var states = await connection.QueryAsync<(string Type, string Code, DateOnly From, DateOnly Until, byte[] Document)>(
            "SELECT s.type, t.code, s.from_date, s.until_date, s.document FROM territory_state s JOIN territory t ON t.territory_id = s.territory_id WHERE s.type IN ('syndicat', 'caf')");
        var identifiers = await connection.QueryAsync<(string Type, string Identifier, DateOnly From, DateOnly Until, int Weight)>(
            "SELECT i.type, i.identifier, i.from_date, i.until_date, t.weight FROM territory_identifier i JOIN territory t ON t.territory_id = i.territory_id WHERE t.type IN ('syndicat', 'caf')");
        return
        [
            .. within.Select(m => $"{m.Type}-{m.Code} within {m.WithinType}-{m.WithinCode} {m.From:yyyy-MM-dd} {m.Until:yyyy-MM-dd}")
                .Concat(states.Select(s => $"{s.Type}-{s.Code} is {System.Text.Encoding.UTF8.GetString(s.Document)} {s.From:yyyy-MM-dd} {s.Until:yyyy-MM-dd}"))
                .Concat(identifiers.Select(i => $"{i.Type} {i.Identifier} {i.From:yyyy-MM-dd} {i.Until:yyyy-MM-dd} {i.Weight}"))
                .Order(StringComparer.Ordinal),
        ];
    }
}

using Ctg.Api.Operations;
using Ctg.Api.Organisations;
using Ctg.Api.Persistence;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Persistence;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class OrganisationRegisterTests(string engine)
{
    private static readonly TerritoryKey Evry = TerritoryKey.Commune("91228");
    private static readonly OrganisationContent Commune = new() { Type = OrganisationType.Commune, Name = "Saint-Denis" };
    private static readonly OrganisationContent Association = new() { Type = OrganisationType.Association, Name = "La Maison Bleue" };

    private TestDatabase _database = null!;
    private FaultyEngine _engine = null!;
    private Database _unit = null!;

    [SetUp]
    public async Task CreateAsync()
    {
        _database = await TestDatabase.CreateAsync(engine);
        _engine = new FaultyEngine(_database.OpenEngine());
        _unit = TestDatabase.Over(_engine);
    }

    [TearDown]
    public async Task DropAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task What_the_register_does_not_know_is_registered_as_it_is_given()
    {
        var caf = new OrganisationContent { Type = OrganisationType.Caf, Name = "Caf de l'Essonne", CafCode = "91" };
        var ids = await EnterAsync(Commune with { Siren = Samples.Siren, Territory = Evry }, caf);
        var organisations = await ListAsync(ids);
        Assert.That(organisations, Is.EqualTo(new[]
        {
            new Organisation { Id = ids[0], Version = 1, Type = OrganisationType.Commune, Name = "Saint-Denis", Siren = Samples.Siren, Territory = Evry },
            new Organisation { Id = ids[1], Version = 1, Type = OrganisationType.Caf, Name = "Caf de l'Essonne", CafCode = "91" },
        }));
    }

    [Test]
    public async Task What_it_knows_by_any_identity_is_found_and_stays_as_it_is()
    {
        var known = (await EnterAsync(Commune with { Siren = Samples.Siren, Territory = Evry }, Association)).ToArray();
        var again = await EnterAsync(
            new OrganisationContent { Type = OrganisationType.Other, Name = "By its SIREN", Siren = Samples.Siren },
            new OrganisationContent { Type = OrganisationType.Commune, Name = "By its territory", Territory = Evry },
            Association with { Name = "LA MAISON  BLEUE" });
        Assert.That(again, Is.EqualTo(new[] { known[0], known[0], known[1] }));
        Assert.That((await ListAsync(known)).Select(o => $"{o.Name} {o.Version}"), Is.EqualTo(new[] { "Saint-Denis 1", "La Maison Bleue 1" }));
    }

    [Test]
    public async Task The_strongest_identity_decides()
    {
        var siren = Samples.NewSiren();
        var known = await EnterAsync(Commune with { Territory = Evry }, Association with { Siren = siren });
        Assert.That(await EnterAsync(Commune with { Siren = siren, Territory = Evry }), Is.EqualTo(new[] { known[1] }));
    }

    [Test]
    public async Task Contents_of_one_call_that_share_an_identity_get_one_organisation()
    {
        var siren = Samples.NewSiren();
        var ids = await EnterAsync(
            Association, Association,
            Commune with { Siren = siren }, Commune with { Siren = siren, Territory = Evry }, Commune with { Territory = Evry });
        Assert.Multiple(async () =>
        {
            Assert.That(ids[0], Is.EqualTo(ids[1]));
            Assert.That(ids.Skip(2).Distinct().Count(), Is.EqualTo(1), "the third shares with the second what the first does not have");
            Assert.That(await CountAsync("organisation"), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Communes_of_one_name_are_one_only_while_nothing_else_is_known_of_them()
    {
        var ids = await EnterAsync(Commune with { Territory = TerritoryKey.Commune("93066") }, Commune with { Territory = TerritoryKey.Commune("97411") }, Commune, Commune);
        Assert.That(ids.Distinct().Count(), Is.EqualTo(3));
        Assert.That(ids[2], Is.EqualTo(ids[3]));
    }

    [Test]
    public async Task Units_that_enter_the_same_organisation_at_once_register_it_once()
    {
        var content = Association with { Siren = Samples.NewSiren() };
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => EnterAsync(content))));
        Assert.Multiple(async () =>
        {
            Assert.That(ids.Select(i => i[0]).Distinct().Count(), Is.EqualTo(1));
            Assert.That(await CountAsync("organisation"), Is.EqualTo(1));
            Assert.That(await CountAsync("change_log"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task The_unit_that_comes_second_to_an_identity_is_tried_again_and_finds_who_bears_it()
    {
        var attempts = 0;
        var siren = Samples.NewSiren();
        var known = (await EnterAsync(Association with { Siren = siren }))[0];
        var found = (await _unit.WriteAsync(new Actor("tester", "91"), async session =>
        {
            // The first attempt looked before the other had written: it goes on to insert what the other bears now.
            if (++attempts == 1) await OrganisationWriter.AddAsync(session, new Organisation { Id = Guid.CreateVersion7(), Version = 1, Type = OrganisationType.Association, Name = "Autre", Siren = siren });
            return new Entered(await OrganisationRegister.EnterAsync(session, [Association with { Siren = siren }]));
        }, CancellationToken.None)).Ids[0];
        Assert.Multiple(async () =>
        {
            Assert.That((attempts, found), Is.EqualTo((2, known)));
            Assert.That(await CountAsync("organisation"), Is.EqualTo(1), "nothing of the first attempt is left");
        });
    }

    [Test]
    public async Task However_many_are_looked_up_by_one_statement()
    {
        OrganisationContent[] contents = [.. Enumerable.Range(0, 300).Select(i => Association with { Name = $"Association {i}", Siren = i % 2 == 0 ? Samples.NewSiren() : null })];
        var entered = await EnterAsync(contents);
        var before = _engine.Statements;
        var again = await EnterAsync(contents);
        var (entering, listing) = (_engine.Statements - before, await ListAsync(entered));
        Assert.Multiple(() =>
        {
            Assert.That(entering, Is.EqualTo(1));
            Assert.That(_engine.Statements - before, Is.EqualTo(2), "and read by one more");
            Assert.That(again, Is.EqualTo(entered));
            Assert.That(listing.Select(o => o.Id), Is.EqualTo(entered));
        });
    }

    [Test]
    public async Task Organisations_are_listed_in_the_order_of_their_ids_and_unknown_ids_left_out()
    {
        var ids = await EnterAsync(Association, Commune);
        var listed = await ListAsync([ids[1], Guid.CreateVersion7(), ids[0], ids[1]]);
        Assert.That(listed.Select(o => o.Id), Is.EqualTo(new[] { ids[1], ids[0], ids[1] }));
        Assert.That(await ListAsync([]), Is.Empty);
    }

    [Test]
    public void What_the_domain_refuses_is_a_defect_of_the_feature_that_enters_it() =>
        Assert.That(async () => await EnterAsync(Association with { Siren = "1" }), Throws.ArgumentException.With.Message.Contains("INV-23"));

    [Test]
    public async Task Verification_holds_the_register_against_the_change_log()
    {
        await EnterAsync(Association, Commune);
        var (changes, before) = await new Verification(_unit).RunAsync(new Progress<double>(), CancellationToken.None);
        await using (var connection = _engine.CreateConnection(forWriting: true))
        {
            await connection.OpenAsync(CancellationToken.None);
            await connection.ExecuteAsync("UPDATE organisation SET version = 2 WHERE organisation_key = 1");
        }
        var (_, after) = await new Verification(_unit).RunAsync(new Progress<double>(), CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That((changes, before.Count), Is.EqualTo((2, 0)));
            Assert.That(after, Has.One.Match("^The organisation .* stands at version 2, which no change made"));
        });
    }

    private async Task<IReadOnlyList<Guid>> EnterAsync(params OrganisationContent[] contents) => (await _unit.WriteAsync(
        new Actor("tester", "91"), async session => new Entered(await OrganisationRegister.EnterAsync(session, contents)), CancellationToken.None)).Ids;

    private Task<IReadOnlyList<Organisation>> ListAsync(IReadOnlyList<Guid> ids) =>
        _unit.ReadAsync(session => OrganisationRegister.ListAsync(session, ids), CancellationToken.None);

    private async Task<long> CountAsync(string table)
    {
        await using var connection = _engine.CreateConnection(forWriting: false);
        await connection.OpenAsync(CancellationToken.None);
        return await connection.QuerySingleAsync<long>($"SELECT COUNT(*) FROM {table}");
    }

    private sealed record Entered(IReadOnlyList<Guid> Ids) : IOutcome
    {
        public bool Commits => true;
    }
}

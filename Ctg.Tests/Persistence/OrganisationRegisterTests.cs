using Ctg.Api.Operations;
using Ctg.Api.Organisations;
using Ctg.Api.Persistence;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Persistence;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class OrganisationRegisterTests(string engine) : OwnDatabaseFixture(engine)
{
    private static int _number = 10_000;

    private FaultyEngine _engine = null!;
    private Database _unit = null!;

    /// <summary>Contents and a territory that no other test enters: they share the database, which takes long to prepare on a server.</summary>
    private OrganisationContent Commune { get; set; } = null!;

    private OrganisationContent Association { get; set; } = null!;

    private TerritoryKey Territory { get; set; }

    private string Siren { get; set; } = "";

    [OneTimeSetUp]
    public void Open()
    {
        _engine = new FaultyEngine(Database.OpenEngine());
        _unit = TestDatabase.Over(_engine);
    }

    [SetUp]
    public void TakeContents()
    {
        Territory = NewCommune();
        Siren = Samples.NewSiren();
        Commune = new() { Type = OrganisationType.Commune, Name = $"Saint-Denis {_number}" };
        Association = new() { Type = OrganisationType.Association, Name = $"La Maison Bleue {_number}" };
    }

    [Test]
    public async Task What_the_register_does_not_know_is_registered_as_it_is_given()
    {
        var caf = new OrganisationContent { Type = OrganisationType.Caf, Name = "Caf de l'Essonne", CafCode = "91" };
        var ids = await EnterAsync(Commune with { Siren = Siren, Territory = Territory }, caf);
        Assert.That(await ListAsync(ids), Is.EqualTo(new[]
        {
            new Organisation { Id = ids[0], Version = 1, Type = OrganisationType.Commune, Name = Commune.Name, Siren = Siren, Territory = Territory },
            new Organisation { Id = ids[1], Version = 1, Type = OrganisationType.Caf, Name = "Caf de l'Essonne", CafCode = "91" },
        }).UsingPropertiesComparer());
    }

    [Test]
    public async Task What_it_knows_by_any_identity_is_found_and_stays_as_it_is()
    {
        var known = await EnterAsync(Commune with { Siren = Siren, Territory = Territory }, Association);
        var again = await EnterAsync(
            new OrganisationContent { Type = OrganisationType.Other, Name = "By its SIREN", Siren = Siren },
            new OrganisationContent { Type = OrganisationType.Commune, Name = "By its territory", Territory = Territory },
            Association with { Name = Association.Name.ToUpperInvariant().Replace(" ", "--", StringComparison.Ordinal) });
        Assert.That(again, Is.EqualTo(new[] { known[0], known[0], known[1] }));
        Assert.That((await ListAsync(known)).Select(o => (o.Name, o.Version)), Is.EqualTo(new[] { (Commune.Name, 1), (Association.Name, 1) }));
    }

    [Test]
    public async Task The_strongest_identity_decides()
    {
        var known = await EnterAsync(Commune with { Territory = Territory }, Association with { Siren = Siren });
        Assert.That(await EnterAsync(Commune with { Siren = Siren, Territory = Territory }), Is.EqualTo(new[] { known[1] }));
    }

    [Test]
    public async Task Contents_of_one_call_that_share_an_identity_get_one_organisation()
    {
        var ids = await EnterAsync(
            Association, Association,
            Commune with { Siren = Siren }, Commune with { Siren = Siren, Territory = Territory }, Commune with { Territory = Territory });
        Assert.Multiple(async () =>
        {
            Assert.That(ids[0], Is.EqualTo(ids[1]));
            Assert.That(ids.Skip(2).Distinct().Count(), Is.EqualTo(1), "the last shares with the one before it what the first of them does not have");
            Assert.That(await CountAsync(Association) + await CountAsync(Commune), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Communes_of_one_name_are_one_only_while_nothing_else_is_known_of_them()
    {
        var ids = await EnterAsync(Commune with { Territory = Territory }, Commune with { Territory = NewCommune() }, Commune, Commune);
        Assert.That(ids.Distinct().Count(), Is.EqualTo(3));
        Assert.That(ids[2], Is.EqualTo(ids[3]));
    }

    [Test]
    public async Task Units_that_enter_the_same_organisation_at_once_register_it_once()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => EnterAsync(Association with { Siren = Siren }))));
        Assert.That(ids.Select(i => i[0]).Distinct().Count(), Is.EqualTo(1));
        Assert.That(await CountAsync(Association), Is.EqualTo(1));
    }

    [Test]
    public async Task The_unit_that_comes_second_to_an_identity_is_tried_again_and_finds_who_bears_it()
    {
        var attempts = 0;
        var known = (await EnterAsync(Association with { Siren = Siren }))[0];
        var late = OrganisationDecisions.Register(Guid.CreateVersion7(), Commune with { Siren = Siren }).State!;
        var found = (await _unit.WriteAsync(new Actor("tester", "91"), async session =>
        {
            // As if the first attempt had looked before the other wrote: it adds what the other bears by now.
            if (++attempts == 1) await OrganisationWriter.AddAsync(session, late);
            return new Entered(await OrganisationRegister.EnterAsync(session, [Commune with { Siren = Siren }]));
        }, CancellationToken.None)).Ids[0];
        Assert.Multiple(async () =>
        {
            Assert.That((attempts, found), Is.EqualTo((2, known)));
            Assert.That(await CountAsync(Commune), Is.Zero, "nothing of the first attempt is left");
        });
    }

    [Test]
    public async Task However_many_are_looked_up_by_one_statement()
    {
        OrganisationContent[] contents = [.. Enumerable.Range(0, 300).Select(i => Association with { Name = $"{Association.Name} {i}", Siren = i % 2 == 0 ? Samples.NewSiren() : null })];
        var entered = await EnterAsync(contents);
        var before = _engine.Statements;
        var again = await EnterAsync(contents);
        var entering = _engine.Statements - before;
        var listed = await ListAsync(entered);
        Assert.Multiple(() =>
        {
            Assert.That(entering, Is.EqualTo(1));
            Assert.That(_engine.Statements - before, Is.EqualTo(2), "and read by one more");
            Assert.That(again, Is.EqualTo(entered));
            Assert.That(listed.Select(o => o.Id), Is.EqualTo(entered).And.Unique);
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
        var id = (await EnterAsync(Association))[0];
        var before = await DifferencesAsync();
        await ExecuteAsync("UPDATE organisation SET version = 2 WHERE id = @Id", id);
        var after = await DifferencesAsync();
        await ExecuteAsync("UPDATE organisation SET version = 1 WHERE id = @Id", id);
        Assert.That(before, Is.Empty);
        Assert.That(after, Is.EqualTo(new[] { $"The organisation {id} stands at version 2, which no change made.", $"The organisation {id}: version is '2' and should be '1'." }));
    }

    private static TerritoryKey NewCommune() => TerritoryKey.Commune($"{Interlocked.Increment(ref _number)}");

    private async Task<IReadOnlyList<Guid>> EnterAsync(params OrganisationContent[] contents) => (await _unit.WriteAsync(
        new Actor("tester", "91"), async session => new Entered(await OrganisationRegister.EnterAsync(session, contents)), CancellationToken.None)).Ids;

    private Task<IReadOnlyList<Organisation>> ListAsync(IReadOnlyList<Guid> ids) =>
        _unit.ReadAsync(session => OrganisationRegister.ListAsync(session, ids), CancellationToken.None);

    /// <summary>How many organisations have the name of the content.</summary>
    private async Task<long> CountAsync(OrganisationContent content)
    {
        await using var connection = _engine.CreateConnection(forWriting: false);
        await connection.OpenAsync(CancellationToken.None);
        return await connection.QuerySingleAsync<long>("SELECT COUNT(*) FROM organisation WHERE name_folded = @Name", new { Name = SearchText.Fold(content.Name) });
    }

    private async Task<IReadOnlyList<string>> DifferencesAsync() => (await new Verification(_unit).RunAsync(new Progress<double>(), CancellationToken.None)).Differences;

    private async Task ExecuteAsync(string statement, Guid id)
    {
        await using var connection = _engine.CreateConnection(forWriting: true);
        await connection.OpenAsync(CancellationToken.None);
        Assert.That(await connection.ExecuteAsync(statement, new { Id = id }), Is.EqualTo(1));
    }

    private sealed record Entered(IReadOnlyList<Guid> Ids) : IOutcome
    {
        public bool Commits => true;
    }
}

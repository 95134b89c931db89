using Ctg.Api.Conventions;
using Ctg.Api.Persistence;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;
using Ctg.Tests.Domain.Successions;
using Ctg.Tests.Support;
using Dapper;
using Made = Ctg.Tests.Domain.Conventions;

namespace Ctg.Tests.Persistence;

/// <summary>A fixture with a database for each test, for what becomes of the communes of its conventions.</summary>
public abstract class SuccessionFixture(string engine)
{
    protected static readonly Actor Import = new("ctg import territories", "*");
    protected static readonly TerritoryKey Grigny = Made.Grigny;
    protected static readonly TerritoryKey Evry = Made.Evry;

    private TestDatabase _database = null!;

    protected Database Unit { get; private set; } = null!;

    [SetUp]
    public async Task CreateAsync()
    {
        _database = await TestDatabase.CreateAsync(engine);
        Unit = TestDatabase.Over(_database.OpenEngine());
    }

    [TearDown]
    public async Task DropAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    protected static Movement Move(TerritoryKey before, TerritoryKey after, DateOnly on, MovementKind kind = Moves.Nouvelle) =>
        new() { Kind = kind, EffectiveOn = on, Before = new() { Key = before, Name = "" }, After = new() { Key = after, Name = "" } };

    /// <summary>As an import would.</summary>
    protected async Task InsertAsync(params Movement[] movements)
    {
        await using var connection = _database.OpenEngine().CreateConnection(forWriting: true);
        await connection.OpenAsync();
        foreach (var movement in movements)
        {
            await connection.ExecuteAsync(
                "INSERT INTO territory_movement (before_id, after_id, effective_on, kind, asks_until, document) SELECT b.territory_id, a.territory_id, @On, @Kind, @AsksUntil, @Document FROM territory b CROSS JOIN territory a "
                + "WHERE b.type = 'commune' AND b.code = @Before AND a.type = 'commune' AND a.code = @After",
                new { On = movement.EffectiveOn, Kind = movement.Kind.Code(), AsksUntil = SplitDecisions.AsksUntil(movement), Before = movement.Before.Key.Code, After = movement.After.Key.Code, Document = Documents.Write(movement) });
        }
    }

    protected async Task<Guid> AddAsync(Stage stage, params TerritoryKey[] communes) =>
        (await AddAsync(stage, convention => convention, communes)).Id;

    protected async Task<Convention> AddAsync(Stage stage, Func<Convention, Convention> change, params TerritoryKey[] communes)
    {
        var id = Guid.CreateVersion7();
        var convention = change(Made.At(stage, communes.Length == 0 ? Made.Content : Made.Content with { Territories = communes })) with { Id = id, Reference = $"{id:N}", Version = 1 };
        await Unit.WriteAsync(Import, async session =>
        {
            await ConventionWriter.AddAsync(session, convention);
            return new Count(1);
        }, CancellationToken.None);
        return convention;
    }

    protected async Task<T> ScalarAsync<T>(string query) => (await ListAsync<T>(query)).Single();

    protected async Task<T[]> ListAsync<T>(string query)
    {
        await using var connection = _database.OpenEngine().CreateConnection(forWriting: false);
        await connection.OpenAsync();
        return [.. await connection.QueryAsync<T>(query)];
    }

    protected sealed record Count(int Number) : IOutcome
    {
        public bool Commits => true;
    }
}

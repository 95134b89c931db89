namespace Ctg.Tests.Support;

/// <summary>A fixture with a database of its own, made before its first test and dropped after the last.</summary>
public abstract class OwnDatabaseFixture(string engine)
{
    protected string EngineName => engine;

    protected TestDatabase Database { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task CreateDatabaseAsync() => Database = await TestDatabase.CreateAsync(engine);

    [OneTimeTearDown]
    public async Task DropDatabaseAsync()
    {
        if (Database is not null) await Database.DisposeAsync();
    }
}

using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>A fixture with a service of its own over a register into which a file was imported: an import changes the tag of every territory.</summary>
/// <param name="engine">Of the database.</param>
/// <param name="caf">That the client acts for.</param>
public abstract class RegisterFileFixture(string engine, string caf) : OwnDatabaseFixture(engine)
{
    protected CtgService Service { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        await ImportAsync();
        Service = new CtgService(Database);
        Client = Service.ClientOf(caf);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Service is null) return;
        Client.Dispose();
        await Service.DisposeAsync();
    }

    /// <summary>Imports the file that the tests are about.</summary>
    private protected abstract Task ImportAsync();
}

using Ctg.Api.Persistence;
using Ctg.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ctg.Tests.Persistence;

/// <summary>A fixture with a database of its own, and for each test a service over a driver that fails as the test wants.</summary>
public abstract class FaultyFixture(string engine) : OwnDatabaseFixture(engine)
{
    private static int _cafs;

    private protected FaultyEngine Engine { get; private set; } = null!;

    private protected CtgService Service { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    /// <summary>A Caf for each test: they share the database, which takes long to prepare on a server.</summary>
    protected string Caf { get; private set; } = "";

    [SetUp]
    public void Start()
    {
        Caf = $"F{Interlocked.Increment(ref _cafs):000}";
        Engine = new FaultyEngine(Database.OpenEngine());
        Service = new CtgService(Database, services => services.Replace(ServiceDescriptor.Singleton<Engine>(Engine)));
        Client = Service.ClientOf(Caf);
    }

    [TearDown]
    public async Task StopAsync()
    {
        Client.Dispose();
        await Service.DisposeAsync();
    }
}

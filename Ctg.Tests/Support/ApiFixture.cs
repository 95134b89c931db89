namespace Ctg.Tests.Support;

/// <summary>A fixture of API tests, once for each engine.</summary>
public abstract class ApiFixture(string engine)
{
    private static int _cafs = 100;

    protected CtgService Service { get; private set; } = null!;

    /// <summary>A Caf that no other test uses.</summary>
    protected string Caf { get; private set; } = "";

    /// <summary>A client that acts for <see cref="Caf"/>.</summary>
    protected HttpClient Client { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => Service = await Services.ForAsync(engine);

    [SetUp]
    public void TakeCaf()
    {
        Caf = NewCaf();
        Client = Service.ClientOf(Caf);
    }

    [TearDown]
    public void DisposeClient() => Client.Dispose();

    protected static string NewCaf() => $"T{Interlocked.Increment(ref _cafs)}";
}

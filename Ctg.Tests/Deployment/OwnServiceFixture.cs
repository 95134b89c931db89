using System.Text.Json.Nodes;
using Ctg.Tests.Cases;
using Ctg.Tests.Support;

namespace Ctg.Tests.Deployment;

/// <summary>A fixture with a service over a database of its own, since figures of a département or the country count what every test signs.</summary>
public abstract class OwnServiceFixture(string engine) : OwnDatabaseFixture(engine)
{
    protected const string Caf = "91";

    protected CtgService Service { get; private set; } = null!;

    /// <summary>Acts for <see cref="Caf"/>.</summary>
    protected HttpClient Client { get; private set; } = null!;

    /// <summary>Acts for another Caf.</summary>
    protected HttpClient Other { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Service = new CtgService(Database);
        (Client, Other) = (Service.ClientOf(Caf), Service.ClientOf("77"));
        await TellAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Service is null) return;
        Client.Dispose();
        Other.Dispose();
        await Service.DisposeAsync();
    }

    /// <summary>What the tests are about.</summary>
    protected virtual Task TellAsync() => Task.CompletedTask;

    protected Task<Story> DraftAsync(IReadOnlyList<OfficialCommune> communes, string start, string end, string? scope = null) => Story.BeginAsync(
        Client, Caf, $"Ctg de {communes[0].Name}", scope ?? (communes.Count == 1 ? "communal" : "multiCommunal"), (start, end), communes.Select(PlaceOf), PlaceOf(communes[0]).AsParty);

    protected async Task<Story> SignAsync(IReadOnlyList<OfficialCommune> communes, string start, string end, string signedOn, string? scope = null) =>
        await (await DraftAsync(communes, start, end, scope)).ToSignatureAsync(signedOn);

    protected async Task<JsonNode> ReportAsync(string path) => (await Client.ReadAsync($"/v1/deployment/{path}")).Expect(200).Body;

    protected static OfficialCommune Commune(string code) => OfficialFiles.Of2026.Communes[code];

    private static Place PlaceOf(OfficialCommune commune) => new($"commune-{commune.Code}", commune.Name, commune.Siren, commune.Population ?? 0);
}

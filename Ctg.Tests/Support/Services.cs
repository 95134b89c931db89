using System.Collections.Concurrent;
using Ctg.Tests.Support;

namespace Ctg.Tests;

/// <summary>One service for each engine, shared by the tests; each test works for a Caf of its own.</summary>
[SetUpFixture]
public sealed class Services
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<CtgService>>> Running = new();

    public static Task<CtgService> ForAsync(string engine)
    {
        Engines.Require(engine);
        return Running.GetOrAdd(engine, e => new(async () => new CtgService(await TestDatabase.CreateAsync(e)))).Value;
    }

    // A skipped test's own reason is shown only to those who ask for more words.
    [OneTimeSetUp]
    public void SayWhatIsSkipped()
    {
        if (Engines.SqlServerConnection is null) TestContext.Error.WriteLine(Engines.WhySkipped);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        ContractCoverage.Report();
        foreach (var running in Running.Values)
        {
            var service = await running.Value;
            await service.DisposeAsync();
            await service.Database.DisposeAsync();
        }
    }
}

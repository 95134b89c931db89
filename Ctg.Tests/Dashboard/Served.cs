using Ctg.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Ctg.Tests.Dashboard;

/// <summary>The service on a real socket, for a browser.</summary>
internal static class Served
{
    private static readonly Lazy<Task<(CtgService Service, Uri Address)>> Demonstration = new(async () =>
    {
        var service = await StartAsync(null, ("environment", "Development"), ("Authentication:Issuer", ""), ("Demonstration:Enabled", "true"));
        var address = AddressOf(service);
        using var client = new HttpClient { BaseAddress = address };
        await Scenery.BuildAsync(client);
        return (service, address);
    });

    /// <summary>In development mode, with the demonstration and what <see cref="Scenery"/> adds to it.</summary>
    public static async Task<Uri> DemonstrationAsync() => (await Demonstration.Value).Address;

    public static async Task<CtgService> StartAsync(Action<IServiceCollection>? configure, params (string Key, string Value)[] settings)
    {
        var service = new CtgService(await TestDatabase.CreateAsync(Engines.Sqlite), configure, settings);
        service.UseKestrel(0);
        service.StartServer();
        return service;
    }

    public static Uri AddressOf(CtgService service) =>
        new(service.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal));

    public static async Task StopAsync(CtgService service)
    {
        await service.DisposeAsync();
        await service.Database.DisposeAsync();
    }

    public static async Task StopAsync()
    {
        if (Demonstration.IsValueCreated) await StopAsync((await Demonstration.Value).Service);
    }
}

/// <summary>Ends what the tests of the page share.</summary>
[SetUpFixture]
public sealed class DashboardEnd
{
    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await Chromium.StopAsync();
        await Served.StopAsync();
    }
}

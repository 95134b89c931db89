using System.Net;
using Ctg.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Ctg.Tests.Api;

/// <summary>Without an issuer, in Development, whoever calls from this machine is an administrator, and nobody else is anything.</summary>
public sealed class LocalAdministratorTests
{
    [TestCase("127.0.0.1", 200)]
    [TestCase("::1", 200)]
    [TestCase("10.0.0.7", 401, Description = "The name of this machine, from another one")]
    public async Task Only_callers_of_this_machine_are_administrators(string address, int status)
    {
        await using var database = await TestDatabase.CreateAsync(Engines.Sqlite);
        await using var service = new CtgService(
            database, services => services.AddSingleton<IStartupFilter>(new CallsFrom(IPAddress.Parse(address))), ("environment", "Development"), ("Authentication:Issuer", ""));
        using var client = service.ClientOf(null);
        (await client.ReadAsync("/v1/territories/region-11")).Expect(status);
    }

    /// <summary>The test host has no connections, so no addresses either.</summary>
    private sealed class CallsFrom(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = address;
                return following(context);
            });
            next(app);
        };
    }
}

using System.Net.Http.Headers;
using Ctg.Api.Webhooks.Sending;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Ctg.Tests.Support;

/// <summary>The whole service over a database, which whoever made it drops, with a clock that tests set and an issuer whose tokens tests make.</summary>
public sealed class CtgService(TestDatabase database, Action<IServiceCollection>? configure = null, params (string Key, string Value)[] settings)
    : WebApplicationFactory<Program>
{
    /// <summary>The morning of 15 June 2026.</summary>
    public static readonly DateTimeOffset Now = new(2026, 6, 15, 8, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; } = new(Now);

    public TestDatabase Database => database;

    public IEnumerable<RouteEndpoint> Endpoints => Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();

    /// <summary>A client whose every request and response is held against openapi.yaml.</summary>
    /// <param name="caf">The Caf that it acts for; <c>*</c> for all; null for no token.</param>
    /// <param name="scope">The scopes of its token.</param>
    public HttpClient ClientOf(string? caf, string scope = "ctg.read ctg.write")
    {
        var client = CreateDefaultClient(new ContractCheck());
        if (caf is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.For(caf, scope));
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Database:Engine", database.Engine);
        builder.UseSetting("Database:RetryDelayMilliseconds", "0");
        builder.UseSetting("ConnectionStrings:Ctg", database.ConnectionString);
        builder.UseSetting("Authentication:Issuer", Tokens.Issuer);
        builder.UseSetting("Territories:Folder", TestDatabase.DataFolder);
        // The clock stands still, and so does the minute.
        builder.UseSetting("Quota:RequestsPerMinute", "10000000");
        builder.UseSetting("Webhooks:Delivers", "false");
        builder.UseSetting("Status:Measures", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.Replace(ServiceDescriptor.Singleton<INameResolver>(new Names()));
            services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, AcceptTestTokens);
            configure?.Invoke(services);
        });
    }

    private static void AcceptTestTokens(JwtBearerOptions options)
    {
        var configuration = new OpenIdConnectConfiguration { Issuer = Tokens.Issuer };
        configuration.SigningKeys.Add(Tokens.Key);
        options.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(configuration);
    }
}

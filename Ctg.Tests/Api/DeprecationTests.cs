using Ctg.Api.Http;
using Ctg.Api.OpenApi;
using Ctg.Domain.Organisations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;

namespace Ctg.Tests.Api;

/// <summary>What an endpoint that goes away tells its callers; no endpoint of this version does.</summary>
public sealed class DeprecationTests
{
    [Test]
    public async Task What_goes_away_says_since_when_until_when_and_what_takes_its_place()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        app.UseRouting().UseDeprecations();
        app.MapGet("/old", () => Results.Problem(statusCode: 404)).Deprecated(new DateOnly(2027, 3, 1), "/v2/new");
        app.MapGet("/new", () => "Bonjour");
        await app.StartAsync();
        using var client = app.GetTestClient();
        using var old = await client.GetAsync("/old");
        using var other = await client.GetAsync("/new");
        Assert.Multiple(() =>
        {
            Assert.That(old.Headers.GetValues("Deprecation"), Is.EqualTo(new[] { "@1803859200" }));
            Assert.That(old.Headers.GetValues("Sunset"), Is.EqualTo(new[] { "Wed, 01 Mar 2028 00:00:00 GMT" }));
            Assert.That(old.Headers.GetValues("Link"), Is.EqualTo(new[] { "</v2/new>; rel=\"successor-version\"" }));
            Assert.That(other.Headers.Contains("Deprecation") || other.Headers.Contains("Sunset"), Is.False);
        });
    }

    [Test]
    public async Task What_goes_away_says_so_in_the_contract()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddContract();
        await using var app = builder.Build();
        app.MapGet("/v1/old/{id:guid}", Old).WithName("getOld").WithTags("Conventions").Deprecated(new DateOnly(2027, 3, 1), "/v2/new");
        app.MapGet("/v1/new/{id:guid}", Old).WithName("getNew").WithTags("Conventions");
        var contract = await Ctg.Api.OpenApi.Contract.WriteAsync(app, CancellationToken.None);
        var (old, other) = (contract[contract.IndexOf("/v1/old", StringComparison.Ordinal)..contract.IndexOf("/v1/new", StringComparison.Ordinal)], contract[contract.IndexOf("/v1/new", StringComparison.Ordinal)..]);
        Assert.Multiple(() =>
        {
            Assert.That(old, Does.Contain("deprecated: true").And.Contain("Deprecation:").And.Contain("Sunset:"));
            Assert.That(other, Does.Not.Contain("deprecated: true").And.Not.Contain("Sunset:"));
        });
    }

    private static Task<Answer<Organisation>> Old(Guid id) => throw new NotSupportedException($"{id} is not asked for.");
}

using Ctg.Tests.Support;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;

namespace Ctg.Tests.Api;

/// <summary>A token that was found good is remembered, but never past a minute nor past its own end.</summary>
public sealed class RememberedTokenTests
{
    private TestDatabase _database = null!;
    private CtgService _service = null!;
    private HttpClient _client = null!;

    /// <summary>Whether whoever validates the token still accepts it.</summary>
    private bool _isAccepted = true;

    [SetUp]
    public async Task StartAsync()
    {
        _isAccepted = true;
        _database = await TestDatabase.CreateAsync(Engines.Sqlite);
        _service = new CtgService(_database, services => services.PostConfigure<JwtBearerOptions>(
            JwtBearerDefaults.AuthenticationScheme, options => options.TokenValidationParameters.LifetimeValidator = (_, _, _, _) => _isAccepted));
        _client = _service.ClientOf("91");
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task A_withdrawn_token_is_honoured_a_minute_longer_at_most()
    {
        (await _client.ReadAsync("/v1/territories/region-11")).Expect(200);
        _isAccepted = false;
        _service.Clock.Advance(TimeSpan.FromSeconds(59));
        (await _client.ReadAsync("/v1/territories/region-11")).Expect(200);
        _service.Clock.Advance(TimeSpan.FromSeconds(2));
        (await _client.ReadAsync("/v1/territories/region-11")).Expect(401);
    }

    [Test]
    public async Task A_token_is_not_remembered_past_its_own_end()
    {
        // The lifetime of a test's token is told on the machine's clock, the memory on the service's.
        _service.Clock.SetUtcNow(DateTimeOffset.UtcNow + TimeSpan.FromMinutes(59.5));
        (await _client.ReadAsync("/v1/territories/region-11")).Expect(200);
        _isAccepted = false;
        _service.Clock.Advance(TimeSpan.FromSeconds(40));
        (await _client.ReadAsync("/v1/territories/region-11")).Expect(401);
    }
}

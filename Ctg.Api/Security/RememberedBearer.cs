using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Ctg.Api.Security;

/// <summary>
/// Has a bearer token validated once and remembers it for a minute: a caller's information system sends the same one with every request, and
/// checking a signature costs more than answering. A signing key that is revoked is therefore honoured a minute longer at most.
/// </summary>
internal sealed class RememberedBearer(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, RememberedTokens tokens, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "RememberedBearer";

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header]) return AuthenticateResult.NoResult();
        var now = clock.GetUtcNow();
        if (tokens.Cache.TryGetValue(header, out (AuthenticateResult Result, DateTimeOffset Until) known) && now < known.Until) return known.Result;
        var result = await Context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        if (!result.Succeeded) return result;
        var until = now + Remembered;
        if (result.Properties?.ExpiresUtc < until) until = result.Properties.ExpiresUtc.Value;
        var remembered = AuthenticateResult.Success(new AuthenticationTicket(result.Principal, Scheme));
        tokens.Cache.Set(header, (remembered, until), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered });
        return remembered;
    }
}

/// <summary>The tokens that were validated within the last minute.</summary>
internal sealed class RememberedTokens : IDisposable
{
    private const int Maximum = 10_000;

    public MemoryCache Cache { get; } = new(new MemoryCacheOptions { SizeLimit = Maximum });

    public void Dispose() => Cache.Dispose();
}

using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ctg.Api.Security;

/// <summary>
/// Validates a token once and remembers it for a minute: a caller's information system sends the same one with every request, and checking
/// a signature costs more than answering. A revoked signing key is therefore honoured a minute longer at most.
/// </summary>
internal sealed class CachingTokenHandler(TimeProvider clock) : JsonWebTokenHandler, IDisposable
{
    private const int MaximumTokens = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _valid = new(new MemoryCacheOptions { SizeLimit = MaximumTokens });

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        var now = clock.GetUtcNow();
        if (_valid.TryGetValue(token, out (TokenValidationResult Result, DateTimeOffset Until) known) && now < known.Until) return known.Result;
        var result = await base.ValidateTokenAsync(token, validationParameters);
        if (result.IsValid)
        {
            var until = now + Remembered;
            if (result.SecurityToken.ValidTo < until) until = result.SecurityToken.ValidTo;
            _valid.Set(token, (result, until), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered });
        }
        return result;
    }

    public void Dispose() => _valid.Dispose();
}

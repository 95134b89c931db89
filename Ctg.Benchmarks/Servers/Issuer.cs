using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ctg.Benchmarks.Servers;

/// <summary>A small OpenID Connect issuer: a discovery document, one key, and tokens signed with it.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string Audience = "ctg";

    private const string KeyId = "benchmark";

    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app = Bare.Build("http://127.0.0.1:0");

    private Issuer()
    {
    }

    public string Address => _app.Urls.First();

    public static async Task<Issuer> StartAsync(CancellationToken cancellation)
    {
        var issuer = new Issuer();
        var key = issuer._key.ExportParameters(includePrivateParameters: false);
        issuer._app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = issuer.Address, jwks_uri = $"{issuer.Address}/jwks" }));
        issuer._app.MapGet("/jwks", () => Results.Json(new
        {
            keys = new[]
            {
                new { kty = "RSA", use = "sig", alg = "RS256", kid = KeyId, n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) },
            },
        }));
        await issuer._app.StartAsync(cancellation);
        return issuer;
    }

    /// <summary>A token that reads and writes for a Caf, good for longer than any measurement.</summary>
    public string Token(string caf) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Address,
        Audience = Audience,
        Expires = DateTime.UtcNow.AddHours(6),
        Claims = new Dictionary<string, object> { ["sub"] = "benchmark", ["scope"] = "ctg.read ctg.write", ["caf"] = caf },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(_key) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
    });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }
}

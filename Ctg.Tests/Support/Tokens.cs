using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ctg.Tests.Support;

/// <summary>An issuer of tokens whose key the service under test accepts.</summary>
public static class Tokens
{
    public const string Issuer = "https://issuer.test";
    public const string Audience = "ctg";
    public static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "test" };

    private static readonly JsonWebTokenHandler Handler = new();

    public static string For(
        string caf, string scope = "ctg.read ctg.write", string audience = Audience, TimeSpan? lifetime = null, SecurityKey? key = null,
        string issuer = Issuer, string scopeClaim = "scope") =>
        Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = DateTime.UtcNow.AddHours(-2),
            Expires = DateTime.UtcNow + (lifetime ?? TimeSpan.FromHours(1)),
            Subject = new ClaimsIdentity([new("sub", $"test-{caf}"), new(scopeClaim, scope), new("caf", caf)]),
            SigningCredentials = new SigningCredentials(key ?? Key, SecurityAlgorithms.RsaSha256),
        });
}

using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Ctg.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ctg.Tests.Dashboard;

/// <summary>
/// A small OpenID Connect issuer on a socket: it lets in whoever asks, once, as one public client, and gives a token only for a code whose
/// PKCE verifier it is shown.
/// </summary>
internal sealed class IssuerServer : IAsyncDisposable
{
    public const string ClientId = "ctg-page";

    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce, string Redirect)> _codes = new();
    private readonly ConcurrentDictionary<string, bool> _refreshTokens = new();
    private readonly WebApplication _app;

    private IssuerServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>What the token endpoint was asked for, in turn.</summary>
    public ConcurrentQueue<string> Grants { get; } = [];

    /// <summary>How long its tokens are said to last.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(5);

    public static async Task<IssuerServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new IssuerServer(builder.Build());
        issuer.Map();
        await issuer._app.StartAsync();
        return issuer;
    }

    private void Map()
    {
        // The page is on another origin.
        _app.Use((context, next) =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            return next(context);
        });
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address,
            authorization_endpoint = $"{Address}/authorize",
            token_endpoint = $"{Address}/token",
            end_session_endpoint = $"{Address}/logout",
            jwks_uri = $"{Address}/jwks",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
            code_challenge_methods_supported = new[] { "S256" },
        }));
        _app.MapGet("/jwks", Keys);
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", TokenAsync);
        _app.MapGet("/logout", (string client_id, string post_logout_redirect_uri) => client_id == ClientId ? Results.Redirect(post_logout_redirect_uri) : Results.BadRequest());
    }

    private static IResult Keys()
    {
        var key = Tokens.Key.Rsa.ExportParameters(includePrivateParameters: false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = Tokens.Key.KeyId, n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) } } });
    }

    private IResult Authorize(string client_id, string redirect_uri, string response_type, string scope, string code_challenge, string code_challenge_method, string state, string nonce)
    {
        if (client_id != ClientId || response_type != "code" || code_challenge_method != "S256" || !scope.Split(' ').Contains("openid")) return Results.BadRequest();
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (code_challenge, nonce, redirect_uri);
        return Results.Redirect($"{redirect_uri}?code={code}&state={Uri.EscapeDataString(state)}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        Grants.Enqueue(form["grant_type"]!);
        if (form["client_id"] != ClientId) return Refuse("invalid_client");
        if (form["grant_type"] == "refresh_token") return _refreshTokens.TryRemove(form["refresh_token"]!, out _) ? Grant(null) : Refuse("invalid_grant");
        if (!_codes.TryRemove(form["code"]!, out var asked) || asked.Redirect != form["redirect_uri"]) return Refuse("invalid_grant");
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!)));
        return challenge == asked.Challenge ? Grant(asked.Nonce) : Refuse("invalid_grant");
    }

    private IResult Grant(string? nonce)
    {
        var refreshToken = Guid.NewGuid().ToString("N");
        _refreshTokens[refreshToken] = true;
        return Results.Json(new
        {
            access_token = Tokens.For("91", "ctg.read", issuer: Address),
            token_type = "Bearer",
            expires_in = (int)Lifetime.TotalSeconds,
            refresh_token = refreshToken,
            id_token = IdToken(nonce),
        });
    }

    private string IdToken(string? nonce) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Address,
        Audience = ClientId,
        IssuedAt = DateTime.UtcNow,
        NotBefore = DateTime.UtcNow.AddMinutes(-1),
        Expires = DateTime.UtcNow.AddMinutes(5),
        Subject = new ClaimsIdentity(nonce is null ? [new("sub", "test")] : [new("sub", "test"), new Claim("nonce", nonce)]),
        SigningCredentials = new SigningCredentials(Tokens.Key, SecurityAlgorithms.RsaSha256),
    });

    private static IResult Refuse(string error) => Results.Json(new { error }, statusCode: 400);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

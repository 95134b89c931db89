using Microsoft.Extensions.Options;

namespace Ctg.Api.Security;

/// <summary>The configuration section <c>Authentication</c>.</summary>
public sealed class SecurityOptions
{
    public const string Section = "Authentication";

    /// <summary>The OpenID Connect issuer whose tokens are accepted. Without one, only the Development environment starts.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>What the tokens must be meant for. The default is <c>ctg</c>.</summary>
    public string Audience { get; set; } = "ctg";

    /// <summary>The public client of the issuer that the first page signs in as, by the authorization code flow with PKCE. Without one it cannot.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The scopes that the first page asks for.</summary>
    public string ClientScope { get; set; } = "openid ctg.read";
}

internal sealed class SecurityOptionsValidator(IHostEnvironment environment) : IValidateOptions<SecurityOptions>
{
    public ValidateOptionsResult Validate(string? name, SecurityOptions options)
    {
        if (options.Issuer.Length == 0)
        {
            return environment.IsDevelopment()
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Authentication:Issuer is missing: name the OpenID Connect issuer whose tokens are accepted (only the Development environment starts without one).");
        }
        return Uri.TryCreate(options.Issuer, UriKind.Absolute, out var issuer) && (issuer.Scheme == Uri.UriSchemeHttps || issuer.IsLoopback)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Authentication:Issuer must be an https address, not '{options.Issuer}'.");
    }
}

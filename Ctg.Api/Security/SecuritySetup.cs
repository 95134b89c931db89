using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Ctg.Api.Security;

public static class SecuritySetup
{
    /// <summary>Bearer tokens of the configured issuer, or in Development without one the local administrator. Everything is denied by default.</summary>
    public static IServiceCollection AddCtgSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<SecurityOptions>, SecurityOptionsValidator>();
        services.AddOptions<SecurityOptions>().BindConfiguration(SecurityOptions.Section).ValidateOnStart();
        var hasIssuer = configuration[$"{SecurityOptions.Section}:{nameof(SecurityOptions.Issuer)}"] is { Length: > 0 };
        if (hasIssuer)
        {
            services.AddSingleton<RememberedTokens>();
            services.AddAuthentication(RememberedBearer.Scheme)
                .AddScheme<AuthenticationSchemeOptions, RememberedBearer>(RememberedBearer.Scheme, o => (o.ForwardChallenge, o.ForwardForbid) = (JwtBearerDefaults.AuthenticationScheme, JwtBearerDefaults.AuthenticationScheme))
                .AddJwtBearer();
            services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<IOptions<SecurityOptions>>(Accept);
        }
        else
        {
            services.AddAuthentication(LocalAdministrator.Scheme).AddScheme<AuthenticationSchemeOptions, LocalAdministrator>(LocalAdministrator.Scheme, null);
        }
        return services.AddAuthorizationBuilder()
            .AddPolicy(Scopes.Read, policy => Require(policy, Scopes.Read))
            .AddPolicy(Scopes.Write, policy => Require(policy, Scopes.Write))
            .SetFallbackPolicy(Require(new AuthorizationPolicyBuilder(), Scopes.Read).Build())
            .Services;
    }

    private static void Accept(JwtBearerOptions bearer, IOptions<SecurityOptions> options)
    {
        var issuer = new Uri(options.Value.Issuer);
        bearer.Authority = options.Value.Issuer;
        bearer.Audience = options.Value.Audience;
        bearer.RequireHttpsMetadata = !issuer.IsLoopback;
        bearer.MapInboundClaims = false;
    }

    private static AuthorizationPolicyBuilder Require(AuthorizationPolicyBuilder policy, string scope) =>
        policy.RequireAuthenticatedUser().RequireAssertion(context => Caller.Of(context.User).Has(scope));
}

using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Ctg.Api.Security;

/// <summary>
/// The development mode: without an issuer, whoever calls from this machine is a local administrator. The Host header must name this
/// machine too, so that no web page of elsewhere can borrow the right through a browser.
/// </summary>
internal sealed class LocalAdministrator(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "LocalAdministrator";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var isLocal = Context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && IsThisMachine(Request.Host.Host);
        if (!isLocal) return Task.FromResult(AuthenticateResult.NoResult());
        var identity = new ClaimsIdentity([new("sub", "local-administrator"), new("scope", Scopes.Admin), new(Caller.CafClaim, "*")], Scheme);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
    }

    private static bool IsThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

using Ctg.Api.Http;
using Ctg.Api.Security;

namespace Ctg.Api.Dashboard;

/// <summary>What the page must know before it may ask the API for anything.</summary>
/// <param name="Issuer">Null in development mode, where nobody signs in.</param>
/// <param name="ClientId">Null where none is configured: with an issuer, the page then says what is missing.</param>
/// <param name="Scope">What the page asks the issuer for.</param>
/// <param name="Languages">The languages that it speaks, its own first.</param>
internal sealed record DashboardSettings(string? Issuer, string? ClientId, string Scope, IReadOnlyList<string> Languages)
{
    public static DashboardSettings Of(SecurityOptions security) =>
        new(Stated(security.Issuer), Stated(security.ClientId), security.ClientScope, [Language.French, Language.English]);

    private static string? Stated(string value) => value.Length == 0 ? null : value;
}

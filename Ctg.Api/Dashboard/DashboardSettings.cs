using Ctg.Api.Http;
using Ctg.Api.Security;

namespace Ctg.Api.Dashboard;

/// <summary>What the page must know before it may ask the API for anything.</summary>
/// <param name="Issuer">Null in development mode, where nobody signs in.</param>
/// <param name="ClientId">Null where none is configured: with an issuer, the page then says what is missing.</param>
/// <param name="Scope">What the page asks the issuer for.</param>
/// <param name="Languages">The languages that it speaks, its own first.</param>
/// <param name="Today">In Paris, as the reports have it.</param>
internal sealed record DashboardSettings(string? Issuer, string? ClientId, string Scope, IReadOnlyList<string> Languages, DateOnly Today)
{
    public static DashboardSettings Of(SecurityOptions security, DateOnly today) =>
        new(Stated(security.Issuer), Stated(security.ClientId), security.ClientScope, [Language.French, Language.English], today);

    private static string? Stated(string value) => value.Length == 0 ? null : value;
}

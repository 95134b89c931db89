using Ctg.Api.Security;
using Microsoft.Extensions.Options;

namespace Ctg.Api.Dashboard;

/// <summary>What a browser may do with the page and its files: nothing but its own scripts and styles, the API, and the issuer to sign in.</summary>
internal sealed class PagePolicy(IOptions<SecurityOptions> security)
{
    // At the first request: commands that serve nothing need no issuer.
    private readonly Lazy<string> _content = new(() => "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + $"connect-src 'self'{Origin(security.Value.Issuer)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    /// <summary>A file is asked for each time, and answered with 304 while it is the same: an upgrade shows at once, all files of one release.</summary>
    public void Apply(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-cache";
        headers.ContentSecurityPolicy = _content.Value;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }

    private static string Origin(string issuer) => issuer.Length == 0 ? "" : $" {new Uri(issuer).GetLeftPart(UriPartial.Authority)}";
}

using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Ctg.Api.ActionPlans.Reports;

/// <summary>The style sheet of reports, and the policy that allows it alone: no script, no host, no other style.</summary>
internal static class ReportStyle
{
    private static readonly string Sheet = Read();

    /// <summary>Of our own making, so it is written as it is.</summary>
    public static readonly MarkupString Markup = new(Sheet);

    public static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

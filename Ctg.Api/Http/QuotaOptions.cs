using System.ComponentModel.DataAnnotations;

namespace Ctg.Api.Http;

/// <summary>The configuration section <c>Quota</c>.</summary>
public sealed class QuotaOptions
{
    public const string Section = "Quota";

    /// <summary>How many requests under /v1 a caller may make in a minute to one instance, 0 to 10,000,000; 0 is any number. The default is 12,000.</summary>
    [Range(0, 10_000_000, ErrorMessage = "Quota:RequestsPerMinute must be between 0 and 10000000.")]
    public int RequestsPerMinute { get; set; } = 12_000;
}

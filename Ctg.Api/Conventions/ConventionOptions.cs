using System.ComponentModel.DataAnnotations;

namespace Ctg.Api.Conventions;

/// <summary>The configuration section <c>Conventions</c>.</summary>
public sealed class ConventionOptions
{
    public const string Section = "Conventions";

    /// <summary>The longest period of a convention as first written, in years (INV-01). The default is 5.</summary>
    [Range(1, 20, ErrorMessage = "Conventions:MaximumYears must be between 1 and 20.")]
    public int MaximumYears { get; set; } = 5;
}

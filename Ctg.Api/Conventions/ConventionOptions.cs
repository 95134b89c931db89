using System.ComponentModel.DataAnnotations;

using Ctg.Domain.Conventions;

namespace Ctg.Api.Conventions;

/// <summary>The configuration section <c>Conventions</c>.</summary>
public sealed class ConventionOptions
{
    public const string Section = "Conventions";

    /// <summary>The longest period of a convention as first written, in years (INV-01). The default is 5.</summary>
    [Range(1, 20, ErrorMessage = "Conventions:MaximumYears must be between 1 and 20.")]
    public int MaximumYears { get; set; } = 5;

    /// <summary>Whether a second convention in force for a commune is refused, rather than warned of (INV-06). The default is false.</summary>
    public bool RefuseOverlap { get; set; }

    public ConventionPolicy ToPolicy() => new(MaximumYears, RefuseOverlap);
}

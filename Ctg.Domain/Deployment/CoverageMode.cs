namespace Ctg.Domain.Deployment;

/// <summary>Which conventions count as covering on a date. The two differ because signatures are often retroactive.</summary>
public enum CoverageMode
{
    /// <summary>Signed, whenever that was, and in force on the date.</summary>
    InEffect,

    /// <summary>In force on the date and signed by then: what was known on that date.</summary>
    Signed,
}

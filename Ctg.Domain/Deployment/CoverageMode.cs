namespace Ctg.Domain.Deployment;

/// <summary>Which conventions count as covering on a date. The two differ because signatures are often retroactive.</summary>
public enum CoverageMode
{
    /// <summary>Signed, whenever that was, and in force on the date.</summary>
    InEffect,

    /// <summary>In force on the date and signed by then: what was known on that date.</summary>
    Signed,
}

public static class CoverageModes
{
    /// <summary>The day from which what starts and is signed on these days counts: that of the signature too, where only what is known by then does.</summary>
    public static DateOnly CountsFrom(this CoverageMode mode, DateOnly start, DateOnly? signedOn) => mode == CoverageMode.Signed && signedOn > start ? signedOn.Value : start;
}

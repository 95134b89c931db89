namespace Ctg.Domain.Deployment;

/// <summary>So many conventions with the same dates. One that is not signed is planned: its dates may be none yet, the last there is.</summary>
public sealed record ConventionSum(DateOnly StartDate, DateOnly LastDay, DateOnly? SignedOn, bool IsRenewed, int Conventions)
{
    /// <summary>The day from which they count: that of the signature too, where only what is known by then does.</summary>
    public DateOnly CountsFrom(CoverageMode mode) => mode == CoverageMode.Signed && SignedOn > StartDate ? SignedOn.Value : StartDate;

    public bool IsInForce(DateOnly on, CoverageMode mode) => CountsFrom(mode) <= on && LastDay >= on;
}

/// <summary>So many communes with so many inhabitants, those of a vintage, while it speaks and they lie within the territory.</summary>
public record CommuneSum(CensusVintage Vintage, DateOnly MemberFrom, DateOnly MemberUntil, int Communes, int Inhabitants)
{
    public virtual bool IsThere(DateOnly on) => Vintage.Speaks(on) && MemberFrom <= on && MemberUntil >= on;
}

/// <summary>
/// The same of communes that are covered, or are planned to be, from one day to another. Of a commune that several conventions cover at once
/// one time counts: the one that began first, then another once all that began before it are over.
/// </summary>
public sealed record CoveredSum(CensusVintage Vintage, DateOnly MemberFrom, DateOnly MemberUntil, int Communes, int Inhabitants)
    : CommuneSum(Vintage, MemberFrom, MemberUntil, Communes, Inhabitants)
{
    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    public required bool IsSigned { get; init; }

    /// <summary>The last day of the signed times that began before; null where there is none.</summary>
    public required DateOnly? CoveredUntil { get; init; }

    /// <summary>The last day of all times that began before, the planned ones too; null where there is none.</summary>
    public required DateOnly? PlannedUntil { get; init; }

    public override bool IsThere(DateOnly on) => base.IsThere(on) && From <= on && Until >= on;

    public bool IsCovered(DateOnly on) => IsSigned && IsThere(on) && !(CoveredUntil >= on);

    /// <summary>The same, as if all that is planned were signed.</summary>
    public bool IsPlanned(DateOnly on) => IsThere(on) && !(PlannedUntil >= on);
}

/// <summary>A vintage of the official geographic code, and the census that its populations are of.</summary>
public sealed record CensusVintage(string Name, int Year, DateOnly From, DateOnly Until)
{
    public bool Speaks(DateOnly on) => From <= on && Until >= on;
}

using Ctg.Domain.Deployment;

namespace Ctg.Api.Deployment.Timelines;

/// <summary>A sum over what has the same dates, as the statement says of each kind.</summary>
internal sealed class TimelineRow
{
    public string Kind { get; init; } = "";

    public string? Vintage { get; init; }

    public DateOnly? VintageFrom { get; init; }

    public DateOnly? VintageUntil { get; init; }

    public int PopulationYear { get; init; }

    public DateOnly FromDate { get; init; }

    public DateOnly UntilDate { get; init; }

    /// <summary>Of coverage, only that there is one means something.</summary>
    public DateOnly? SignedOn { get; init; }

    public int IsRenewed { get; init; }

    public DateOnly? CoveredUntil { get; init; }

    public DateOnly? PlannedUntil { get; init; }

    public DateOnly? MemberFrom { get; init; }

    public DateOnly? MemberUntil { get; init; }

    /// <summary>Of conventions or of communes.</summary>
    public int Number { get; init; }

    public int Inhabitants { get; init; }

    private CensusVintage Census => new(Vintage!, PopulationYear, VintageFrom!.Value, VintageUntil!.Value);

    public ConventionSum ToConventions() => new(FromDate, UntilDate, SignedOn, IsRenewed != 0, Number);

    public CommuneSum ToTotal() => new(Census, MemberFrom!.Value, MemberUntil!.Value, Number, Inhabitants);

    public CoveredSum ToCovered() => new(Census, MemberFrom!.Value, MemberUntil!.Value, Number, Inhabitants)
    {
        From = FromDate,
        Until = UntilDate,
        IsSigned = SignedOn is not null,
        CoveredUntil = CoveredUntil,
        PlannedUntil = PlannedUntil,
    };
}

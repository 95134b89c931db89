using System.Globalization;
using Ctg.Domain;
using Ctg.Domain.Deployment;

namespace Ctg.Api.Deployment.Timelines;

/// <summary>A row of what a timeline is made of, as the statement says of each kind.</summary>
internal sealed class TimelineRow
{
    public string Kind { get; init; } = "";

    public string? Vintage { get; init; }

    public DateOnly? FromDate { get; init; }

    public DateOnly? UntilDate { get; init; }

    public DateOnly? SignedOn { get; init; }

    public int IsRenewed { get; init; }

    /// <summary>The year of the census, or how many conventions.</summary>
    public int Number { get; init; }

    /// <summary>Ids, as in <c>12,13</c>; of those that are known with their inhabitants, where somebody knows them: <c>12 340,13 </c>.</summary>
    public string? Communes { get; init; }

    private Period? Period => FromDate is { } from ? new(from, UntilDate!.Value) : null;

    public Vintage ToVintage() => new(Vintage!, Period!.Value, Number);

    public KnownCommunes ToKnown()
    {
        var inhabitants = new Dictionary<int, int>();
        foreach (var item in Communes.AsSpan().Split(','))
        {
            var commune = Communes.AsSpan()[item];
            var space = commune.IndexOf(' ');
            inhabitants.Add(NumberOf(commune[..space]), commune.Length == space + 1 ? 0 : NumberOf(commune[(space + 1)..]));
        }
        return new(Vintage!, Period, inhabitants);
    }

    public CoveredCommunes ToCovered()
    {
        var communes = new List<int>();
        foreach (var item in Communes.AsSpan().Split(',')) communes.Add(NumberOf(Communes.AsSpan()[item]));
        return new(Period!.Value, SignedOn, communes);
    }

    public ConventionSum ToSum() => new(FromDate!.Value, UntilDate!.Value, SignedOn, IsRenewed != 0, Number);

    private static int NumberOf(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}

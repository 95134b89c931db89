using System.Globalization;
using Ctg.Domain;
using Ctg.Domain.Deployment;

namespace Ctg.Api.Deployment.Timelines;

internal sealed class VintageRow
{
    public string Name { get; init; } = "";

    public DateOnly FromDate { get; init; }

    public DateOnly UntilDate { get; init; }

    public int CensusYear { get; init; }

    public Vintage ToVintage() => new(Name, new(FromDate, UntilDate), CensusYear);
}

internal sealed class KnownRow
{
    public string Vintage { get; init; } = "";

    public DateOnly? FromDate { get; init; }

    public DateOnly? UntilDate { get; init; }

    /// <summary>As in <c>12 340,13 </c>: ids, and inhabitants where somebody knows them.</summary>
    public string Communes { get; init; } = "";

    public KnownCommunes ToKnown()
    {
        var inhabitants = new Dictionary<int, int>();
        foreach (var item in Communes.AsSpan().Split(','))
        {
            var commune = Communes.AsSpan()[item];
            var space = commune.IndexOf(' ');
            inhabitants.Add(Number(commune[..space]), Number(commune[(space + 1)..]));
        }
        return new(Vintage, FromDate is { } from ? new Period(from, UntilDate!.Value) : null, inhabitants);
    }

    private static int Number(ReadOnlySpan<char> digits) => digits.IsEmpty ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}

internal sealed class CoveredRow
{
    public DateOnly FromDate { get; init; }

    public DateOnly UntilDate { get; init; }

    public DateOnly? SignedOn { get; init; }

    /// <summary>Ids, as in <c>12,13</c>.</summary>
    public string Communes { get; init; } = "";

    public CoveredCommunes ToCovered()
    {
        var communes = new List<int>();
        foreach (var item in Communes.AsSpan().Split(',')) communes.Add(int.Parse(Communes.AsSpan()[item], NumberStyles.None, CultureInfo.InvariantCulture));
        return new(new(FromDate, UntilDate), SignedOn, communes);
    }
}

internal sealed class ConventionSumRow
{
    public DateOnly StartDate { get; init; }

    public DateOnly LastDay { get; init; }

    public DateOnly? SignedOn { get; init; }

    public int IsRenewed { get; init; }

    public int Conventions { get; init; }

    public ConventionSum ToSum() => new(StartDate, LastDay, SignedOn, IsRenewed != 0, Conventions);
}

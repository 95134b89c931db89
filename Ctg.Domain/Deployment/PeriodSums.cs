namespace Ctg.Domain.Deployment;

/// <summary>So many communes with so many inhabitants.</summary>
internal readonly record struct CommuneSum(int Communes, int Inhabitants);

/// <summary>What is there on the last day of each period. Kept as differences from one to the next: a time costs the same, however many it spans.</summary>
internal sealed class PeriodSums(IReadOnlyList<TimelinePeriod> periods)
{
    private readonly DateOnly[] _ends = [.. periods.Select(p => p.Until)];
    private readonly CommuneSum[] _differences = new CommuneSum[periods.Count + 1];

    /// <summary>Adds a commune, on the days of a time.</summary>
    public void Add(Period time, int inhabitants)
    {
        Change(PlaceOf(time.From, isOver: false), 1, inhabitants);
        Change(PlaceOf(time.Until, isOver: true), -1, -inhabitants);
    }

    /// <summary>In the order of the periods.</summary>
    public IReadOnlyList<CommuneSum> Sums()
    {
        var sums = new CommuneSum[_ends.Length];
        var sum = default(CommuneSum);
        for (var place = 0; place < sums.Length; place++)
            sums[place] = sum = new(sum.Communes + _differences[place].Communes, sum.Inhabitants + _differences[place].Inhabitants);
        return sums;
    }

    /// <summary>The first period that ends on the day or later; with isOver later only, when the day is over.</summary>
    private int PlaceOf(DateOnly day, bool isOver)
    {
        var found = Array.BinarySearch(_ends, day);
        return found < 0 ? ~found : isOver ? found + 1 : found;
    }

    private void Change(int place, int communes, int inhabitants) =>
        _differences[place] = new(_differences[place].Communes + communes, _differences[place].Inhabitants + inhabitants);
}

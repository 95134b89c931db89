using System.Runtime.InteropServices;

namespace Ctg.Domain.Deployment;

/// <summary>
/// Adds a timeline up. A commune counts once on a day, however many conventions cover it, with the inhabitants that it has in the vintage of that day.
/// </summary>
public sealed class Timeline(IReadOnlyList<TimelinePeriod> periods, CoverageMode mode, DateOnly today)
{
    public IReadOnlyList<TimelineFigures> Of(TimelineFacts facts)
    {
        var vintages = facts.Vintages.ToDictionary(v => v.Name, v => v.Speaks);
        Known[] known = [.. facts.Known.SelectMany(k => Known.Of(k, vintages[k.Vintage]))];
        var all = new PeriodSums(periods);
        foreach (var (there, inhabitants) in known)
        {
            foreach (var number in inhabitants.Values) all.Add(there, number);
        }
        var (sums, covered) = (all.Sums(), Cover(known, facts.Covered.Where(c => c.SignedOn is not null)));
        // What is planned is told of periods that end after today only.
        var planned = periods[^1].Until > today ? Cover(known, facts.Covered) : covered;
        return [.. periods.Select((period, place) => Of(period, facts, sums[place], covered[place], planned[place]))];
    }

    /// <summary>Counts from a time only the days after all that began before it is over: each commune once.</summary>
    private IReadOnlyList<CommuneSum> Cover(IReadOnlyList<Known> known, IEnumerable<CoveredCommunes> times)
    {
        var sums = new PeriodSums(periods);
        var covered = new Dictionary<int, DateOnly>();
        foreach (var (from, until, communes) in times.Select(t => (From: mode.CountsFrom(t.Period.From, t.SignedOn), t.Period.Until, t.Communes)).OrderBy(t => t.From))
        {
            foreach (var commune in communes)
            {
                ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(covered, commune, out var wasCovered);
                if (wasCovered && last >= until) continue;
                var time = new Period(wasCovered && last >= from ? last.AddDays(1) : from, until);
                last = until;
                foreach (var (there, inhabitants) in known)
                {
                    if (there.And(time) is { } both && inhabitants.TryGetValue(commune, out var number)) sums.Add(both, number);
                }
            }
        }
        return sums.Sums();
    }

    private TimelineFigures Of(TimelinePeriod period, TimelineFacts facts, CommuneSum all, CommuneSum covered, CommuneSum planned)
    {
        var on = period.Until;
        var vintage = all.Communes == 0 ? null : facts.Vintages.First(v => v.Speaks.Has(on));
        return new()
        {
            Period = period.Name,
            From = period.From,
            Until = on,
            Signed = Count(c => period.Has(c.SignedOn)),
            Started = Count(c => c.IsSigned && period.Has(c.CountsFrom(mode))),
            Ended = Count(c => c.IsSigned && period.Has(c.LastDay)),
            Renewed = Count(c => c.IsSigned && c.IsRenewed && period.Has(c.LastDay)),
            InForce = Count(c => c.IsSigned && c.IsInForce(on, mode)),
            Population = new() { Covered = covered.Inhabitants, Total = all.Inhabitants },
            Communes = new() { Covered = covered.Communes, Total = all.Communes },
            PopulationYear = vintage?.CensusYear,
            Vintage = vintage?.Name,
            IsForecast = on > today,
            Planned = on <= today ? null : new()
            {
                Started = Count(c => !c.IsSigned && period.Has(c.StartDate)),
                InForce = Count(c => c.IsInForce(on, mode)),
                Population = new() { Covered = planned.Inhabitants, Total = all.Inhabitants },
                Communes = new() { Covered = planned.Communes, Total = all.Communes },
            },
        };

        int Count(Func<ConventionSum, bool> which) => facts.Conventions.Where(which).Sum(c => c.Conventions);
    }

    /// <summary>Communes of a vintage while it speaks and they lie within the territory.</summary>
    private readonly record struct Known(Period There, IReadOnlyDictionary<int, int> Inhabitants)
    {
        public static IEnumerable<Known> Of(KnownCommunes known, Period speaks)
        {
            if ((known.Within is { } within ? within.And(speaks) : speaks) is { } there) yield return new(there, known.Inhabitants);
        }
    }
}

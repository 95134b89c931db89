using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions.Successions;

/// <summary>
/// Conventions survive the mergers of their communes (INV-20): what was in a perimeter goes on in it under the commune that took it over.
/// It follows from the law and not from a command, so it holds in every stage in which a convention is still open, signed or not.
/// </summary>
public static class PerimeterSuccession
{
    /// <summary>The convention with its perimeter carried over; the same instance where nothing applies. Movements come in any order.</summary>
    public static Convention Carry(Convention convention, IReadOnlyList<Movement> movements)
    {
        if (convention.Stage == Stage.Abandoned) return convention;
        var carried = Carry(convention.Perimeter, convention.StartDate, convention.LastDay(), movements);
        return ReferenceEquals(carried, convention.Perimeter) ? convention : convention with { Version = convention.Version + 1, Perimeter = carried };
    }

    /// <param name="perimeter">The perimeter to carry over.</param>
    /// <param name="start">First day of a commune without its own; null while it is not planned.</param>
    /// <param name="lastDay">Last day of a commune without its own.</param>
    /// <param name="movements">In any order.</param>
    internal static Perimeter Carry(Perimeter perimeter, DateOnly? start, DateOnly? lastDay, IReadOnlyList<Movement> movements)
    {
        foreach (var day in PassingDay.Of(movements))
        {
            // Nobody is covered any more on that day.
            if (lastDay < day.On) break;
            var passing = perimeter.Communes.Where(row => day.Passes(row.Territory) && !(row.Until < day.On) && !IsAnew(row, start, day.On, movements)).ToArray();
            if (passing.Length > 0) perimeter = Carry(perimeter, start, day, passing);
        }
        return perimeter;
    }

    private static Perimeter Carry(Perimeter perimeter, DateOnly? start, PassingDay day, IReadOnlyList<PerimeterCommune> passing)
    {
        List<PerimeterCommune> rows = [.. perimeter.Communes.Except(passing), .. passing.Where(HasBegun).Select(row => row with { Until = day.On.AddDays(-1) })];
        // The longest first: of several that merge, one row says it all.
        foreach (var row in passing.OrderByDescending(row => row.Until ?? DateOnly.MaxValue).ThenBy(row => row.From).ThenBy(row => row.Territory.Code, StringComparer.Ordinal))
        {
            var opened = row with
            {
                Territory = day.SuccessionOf(row.Territory).Successor,
                From = HasBegun(row) ? day.On : row.From,
                Origin = PerimeterOrigin.Succession,
            };
            rows.AddRange(Uncovered(opened, [.. rows.Where(other => other.Territory == opened.Territory)], start).ToArray());
        }
        var successions = passing.Select(row => row.Territory).Distinct().Select(day.SuccessionOf);
        return perimeter with
        {
            Communes = [.. rows.OrderBy(row => row.Territory.Code, StringComparer.Ordinal).ThenBy(row => row.From)],
            Successions = [.. perimeter.Successions.Union(successions).OrderBy(s => s.EffectiveOn).ThenBy(s => s.Commune.Code, StringComparer.Ordinal)],
        };

        bool HasBegun(PerimeterCommune row) => (row.From ?? start) < day.On;
    }

    /// <summary>Whether a row is of a commune that has come to be again since: an end is not final.</summary>
    private static bool IsAnew(PerimeterCommune row, DateOnly? start, DateOnly passedOn, IReadOnlyList<Movement> movements) => movements.Any(m =>
        PassingDay.IsOfCommunes(m) && m.After.Key == row.Territory && m.EffectiveOn > passedOn && !(m.EffectiveOn > (row.From ?? start)));

    /// <summary>What of a row its commune does not have in the perimeter already.</summary>
    private static IEnumerable<PerimeterCommune> Uncovered(PerimeterCommune opened, IReadOnlyList<PerimeterCommune> held, DateOnly? start)
    {
        var from = opened.From;
        foreach (var row in held.Where(row => !(row.Until < Begin(from))).OrderBy(row => Begin(row.From)))
        {
            if (row.From > opened.Until) break;
            if (Begin(row.From) > Begin(from)) yield return opened with { From = from, Until = row.From!.Value.AddDays(-1) };
            if (row.Until is null) yield break;
            if (row.Until >= Begin(from)) from = row.Until.Value.AddDays(1);
        }
        if (!(from > opened.Until)) yield return opened with { From = from };

        // A row cannot begin before its convention does.
        DateOnly Begin(DateOnly? day) => day is null || day <= start ? DateOnly.MinValue : day.Value;
    }
}

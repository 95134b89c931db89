using Ctg.Domain.Deployment;

namespace Ctg.Tests.Domain;

/// <summary>How a timeline is added up from times and communes: 1 has 100 inhabitants, 10 more from 2025 on; 2 has 7. Today is 15 June 2022.</summary>
public sealed class TimelineTests
{
    private static readonly DateOnly Today = new(2022, 6, 15);

    [Test]
    public void A_commune_counts_once_however_its_times_overlap()
    {
        var covered = Covered([Time(2020, 2023, [1, 2]), Time(2021, 2022, [1]), Time(2022, 2025, [1]), Time(2020, 2020, [2])]);
        Assert.That(covered, Is.EqualTo("107/2 107/2 107/2 107/2 100/1 110/1 0/0"));
    }

    [Test]
    public void Times_with_days_between_them_count_each() =>
        Assert.That(Covered([Time(2024, 2025, [1]), Time(2020, 2021, [1])]), Is.EqualTo("100/1 100/1 0/0 0/0 100/1 110/1 0/0"));

    [Test]
    public void What_is_signed_late_counts_from_its_start_or_from_when_it_was_known()
    {
        CoveredCommunes late = Time(2020, 2022, [1]) with { SignedOn = new(2021, 3, 6) };
        Assert.Multiple(() =>
        {
            Assert.That(Covered([late]), Is.EqualTo("100/1 100/1 100/1 0/0 0/0 0/0 0/0"));
            Assert.That(Covered([late], CoverageMode.Signed), Is.EqualTo("0/0 100/1 100/1 0/0 0/0 0/0 0/0"));
            Assert.That(Covered([late, Time(2021, 2021, [2])], CoverageMode.Signed), Is.EqualTo("0/0 107/2 100/1 0/0 0/0 0/0 0/0"), "the order is that of the days from which they count");
        });
    }

    [Test]
    public void What_is_planned_counts_beside_and_only_in_periods_that_are_not_over()
    {
        var planned = Time(2023, 2024, [1, 2]) with { SignedOn = null };
        var without = new CoveredCommunes(new(DateOnly.MaxValue, DateOnly.MaxValue), null, [1]);
        var figures = Of([Time(2020, 2023, [1]), planned, without]);
        Assert.Multiple(() =>
        {
            Assert.That(Told(figures.Select(f => (f.Population.Covered, f.Communes.Covered))), Is.EqualTo("100/1 100/1 100/1 100/1 0/0 0/0 0/0"));
            Assert.That(figures.Take(2).Select(f => f.Planned), Is.All.Null);
            Assert.That(Told(figures.Skip(2).Select(f => (f.Planned!.Population.Covered, f.Planned.Communes.Covered))), Is.EqualTo("100/1 107/2 107/2 0/0 0/0"));
        });
    }

    [Test]
    public void A_commune_counts_while_it_lies_within_the_territory()
    {
        var within = new KnownCommunes("2020", new(new(2021, 1, 1), new(2022, 12, 31)), new Dictionary<int, int> { [1] = 100 });
        var figures = Of([Time(2020, 2026, [1, 2])], known: [within]);
        Assert.Multiple(() =>
        {
            Assert.That(Told(figures.Select(f => (f.Population.Covered, f.Communes.Covered))), Is.EqualTo("0/0 100/1 100/1 0/0 0/0 0/0 0/0"));
            Assert.That(Told(figures.Select(f => (f.Population.Total, f.Communes.Total))), Is.EqualTo("0/0 100/1 100/1 0/0 0/0 0/0 0/0"));
            Assert.That(figures.Select(f => f.Vintage), Is.EqualTo(new[] { null, "2020", "2020", null, null, null, null }));
        });
    }

    private static string Covered(IReadOnlyList<CoveredCommunes> covered, CoverageMode mode = CoverageMode.InEffect) =>
        Told(Of(covered, mode).Select(f => (f.Population.Covered, f.Communes.Covered)));

    private static string Told(IEnumerable<(int Inhabitants, int Communes)> sums) => string.Join(' ', sums.Select(s => $"{s.Inhabitants}/{s.Communes}"));

    /// <summary>Year by year from 2020 to 2026.</summary>
    private static IReadOnlyList<TimelineFigures> Of(
        IReadOnlyList<CoveredCommunes> covered, CoverageMode mode = CoverageMode.InEffect, IReadOnlyList<KnownCommunes>? known = null) =>
        new Timeline(TimelinePeriod.Between(new(2020, 1, 1), new(2026, 12, 31), TimelineStep.Year), mode, Today).Of(new()
        {
            Vintages = [new("2020", new(new(1900, 1, 1), new(2024, 12, 31)), 2017), new("2025", new(new(2025, 1, 1), new(9999, 12, 31)), 2022)],
            Known = known ?? [
                new("2020", null, new Dictionary<int, int> { [1] = 100, [2] = 7 }),
                new("2025", null, new Dictionary<int, int> { [1] = 110, [2] = 7 })],
            Covered = covered,
            Conventions = [],
        });

    private static CoveredCommunes Time(int from, int until, int[] communes) => new(new(new(from, 1, 1), new(until, 12, 31)), new(from, 1, 1), communes);
}

using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain.Successions;

/// <summary>INV-20: about a commune that parts from one of the perimeter, the parties decide.</summary>
public sealed class SplitDecisionTests
{
    private static readonly Movement[] Split = [Moves.Of("A>B", "2025-01-01", MovementKind.ReEstablished), Moves.Of("A>A", "2025-01-01", MovementKind.ReEstablished)];

    [TestCase(Stage.Draft)]
    [TestCase(Stage.Signature)]
    [TestCase(Stage.Signed, Description = "Without an amendment: its land was in the perimeter all along")]
    public void One_that_stays_is_in_the_perimeter_from_its_day(Stage stage)
    {
        var convention = Conventions.At(stage) with { Perimeter = Moves.Perimeter("A until 2027-12-31, D") };
        var decided = Decide(convention, Choice('B', joins: true)).State!;
        Assert.Multiple(() =>
        {
            Assert.That(Moves.Told(decided.Perimeter), Is.EqualTo("A until 2027-12-31, B+ from 2025-01-01 until 2027-12-31, D"));
            Assert.That(decided.Perimeter.Territories, Is.EqualTo(convention.Perimeter.Territories), "as it was given");
            Assert.That(decided.SplitDecisions, Is.EqualTo(new[]
            {
                new SplitDecision { Commune = Moves.Commune('B'), SplitFrom = Moves.Commune('A'), EffectiveOn = new(2025, 1, 1), Joins = true, Reason = "Motif", DecidedOn = new(2025, 3, 1) },
            }));
            Assert.That(decided, Is.EqualTo(convention with { Version = convention.Version + 1, Perimeter = decided.Perimeter, SplitDecisions = decided.SplitDecisions }));
            Assert.That(SplitDecisions.Waiting(decided, Split), Is.Empty);
        });
    }

    [TestCase("A", "A, B+", "2025-03-01")]
    [TestCase("A", "A, B+ from 2025-01-01", "2025-01-01")]
    [TestCase("A* from 2025-07-01", "A* from 2025-07-01, B+ from 2025-07-01", "2024-01-01")]
    public void One_that_stays_is_in_it_no_earlier_than_what_it_parted_from(string rows, string after, string start)
    {
        var convention = Moves.Covering(rows) with { StartDate = DateOnly.Parse(start) };
        Assert.That(Moves.Told(Decide(convention, Choice('B', joins: true)).State!.Perimeter), Is.EqualTo(after));
    }

    [Test]
    public void One_that_leaves_is_written_down_and_the_perimeter_stays()
    {
        var convention = Moves.Covering("A");
        var decided = Decide(convention, Choice('B', joins: false)).State!;
        Assert.Multiple(() =>
        {
            Assert.That(decided.Perimeter, Is.SameAs(convention.Perimeter));
            Assert.That(decided.SplitDecisions.Single().Joins, Is.False);
            Assert.That(SplitDecisions.Waiting(decided, Split), Is.Empty);
        });
    }

    [TestCase("A", true)]
    [TestCase("A, B", false, Description = "It is in it already")]
    [TestCase("A, B until 2025-01-01", false)]
    [TestCase("A, B until 2024-12-31", true, Description = "It had left")]
    [TestCase("D", false, Description = "None of its communes")]
    [TestCase("A until 2025-01-01", true, Description = "There on the day")]
    [TestCase("A until 2024-12-31", false)]
    [TestCase("A* from 2025-01-01", true)]
    [TestCase("A* from 2025-12-31", true, Description = "It may have been written before the split")]
    [TestCase("A* from 2026-01-01", false, Description = "It came as what it is now")]
    public void A_convention_waits_that_had_the_land_on_the_day_or_soon_after_and_has_not_the_commune(string rows, bool waits)
    {
        var convention = Moves.Covering(rows);
        Assert.Multiple(() =>
        {
            Assert.That(SplitDecisions.Waiting(convention, Split).Select(m => m.After.Key), Is.EqualTo(waits ? [Moves.Commune('B')] : Array.Empty<TerritoryKey>()));
            Assert.That(Decide(convention, Choice('B', joins: true)).Refusals.Select(r => $"{r.Rule} {r.Pointer}"), Is.EqualTo(waits ? [] : new[] { "INV-20 /commune" }));
        });
    }

    [Test]
    public void Only_a_split_waits([Values] MovementKind kind) => Assert.That(
        SplitDecisions.Waiting(Moves.Covering("A"), [Moves.Of("A>B", "2025-01-01", kind)]),
        Has.Count.EqualTo(kind is MovementKind.ReEstablished or MovementKind.Created ? 1 : 0));

    [Test]
    public void What_is_not_in_force_on_the_day_does_not_wait() => Assert.Multiple(() =>
    {
        var undated = Conventions.At(Stage.Draft) with { StartDate = null, EndDate = null, Perimeter = Moves.Perimeter("A") };
        Assert.That(Waiting(Moves.Covering("A"), "2024-01-01"), Is.EqualTo(1), "its first day");
        Assert.That(Waiting(Moves.Covering("A"), "2023-01-02"), Is.EqualTo(1), "it begins within the year");
        Assert.That(Waiting(Moves.Covering("A"), "2023-01-01"), Is.Zero);
        Assert.That(Waiting(Moves.Covering("A"), "2028-12-31"), Is.EqualTo(1), "its last day");
        Assert.That(Waiting(Moves.Covering("A"), "2029-01-01"), Is.Zero);
        Assert.That(Waiting(undated, "2025-01-01"), Is.Zero, "without a first day");
        Assert.That(Waiting(Conventions.At(Stage.Abandoned) with { Perimeter = Moves.Perimeter("A") }, "2025-01-01"), Is.Zero);
        Assert.That(Waiting(Conventions.At(Stage.Terminated) with { Perimeter = Moves.Perimeter("A") }, "2025-01-01"), Is.Zero, "it no longer changes");
    });

    [Test]
    public void Each_refusal_says_its_rule() => Assert.Multiple(() =>
    {
        var decided = Decide(Moves.Covering("A"), Choice('B', joins: false)).State!;
        var tomorrow = Conventions.Today.AddDays(1);
        Assert.That(Refused(decided, Choice('B', joins: true)), Is.EqualTo("INV-20 /commune"), "decided already");
        Assert.That(Refused(Moves.Covering("A"), Choice('D', joins: true)), Is.EqualTo("INV-20 /commune"));
        Assert.That(Refused(Moves.Covering("A"), Choice('A', joins: true)), Is.EqualTo("INV-20 /commune"), "the one that goes on");
        Assert.That(Refused(Moves.Covering("A"), Choice('B', joins: true) with { DecidedOn = tomorrow }), Is.EqualTo("STG-06 /decidedOn"));
        Assert.That(Refused(Moves.Covering("A"), Choice('D', joins: true) with { DecidedOn = tomorrow }), Is.EqualTo("INV-20 /commune, STG-06 /decidedOn"), "both at once");
        Assert.That(Refused(Conventions.At(Stage.Terminated) with { Perimeter = Moves.Perimeter("A") }, Choice('B', joins: true)), Is.EqualTo("STG-07 /stage"));
    });

    [Test]
    public void One_decision_holds_for_a_commune_whatever_it_parted_from_and_the_earliest_split_comes_first()
    {
        Movement[] both = [Moves.Of("D>B", "2026-01-01", MovementKind.Created), Moves.Of("C>B", "2025-01-01", MovementKind.Created), Moves.Of("A>B", "2025-01-01", MovementKind.Created)];
        var waiting = Moves.Covering("A, C, D");
        var decided = SplitDecisions.Decide(waiting, Choice('B', joins: false), both, Conventions.Today).State!;
        Assert.Multiple(() =>
        {
            Assert.That((decided.SplitDecisions.Single().SplitFrom, decided.SplitDecisions.Single().EffectiveOn), Is.EqualTo((Moves.Commune('A'), new DateOnly(2025, 1, 1))));
            Assert.That(SplitDecisions.Waiting(decided, both).Select(m => m.Before.Key), Is.EqualTo(new[] { Moves.Commune('D') }), "that of another day");
        });
    }

    private static int Waiting(Convention convention, string on) => SplitDecisions.Waiting(convention, [Moves.Of("A>B", on, MovementKind.Created)]).Count;

    private static SplitChoice Choice(char commune, bool joins) => new(Moves.Commune(commune), joins, "Motif", new(2025, 3, 1));

    private static Decision<Convention> Decide(Convention convention, SplitChoice choice) => SplitDecisions.Decide(convention, choice, Split, Conventions.Today);

    private static string Refused(Convention convention, SplitChoice choice) => string.Join(", ", Decide(convention, choice).Refusals.Select(r => $"{r.Rule} {r.Pointer}"));
}

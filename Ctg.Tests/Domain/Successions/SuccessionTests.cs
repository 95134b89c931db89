using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain.Successions;

/// <summary>INV-20: a perimeter goes on under the communes that take over its own.</summary>
public sealed class SuccessionTests
{
    [TestCase("A", "A>B 2025-01-01", "A until 2024-12-31, B+ from 2025-01-01", Description = "One that merges")]
    [TestCase("A, B", "A>B 2025-01-01", "A until 2024-12-31, B", Description = "The successor is there already")]
    [TestCase("A, B", "A>C 2025-01-01, B>C 2025-01-01", "A until 2024-12-31, B until 2024-12-31, C+ from 2025-01-01", Description = "Two that merge open one row")]
    [TestCase("A, B, D", "A>B 2025-01-01", "A until 2024-12-31, B, D", Description = "The others stay")]
    [TestCase("A", "C>B 2025-01-01", "A", Description = "None of its communes")]
    [TestCase("A", "B>A 2025-01-01", "A", Description = "Another joins one of its communes")]
    [TestCase("A", "A>B 2025-01-01, B>C 2026-01-01", "A until 2024-12-31, B+ from 2025-01-01 until 2025-12-31, C+ from 2026-01-01", Description = "One after the other")]
    [TestCase("A", "A>B 2025-01-01, B>C 2025-01-01", "A until 2024-12-31, C+ from 2025-01-01", Description = "Both on one day")]
    [TestCase("A, B", "A>B 2025-01-01, B>C 2025-01-01", "A until 2024-12-31, B until 2024-12-31, C+ from 2025-01-01")]
    [TestCase("A", "A>B 2025-01-01, B>A 2026-01-01", "A until 2024-12-31, A+ from 2026-01-01, B+ from 2025-01-01 until 2025-12-31", Description = "There and back")]
    [TestCase("A", "A>B 2025-01-01, B>A 2025-01-01", "A until 2024-12-31, B+ from 2025-01-01", Description = "Codes that change places")]
    [TestCase("A until 2025-06-30", "A>B 2025-01-01", "A until 2024-12-31, B+ from 2025-01-01 until 2025-06-30", Description = "As long as it had")]
    [TestCase("A until 2025-01-01", "A>B 2025-01-01", "A until 2024-12-31, B+ from 2025-01-01 until 2025-01-01", Description = "Still there on the day")]
    [TestCase("A until 2024-12-31", "A>B 2025-01-01", "A until 2024-12-31", Description = "Gone by the day")]
    [TestCase("A* from 2024-07-01", "A>B 2025-01-01", "A* from 2024-07-01 until 2024-12-31, B+ from 2025-01-01")]
    [TestCase("A* from 2025-01-01", "A>B 2025-01-01", "B+ from 2025-01-01", Description = "Not there before the day: the successor in its place")]
    [TestCase("A* from 2025-07-01", "A>B 2025-01-01", "B+ from 2025-07-01")]
    [TestCase("A", "A>B 2024-01-01", "B+", Description = "On the convention's own first day")]
    [TestCase("A", "A>B 2019-01-01", "B+", Description = "Before it")]
    [TestCase("A", "A>B 2028-12-31", "A until 2028-12-30, B+ from 2028-12-31", Description = "On its last day")]
    [TestCase("A", "A>B 2029-01-01", "A", Description = "After it")]
    [TestCase("A until 2024-06-30, A* from 2025-01-01", "A>B 2026-01-01", "A until 2024-06-30, A* from 2025-01-01 until 2025-12-31, B+ from 2026-01-01", Description = "Only the row that is open")]
    [TestCase("A, B until 2025-06-30", "A>B 2025-01-01", "A until 2024-12-31, B until 2025-06-30, B+ from 2025-07-01", Description = "The successor leaves before it")]
    [TestCase("A, B* from 2025-07-01", "A>B 2025-01-01", "A until 2024-12-31, B+ from 2025-01-01 until 2025-06-30, B* from 2025-07-01", Description = "The successor comes after it")]
    [TestCase("A until 2025-12-31, B", "A>C 2025-01-01, B>C 2025-01-01", "A until 2024-12-31, B until 2024-12-31, C+ from 2025-01-01", Description = "The longest says it all")]
    [TestCase("A until 2025-03-31, B until 2024-05-31, B* from 2025-02-01 until 2025-02-28", "A>B 2025-01-01",
        "A until 2024-12-31, B until 2024-05-31, B+ from 2025-01-01 until 2025-01-31, B* from 2025-02-01 until 2025-02-28, B+ from 2025-03-01 until 2025-03-31", Description = "Around what is held")]
    public void Its_communes_pass_to_their_successors_whatever_the_order_of_the_movements(string before, string moves, string after)
    {
        var convention = Moves.Covering(before);
        var movements = Moves.All(moves);
        Assert.Multiple(() =>
        {
            Assert.That(Moves.Told(PerimeterSuccession.Carry(convention, movements).Perimeter), Is.EqualTo(after));
            Assert.That(Moves.Told(PerimeterSuccession.Carry(convention, [.. movements.Reverse()]).Perimeter), Is.EqualTo(after));
        });
    }

    [Test]
    public void Only_what_passes_whole_passes([Values] MovementKind kind)
    {
        var convention = Moves.Covering("A");
        var carried = PerimeterSuccession.Carry(convention, [Moves.Of("A>B", "2025-01-01", kind)]);
        MovementKind[] whole = [MovementKind.Merged, MovementKind.CommuneNouvelle, MovementKind.MergedByAssociation, MovementKind.RecodedByDepartement, MovementKind.RecodedBySeat];
        if (whole.Contains(kind)) Assert.That(Moves.Told(carried.Perimeter), Is.EqualTo("A until 2024-12-31, B+ from 2025-01-01"));
        else Assert.That(carried, Is.SameAs(convention));
    }

    [Test]
    public void What_is_no_other_commune_changes_nothing()
    {
        var convention = Moves.Covering("A");
        var delegated = Moves.Of("A>B", "2025-01-01") with { After = new() { Key = new(TerritoryType.CommuneDeleguee, "91010"), Name = "A" } };
        Assert.Multiple(() =>
        {
            Assert.That(PerimeterSuccession.Carry(convention, []), Is.SameAs(convention));
            Assert.That(PerimeterSuccession.Carry(convention, [Moves.Of("A>A", "2025-01-01")]), Is.SameAs(convention), "it becomes itself");
            Assert.That(PerimeterSuccession.Carry(convention, [delegated]), Is.SameAs(convention), "it becomes a part of another");
        });
    }

    [TestCase(Stage.Draft)]
    [TestCase(Stage.Preparation)]
    [TestCase(Stage.Deliberation)]
    [TestCase(Stage.Signature)]
    [TestCase(Stage.Signed)]
    public void In_every_stage_it_is_one_version_on_and_nothing_else_changes(Stage stage)
    {
        var convention = Conventions.At(stage) with { Perimeter = Moves.Perimeter("A, B") };
        var carried = PerimeterSuccession.Carry(convention, Moves.All("A>C 2025-01-01, B>C 2026-01-01"));
        Assert.Multiple(() =>
        {
            Assert.That(carried, Is.EqualTo(convention with { Version = convention.Version + 1, Perimeter = carried.Perimeter }));
            Assert.That(carried.Perimeter.Territories, Is.EqualTo(convention.Perimeter.Territories), "as it was given");
            Assert.That(carried.Perimeter.Successions.Select(s => (s.Commune, s.Successor, $"{s.EffectiveOn:yyyy}", s.Kind)), Is.EqualTo(new[]
            {
                (Moves.Commune('A'), Moves.Commune('C'), "2025", Moves.Nouvelle), (Moves.Commune('B'), Moves.Commune('C'), "2026", Moves.Nouvelle),
            }));
        });
    }

    [Test]
    public void What_was_abandoned_or_had_ended_stays_as_it_was()
    {
        var abandoned = Conventions.At(Stage.Abandoned) with { Perimeter = Moves.Perimeter("A") };
        var terminated = Conventions.At(Stage.Terminated) with { Perimeter = Moves.Perimeter("A until 2027-12-31") };
        Assert.Multiple(() =>
        {
            Assert.That(PerimeterSuccession.Carry(abandoned, Moves.All("A>B 2025-01-01")), Is.SameAs(abandoned));
            Assert.That(PerimeterSuccession.Carry(terminated, Moves.All("A>B 2025-03-07")), Is.SameAs(terminated), "the day after its last");
            Assert.That(Moves.Told(PerimeterSuccession.Carry(terminated, Moves.All("A>B 2025-03-06")).Perimeter), Is.EqualTo("A until 2025-03-05, B+ from 2025-03-06 until 2027-12-31"));
        });
    }

    [Test]
    public void A_draft_without_dates_has_the_successor_in_the_place_of_its_commune()
    {
        var draft = Conventions.At(Stage.Draft) with { StartDate = null, EndDate = null, Perimeter = Moves.Perimeter("A, D") };
        var carried = PerimeterSuccession.Carry(draft, Moves.All("A>B 2025-01-01"));
        Assert.That((Moves.Told(carried.Perimeter), carried.Version), Is.EqualTo(("B+, D", draft.Version + 1)));
    }

    [Test]
    public void A_commune_that_exists_again_is_not_the_one_that_merged()
    {
        Movement[] history = [Moves.Of("A>B", "2016-01-01"), Moves.Of("B>A", "2020-01-01", MovementKind.ReEstablished)];
        var undated = Conventions.At(Stage.Draft) with { StartDate = null, Perimeter = Moves.Perimeter("A") };
        Assert.Multiple(() =>
        {
            Assert.That(Moves.Told(PerimeterSuccession.Carry(Moves.Covering("A"), history).Perimeter), Is.EqualTo("A"));
            Assert.That(Moves.Told(PerimeterSuccession.Carry(undated, history).Perimeter), Is.EqualTo("A"));
            Assert.That(Moves.Told(PerimeterSuccession.Carry(Moves.Covering("A"), [.. history, Moves.Of("A>C", "2025-01-01")]).Perimeter), Is.EqualTo("A until 2024-12-31, C+ from 2025-01-01"));
        });
    }
}

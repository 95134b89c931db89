using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.CejContracts;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain.Successions;

/// <summary>What rests on a perimeter goes on when its communes merge (INV-20).</summary>
public sealed class AfterSuccessionTests
{
    private static readonly Movement[] Merger = Moves.All("A>B 2025-01-01");
    private static readonly TerritoryKey A = Moves.Commune('A');
    private static readonly TerritoryKey B = Moves.Commune('B');

    [TestCase("A", "2025-01-01", 0, Description = "It merged")]
    [TestCase("A* from 2025-07-01", "2025-01-01", 0, Description = "It merged before it was covered")]
    [TestCase("D", "2025-01-01", 1, Description = "It never was in the perimeter")]
    public void An_action_for_a_commune_that_merged_is_right_as_it_is(string rows, string on, int refusals)
    {
        var carried = PerimeterSuccession.Carry(Moves.Covering(rows), Moves.All($"A>B {on}"));
        Assert.Multiple(() =>
        {
            Assert.That(ActionRules.FitOf(Action(A), carried).Select(r => r.Rule), Is.EqualTo(Enumerable.Repeat(Rules.ActionCommunes, refusals)));
            Assert.That(ActionRules.FitOf(Action(B), carried).Select(r => r.Rule), Is.EqualTo(Enumerable.Repeat(Rules.ActionCommunes, refusals)), "for the successor too");
        });
    }

    [Test]
    public void A_perimeter_that_is_given_anew_keeps_what_became_of_a_commune_that_the_register_no_longer_has()
    {
        var carried = PerimeterSuccession.Carry(Conventions.At(Stage.Preparation) with { Perimeter = Moves.Perimeter("A, C") }, Merger);
        var unknown = new NamedTerritory(A, false, [], B);
        Assert.Multiple(() =>
        {
            Assert.That(Given(carried, unknown, Conventions.Known(Moves.Commune('D'))), Is.EqualTo("A until 2024-12-31, B+ from 2025-01-01, D"));
            Assert.That(Given(carried, Conventions.Known(B)), Is.EqualTo("B"), "the successor by its own name");
            Assert.That(Given(carried, unknown, Conventions.Known(B)), Is.EqualTo("A until 2024-12-31, B"));
        });
    }

    [Test]
    public void A_successor_that_is_given_by_its_own_name_still_stands_for_what_it_took_over()
    {
        var carried = PerimeterSuccession.Carry(Conventions.At(Stage.Preparation) with { Perimeter = Moves.Perimeter("A, C") }, Merger);
        var revised = Revise(carried, Conventions.Known(B)).State!;
        var without = Revise(carried, Conventions.Known(Moves.Commune('C'))).State!;
        Assert.Multiple(() =>
        {
            Assert.That(ActionRules.FitOf(Action(A), revised), Is.Empty);
            Assert.That(ActionRules.FitOf(Action(A), without).Select(r => r.Rule), Is.EqualTo(new[] { Rules.ActionCommunes }));
        });
    }

    [Test]
    public void A_commune_that_changes_its_EPCI_stays_in_the_perimeter_that_names_it()
    {
        var epci = TerritoryKey.Parse("epci-200059228");
        var before = Conventions.At(Stage.Preparation) with { Perimeter = Moves.Perimeter("A, D") with { Territories = [epci] } };
        var revised = Revise(before, new NamedTerritory(epci, true, [Moves.Commune('D')], null)).State!;
        Assert.That(revised.Perimeter.Communes, Is.EqualTo(before.Perimeter.Communes));
    }

    [Test]
    public void Dates_that_come_to_hold_the_day_of_a_merger_bring_the_successor()
    {
        var before = Conventions.At(Stage.Preparation) with { EndDate = new(2024, 12, 31), Perimeter = Moves.Perimeter("A") };
        var content = Content(before) with { EndDate = new(2027, 12, 31) };
        var revised = ConventionDecisions.Revise(before, content, [], Conventions.Now with { Movements = Merger }).State!;
        Assert.Multiple(() =>
        {
            Assert.That(PerimeterSuccession.Carry(before, Merger), Is.SameAs(before));
            Assert.That(Moves.Told(revised.Perimeter), Is.EqualTo("A until 2024-12-31, B+ from 2025-01-01"));
            Assert.That(revised.Version, Is.EqualTo(before.Version + 1));
        });
    }

    [Test]
    public void A_renewal_covers_the_successors_of_what_it_renews()
    {
        var old = Moves.Covering("A, D") with { EndDate = new(2024, 12, 31) };
        var around = Conventions.Now with { Predecessor = old, Movements = Merger };
        var draft = RenewalDecisions.Renew(old, Guid.NewGuid(), "CTG-91-2025-001", new(null, null, null), around).State!;
        var revised = ConventionDecisions.Revise(draft, Content(draft) with { Territories = [B] }, [Conventions.Known(B)], around);
        Assert.Multiple(() =>
        {
            Assert.That(Moves.Told(draft.Perimeter), Is.EqualTo("B+, D"));
            Assert.That(draft.Perimeter.Territories, Is.EqualTo(new[] { B, Moves.Commune('D') }));
            Assert.That((draft.Version, draft.StartDate), Is.EqualTo((1, new DateOnly(2025, 1, 1))));
            Assert.That(revised.Refusals, Is.Empty, "INV-09: it shares what merged");
        });
    }

    [TestCase("2026-12-31", "A until 2024-12-31, B+ from 2025-01-01")]
    [TestCase("2025-01-01", "A until 2024-12-31, B+ from 2025-01-01")]
    [TestCase("2024-12-31", "A")]
    public void A_Cej_that_still_runs_goes_on_under_the_successor(string extended, string after)
    {
        var contract = new CejContract
        {
            Id = Guid.NewGuid(),
            Number = "2019-350",
            Version = 3,
            Caf = "91",
            StartDate = new(2019, 1, 1),
            EndDate = new(2022, 12, 31),
            Extensions = [new CejExtension { EndDate = DateOnly.Parse(extended) }],
            Signatories = [],
            Perimeter = Moves.Perimeter("A"),
        };
        var carried = CejContractSuccession.Carry(contract, Merger);
        Assert.Multiple(() =>
        {
            Assert.That(Moves.Told(carried.Perimeter), Is.EqualTo(after));
            Assert.That(carried, after == "A" ? Is.SameAs(contract) : Is.EqualTo(contract with { Version = 4, Perimeter = carried.Perimeter }));
        });
    }

    [TestCase("B from 2025-01-01 until 2024-12-31", "2024-01-01", "2028-12-31", 0, Description = "It never came")]
    [TestCase("B from 2025-01-01", "2025-01-01", "2024-12-31", 0, Description = "It never came in the other")]
    [TestCase("B from 2025-01-01", "2024-01-01", "2028-12-31", 1)]
    public void What_left_on_the_day_that_it_came_overlaps_nothing(string rows, string from, string until, int warnings)
    {
        var around = Conventions.Now with { Conventions = [new OtherCover(Guid.NewGuid(), "CTG-91-2022-001", B, DateOnly.Parse(from), DateOnly.Parse(until))] };
        Assert.That(ConventionWarnings.Of(Moves.Covering(rows), around).Count(w => w.Rule == Rules.OneInForce), Is.EqualTo(warnings));
    }

    [Test]
    public void A_convention_takes_over_from_a_Cej_whose_commune_merged_on_the_morning_after_its_end()
    {
        var content = new CejContractContent
        {
            Number = "2019-350",
            Caf = "91",
            StartDate = new(2021, 1, 1),
            EndDate = new(2024, 12, 31),
            Extensions = [],
            Signatories = [],
            Territories = [A],
        };
        var successor = Moves.Covering("B");
        Assert.Multiple(() =>
        {
            Assert.That(CejContractDecisions.Record(Guid.NewGuid(), content, [Conventions.Known(A)], Merger, successor).Refusals, Is.Empty);
            Assert.That(CejContractDecisions.Record(Guid.NewGuid(), content, [Conventions.Known(A)], [], successor).Numbers(), Is.EqualTo(new[] { Rules.CejSuccessor }));
        });
    }

    private static string Given(Convention convention, params NamedTerritory[] territories) => Moves.Told(Revise(convention, territories).State!.Perimeter);

    private static Decision<Convention> Revise(Convention convention, params NamedTerritory[] territories) =>
        ConventionDecisions.Revise(convention, Content(convention) with { Territories = [.. territories.Select(t => t.Given)] }, territories, Conventions.Now);

    private static ConventionContent Content(Convention convention) => Conventions.Content with
    {
        StartDate = convention.StartDate,
        EndDate = convention.EndDate,
        Territories = convention.Perimeter.Territories,
    };

    private static PlanAction Action(TerritoryKey commune) => new()
    {
        Id = Guid.NewGuid(),
        ConventionId = Guid.NewGuid(),
        PlanId = Guid.NewGuid(),
        Reference = "F-001",
        Version = 1,
        Title = "Relais",
        Theme = Theme.Youth,
        OtherThemes = [],
        Publics = [],
        Communes = [commune],
        Status = ActionStatus.Planned,
    };
}

using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Facilities;
using Ctg.Domain.Facilities.Bonuses;
using Ctg.Domain.Facilities.Scales;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain.Facilities;

public sealed class BonusRuleTests
{
    private static readonly Guid Town = new("01980000-0000-7000-8000-000000000001");
    private static readonly TerritoryKey Evry = TerritoryKey.Commune("91228");

    private static readonly Termination Ended = new() { Cause = TerminationCause.Breach, NotifiedOn = new(2021, 6, 1), EffectiveOn = new(2021, 12, 31), DecisionReference = "D" };

    [Test]
    public void A_bonus_of_a_facility_that_a_signing_party_supports_is_recorded()
    {
        var import = Import([Granted(2022)], Covered()).State!;
        Assert.Multiple(() =>
        {
            Assert.That((import.Added, import.Corrected, import.Unchanged), Is.EqualTo((1, 0, 0)));
            Assert.That(import.Changed.Single().Bonuses, Is.EqualTo(new[] { Granted(2022) }));
            Assert.That(import.Changed.Single().Version, Is.EqualTo(2));
        });
    }

    [Test]
    public void Without_a_convention_there_is_no_bonus_territoire_but_other_support() => Assert.Multiple(() =>
    {
        Assert.That(Refused([Granted(2022)], BonusSurroundings.None), Is.EqualTo(new[] { "/rows/0/internalId INV-17" }));
        Assert.That(Refused([Granted(2022) with { Kind = BonusKind.Support }], BonusSurroundings.None), Is.Empty);
    });

    [TestCase(2020, false)]
    [TestCase(2021, true)]
    [TestCase(2024, true)]
    [TestCase(2025, false)]
    public void The_convention_is_in_force_on_a_day_of_the_year(int year, bool qualifies) =>
        Assert.That(Refused([Granted(year)], Covered()), Has.Length.EqualTo(qualifies ? 0 : 1));

    [Test]
    public void Each_part_of_the_first_half_is_needed() => Assert.Multiple(() =>
    {
        Assert.That(Refuses(Covered(c => c with { SignedOn = null })), "signed");
        Assert.That(Refuses(Covered(c => c with { Termination = Ended })), "not terminated before");
        Assert.That(Refuses(Covered(party: p => p with { Organisation = Guid.Empty })), "the same organisation");
        Assert.That(Refuses(Covered(party: p => p with { Type = OrganisationType.Association })), "a local authority");
        Assert.That(Refuses(Covered(party: p => p with { MustSign = false })), "who signs");
        Assert.That(Refuses(Covered(party: p => p with { Until = new(2021, 12, 31) })), "still a party");
        Assert.That(Refuses(Covered(party: p => p with { From = new(2023, 1, 1) })), "a party already");
        Assert.That(Refuses(Covered(c => c with { Parties = [c.Parties[0] with { CafCode = "92" }, c.Parties[1]] })), "of the Caf of the facility");
        Assert.That(Refuses(Covered(from: new(2023, 1, 1))), "covered already");
        Assert.That(Refuses(Covered(until: new(2021, 12, 31))), "still covered");
        Assert.That(Refused([Granted(2022)], Covered(), Supported(new(2023, 1, 1), null)), Is.Not.Empty, "supported already");
        Assert.That(Refused([Granted(2022)], Covered(), Supported(new(2019, 1, 1), new(2021, 12, 31))), Is.Not.Empty, "still supported");
        Assert.That(Refused([Granted(2022)], Covered(party: p => p with { From = new(2022, 7, 1) }), Supported(new(2019, 1, 1), new(2022, 6, 30))), Is.Not.Empty, "on one day");
        Assert.That(Refused([Granted(2022)], Covered(party: p => p with { From = new(2022, 6, 30) }), Supported(new(2019, 1, 1), new(2022, 6, 30))), Is.Empty, "one day is enough");

        static bool Refuses(BonusSurroundings surroundings) => Refused([Granted(2022)], surroundings).SequenceEqual(["/rows/0/internalId INV-17"]);
    });

    [TestCase(2022, true)]
    [TestCase(2021, true)]
    [TestCase(2023, false)]
    public void A_bonus_begins_in_the_year_after_the_Cej(int year, bool isRefused)
    {
        var surroundings = Covered() with { CejContracts = [new("2019-350", new(2022, 6, 30)), new("2015-1", new(2018, 12, 31))] };
        Assert.Multiple(() =>
        {
            Assert.That(Refused([Granted(year)], surroundings), Is.EqualTo(isRefused ? new[] { "/rows/0/year INV-17" } : []));
            Assert.That(Refused([Granted(year) with { Kind = BonusKind.Support }], surroundings), Is.Empty);
        });
    }

    [Test]
    public void Both_halves_are_told_at_once_for_every_row()
    {
        var surroundings = BonusSurroundings.None with { CejContracts = [new("2019-350", new(2022, 12, 31))] };
        Assert.That(Refused([Granted(2021), Granted(2022)], surroundings), Is.EquivalentTo(new[]
        {
            "/rows/0/internalId INV-17", "/rows/0/year INV-17", "/rows/1/internalId INV-17", "/rows/1/year INV-17",
        }));
    }

    [Test]
    public void A_line_that_is_known_as_it_is_is_not_decided_again()
    {
        var known = Facility() with { Bonuses = [Granted(2022)] };
        var import = Import([Granted(2022)], BonusSurroundings.None, known).State!;
        Assert.That((import.Changed.Count, import.Unchanged), Is.EqualTo((0, 1)));
    }

    [Test]
    public void A_correction_takes_a_reason_and_an_agreement_that_is_added_none()
    {
        var known = Facility() with { Bonuses = [Granted(2022)] };
        var agreed = known with { Bonuses = [Granted(2022) with { FinancingAgreement = "COF-1" }] };
        Assert.Multiple(() =>
        {
            foreach (var change in new[] { Granted(2022) with { Amount = Amount.OfCents(1) }, Granted(2022) with { NewQuantity = 6 }, Granted(2022) with { ExistingQuantity = null }, Granted(2022) with { Unit = BonusUnit.Hour } })
                Assert.That(Refused([change], Covered(), known), Is.EqualTo(new[] { "/rows/0/amount BON-01" }), $"{change}");
            Assert.That(Refused([Granted(2022) with { FinancingAgreement = "COF-1" }], Covered(), known), Is.Empty);
            Assert.That(Refused([Granted(2022)], Covered(), agreed), Is.EqualTo(new[] { "/rows/0/amount BON-01" }));
            Assert.That(Refused([Granted(2022) with { Amount = Amount.OfCents(1) }], Covered(), known, " "), Is.Not.Empty);
            Assert.That(Import([Granted(2022) with { Amount = Amount.OfCents(1) }], Covered(), known, "Motif").State!.Corrected, Is.EqualTo(1));
        });
    }

    [TestCase(2020, true)]
    [TestCase(2021, false)]
    [TestCase(2023, false)]
    [TestCase(2024, true)]
    public void A_bonus_is_of_a_year_in_which_the_facility_is_open(int year, bool isRefused)
    {
        var facility = Facility() with { OpenedOn = new(2021, 9, 1), ClosedOn = new(2023, 1, 31) };
        Assert.That(Refused([Granted(year) with { Kind = BonusKind.Support }], BonusSurroundings.None, facility), Is.EqualTo(isRefused ? new[] { "/rows/0/year BON-02" } : []));
    }

    [Test]
    public void A_facility_has_a_line_for_each_year_kind_and_nature_in_their_order_and_no_more_than_500()
    {
        var handicap = Granted(2022) with { Nature = "handicap" };
        var import = Import([Granted(2023), handicap, Granted(2022), Granted(2022) with { Kind = BonusKind.Support }], Covered()).State!;
        var natures = Enumerable.Range(0, 500).Select(i => Granted(2022) with { Kind = BonusKind.Support, Nature = $"n{i:000}" }).ToArray();
        var full = Facility() with { Bonuses = natures };
        Assert.Multiple(() =>
        {
            Assert.That(import.Changed.Single().Bonuses.Select(b => b.Line()), Is.EqualTo(new[]
            {
                (2022, BonusKind.Support, ""), (2022, BonusKind.BonusTerritoire, ""), (2022, BonusKind.BonusTerritoire, "handicap"), (2023, BonusKind.BonusTerritoire, ""),
            }));
            Assert.That(Refused([Granted(2022)], Covered(), full), Is.EqualTo(new[] { "/rows/0/internalId BON-04" }));
            Assert.That(Refused(natures, Covered()), Is.Empty);
        });
    }

    [TestCase(null, 5, 13_000.00, false)]
    [TestCase(null, 5, 18_000.00, false)]
    [TestCase(null, 5, 12_999.99, true)]
    [TestCase(null, 5, 18_000.01, true)]
    [TestCase(0, 5, 18_000.01, true)]
    [TestCase(40, 5, 1.00, false, Description = "There is no scale for what was there before.")]
    [TestCase(null, null, 1.00, false)]
    public void An_amount_outside_the_scale_is_warned_of(int? existing, int? more, double amount, bool isWarned)
    {
        _ = Amount.TryOf((decimal)amount, out var euros);
        var line = Granted(2025) with { ExistingQuantity = existing, NewQuantity = more, Amount = euros };
        var warnings = ScaleWarnings.Of(FacilityType.Eaje, line, Scales(Scale(ScaleKind.New, 2600, 3600)), "/rows/3");
        Assert.That(warnings.Select(w => $"{w.Pointer} {w.Rule}"), Is.EqualTo(isWarned ? new[] { "/rows/3/amount BON-03" } : []));
    }

    [Test]
    public void A_scale_is_that_of_the_year_the_type_and_the_unit_and_two_parts_are_summed()
    {
        var scales = Scales(Scale(ScaleKind.New, 2600, 3600), Scale(ScaleKind.Existing, 1000.0050m, 1000.0050m));
        var little = Granted(2025) with { ExistingQuantity = null, Amount = Amount.OfCents(1) };
        Assert.Multiple(() =>
        {
            Assert.That(ScaleWarnings.Of(FacilityType.Eaje, little, scales, ""), Is.Not.Empty);
            Assert.That(ScaleWarnings.Of(FacilityType.Rpe, little, scales, ""), Is.Empty);
            Assert.That(ScaleWarnings.Of(FacilityType.Eaje, little with { Year = 2024 }, scales, ""), Is.Empty);
            Assert.That(ScaleWarnings.Of(FacilityType.Eaje, little with { Unit = BonusUnit.Hour }, scales, ""), Is.Empty);
            Assert.That(ScaleWarnings.Of(FacilityType.Eaje, little with { Nature = "handicap" }, scales, ""), Is.Empty);
            Assert.That(ScaleWarnings.Of(FacilityType.Eaje, little with { Kind = BonusKind.Support }, scales, ""), Is.Empty);
            // 1 x 1000.005 + 5 x 2600 is 14000.005: either cent will do.
            Assert.That(ScaleWarnings.Of(FacilityType.Eaje, Both(1_400_000), scales, ""), Is.Empty);
            Assert.That(ScaleWarnings.Of(FacilityType.Eaje, Both(1_399_999), scales, ""), Is.Not.Empty);
        });

        static Bonus Both(long cents) => Granted(2025) with { ExistingQuantity = 1, NewQuantity = 5, Amount = Amount.OfCents(cents) };
    }

    private static string[] Refused(IReadOnlyList<Bonus> lines, BonusSurroundings surroundings, Facility? facility = null, string? reason = null) =>
        [.. Import(lines, surroundings, facility, reason).Refusals.Select(r => $"{r.Pointer} {r.Rule}")];

    private static Decision<BonusImport> Import(IReadOnlyList<Bonus> lines, BonusSurroundings surroundings, Facility? facility = null, string? reason = null)
    {
        facility ??= Facility();
        return BonusDecisions.Import([.. lines.Select((b, i) => new ImportedBonus($"/rows/{i}", facility, b))], reason, new Dictionary<Guid, BonusSurroundings> { [facility.Id] = surroundings });
    }

    private static Bonus Granted(int year) =>
        new() { Year = year, Kind = BonusKind.BonusTerritoire, ExistingQuantity = 40, NewQuantity = 5, Unit = BonusUnit.PlaceYear, Amount = Amount.OfCents(9_250_010) };

    private static Facility Supported(DateOnly from, DateOnly? until) =>
        Facility() with { Supports = [new() { Organisation = Town, Type = OrganisationType.Commune, Name = "Évry", From = from, Until = until }] };

    private static Facility Facility() => new()
    {
        Id = Town,
        Version = 1,
        Caf = "91",
        InternalId = "EAJE-1",
        Type = FacilityType.Eaje,
        Name = "Crèche",
        Operator = new() { Organisation = Town, Type = OrganisationType.Commune, Name = "Évry" },
        Commune = Evry,
        ExternalReferences = [],
        Supports = [new() { Organisation = Town, Type = OrganisationType.Commune, Name = "Évry", From = new(2018, 1, 1) }],
        Bonuses = [],
    };

    /// <summary>By a convention of 2021 to 2024, signed after its start.</summary>
    private static BonusSurroundings Covered(Func<Convention, Convention>? change = null, Func<Party, Party>? party = null, DateOnly? from = null, DateOnly? until = null)
    {
        var town = new Party { Role = PartyRole.LocalAuthority, Type = OrganisationType.Commune, Name = "Évry", Organisation = Town };
        var convention = Conventions.At(Stage.Draft) with
        {
            StartDate = new(2021, 1, 1),
            EndDate = new(2024, 12, 31),
            SignedOn = new(2022, 3, 1),
            Parties = [new Party { Role = PartyRole.LeadCaf, Type = OrganisationType.Caf, Name = "Caf", CafCode = "91" }, party?.Invoke(town) ?? town],
        };
        return new([new ConventionCover(change?.Invoke(convention) ?? convention, from, until)], []);
    }

    private static BonusScale Scale(ScaleKind kind, decimal minimum, decimal maximum) =>
        new() { Year = 2025, Type = FacilityType.Eaje, Kind = kind, Unit = BonusUnit.PlaceYear, Minimum = minimum, Maximum = maximum, Source = "https://example.fr" };

    private static ILookup<(int, FacilityType), BonusScale> Scales(params BonusScale[] scales) => scales.ToLookup(s => (s.Year, s.Type));
}

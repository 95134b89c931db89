using Ctg.Domain;
using Ctg.Domain.Facilities;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain.Facilities;

public sealed class FacilityRuleTests
{
    private static readonly TerritoryKey Evry = TerritoryKey.Commune("91228");

    private static readonly NamedOrganisation Town = new(
        new("01980000-0000-7000-8000-000000000001"), new OrganisationContent { Type = OrganisationType.Commune, Name = "Évry", Siren = "200083525" });

    private static readonly FacilityContent Content = new()
    {
        Caf = "91",
        InternalId = "EAJE-1",
        Type = FacilityType.Eaje,
        Name = "Crèche",
        Operator = Town,
        Commune = Evry,
        ExternalReferences = [],
        Supports = [new(Town, new(2020, 1, 1), null)],
    };

    [Test]
    public void A_facility_that_is_right_is_recorded_with_no_bonus()
    {
        var facility = Record(Content).State!;
        Assert.That((facility.Version, facility.Bonuses.Count, facility.Operator.Siren, facility.Supports.Single().Name), Is.EqualTo((1, 0, "200083525", "Évry")));
    }

    [TestCase("2020-01-01", "2020-01-01")]
    [TestCase("2020-01-02", "2020-01-01", "/closedOn FAC-01")]
    public void It_closes_after_it_opens(string opened, string closed, params string[] refusals) =>
        Assert.That(Refusals(Content with { OpenedOn = Day(opened), ClosedOn = Day(closed) }), Is.EqualTo(refusals));

    [Test]
    public void Its_commune_is_one_that_exists_unless_it_stays() => Assert.Multiple(() =>
    {
        Assert.That(Refusals(Content, new(Evry, false, [], TerritoryKey.Commune("91286"))), Is.EqualTo(new[] { "/commune FAC-02" }));
        Assert.That(Refusals(Content, new(TerritoryKey.Parse("epci-200059228", null), true, [Evry], null)), Is.EqualTo(new[] { "/commune FAC-02" }));
        Assert.That(FacilityDecisions.Revise(Record(Content).State!, Content, new(Evry, false, [], null)).State!.Version, Is.EqualTo(2));
    });

    [Test]
    public void Who_supports_it_is_a_local_authority() =>
        Assert.That(Refusals(Content with { Supports = [new(Town with { Content = Town.Content with { Type = OrganisationType.Caf } }, new(2020, 1, 1), null)] }), Is.EqualTo(new[] { "/supports/0/type FAC-03" }));

    [TestCase("2021-01-01", "2020-12-31", "/supports/1/until FAC-04")]
    [TestCase("2021-01-01", null, "/supports/1 FAC-04")]
    [TestCase("2019-01-01", "2020-01-01", "/supports/1 FAC-04")]
    [TestCase("2019-01-01", "2019-12-31")]
    [TestCase("2022-01-01", null)]
    public void An_organisation_supports_it_once_at_a_time(string from, string? until, params string[] refusals) =>
        Assert.That(Refusals(Content with { Supports = [new(Town, new(2020, 1, 1), new(2021, 12, 31)), new(Town, Day(from)!.Value, Day(until))] }), Is.EqualTo(refusals));

    [Test]
    public void Two_organisations_support_it_at_once() =>
        Assert.That(Refusals(Content with { Supports = [.. Content.Supports, new(Town with { Id = Guid.NewGuid() }, new(2020, 1, 1), null)] }), Is.Empty);

    [Test]
    public void Every_SIREN_and_SIRET_has_its_check_digit()
    {
        var wrong = new NamedOrganisation(null, Town.Content with { Siren = "200083526" });
        var content = Content with { Siret = "20008352500011", Operator = wrong, Supports = [new(wrong, new(2020, 1, 1), null)] };
        Assert.That(Refusals(content), Is.EquivalentTo(new[] { "/siret INV-23", "/operator/siren INV-23", "/supports/0/siren INV-23" }));
    }

    [TestCase(null, null, "2026-06-15")]
    [TestCase("2027-09-01", null, "2027-09-01")]
    [TestCase("2012-09-01", null, "2026-06-15")]
    [TestCase("2012-09-01", "2018-07-31", "2018-07-31")]
    public void Its_commune_exists_on_a_day_on_which_it_is_open(string? opened, string? closed, string day) =>
        Assert.That((Content with { OpenedOn = Day(opened), ClosedOn = Day(closed) }).CommuneOn(new(2026, 6, 15)), Is.EqualTo(Day(day)));

    [Test]
    public void A_revision_keeps_what_was_granted()
    {
        var granted = Record(Content).State! with { Bonuses = [new() { Year = 2022, Kind = Ctg.Domain.Facilities.Bonuses.BonusKind.Support, Unit = Ctg.Domain.Facilities.Bonuses.BonusUnit.FlatYear, Amount = Amount.Maximum }] };
        Assert.That(FacilityDecisions.Revise(granted, Content with { Name = "Autre" }, Known).State!.Bonuses, Is.EqualTo(granted.Bonuses));
    }

    private static NamedTerritory Known => new(Evry, true, [Evry], null);

    private static Decision<Facility> Record(FacilityContent content, NamedTerritory? commune = null) => FacilityDecisions.Record(Guid.NewGuid(), content, commune ?? Known);

    private static string[] Refusals(FacilityContent content, NamedTerritory? commune = null) => [.. Record(content, commune).Refusals.Select(r => $"{r.Pointer} {r.Rule}")];

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
}

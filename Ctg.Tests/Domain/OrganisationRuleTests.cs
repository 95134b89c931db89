using Ctg.Domain;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;
using Ctg.Tests.Support;

namespace Ctg.Tests.Domain;

public sealed class OrganisationRuleTests
{
    private static readonly OrganisationContent Ccas = new() { Type = OrganisationType.Ccas, Name = "CCAS d'Évry-Courcouronnes", Territory = TerritoryKey.Commune("91228") };
    private static readonly OrganisationContent Caf = new() { Type = OrganisationType.Caf, Name = "Caf de l'Essonne", CafCode = "91" };

    [Test]
    public void An_organisation_is_registered_as_its_first_version_and_revised_to_the_next()
    {
        var id = Guid.NewGuid();
        var registered = OrganisationDecisions.Register(id, Ccas).State!;
        var revised = OrganisationDecisions.Revise(registered, Ccas with { Name = "CCAS", Siren = Samples.Siren, Territory = null }).State!;
        Assert.Multiple(() =>
        {
            Assert.That(registered, Is.EqualTo(new Organisation { Id = id, Version = 1, Type = Ccas.Type, Name = Ccas.Name, Territory = Ccas.Territory }));
            Assert.That(revised, Is.EqualTo(new Organisation { Id = id, Version = 2, Type = Ccas.Type, Name = "CCAS", Siren = Samples.Siren }));
        });
    }

    [Test]
    public void A_SIREN_is_right_or_left_out()
    {
        var current = OrganisationDecisions.Register(Guid.NewGuid(), Ccas).State!;
        Assert.Multiple(() =>
        {
            Assert.That(OrganisationDecisions.Register(Guid.NewGuid(), Ccas with { Siren = Samples.Siren }).Numbers(), Is.Empty);
            Assert.That(OrganisationDecisions.Register(Guid.NewGuid(), Ccas with { Siren = "200083526" }).Numbers(), Is.EqualTo(new[] { Rules.Siren }));
            Assert.That(OrganisationDecisions.Revise(current, Ccas with { Siren = "" }).Numbers(), Is.EqualTo(new[] { Rules.Siren }));
        });
    }

    [Test]
    public void A_Caf_has_its_code_and_only_a_Caf_has_one()
    {
        var refused = OrganisationDecisions.Register(Guid.NewGuid(), Ccas with { CafCode = "91", Siren = "1" });
        Assert.Multiple(() =>
        {
            Assert.That(OrganisationDecisions.Register(Guid.NewGuid(), Caf).Numbers(), Is.Empty);
            Assert.That(OrganisationDecisions.Register(Guid.NewGuid(), Caf with { CafCode = null }).Numbers(), Is.EqualTo(new[] { Rules.OrganisationCaf }));
            Assert.That(refused.Refusals.Select(r => $"{r.Rule} {r.Pointer}"), Is.EqualTo(new[] { "INV-23 /siren", "ORG-01 /cafCode" }), "both are told at once");
        });
    }

    [Test]
    public void A_Caf_is_recognised_by_its_code_alone() =>
        Assert.That(OrganisationIdentities.Of(Caf with { Siren = Samples.Siren, Territory = TerritoryKey.Parse("departement-91") }), Is.EqualTo(new[] { "caf-91" }));

    [TestCase(OrganisationType.Commune, "commune-91228", "commune@commune-91228")]
    [TestCase(OrganisationType.Epci, "epci-200059228", "epci@epci-200059228")]
    [TestCase(OrganisationType.Ept, "ept-200057941", "ept@ept-200057941")]
    [TestCase(OrganisationType.Syndicat, "syndicat-254800014", "syndicat@syndicat-254800014")]
    [TestCase(OrganisationType.Departement, "departement-91", "departement@departement-91")]
    [TestCase(OrganisationType.Region, "region-11", "region@region-11")]
    [TestCase(OrganisationType.Ccas, "commune-91228", "ccas@commune-91228")]
    [TestCase(OrganisationType.Cias, "epci-200059228", "cias@epci-200059228")]
    [TestCase(OrganisationType.Cias, "ept-200057941", "cias@ept-200057941")]
    [TestCase(OrganisationType.Commune, "epci-200059228", "commune:l hay les roses", Description = "An EPCI has many communes")]
    [TestCase(OrganisationType.Departement, "region-11", "departement:l hay les roses")]
    [TestCase(OrganisationType.Association, "commune-91228", "association:l hay les roses", Description = "A commune has many associations")]
    [TestCase(OrganisationType.FranceTravail, "commune-91228", "franceTravail:l hay les roses")]
    public void A_territory_identifies_what_it_has_just_one_of(OrganisationType type, string territory, string identity)
    {
        var content = new OrganisationContent { Type = type, Name = "L'Haÿ-les-Roses", Territory = TerritoryKey.Parse(territory) };
        var withSiren = OrganisationIdentities.Of(content with { Siren = Samples.Siren });
        Assert.Multiple(() =>
        {
            Assert.That(OrganisationIdentities.Of(content), Is.EqualTo(new[] { identity }));
            Assert.That(withSiren, Is.EqualTo(identity.Contains('@', StringComparison.Ordinal) ? [$"siren-{Samples.Siren}", identity] : new[] { $"siren-{Samples.Siren}" }), "the SIREN is stronger");
        });
    }

    [TestCase("La Maison Bleue", "LA  maison-bleue", true)]
    [TestCase("La Maison Bleue", "La Maison Verte", false)]
    public void What_has_nothing_better_is_recognised_by_its_type_and_folded_name(string one, string other, bool same)
    {
        var content = new OrganisationContent { Type = OrganisationType.Association, Name = one };
        Assert.Multiple(() =>
        {
            Assert.That(OrganisationIdentities.Of(content).SequenceEqual(OrganisationIdentities.Of(content with { Name = other })), Is.EqualTo(same));
            Assert.That(OrganisationIdentities.Of(content with { Type = OrganisationType.Company }), Is.Not.EqualTo(OrganisationIdentities.Of(content)));
            Assert.That(OrganisationIdentities.Of(content with { Name = "!" }), Is.Empty, "nothing is left of the name");
        });
    }
}

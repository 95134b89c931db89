using Ctg.Domain;
using Ctg.Domain.CejContracts;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain;

public sealed class CejContractRuleTests
{
    private static readonly NamedOrganisation City = new(Conventions.City, new OrganisationContent { Type = OrganisationType.Commune, Name = "Évry-Courcouronnes" });

    private static readonly CejContractContent Content = new()
    {
        Number = "2019-350",
        Caf = "91",
        Title = "Cej d'Évry-Courcouronnes",
        StartDate = new(2019, 1, 1),
        EndDate = new(2022, 12, 31),
        Extensions = [],
        Signatories = [City],
        Territories = [Conventions.Evry],
    };

    [Test]
    public void A_contract_is_recorded_as_its_first_version_and_revised_to_the_next()
    {
        var id = Guid.NewGuid();
        var recorded = Record(Content, id: id).State!;
        var revised = CejContractDecisions.Revise(recorded, Content with { Title = null, Number = "2019-351" }, [], [], null).State!;
        Assert.Multiple(() =>
        {
            Assert.That((recorded.Id, recorded.Version, recorded.Number, recorded.Caf, recorded.Title), Is.EqualTo((id, 1, "2019-350", "91", Content.Title)));
            Assert.That(recorded.Signatories, Is.EqualTo(new[] { new CejSignatory { Organisation = Conventions.City, Type = OrganisationType.Commune, Name = "Évry-Courcouronnes" } }));
            Assert.That((revised.Id, revised.Version, revised.Number, revised.Title), Is.EqualTo((id, 2, "2019-351", (string?)null)));
        });
    }

    [TestCase("2019-01-02", true)]
    [TestCase("2019-01-01", false)]
    [TestCase("2018-12-31", false)]
    public void The_end_is_after_the_start(string end, bool accepted) =>
        Assert.That(Faults(Record(Content with { EndDate = DateOnly.Parse(end) })), Is.EqualTo(accepted ? [] : new[] { "CEJ-01 /endDate" }));

    [TestCase("2023-01-01 2023-01-02")]
    [TestCase("2022-12-31", "CEJ-01 /extensions/0/endDate")]
    [TestCase("2023-12-31 2023-12-31", "CEJ-01 /extensions/1/endDate")]
    [TestCase("2023-12-31 2023-06-30 2023-09-30", "CEJ-01 /extensions/1/endDate", Description = "The third is later than the second")]
    [TestCase("2022-06-30 2022-03-31", "CEJ-01 /extensions/0/endDate", "CEJ-01 /extensions/1/endDate")]
    public void Each_extension_ends_later_than_what_it_extends(string ends, params string[] faults) =>
        Assert.That(Faults(Record(Content with { Extensions = Ends(ends) })), Is.EqualTo(faults));

    [TestCase("", "2022-12-31")]
    [TestCase("2023-06-30", "2023-06-30")]
    [TestCase("2023-06-30 2023-12-31", "2023-12-31")]
    public void It_runs_to_the_last_of_its_extensions(string ends, string lastDay) =>
        Assert.That(Record(Content with { Extensions = Ends(ends) }).State!.LastDay(), Is.EqualTo(DateOnly.Parse(lastDay)));

    [Test]
    public void It_covers_at_least_one_commune() =>
        Assert.That(Faults(Record(Content with { Territories = [] })), Is.EqualTo(new[] { "CEJ-02 /perimeter/territories" }));

    [Test]
    public void A_perimeter_holds_the_communes_that_the_register_knows_each_once()
    {
        var epci = TerritoryKey.Parse("epci-200059228");
        var content = Content with { Territories = [epci, Conventions.Evry] };
        var contract = CejContractDecisions.Record(Guid.NewGuid(), content, [new(epci, true, [Conventions.Grigny, Conventions.Evry], null), Conventions.Known(Conventions.Evry)], [], null).State!;
        Assert.That(contract.Perimeter.Communes.Select(c => c.Territory), Is.EqualTo(new[] { Conventions.Evry, Conventions.Grigny }));
    }

    [Test]
    public void A_territory_that_the_register_does_not_know_is_refused_unless_the_perimeter_holds_it()
    {
        var unknown = new NamedTerritory(Conventions.Evry, false, [], null);
        var current = Record(Content).State!;
        var both = Content with { Territories = [Conventions.Evry, Conventions.Grigny] };
        Assert.Multiple(() =>
        {
            Assert.That(Faults(CejContractDecisions.Record(Guid.NewGuid(), both, [unknown, Conventions.Known(Conventions.Grigny)], [], null)), Is.EqualTo(new[] { "INV-04 /perimeter/territories/0" }));
            Assert.That(CejContractDecisions.Revise(current, both, [unknown, Conventions.Known(Conventions.Grigny)], [], null).Numbers(), Is.Empty);
            Assert.That(CejContractDecisions.Revise(current, Content, [unknown], [], null).State!.Perimeter, Is.SameAs(current.Perimeter), "what stays as given is not decided again");
        });
    }

    [Test]
    public void The_convention_that_takes_over_has_the_Caf_and_a_commune_of_the_contract()
    {
        var convention = Conventions.At(Stage.Draft);
        var elsewhere = Conventions.At(Stage.Draft, Conventions.Content with { Territories = [Conventions.Grigny] });
        var ofTwo = Conventions.At(Stage.Draft, Conventions.Content with
        {
            Parties = [.. Conventions.Content.Parties, Conventions.Content.Parties[0] with { Organisation = Guid.NewGuid(), Role = PartyRole.CoFunder, CafCode = "77" }],
        });
        Assert.Multiple(() =>
        {
            Assert.That(Record(Content, convention).State!.TakenOverBy, Is.EqualTo(convention.Id));
            Assert.That(Faults(Record(Content with { Caf = "77" }, convention)), Is.EqualTo(new[] { "CEJ-03 /takenOverBy" }));
            Assert.That(Faults(Record(Content with { Caf = "77" }, ofTwo)), Is.Empty, "any Caf that shares it");
            Assert.That(Faults(Record(Content, elsewhere)), Is.EqualTo(new[] { "CEJ-03 /takenOverBy" }));
            Assert.That(Faults(Record(Content with { Caf = "77" }, elsewhere)), Has.Length.EqualTo(2), "both are told at once");
        });
    }

    [Test]
    public void A_signatory_is_there_once_and_its_SIREN_is_right()
    {
        var wrong = new NamedOrganisation(null, City.Content with { Siren = "200083526" });
        Assert.Multiple(() =>
        {
            Assert.That(Record(Content with { Signatories = [City, City with { Content = City.Content with { Name = "La Ville" } }] }).State!.Signatories.Select(s => s.Name), Is.EqualTo(new[] { "Évry-Courcouronnes" }));
            Assert.That(Faults(Record(Content with { Signatories = [City, wrong] })), Is.EqualTo(new[] { "INV-23 /signatories/1/siren" }));
        });
    }

    [TestCase("2022-12-31", "2025-12-31", 1, Description = "On its last day")]
    [TestCase("2023-01-01", "2025-12-31", 0)]
    [TestCase("2015-01-01", "2019-01-01", 1, Description = "On its first day")]
    [TestCase("2015-01-01", "2018-12-31", 0)]
    public void A_convention_that_covers_a_commune_while_it_runs_is_warned_of(string from, string until, int warnings) =>
        Assert.That(Warnings(Content, Cover(Conventions.Evry, from, until)), Has.Length.EqualTo(warnings).And.All.EqualTo("INV-18 /perimeter"));

    [Test]
    public void An_overlap_counts_the_extensions_and_names_a_convention_once()
    {
        var content = Content with { Territories = [Conventions.Evry, Conventions.Grigny], Extensions = Ends("2023-06-30") };
        var evry = Cover(Conventions.Evry, "2023-06-30", "2027-12-31");
        var contract = Record(content).State!;
        var warnings = CejContractWarnings.Of(contract, [evry, evry with { Commune = Conventions.Grigny }]);
        Assert.Multiple(() =>
        {
            Assert.That(warnings.Single().Message.English, Does.Contain("CTG-91-2023-001 covers 2 commune(s)"));
            Assert.That(Warnings(content, evry, evry with { Id = Guid.NewGuid(), Commune = Conventions.Grigny }), Has.Length.EqualTo(2));
            Assert.That(Warnings(Content, evry with { Commune = Conventions.Grigny }), Is.Empty, "a commune that it does not cover");
        });
    }

    [TestCase("2028-12-31", "2029-12-31", 1)]
    [TestCase("2029-01-01", "2029-12-31", 0)]
    public void A_convention_is_warned_of_a_Cej_that_covers_a_commune_while_it_lasts(string from, string until, int warnings)
    {
        var around = Conventions.Now with { CejContracts = [Cover(Conventions.Evry, from, until) with { Reference = "2019-350" }] };
        Assert.That(ConventionWarnings.Of(Conventions.At(Stage.Draft), around).Select(w => $"{w.Rule} {w.Pointer}"), Is.EqualTo(Enumerable.Repeat("INV-18 /perimeter", warnings)));
    }

    private static Decision<CejContract> Record(CejContractContent content, Convention? successor = null, Guid? id = null) =>
        CejContractDecisions.Record(id ?? Guid.NewGuid(), content with { TakenOverBy = successor?.Id }, [.. content.Territories.Select(Conventions.Known)], [], successor);

    private static string[] Faults(Decision<CejContract> decision) => [.. decision.Refusals.Select(r => $"{r.Rule} {r.Pointer}")];

    private static string[] Warnings(CejContractContent content, params OtherCover[] covers) =>
        [.. CejContractWarnings.Of(Record(content).State!, covers).Select(w => $"{w.Rule} {w.Pointer}")];

    private static CejExtension[] Ends(string ends) =>
        [.. ends.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(end => new CejExtension { EndDate = DateOnly.Parse(end) })];

    private static OtherCover Cover(TerritoryKey commune, string from, string until) =>
        new(new("019a0000-0000-7000-8000-0000000000aa"), "CTG-91-2023-001", commune, DateOnly.Parse(from), DateOnly.Parse(until));
}

using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain;

public sealed class ConventionRuleTests
{
    private static readonly ConventionContent Content = Conventions.Content;

    [TestCase("2024-01-01", "2028-12-31", true)]
    [TestCase("2024-01-01", "2029-01-01", false, Description = "Five years and a day")]
    [TestCase("2024-02-29", "2029-02-27", true, Description = "From a leap day")]
    [TestCase("9998-01-01", "9999-12-31", true, Description = "Five years on, the calendar has ended")]
    [TestCase("2024-01-01", "2024-01-01", false)]
    [TestCase("2024-01-02", "2024-01-01", false)]
    public void The_period_is_in_order_and_of_five_years_at_most(string start, string end, bool accepted) =>
        Assert.That(Conventions.Draft(Content with { StartDate = DateOnly.Parse(start), EndDate = DateOnly.Parse(end) }).Numbers(), Is.EqualTo(accepted ? [] : new[] { Rules.Period }));

    [Test]
    public void The_longest_period_is_configured() =>
        Assert.That(ConventionDecisions.Draft(Guid.NewGuid(), "R", Content, [Conventions.Known(Conventions.Evry)], Conventions.Now with { Policy = new(MaximumYears: 4) }).Numbers(), Is.EqualTo(new[] { Rules.Period }));

    [Test]
    public void Exactly_one_Caf_leads()
    {
        var lead = Content.Parties[0];
        Assert.Multiple(() =>
        {
            Assert.That(Conventions.Draft(Content with { Parties = [Content.Parties[1]] }).Numbers(), Is.EqualTo(new[] { Rules.Parties }));
            Assert.That(Conventions.Draft(Content with { Parties = [lead, lead with { Organisation = null, CafCode = "77" }] }).Numbers(), Is.EqualTo(new[] { Rules.Parties }));
            Assert.That(Conventions.Draft(Content with { Parties = [lead with { Type = OrganisationType.Msa }] }).Numbers(), Is.EqualTo(new[] { Rules.Parties }));
            Assert.That(Conventions.Draft(Content with { Parties = [lead, lead with { Organisation = null, Role = PartyRole.Partner, CafCode = "77" }] }).Numbers(), Is.Empty, "a second Caf shares it");
        });
    }

    [Test]
    public void An_organisation_is_a_party_once()
    {
        var twice = Conventions.Draft(Content with { Parties = [.. Content.Parties, Content.Parties[1] with { Role = PartyRole.CoFunder }] });
        Assert.That(twice.Refusals.Select(r => $"{r.Pointer} {r.Rule}"), Is.EqualTo(new[] { "/parties/2 INV-03" }));
    }

    [TestCase(OrganisationType.Commune, true)]
    [TestCase(OrganisationType.Epci, true)]
    [TestCase(OrganisationType.Syndicat, true)]
    [TestCase(OrganisationType.Ccas, true)]
    [TestCase(OrganisationType.Departement, true)]
    [TestCase(OrganisationType.Msa, false)]
    [TestCase(OrganisationType.Association, false)]
    public void A_local_authority_is_a_party_from_preparation_on(OrganisationType type, bool accepted)
    {
        var draft = Conventions.Draft(Content with { Parties = [Content.Parties[0], Content.Parties[1] with { Type = type }] }).State!;
        var decision = StageDecisions.Decide(draft, Conventions.Move(Stage.Preparation), Conventions.Now);
        Assert.That(decision.Numbers(), Is.EqualTo(accepted ? [] : new[] { Rules.Parties }));
    }

    [Test]
    public void A_commune_that_is_a_mere_partner_is_no_local_authority_of_the_convention()
    {
        var draft = Conventions.Draft(Content with { Parties = [Content.Parties[0], Content.Parties[1] with { Role = PartyRole.Partner }] }).State!;
        Assert.That(StageDecisions.Decide(draft, Conventions.Move(Stage.Preparation), Conventions.Now).Numbers(), Is.EqualTo(new[] { Rules.Parties }));
    }

    [Test]
    public void A_perimeter_holds_the_communes_that_the_register_knows_each_once()
    {
        var epci = new TerritoryKey(TerritoryType.Epci, "200059228");
        var named = new NamedTerritory[] { new(epci, true, [Conventions.Grigny, Conventions.Evry], null), Conventions.Known(Conventions.Evry) };
        var draft = ConventionDecisions.Draft(Guid.NewGuid(), "R", Content with { Territories = [epci, Conventions.Evry] }, named, Conventions.Now).State!;
        Assert.Multiple(() =>
        {
            Assert.That(draft.Perimeter.Communes.Select(c => c.Territory), Is.EqualTo(new[] { Conventions.Evry, Conventions.Grigny }));
            Assert.That(draft.Perimeter.Territories, Is.EqualTo(new[] { epci, Conventions.Evry }));
        });
    }

    [Test]
    public void A_commune_that_has_vanished_from_the_register_stays_where_it_is()
    {
        var current = Conventions.At(Stage.Draft);
        var gone = new NamedTerritory(Conventions.Evry, false, [], null);
        var revised = ConventionDecisions.Revise(current, Content with { Territories = [Conventions.Evry, Conventions.Grigny] }, [gone, Conventions.Known(Conventions.Grigny)], Conventions.Now);
        Assert.That(revised.Numbers(), Is.Empty);
    }

    [Test]
    public void What_a_party_has_signed_is_not_changed_under_it()
    {
        var signing = Conventions.At(Stage.Signature);
        var longer = Content with { EndDate = new(2027, 12, 31) };
        Assert.Multiple(() =>
        {
            Assert.That(ConventionDecisions.Revise(signing, longer, [], Conventions.Now).Numbers(), Is.EqualTo(new[] { Rules.FrozenOnceSigned }));
            Assert.That(ConventionDecisions.Revise(signing, Content with { Title = "Autre" }, [], Conventions.Now).Numbers(), Is.Empty);
            Assert.That(ConventionDecisions.Revise(signing with { Signatures = [] }, longer, [], Conventions.Now).Numbers(), Is.Empty);
        });
    }

    [Test]
    public void Once_signed_each_frozen_member_is_refused_by_itself()
    {
        var signed = Conventions.At(Stage.Signed);
        ConventionContent[] changes =
        [
            Content with { StartDate = new(2024, 2, 1) }, Content with { EndDate = new(2027, 12, 31) }, Content with { Scope = Scope.Intercommunal },
            Content with { Parties = [.. Content.Parties, Content.Parties[1] with { Organisation = null }] }, Content with { Themes = [.. Content.Themes, new ChosenTheme { Code = Theme.Culture }] },
            Content with { Territories = [Conventions.Evry, Conventions.Grigny] },
        ];
        Assert.Multiple(() =>
        {
            foreach (var change in changes)
                Assert.That(ConventionDecisions.Revise(signed, change, [.. change.Territories.Select(Conventions.Known)], Conventions.Now).Numbers(), Is.EqualTo(new[] { Rules.FrozenOnceSigned }));
            Assert.That(ConventionDecisions.Revise(signed, Content with { Title = "Autre" }, [], Conventions.Now).Numbers(), Is.Empty);
        });
    }

    [TestCase("2023-12-31", Situation.Upcoming)]
    [TestCase("2024-01-01", Situation.InForce)]
    [TestCase("2028-12-31", Situation.InForce)]
    [TestCase("2029-01-01", Situation.Expired)]
    public void A_signed_convention_has_a_situation_on_every_date(string date, Situation situation) =>
        Assert.That(Conventions.At(Stage.Signed).SituationOn(DateOnly.Parse(date)), Is.EqualTo(situation));

    [TestCase("2025-03-06", Situation.InForce)]
    [TestCase("2025-03-07", Situation.Terminated)]
    public void A_terminated_convention_is_in_force_to_its_last_day(string date, Situation situation) =>
        Assert.That(Conventions.At(Stage.Terminated).SituationOn(DateOnly.Parse(date)), Is.EqualTo(situation));

    [Test]
    public void What_is_not_signed_is_unsigned_on_every_date([Values(Stage.Draft, Stage.Signature, Stage.Abandoned)] Stage stage) =>
        Assert.That(Conventions.At(stage).SituationOn(new(2025, 1, 1)), Is.EqualTo(Situation.Unsigned));
}

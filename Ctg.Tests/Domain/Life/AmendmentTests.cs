using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;
using Ctg.Domain.Conventions.Amendments;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain.Life;

public sealed class AmendmentTests
{
    private static readonly Convention Signed = Conventions.At(Stage.Signed);
    private static readonly DateOnly Effect = new(2026, 1, 1);

    private static readonly Party Msa = new() { Organisation = Guid.NewGuid(), Role = PartyRole.Partner, Type = OrganisationType.Msa, Name = "Msa" };

    private static readonly AmendmentChanges Everything = new()
    {
        Extension = new Extension { EndDate = new(2030, 12, 31) },
        Perimeter = new PerimeterChange { Add = [Conventions.Grigny], AddedCommunes = [Conventions.Grigny], Remove = [] },
        Parties = new PartyChange { Add = [Msa], Remove = [] },
        Themes = new ThemeChange { Add = [new ChosenTheme { Code = Theme.Culture }], Remove = [Theme.Housing] },
    };

    [Test]
    public void They_are_numbered_from_one_without_gaps()
    {
        var two = Propose(Propose(Signed, Everything), new AmendmentChanges { Other = "Comité de suivi" });
        Assert.That(two.Amendments.Select(a => (a.Number, a.Stage)), Is.EqualTo(new[] { (1, AmendmentStage.Draft), (2, AmendmentStage.Draft) }));
    }

    [TestCase(Stage.Draft)]
    [TestCase(Stage.Signature)]
    public void Only_a_signed_convention_is_amended(Stage stage) => Assert.That(
        AmendmentDecisions.Propose(Conventions.At(stage), Content(Everything), Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.AmendmentStage }));

    [Test]
    public void Signed_by_all_its_changes_apply_at_once_each_from_its_day()
    {
        var after = Through(Propose(Signed, Everything), 1, AmendmentStage.Signed);
        var amendment = after.Amendments.Single();
        Assert.Multiple(() =>
        {
            Assert.That((amendment.Stage, amendment.SignedOn), Is.EqualTo((AmendmentStage.Signed, new DateOnly(2025, 12, 1))));
            Assert.That((after.EndDate, after.InitialEndDate, amendment.Changes.Extension!.PreviousEndDate), Is.EqualTo((new DateOnly(2030, 12, 31), Signed.EndDate, Signed.EndDate)));
            Assert.That(after.Perimeter.Communes.Select(c => (c.Territory, c.From, c.Origin)), Is.EqualTo(new[]
            {
                (Conventions.Evry, (DateOnly?)null, PerimeterOrigin.Initial), (Conventions.Grigny, (DateOnly?)Effect, PerimeterOrigin.Amendment),
            }));
            Assert.That(after.Parties[^1], Is.EqualTo(Msa with { From = Effect }));
            Assert.That(after.Themes.Select(t => t.Code), Does.Contain(Theme.Culture).And.Not.Contain(Theme.Housing));
            Assert.That(after.Perimeter.Territories, Is.EqualTo(Signed.Perimeter.Territories), "as it was given");
        });
    }

    [Test]
    public void What_leaves_keeps_its_place_with_its_last_day()
    {
        var wide = Through(Propose(Signed, Everything), 1, AmendmentStage.Signed);
        var leaving = new AmendmentChanges
        {
            Perimeter = new PerimeterChange { Add = [], AddedCommunes = [], Remove = [Conventions.Grigny] },
            Parties = new PartyChange { Add = [], Remove = [Msa.Organisation!.Value] },
        };
        var narrow = Through(Propose(wide, leaving, new(2026, 7, 1)), 2, AmendmentStage.Signed);
        Assert.Multiple(() =>
        {
            Assert.That(narrow.Perimeter.Communes.Single(c => c.Territory == Conventions.Grigny).Until, Is.EqualTo(new DateOnly(2026, 6, 30)));
            Assert.That(narrow.Parties.Single(p => p.Organisation == Msa.Organisation).Until, Is.EqualTo(new DateOnly(2026, 6, 30)));
        });
    }

    [Test]
    public void To_leave_its_draft_it_changes_something_within_the_convention() => Assert.Multiple(() =>
    {
        Assert.That(Refused(new AmendmentChanges()), Is.EqualTo("/changes AMD-03"));
        Assert.That(Refused(new AmendmentChanges { Other = "Texte" }, effect: null), Is.EqualTo("/effectiveOn INV-08"));
        Assert.That(Refused(new AmendmentChanges { Other = "Texte" }, new(2023, 12, 31)), Is.EqualTo("/effectiveOn INV-08"));
        Assert.That(Refused(new AmendmentChanges { Other = "Texte" }, new(2029, 1, 1)), Is.EqualTo("/effectiveOn INV-08"));
        Assert.That(Refused(new AmendmentChanges { Extension = new Extension { EndDate = Signed.EndDate!.Value } }), Is.EqualTo("/changes/extension/endDate INV-08"));
        Assert.That(Refused(Everything, new(2029, 1, 1)), Is.Empty, "within what it extends to");
    });

    [Test]
    public void What_joins_is_not_there_yet_and_what_leaves_is()
    {
        var wrong = new AmendmentChanges
        {
            Perimeter = new PerimeterChange { Add = [Conventions.Evry], AddedCommunes = [Conventions.Evry], Remove = [Conventions.Grigny] },
            Parties = new PartyChange { Add = [Signed.Parties[1]], Remove = [Guid.NewGuid()] },
            Themes = new ThemeChange { Add = [new ChosenTheme { Code = Theme.Youth }], Remove = [Theme.Culture] },
        };
        Assert.That(Refused(wrong).Split(", "), Is.SupersetOf(new[]
        {
            "/changes/perimeter/add AMD-03", "/changes/perimeter/remove/0 AMD-03", "/changes/parties/add/0 AMD-03", "/changes/parties/remove/0 AMD-03",
            "/changes/themes/add/0 AMD-03", "/changes/themes/remove/0 AMD-03",
        }));
    }

    [Test]
    public void The_convention_that_it_makes_satisfies_the_rules_of_a_convention() => Assert.Multiple(() =>
    {
        Assert.That(Refused(new AmendmentChanges { Themes = new ThemeChange { Add = [], Remove = [Theme.Youth] } }), Is.EqualTo("/themes INV-05"));
        Assert.That(Refused(new AmendmentChanges { Parties = new PartyChange { Add = [], Remove = [Conventions.Caf] } }), Is.EqualTo("/parties INV-03"));
        Assert.That(Refused(new AmendmentChanges { Extension = new Extension { EndDate = new(2035, 12, 31) } }), Is.Empty, "five years are those of the first text");
    });

    [Test]
    public void The_parties_and_those_that_join_deliberate_and_sign()
    {
        var ccas = Msa with { Organisation = Guid.NewGuid(), Role = PartyRole.LocalAuthority, Type = OrganisationType.Ccas, Name = "Ccas" };
        var joining = new AmendmentChanges { Parties = new PartyChange { Add = [ccas], Remove = [] } };
        var deliberating = Through(Propose(Signed, joining), 1, AmendmentStage.Deliberation);
        var voted = deliberating.Deliberations.Count;
        Assert.Multiple(() =>
        {
            Assert.That(Moved(deliberating, 1, AmendmentStage.Signature), Is.EqualTo("/parties/0 STG-09, /parties/1 STG-09, /changes/parties/add/0 STG-09"));
            Assert.That(Moved(Through(deliberating, 1, AmendmentStage.Signature), 1, AmendmentStage.Signed), Is.EqualTo("/parties/0 STG-10, /parties/1 STG-10, /changes/parties/add/0 STG-10"));
            Assert.That(voted, Is.EqualTo(Signed.Deliberations.Count), "the votes on the convention are not votes on its amendment");
        });
    }

    [Test]
    public void A_rejection_sends_the_amendment_back_and_leaves_the_convention()
    {
        var deliberating = Through(Propose(Signed, Everything), 1, AmendmentStage.Deliberation);
        var no = Amending.Vote(Conventions.City, 1) with { Outcome = DeliberationOutcome.Rejected, PublishedOn = null, TransmittedOn = null };
        var back = DeliberationDecisions.Record(deliberating, no, Conventions.Today).State!;
        Assert.That((back.Stage, back.Amendments[0].Stage, back.Amendments[0].StageReason), Is.EqualTo((Stage.Signed, AmendmentStage.Draft, "Évry-Courcouronnes : délibération 2025-11 rejetée")));
    }

    [Test]
    public void An_extension_that_is_signed_after_the_end_is_shown()
    {
        var ended = Signed with { EndDate = new(2025, 11, 30) };
        var after = Through(Propose(ended, new AmendmentChanges { Extension = new Extension { EndDate = new(2026, 12, 31) } }), 1, AmendmentStage.Signed);
        Assert.That(ConventionWarnings.Of(after, Conventions.Now).Select(w => $"{w.Pointer} {w.Rule}"), Is.EqualTo(new[] { "/amendments/0/signedOn INV-08" }));
    }

    [Test]
    public void Only_a_draft_is_rewritten_and_only_with_communes_that_exist()
    {
        var proposed = Propose(Signed, Everything);
        var deliberating = Through(proposed, 1, AmendmentStage.Deliberation);
        var unknown = new NamedTerritory(TerritoryKey.Commune("91999"), false, [], null);
        Assert.Multiple(() =>
        {
            Assert.That(AmendmentDecisions.Revise(deliberating, deliberating.Amendments[0], Content(Everything)).Numbers(), Is.EqualTo(new[] { Rules.AmendmentStage }));
            Assert.That(
                AmendmentDecisions.Revise(proposed, proposed.Amendments[0], Content(Everything) with { Territories = [unknown] }).Refusals.Select(r => $"{r.Pointer} {r.Rule}"),
                Is.EqualTo(new[] { "/changes/perimeter/add/0 INV-04" }));
            Assert.That(AmendmentDecisions.Revise(proposed, proposed.Amendments[0], Content(Everything) with { Title = "Autre" }).State!.Amendments[0].Title, Is.EqualTo("Autre"));
        });
    }

    private static AmendmentContent Content(AmendmentChanges changes) => new("Avenant", Effect, changes, []);

    private static Convention Propose(Convention convention, AmendmentChanges changes, DateOnly? effect = null) => Amending.Propose(convention, changes, effect ?? Effect);

    private static Convention Through(Convention convention, int number, AmendmentStage stage) => Amending.Through(convention, number, stage);

    private static string Refused(AmendmentChanges changes) => Refused(changes, Effect);

    private static string Refused(AmendmentChanges changes, DateOnly? effect) => Moved(Amending.Propose(Signed, changes, effect), 1, AmendmentStage.Deliberation);

    private static string Moved(Convention convention, int number, AmendmentStage to) => string.Join(", ", AmendmentStageDecisions
        .Decide(convention, convention.AmendmentOf(number)!, Amending.Move(to), Conventions.Now).Refusals.Select(r => $"{r.Pointer} {r.Rule}"));
}

using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;
using Ctg.Domain.Organisations;

namespace Ctg.Tests.Domain.Life;

public sealed class DeliberationTests
{
    private static readonly Deliberation Adopted = new()
    {
        Id = Guid.NewGuid(),
        Organisation = Conventions.City,
        Body = DeliberatingBody.MunicipalCouncil,
        Number = "CC/20-167",
        HeldOn = new(2024, 11, 19),
        Outcome = DeliberationOutcome.Adopted,
        Votes = new Votes { InOffice = 101, Present = 90, Proxies = 5, Voters = 95, For = 95, Against = 0, Abstentions = 0 },
    };

    private static readonly Convention Deliberating = Conventions.At(Stage.Deliberation) with { Deliberations = [] };

    [TestCase(null, null, DeliberationState.Adopted)]
    [TestCase("2024-11-25", null, DeliberationState.Adopted)]
    [TestCase(null, "2024-11-21", DeliberationState.Adopted)]
    [TestCase("2024-11-25", "2024-11-21", DeliberationState.Enforceable)]
    [TestCase("2024-11-21", "2024-11-25", DeliberationState.Enforceable)]
    public void It_is_enforceable_once_published_and_transmitted_in_any_order(string? published, string? transmitted, DeliberationState state) =>
        Assert.That((Adopted with { PublishedOn = Day(published), TransmittedOn = Day(transmitted) }).State, Is.EqualTo(state));

    [TestCase(95, 95, 95, 0, 0, ExpectedResult = "")]
    [TestCase(101, 95, 90, 5, 1, ExpectedResult = "/votes INV-11")]
    [TestCase(94, 95, 95, 0, 0, ExpectedResult = "/votes/voters INV-11")]
    [TestCase(101, 96, 95, 0, 0, ExpectedResult = "/votes/present INV-11")]
    public string Its_votes_add_up(int inOffice, int voters, int @for, int against, int abstentions) =>
        Recorded(Adopted with { Votes = Adopted.Votes! with { InOffice = inOffice, Voters = voters, For = @for, Against = against, Abstentions = abstentions, Present = voters == 96 ? 90 : Math.Min(90, inOffice) } });

    [Test]
    public void A_vote_that_was_held_has_its_number_and_day_and_nothing_follows_before_it() => Assert.Multiple(() =>
    {
        Assert.That(Recorded(Adopted with { Number = " ", HeldOn = null }), Is.EqualTo("/heldOn DLB-02, /number DLB-02"));
        Assert.That(Recorded(Adopted with { PublishedOn = new(2024, 11, 18), TransmittedOn = new(2024, 11, 18) }), Is.EqualTo("/publishedOn DLB-02, /transmittedOn DLB-02"));
        Assert.That(Recorded(Adopted with { HeldOn = Tomorrow }), Is.EqualTo("/heldOn STG-06"));
        Assert.That(Recorded(Adopted with { PublishedOn = Tomorrow }), Is.EqualTo("/publishedOn STG-06"));
        Assert.That(Recorded(Adopted with { Outcome = DeliberationOutcome.Planned, HeldOn = Tomorrow, Number = null, Votes = null }), Is.Empty, "A session may be planned.");
        Assert.That(Recorded(Adopted with { Outcome = DeliberationOutcome.Planned, PublishedOn = new(2024, 11, 20) }), Is.EqualTo("/publishedOn DLB-02"));
    });

    [Test]
    public void It_is_that_of_a_party_of_something_that_has_come_to_deliberation() => Assert.Multiple(() =>
    {
        Assert.That(Recorded(Adopted with { Organisation = Guid.NewGuid() }), Is.EqualTo("/organisation DLB-01"));
        Assert.That(Recorded(Adopted with { Amendment = 1 }), Is.EqualTo("/amendment AMD-03"));
        Assert.That(Recorded(Adopted, Conventions.At(Stage.Preparation)), Is.EqualTo("/amendment DLB-04"));
        Assert.That(Recorded(Adopted, Conventions.At(Stage.Abandoned)), Is.EqualTo("/stage STG-07"));
        Assert.That(Recorded(Adopted, Conventions.At(Stage.Signed)), Is.Empty, "A missing act may be recorded afterwards.");
    });

    [TestCase(Stage.Deliberation)]
    [TestCase(Stage.Signature)]
    public void A_party_that_votes_against_sends_the_convention_back_and_what_others_voted_is_superseded(Stage from)
    {
        var current = Conventions.At(from);
        var back = DeliberationDecisions.Record(current, Adopted with { Outcome = DeliberationOutcome.Rejected }, Conventions.Today).State!;
        Assert.Multiple(() =>
        {
            Assert.That((back.Stage, back.StageSince, back.Version), Is.EqualTo((Stage.Preparation, new DateOnly(2024, 11, 19), current.Version + 1)));
            Assert.That(back.StageReason, Is.EqualTo("Évry-Courcouronnes : délibération CC/20-167 rejetée"));
            Assert.That(back.Deliberations.Select(d => d.State), Is.EqualTo(new[] { DeliberationState.Superseded, DeliberationState.Superseded, DeliberationState.Rejected }));
            Assert.That(back.Signatures.Select(s => s.IsSuperseded), Is.All.True);
        });
    }

    [Test]
    public void An_annulment_sends_back_what_is_not_signed_and_leaves_what_is_with_a_warning()
    {
        var annulment = new Annulment { On = new(2025, 2, 1), Reason = "Tribunal administratif" };
        var unsigned = Conventions.At(Stage.Signature);
        var signed = Conventions.At(Stage.Signed);
        var back = DeliberationDecisions.Revise(unsigned, unsigned.Deliberations[1], unsigned.Deliberations[1] with { Annulment = annulment }, Conventions.Today).State!;
        var kept = DeliberationDecisions.Revise(signed, signed.Deliberations[1], signed.Deliberations[1] with { Annulment = annulment }, Conventions.Today).State!;
        Assert.Multiple(() =>
        {
            Assert.That((back.Stage, back.StageSince), Is.EqualTo((Stage.Preparation, annulment.On)));
            Assert.That(kept.Stage, Is.EqualTo(Stage.Signed));
            Assert.That(ConventionWarnings.Of(kept, Conventions.Now).Select(w => $"{w.Pointer} {w.Rule}"), Is.EqualTo(new[] { "/parties/1 STG-09" }));
        });
    }

    [Test]
    public void The_vote_of_a_party_that_need_not_deliberate_sends_nothing_back()
    {
        var msa = new Party { Organisation = Guid.NewGuid(), Role = PartyRole.Partner, Type = OrganisationType.Msa, Name = "Msa" };
        var withMsa = Conventions.At(Stage.Deliberation, Conventions.Content with { Parties = [.. Conventions.Content.Parties, msa] });
        var after = DeliberationDecisions.Record(withMsa, Adopted with { Organisation = msa.Organisation.Value, Outcome = DeliberationOutcome.Rejected }, Conventions.Today).State!;
        Assert.That(after.Stage, Is.EqualTo(Stage.Deliberation));
    }

    [TestCase(DeliberationState.Rejected)]
    [TestCase(DeliberationState.Annulled)]
    [TestCase(DeliberationState.Superseded)]
    public void What_has_lost_its_effect_no_longer_changes(DeliberationState state)
    {
        var known = state switch
        {
            DeliberationState.Rejected => Adopted with { Outcome = DeliberationOutcome.Rejected },
            DeliberationState.Annulled => Adopted with { Annulment = new Annulment { On = new(2025, 1, 1), Reason = "Retrait" } },
            _ => Adopted with { IsSuperseded = true },
        };
        var current = Deliberating with { Deliberations = [known] };
        Assert.That(DeliberationDecisions.Revise(current, known, known with { Number = "2" }, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.DeliberationFinal }));
    }

    [TestCase(Stage.Signature)]
    [TestCase(Stage.Signed)]
    public void From_signature_on_an_act_that_was_enforceable_stays_so_and_before_the_signature(Stage stage)
    {
        var current = Conventions.At(stage);
        var known = current.Deliberations[1];
        Assert.Multiple(() =>
        {
            Assert.That(Revised(known with { PublishedOn = null }), Is.EqualTo(new[] { Rules.StageDeliberations }));
            Assert.That(Revised(known with { HeldOn = new(2025, 1, 8), PublishedOn = new(2025, 1, 9), TransmittedOn = new(2025, 1, 9) }), Is.EqualTo(new[] { Rules.DeliberationBeforeSignature }));
            Assert.That(Revised(known with { Url = "https://deliberations.example/1.pdf" }), Is.Empty);
        });

        string[] Revised(Deliberation act) => DeliberationDecisions.Revise(current, known, act, Conventions.Today).Numbers();
    }

    private static readonly DateOnly Tomorrow = Conventions.Today.AddDays(1);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, null);

    private static string Recorded(Deliberation act, Convention? current = null) =>
        string.Join(", ", DeliberationDecisions.Record(current ?? Deliberating, act, Conventions.Today).Refusals.Select(r => $"{r.Pointer} {r.Rule}"));
}

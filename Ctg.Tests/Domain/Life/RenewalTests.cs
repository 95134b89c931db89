using Ctg.Domain;
using Ctg.Domain.Conventions;

namespace Ctg.Tests.Domain.Life;

public sealed class RenewalTests
{
    private static readonly Convention Old = Conventions.At(Stage.Signed) with { EndDate = new(2026, 12, 31) };

    [Test]
    public void It_is_a_new_draft_linked_to_the_old_that_starts_on_the_day_after()
    {
        var renewal = Renew(new(null, null, new(2031, 12, 31))).State!;
        Assert.Multiple(() =>
        {
            Assert.That((renewal.RenewalOf, renewal.Stage, renewal.Version), Is.EqualTo((Old.Id, Stage.Draft, 1)));
            Assert.That((renewal.StartDate, renewal.EndDate), Is.EqualTo((new DateOnly(2027, 1, 1), new DateOnly(2031, 12, 31))));
            Assert.That(renewal.Parties, Is.EqualTo(Old.Parties));
            Assert.That(renewal.Perimeter.Communes.Select(c => c.Territory), Is.EqualTo(new[] { Conventions.Evry }));
            Assert.That((renewal.Deliberations.Count, renewal.Signatures.Count, renewal.Documents.Count), Is.EqualTo((0, 0, 0)));
        });
    }

    [Test]
    public void It_takes_over_who_and_what_was_still_there_at_the_end()
    {
        var gone = Old.Parties[1] with { Organisation = Guid.NewGuid(), Until = new(2025, 12, 31) };
        var left = new PerimeterCommune { Territory = Conventions.Grigny, Origin = PerimeterOrigin.Initial, Until = new(2025, 12, 31) };
        var old = Old with { Parties = [.. Old.Parties, gone], Perimeter = Old.Perimeter with { Communes = [.. Old.Perimeter.Communes, left] } };
        var renewal = Renew(new(null, null, null), old).State!;
        Assert.That((renewal.Parties.Count, renewal.Perimeter.Communes.Count), Is.EqualTo((2, 1)));
    }

    [Test]
    public void It_keeps_the_Caf_shares_a_commune_and_starts_after_the_end()
    {
        var draft = Renew(new(null, null, new(2031, 12, 31))).State!;
        var circumstances = Conventions.Now with { Predecessor = Old };
        var otherCaf = Conventions.Content.Parties[0] with { Organisation = null, CafCode = "77" };
        var content = Conventions.Content with { StartDate = draft.StartDate, EndDate = draft.EndDate, Territories = draft.Perimeter.Territories };
        Assert.Multiple(() =>
        {
            Assert.That(Renew(new(null, new(2026, 12, 31), null)).Refusals.Select(r => $"{r.Pointer} {r.Rule}"), Is.EqualTo(new[] { "/startDate INV-09" }));
            Assert.That(Revised(content with { Parties = [otherCaf, Conventions.Content.Parties[1]] }), Is.EqualTo(new[] { "/parties INV-09" }));
            Assert.That(Revised(content with { Territories = [Conventions.Grigny] }), Is.EqualTo(new[] { "/perimeter/territories INV-09" }));
            Assert.That(Revised(content), Is.Empty);
        });

        string[] Revised(ConventionContent changed) =>
            [.. ConventionDecisions.Revise(draft, changed, [.. changed.Territories.Select(Conventions.Known)], circumstances).Refusals.Select(r => $"{r.Pointer} {r.Rule}")];
    }

    [Test]
    public void A_gap_is_warned_of_and_a_termination_is_an_end()
    {
        var terminated = Conventions.At(Stage.Terminated);
        var late = Renew(new(null, new(2027, 2, 1), null)).State!;
        var next = Renew(new(null, null, null), terminated).State!;
        Assert.Multiple(() =>
        {
            Assert.That(ConventionWarnings.Of(late, Conventions.Now with { Predecessor = Old }).Select(w => w.Message.English).Single(), Does.Contain("31 day(s)"));
            Assert.That(next.StartDate, Is.EqualTo(terminated.Termination!.EffectiveOn.AddDays(1)));
            Assert.That(ConventionWarnings.Of(next, Conventions.Now with { Predecessor = terminated }), Is.Empty);
        });
    }

    [TestCase(Stage.Draft)]
    [TestCase(Stage.Signature)]
    [TestCase(Stage.Abandoned)]
    public void Only_what_was_signed_is_renewed(Stage stage) =>
        Assert.That(Renew(new(null, null, null), Conventions.At(stage)).Numbers(), Is.EqualTo(new[] { Rules.Renewal }));

    private static Decision<Convention> Renew(Renewal renewal, Convention? old = null) =>
        RenewalDecisions.Renew(old ?? Old, Guid.NewGuid(), "CTG-91-2027-001", renewal, Conventions.Now);
}

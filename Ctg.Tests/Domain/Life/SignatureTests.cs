using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;
using Ctg.Domain.Organisations;

namespace Ctg.Tests.Domain.Life;

public sealed class SignatureTests
{
    private static readonly Convention Signing = Conventions.At(Stage.Signature) with { Signatures = [] };

    private static readonly Signature Mayor = new()
    {
        Id = Guid.NewGuid(),
        Organisation = Conventions.City,
        SignedOn = new(2025, 3, 6),
        SignatoryName = "Camille Martin",
        SignatoryOffice = "Maire",
    };

    [Test]
    public void It_may_come_long_after_the_start_but_not_after_the_end_nor_from_the_future() => Assert.Multiple(() =>
    {
        Assert.That(Recorded(Mayor), Is.Empty, "Frontignan: signed in March for January");
        Assert.That(Recorded(Mayor with { SignedOn = Conventions.Today.AddDays(1) }), Is.EqualTo("/signedOn STG-06"));
        Assert.That(Recorded(Mayor, Signing with { EndDate = new(2025, 3, 5) }), Is.EqualTo("/signedOn INV-02"));
    });

    [Test]
    public void It_follows_the_deliberation_that_authorises_it_or_says_why_not() => Assert.Multiple(() =>
    {
        Assert.That(Recorded(Mayor with { SignedOn = new(2024, 10, 9) }), Is.EqualTo("/signedOn INV-10"));
        Assert.That(Recorded(Mayor with { SignedOn = new(2024, 10, 9), Regularisation = "Séance reportée" }), Is.Empty);
        Assert.That(Recorded(Mayor with { SignedOn = new(2024, 10, 10) }), Is.Empty, "on the day itself");
    });

    [Test]
    public void It_is_that_of_a_party_that_signs_what_has_come_to_signature()
    {
        var associated = new Party { Organisation = Guid.NewGuid(), Role = PartyRole.Associated, Type = OrganisationType.Association, Name = "Association", MustSign = false };
        var partner = associated with { Organisation = Guid.NewGuid(), Role = PartyRole.Partner };
        var withBoth = Signing with { Parties = [.. Signing.Parties, associated, partner] };
        Assert.Multiple(() =>
        {
            Assert.That(Recorded(Mayor with { Organisation = Guid.NewGuid() }), Is.EqualTo("/organisation SGN-02"));
            Assert.That(Recorded(Mayor with { Organisation = associated.Organisation!.Value }, withBoth), Is.EqualTo("/organisation SGN-02"));
            Assert.That(Recorded(Mayor with { Organisation = partner.Organisation!.Value }, withBoth), Is.Empty, "a partner that need not may sign");
            Assert.That(Recorded(Mayor with { Amendment = 1 }), Is.EqualTo("/amendment AMD-03"));
            Assert.That(Recorded(Mayor, Conventions.At(Stage.Deliberation)), Is.EqualTo("/amendment SGN-01"));
            Assert.That(Recorded(Mayor, Conventions.At(Stage.Signed)), Is.EqualTo("/amendment SGN-01"));
            Assert.That(Recorded(Mayor, Conventions.At(Stage.Terminated)), Is.EqualTo("/stage STG-07"));
        });
    }

    [Test]
    public void It_is_corrected_until_all_have_signed_and_not_once_it_is_superseded()
    {
        var recorded = SignatureDecisions.Record(Signing, Mayor, Conventions.Today).State!;
        var corrected = SignatureDecisions.Revise(recorded, Mayor with { SignedOn = new(2025, 3, 7) }, Conventions.Today).State!;
        var superseded = Mayor with { IsSuperseded = true };
        Assert.Multiple(() =>
        {
            Assert.That(corrected.Signatures.Select(s => s.SignedOn), Is.EqualTo(new[] { new DateOnly(2025, 3, 7) }));
            Assert.That(corrected.Version, Is.EqualTo(Signing.Version + 2));
            Assert.That(
                SignatureDecisions.Revise(Signing with { Signatures = [superseded] }, superseded, Conventions.Today).Numbers(), Is.EqualTo(new[] { "SGN-01" }));
        });
    }

    [Test]
    public void The_convention_is_signed_on_the_date_of_the_last_even_of_two_for_one_Caf()
    {
        var director = Mayor with { Id = Guid.NewGuid(), Organisation = Conventions.Caf, SignedOn = new(2025, 3, 10), SignatoryOffice = "Direction" };
        var president = director with { Id = Guid.NewGuid(), SignedOn = new(2025, 3, 20), SignatoryOffice = "Présidence" };
        var all = new[] { Mayor, director, president }.Aggregate(Signing, (c, s) => SignatureDecisions.Record(c, s, Conventions.Today).State!);
        var signed = StageDecisions.Decide(all, new Move { To = Stage.Signed, On = new(2025, 4, 1) }, Conventions.Now).State!;
        Assert.That((signed.SignedOn, signed.StageSince), Is.EqualTo((new DateOnly(2025, 3, 20), new DateOnly(2025, 4, 1))));
    }

    private static string Recorded(Signature signature, Convention? current = null) =>
        string.Join(", ", SignatureDecisions.Record(current ?? Signing, signature, Conventions.Today).Refusals.Select(r => $"{r.Pointer} {r.Rule}"));
}

using Ctg.Domain.Conventions;

namespace Ctg.Tests.Domain.Life;

public sealed class WarningTests
{
    private static readonly Convention Signed = Conventions.At(Stage.Signed);
    private static readonly OtherCover Other = new(Guid.NewGuid(), "CTG-91-2022-004", Conventions.Evry, new(2022, 1, 1), new(2024, 1, 1));

    [TestCase("2025-01-01", false)]
    [TestCase("2025-01-02", true)]
    public void A_signature_more_than_a_year_after_the_start_is_shown(string signedOn, bool isShown) => Assert.That(
        Of(Signed with { SignedOn = DateOnly.Parse(signedOn, null) }, Conventions.Now), Is.EqualTo(isShown ? ["/signedOn INV-02"] : Array.Empty<string>()));

    [Test]
    public void Another_convention_that_covers_a_commune_on_a_day_is_shown_once()
    {
        var twice = new[] { Other, Other with { Commune = Conventions.Grigny } };
        Assert.Multiple(() =>
        {
            Assert.That(Of(Signed, Conventions.Now with { Conventions = twice }), Is.EqualTo(new[] { "/perimeter INV-06" }));
            Assert.That(Of(Signed, Conventions.Now with { Conventions = [Other with { Until = new(2023, 12, 31) }] }), Is.Empty, "it ends the day before");
            Assert.That(Of(Signed with { Scope = Scope.Departmental }, Conventions.Now with { Conventions = twice }), Is.Empty, "a departmental one frames the others");
            Assert.That(Of(Signed, Conventions.Now with { CejContracts = [Other] }), Is.EqualTo(new[] { "/perimeter INV-18" }));
        });
    }

    [Test]
    public void A_commune_that_joins_later_is_not_covered_twice_by_what_ended_before()
    {
        var joining = new PerimeterCommune { Territory = Conventions.Grigny, From = new(2025, 1, 1), Origin = PerimeterOrigin.Amendment };
        var widened = Signed with { Perimeter = Signed.Perimeter with { Communes = [.. Signed.Perimeter.Communes, joining] } };
        var cover = Other with { Commune = Conventions.Grigny, Until = new(2024, 12, 31) };
        Assert.That(Of(widened, Conventions.Now with { Conventions = [cover] }), Is.Empty);
    }

    [Test]
    public void Where_so_set_it_is_refused_at_the_signature_unless_the_move_says_why()
    {
        var ready = Conventions.At(Stage.Signature);
        var strict = new Circumstances(Conventions.Today, new ConventionPolicy(5, RefusesOverlap: true)) { Conventions = [Other] };
        var move = Conventions.Move(Stage.Signed) with { Reason = null };
        Assert.Multiple(() =>
        {
            Assert.That(StageDecisions.Decide(ready, move, strict).Numbers(), Is.EqualTo(new[] { "INV-06" }));
            Assert.That(StageDecisions.Decide(ready, move with { Reason = "L'ancienne est dénoncée" }, strict).State?.Stage, Is.EqualTo(Stage.Signed));
            Assert.That(StageDecisions.Decide(ready, move, Conventions.Now with { Conventions = [Other] }).State?.Stage, Is.EqualTo(Stage.Signed));
        });
    }

    private static string[] Of(Convention convention, Circumstances circumstances) => [.. ConventionWarnings.Of(convention, circumstances).Select(w => $"{w.Pointer} {w.Rule}")];
}

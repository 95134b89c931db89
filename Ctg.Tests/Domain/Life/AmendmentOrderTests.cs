using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Amendments;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain.Life;

/// <summary>What one amendment does is there for the next, on the day that each takes effect.</summary>
public sealed class AmendmentOrderTests
{
    private static readonly Convention Signed = Conventions.At(Stage.Signed);
    private static readonly Party Msa = new() { Organisation = Guid.NewGuid(), Role = PartyRole.Partner, Type = OrganisationType.Msa, Name = "Msa" };

    [Test]
    public void At_least_one_commune_stays() =>
        Assert.That(Refused(Signed, Leaving(Conventions.Evry), new(2026, 1, 1)), Is.EqualTo("/perimeter/territories STG-03"));

    [Test]
    public void A_theme_is_taken_up_once()
    {
        ChosenTheme[] twice = [new() { Code = Theme.Culture }, new() { Code = Theme.Culture, LocalLabel = "Lecture" }];
        Assert.That(
            Refused(Signed, new AmendmentChanges { Themes = new ThemeChange { Add = twice, Remove = [] } }, new(2026, 1, 1)),
            Is.EqualTo("/changes/themes/add/0 AMD-03, /changes/themes/add/1 AMD-03"));
    }

    [Test]
    public void Nothing_leaves_before_it_has_joined()
    {
        var joined = Amended(Signed, 1, Joining(Conventions.Grigny, Msa), new(2026, 7, 1));
        var leaving = Leaving(Conventions.Grigny) with { Parties = new PartyChange { Add = [], Remove = [Msa.Organisation!.Value] } };
        Assert.Multiple(() =>
        {
            Assert.That(Refused(joined, leaving, new(2026, 6, 30)), Is.EqualTo("/changes/perimeter/remove/0 AMD-03, /changes/parties/remove/0 AMD-03"));
            Assert.That(Refused(joined, leaving, new(2026, 7, 1)), Is.Empty, "on the day itself it is as if it had never joined");
        });
    }

    [Test]
    public void Nothing_joins_before_it_has_left()
    {
        var joined = Amended(Signed, 1, Joining(Conventions.Grigny, Msa), new(2025, 1, 1));
        var leaving = Leaving(Conventions.Grigny) with { Parties = new PartyChange { Add = [], Remove = [Msa.Organisation!.Value] } };
        var left = Amended(joined, 2, leaving, new(2027, 1, 1));
        Assert.Multiple(() =>
        {
            Assert.That(Refused(left, Joining(Conventions.Grigny, Msa), new(2026, 12, 31)), Is.EqualTo("/changes/perimeter/add AMD-03, /changes/parties/add/0 AMD-03"));
            Assert.That(Refused(left, Joining(Conventions.Grigny, Msa), new(2027, 1, 1)), Is.Empty);
        });
    }

    [Test]
    public void A_signature_that_precedes_its_deliberation_keeps_the_convention_from_being_signed()
    {
        var ready = Conventions.At(Stage.Signature);
        var known = ready.Deliberations[1];
        var corrected = ready with { Deliberations = [ready.Deliberations[0], known with { HeldOn = new(2024, 12, 20) }] };
        var explained = corrected with { Signatures = [.. corrected.Signatures.Select(s => s with { Regularisation = "Séance reportée" })] };
        Assert.Multiple(() =>
        {
            Assert.That(
                StageDecisions.Decide(corrected, Conventions.Move(Stage.Signed), Conventions.Now).Refusals.Select(r => $"{r.Pointer} {r.Rule}"),
                Is.EqualTo(new[] { "/signatures/1/signedOn INV-10" }));
            Assert.That(StageDecisions.Decide(explained, Conventions.Move(Stage.Signed), Conventions.Now).State?.Stage, Is.EqualTo(Stage.Signed));
        });
    }

    private static AmendmentChanges Joining(TerritoryKey commune, Party party) => new()
    {
        Perimeter = new PerimeterChange { Add = [commune], AddedCommunes = [commune], Remove = [] },
        Parties = new PartyChange { Add = [party], Remove = [] },
    };

    private static AmendmentChanges Leaving(TerritoryKey commune) =>
        new() { Perimeter = new PerimeterChange { Add = [], AddedCommunes = [], Remove = [commune] } };

    private static Convention Amended(Convention convention, int number, AmendmentChanges changes, DateOnly effect) =>
        Amending.Through(Amending.Propose(convention, changes, effect), number, AmendmentStage.Signed);

    private static string Refused(Convention convention, AmendmentChanges changes, DateOnly effect)
    {
        var proposed = Amending.Propose(convention, changes, effect);
        return string.Join(", ", AmendmentStageDecisions
            .Decide(proposed, proposed.Amendments[^1], Amending.Move(AmendmentStage.Deliberation), Conventions.Now).Refusals.Select(r => $"{r.Pointer} {r.Rule}"));
    }
}

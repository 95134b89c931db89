using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;
using Ctg.Domain.Conventions.Amendments;

namespace Ctg.Tests.Domain.Life;

/// <summary>The way of an amendment, act by act.</summary>
internal static class Amending
{
    public static AmendmentMove Move(AmendmentStage to) => new(to, new(2025, 12, 2), "Motif");

    public static Convention Propose(Convention convention, AmendmentChanges changes, DateOnly? effect) =>
        AmendmentDecisions.Propose(convention, new AmendmentContent("Avenant", effect, changes, []), Conventions.Today).State!;

    public static Deliberation Vote(Guid organisation, int number) => new()
    {
        Id = Guid.NewGuid(),
        Organisation = organisation,
        Amendment = number,
        Body = DeliberatingBody.Other,
        Number = "2025-11",
        HeldOn = new(2025, 11, 3),
        Outcome = DeliberationOutcome.Adopted,
        PublishedOn = new(2025, 11, 10),
        TransmittedOn = new(2025, 11, 11),
    };

    /// <summary>The convention with its amendment in a stage, every party and joining party having voted and signed as far as that takes.</summary>
    public static Convention Through(Convention convention, int number, AmendmentStage stage)
    {
        var organisations = convention.Parties.Where(p => p.IsCurrent()).Concat(convention.AmendmentOf(number)!.Changes.Parties?.Add ?? []).Select(p => p.Organisation!.Value).ToArray();
        if (convention.AmendmentOf(number)!.Stage < AmendmentStage.Deliberation) convention = Moved(convention, number, AmendmentStage.Deliberation);
        if (stage == AmendmentStage.Deliberation) return convention;
        foreach (var organisation in organisations) convention = DeliberationDecisions.Record(convention, Vote(organisation, number), Conventions.Today).State!;
        convention = Moved(convention, number, AmendmentStage.Signature);
        if (stage == AmendmentStage.Signature) return convention;
        foreach (var organisation in organisations)
        {
            var signature = new Signature { Id = Guid.NewGuid(), Organisation = organisation, Amendment = number, SignedOn = new(2025, 12, 1), SignatoryName = "Camille Martin" };
            convention = SignatureDecisions.Record(convention, signature, Conventions.Today).State!;
        }
        return Moved(convention, number, stage);
    }

    private static Convention Moved(Convention convention, int number, AmendmentStage to) =>
        AmendmentStageDecisions.Decide(convention, convention.AmendmentOf(number)!, Move(to), Conventions.Now).State!;
}

using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;
using Ctg.Domain.Conventions.Amendments;

namespace Ctg.Tests.Domain.Properties;

/// <summary>The commands on a convention, each as the service would give it to the domain.</summary>
internal static class Commands
{
    public static Decision<Convention> Of(Step step, Life life)
    {
        var (dice, current) = (new Dice(step.Number), life.Current);
        var circumstances = (dice.Percent(25) ? World.Strict : World.Now) with { Predecessor = life.Predecessor, Movements = life.Mergers };
        var amendment = current.Amendments.Count == 0 ? null : dice.Of(current.Amendments);
        return step.Kind switch
        {
            Kind.Move => StageDecisions.Decide(current, Move(dice, dice.Percent(60) ? dice.Of(Enum.GetValues<Stage>()) : current.Stage + 1), circumstances),
            Kind.Revise => Revise(dice.Percent(30) ? Keeping(current) with { CeremonyOn = Conventions.Today } : World.Any(dice), current, circumstances),
            Kind.Vote => DeliberationDecisions.Record(current, RandomActs.Vote(dice, Organisation(dice, current), Subject(dice, amendment)), Conventions.Today),
            Kind.ReviseVote when current.Deliberations.Count > 0 => ReviseVote(dice, current, dice.Of(current.Deliberations)),
            Kind.Sign => SignatureDecisions.Record(current, RandomActs.Sign(dice, Organisation(dice, current), Subject(dice, amendment)), Conventions.Today),
            Kind.ReviseSignature when current.Signatures.Count > 0 =>
                SignatureDecisions.Revise(current, RandomActs.Signed(dice, dice.Of(current.Signatures)), Conventions.Today),
            Kind.File => DocumentDecisions.File(current, RandomActs.Document(dice, dice.Of(Enum.GetValues<DocumentType>()), Subject(dice, amendment))),
            Kind.Replace when current.Documents.Count > 0 => Replace(dice, current, dice.Of(current.Documents)),
            Kind.Propose => AmendmentDecisions.Propose(current, RandomActs.Changes(dice, current), Conventions.Today),
            Kind.ReviseAmendment when amendment is not null => AmendmentDecisions.Revise(current, amendment, RandomActs.Changes(dice, current)),
            Kind.MoveAmendment when amendment is not null => AmendmentStageDecisions.Decide(current, amendment, Move(dice), circumstances),
            Kind.Renew => RenewalDecisions.Renew(current, dice.Id(), "CTG-91-2029-001", Renewal(dice, current.LastDay() ?? Conventions.Today), circumstances),
            _ => Forward.Next(dice, current, circumstances),
        };
    }

    public static Decision<Convention> Revise(ConventionContent content, Convention current, Circumstances circumstances) =>
        ConventionDecisions.Revise(current, content, [.. content.Territories.Select(World.Known)], circumstances);

    /// <summary>What the convention says already, as a caller would send it back.</summary>
    private static ConventionContent Keeping(Convention current) => new()
    {
        Title = current.Title,
        Description = current.Description,
        Scope = current.Scope,
        StartDate = current.StartDate,
        EndDate = current.EndDate,
        Parties = [.. current.Parties.Select(p => p.AsWritten())],
        Themes = current.Themes,
        Territories = current.Perimeter.Territories,
    };

    private static Decision<Convention> ReviseVote(Dice dice, Convention current, Deliberation known)
    {
        var later = dice.Day(new(2025, 1, 1), new(2025, 12, 31));
        var revised = dice.Below(3) switch
        {
            0 => known with { PublishedOn = null },
            1 => known with { HeldOn = later, PublishedOn = later, TransmittedOn = later },
            _ => RandomActs.Voted(dice, known),
        };
        return DeliberationDecisions.Revise(current, known, revised, Conventions.Today);
    }

    private static Renewal Renewal(Dice dice, DateOnly last) =>
        new(null, dice.Percent(50) ? last.AddDays(dice.Of(0, 1, 40)) : null, dice.Percent(50) ? last.AddYears(4) : null);

    private static Decision<Convention> Replace(Dice dice, Convention current, FiledDocument known) => DocumentDecisions.Replace(
        current, known, known with { Sha256 = new(dice.Of('a', 'b', 'c'), 64), Type = dice.Percent(70) ? known.Type : dice.Of(Enum.GetValues<DocumentType>()) });

    private static Guid Organisation(Dice dice, Convention current) => dice.Of([World.Lead, .. World.Others, .. current.Parties]).Organisation!.Value;

    private static int? Subject(Dice dice, Amendment? amendment) => dice.Percent(50) ? null : amendment?.Number ?? (dice.Percent(10) ? 7 : null);

    private static AmendmentMove Move(Dice dice) => new(dice.Of(Enum.GetValues<AmendmentStage>()), Day(dice), Reason(dice));

    private static Move Move(Dice dice, Stage to) => new()
    {
        To = to,
        On = Day(dice),
        Reason = Reason(dice),
        Cause = dice.Percent(80) ? TerminationCause.Other : null,
        NotifiedOn = dice.Percent(80) ? Conventions.Today : null,
        DecisionReference = dice.Percent(80) ? "CA 2026-1" : null,
        DiagnosisValidatedOn = dice.Percent(60) ? new(2024, 6, 15) : null,
        DiagnosisWaiver = dice.Percent(20) ? "Diagnostic repris" : null,
    };

    private static DateOnly Day(Dice dice) => dice.Percent(80) ? dice.Day(new(2025, 1, 1), Conventions.Today) : dice.Day(new(2023, 1, 1), new(2030, 1, 1));

    private static string? Reason(Dice dice) => dice.Percent(60) ? "Motif" : dice.Of<string?>(null, " ");
}

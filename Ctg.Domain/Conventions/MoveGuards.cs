using Ctg.Domain.Conventions.Acts;

namespace Ctg.Domain.Conventions;

/// <summary>What moves of a convention and of its amendments are held to alike.</summary>
internal static class MoveGuards
{
    /// <summary>Going back, giving up and cancelling have a reason (STG-04).</summary>
    public static IEnumerable<Refusal> Reason(bool isNeeded, string? reason)
    {
        if (isNeeded && string.IsNullOrWhiteSpace(reason))
            yield return new(Rules.StageReason, "/reason", new("Ce passage demande un motif.", "This move needs a reason."));
    }

    /// <summary>Stages follow each other. One that is recorded late began, on paper, before the day on which the service heard of it: it has no stage before.</summary>
    public static IEnumerable<Refusal> Order(string rule, bool hasStageBefore, DateOnly since, DateOnly on)
    {
        if (hasStageBefore && on < since)
            yield return new(rule, "/on", new($"L'étape précédente date du {since:yyyy-MM-dd} : celle-ci ne la précède pas.", $"The stage before is of {since:yyyy-MM-dd}: this one is not earlier."));
    }

    /// <summary>What is signed was signed by its last signature (STG-10).</summary>
    public static IEnumerable<Refusal> NotBeforeSignatures(Convention convention, int? amendment, DateOnly on)
    {
        if (ActRules.LastSignature(convention, amendment) > on)
            yield return new(Rules.StageSignatures, "/on", new("Une signature porte une date plus tardive.", "A signature bears a later date."));
    }
}

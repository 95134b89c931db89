using Ctg.Domain.Conventions.Acts;

namespace Ctg.Domain.Conventions;

/// <summary>What the shared diagnosis has to be for a convention to come to deliberation (STG-08).</summary>
internal static class DiagnosisGuards
{
    /// <summary>What became of the diagnosis, by the move or by the diagnosis itself.</summary>
    public static DiagnosisOutcome Outcome(Move move, Circumstances circumstances) => new()
    {
        ValidatedOn = move.DiagnosisValidatedOn ?? circumstances.Diagnosis?.ValidatedOn,
        WaivedBecause = move.DiagnosisWaiver,
    };

    /// <summary>A diagnosis that is there and not validated, unless it is done without.</summary>
    public static IEnumerable<Refusal> Obstacles(Convention moved, Circumstances circumstances)
    {
        if (circumstances.Diagnosis is { ValidatedOn: null } && string.IsNullOrWhiteSpace(moved.Diagnosis?.WaivedBecause))
            yield return new(Rules.StageDiagnosis, "/diagnosis", new(
                "Le diagnostic partagé n'est pas encore validé ; sinon, dire pourquoi s'en passer (diagnosisWaiver).",
                "The shared diagnosis is not validated yet; if it is done without, say why (diagnosisWaiver)."));
    }

    /// <summary>What the move must say of it.</summary>
    public static IEnumerable<Refusal> Guards(Move move, Circumstances circumstances) =>
    [
        .. circumstances.Diagnosis is { ValidatedOn: { } validatedOn } ? SaidOtherwise(move, validatedOn) : SaidOnce(move, circumstances.Diagnosis is not null),
        .. ActRules.NotInTheFuture(move.DiagnosisValidatedOn, "/diagnosisValidatedOn", circumstances.Today),
    ];

    /// <param name="move">The move.</param>
    /// <param name="isThere">Whether there is a diagnosis, which is not validated: that alone is an obstacle.</param>
    private static IEnumerable<Refusal> SaidOnce(Move move, bool isThere)
    {
        var (isDated, isWaived) = (move.DiagnosisValidatedOn is not null, !string.IsNullOrWhiteSpace(move.DiagnosisWaiver));
        if (isDated == isWaived && (isDated || !isThere))
            yield return new(Rules.StageDiagnosis, "/diagnosisValidatedOn", new(
                "Donner soit la date de validation du diagnostic partagé, soit le motif de son absence (diagnosisWaiver).",
                "Give either the day on which the shared diagnosis was validated, or why there is none (diagnosisWaiver)."));
    }

    private static IEnumerable<Refusal> SaidOtherwise(Move move, DateOnly validatedOn)
    {
        var message = new Text($"Le diagnostic partagé a été validé le {validatedOn:yyyy-MM-dd}.", $"The shared diagnosis was validated on {validatedOn:yyyy-MM-dd}.");
        if (move.DiagnosisValidatedOn is { } given && given != validatedOn) yield return new(Rules.StageDiagnosis, "/diagnosisValidatedOn", message);
        if (!string.IsNullOrWhiteSpace(move.DiagnosisWaiver)) yield return new(Rules.StageDiagnosis, "/diagnosisWaiver", message);
    }
}

using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;

namespace Ctg.Domain.Diagnoses;

/// <summary>Beginning, revising and moving the diagnosis of a convention.</summary>
public static class DiagnosisDecisions
{
    private static readonly Dictionary<DiagnosisStage, DiagnosisStage[]> Table = new()
    {
        [DiagnosisStage.InProgress] = [DiagnosisStage.Shared],
        [DiagnosisStage.Shared] = [DiagnosisStage.Validated, DiagnosisStage.InProgress],
        [DiagnosisStage.Validated] = [DiagnosisStage.InProgress],
    };

    /// <param name="id">The public id that the service has chosen.</param>
    /// <param name="convention">The convention, which has no diagnosis yet.</param>
    /// <param name="content">What the caller writes.</param>
    /// <param name="actions">Of the actions that it names, those that are in the convention's plans.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<Diagnosis> Begin(Guid id, Convention convention, DiagnosisContent content, IEnumerable<Guid> actions, DateOnly today)
    {
        var diagnosis = Write(
            new Diagnosis
            {
                Id = id,
                ConventionId = convention.Id,
                Version = 0,
                Edition = 1,
                Stage = DiagnosisStage.InProgress,
                StageSince = today,
                Editions = [],
                Title = "",
                Findings = [],
            },
            content);
        return Decision<Diagnosis>.Of(diagnosis, [.. Ended(convention), .. DiagnosisRules.For(diagnosis, convention, actions)]);
    }

    /// <param name="current">The diagnosis to revise.</param>
    /// <param name="convention">Its convention.</param>
    /// <param name="content">The whole content as it shall be.</param>
    /// <param name="actions">Of the actions that it names, those that are in the convention's plans.</param>
    public static Decision<Diagnosis> Revise(Diagnosis current, Convention convention, DiagnosisContent content, IEnumerable<Guid> actions)
    {
        var revised = Write(current, content);
        return Decision<Diagnosis>.Of(revised, [.. Validated(current), .. Ended(convention), .. DiagnosisRules.For(revised, convention, actions)]);
    }

    public static Decision<Diagnosis> Decide(Diagnosis current, Convention convention, DiagnosisMove move, DateOnly today)
    {
        if (!Table[current.Stage].Contains(move.To))
            return Decision<Diagnosis>.Refuse(new Refusal(Rules.DiagnosisMove, "/to", new(
                $"Ce passage n'existe pas depuis l'étape actuelle ; possible : {Names(current.Stage)}.",
                $"This move does not exist from the present stage; possible: {Names(current.Stage)}.")));
        var moved = (current.Stage == DiagnosisStage.Validated ? NextEdition(current) : current) with
        {
            Version = current.Version + 1,
            Stage = move.To,
            StageSince = move.On,
            StageReason = move.Reason,
            ValidatedOn = move.To == DiagnosisStage.Validated ? move.On : null,
        };
        return Decision<Diagnosis>.Of(moved,
        [
            .. Ended(convention),
            .. move.To == DiagnosisStage.InProgress ? [] : DiagnosisRules.Themes(moved, convention),
            .. move.To == DiagnosisStage.Validated ? DiagnosisRules.Findings(moved) : [],
            .. MoveGuards.Reason(move.To == DiagnosisStage.InProgress, move.Reason),
            .. ActRules.NotInTheFuture(move.On, "/on", today),
            .. MoveGuards.Order(Rules.DiagnosisDates, current.Stage != DiagnosisStage.InProgress, current.StageSince, move.On),
        ]);
    }

    /// <summary>What was validated no longer changes, so the version that it stands in is that of its content.</summary>
    private static Diagnosis NextEdition(Diagnosis validated) => validated with
    {
        Edition = validated.Edition + 1,
        Editions = [.. validated.Editions, new PastEdition { Number = validated.Edition, ValidatedOn = validated.ValidatedOn!.Value, Version = validated.Version }],
    };

    private static IEnumerable<Refusal> Validated(Diagnosis current)
    {
        if (current.Stage == DiagnosisStage.Validated)
            yield return new(Rules.DiagnosisFinal, "/stage", new(
                "Le diagnostic est validé : le rouvrir pour le modifier.", "The diagnosis is validated: reopen it to change it."));
    }

    private static IEnumerable<Refusal> Ended(Convention convention)
    {
        if (convention.Stage.IsFinal())
            yield return new(Rules.DiagnosisFinal, "/stage", new(
                "La convention a pris fin : son diagnostic ne change plus.", "The convention has ended: its diagnosis no longer changes."));
    }

    private static Diagnosis Write(Diagnosis diagnosis, DiagnosisContent content) => diagnosis with
    {
        Version = diagnosis.Version + 1,
        Title = content.Title,
        Summary = content.Summary,
        Cost = content.Cost,
        CafAid = content.CafAid,
        Document = content.Document,
        Findings = content.Findings,
        ExternalReferences = content.ExternalReferences,
    };

    private static string Names(DiagnosisStage stage) => string.Join(", ", Table[stage].Select(CodeWord.Of));
}

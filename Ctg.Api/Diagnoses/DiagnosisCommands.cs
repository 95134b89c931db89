using Ctg.Api.Conventions;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using Ctg.Domain.Diagnoses;

namespace Ctg.Api.Diagnoses;

/// <summary>The changes of a diagnosis: each loads, lets the domain decide, and stores, in one transaction.</summary>
public static class DiagnosisCommands
{
    /// <summary>Begins the diagnosis of a convention, or replaces its content.</summary>
    public static Task<Answer<DiagnosisResource>> WriteAsync(UnitOfWork unit, Guid conventionId, IfMatchOrNew ifMatch, DiagnosisBody body) =>
        unit.RunAsync<DiagnosisResource>(async session =>
        {
            var (row, convention, problem) = await FindAsync(unit, session, conventionId);
            if (problem is not null) return problem;
            if (ifMatch.Refusal(row!.Version) is { } refusal) return refusal;
            var content = body.ToContent();
            var actions = await DiagnosisStore.ActionsAsync(session, row.ConventionKey, content.Findings);
            if (row.Document is not null)
                return await SaveAsync(session, row, DiagnosisDecisions.Revise(Documents.Read<Diagnosis>(row.Document), convention!, content, actions.Keys), "revised", actions);
            var decision = DiagnosisDecisions.Begin(Guid.CreateVersion7(session.At), convention!, content, actions.Keys, unit.Today);
            if (decision.State is not { } diagnosis) return Problem.Refused(decision.Refusals);
            if (await ExternalReferences.TakenAsync(session, DiagnosisStore.ResourceType, diagnosis) is { } taken) return taken;
            await DiagnosisWriter.AddAsync(session, row.ConventionKey, diagnosis);
            return Answer<DiagnosisResource>.Created($"/v1/conventions/{conventionId}/diagnosis", DiagnosisRepresentations.Of(diagnosis, actions));
        });

    public static Task<Answer<DiagnosisResource>> MoveAsync(UnitOfWork unit, Guid conventionId, IfMatch ifMatch, DiagnosisMoveBody body) =>
        unit.RunAsync<DiagnosisResource>(async session =>
        {
            var (row, convention, problem) = await FindAsync(unit, session, conventionId);
            if (problem is not null) return problem;
            if (row!.Document is null) return new Problem(Problems.NotFound);
            if (!ifMatch.Names(row.Version!.Value)) return new Problem(Problems.Stale);
            var current = Documents.Read<Diagnosis>(row.Document);
            var actions = await DiagnosisStore.ActionsAsync(session, row.ConventionKey, current.Findings);
            return await SaveAsync(session, row, DiagnosisDecisions.Decide(current, convention!, body.ToMove(), unit.Today), "moved", actions);
        });

    /// <summary>The convention, held, and its diagnosis, for a caller who may change them.</summary>
    private static async Task<(DiagnosisRow? Row, Convention? Convention, Problem? Problem)> FindAsync(UnitOfWork unit, WriteSession session, Guid conventionId)
    {
        await OwningConvention.HoldAsync(session, conventionId);
        if (await DiagnosisStore.FindAsync(session, conventionId, unit.Caller) is not { } row) return (null, null, new Problem(Problems.NotFound));
        var convention = Documents.Read<Convention>(row.Convention);
        return unit.Caller.ActsForAny(convention.Cafs()) ? (row, convention, null) : (null, null, new Problem(Problems.Forbidden));
    }

    private static async Task<Answer<DiagnosisResource>> SaveAsync(
        WriteSession session, DiagnosisRow row, Domain.Decision<Diagnosis> decision, string operation, IReadOnlyDictionary<Guid, ActionStatus> actions)
    {
        if (decision.State is not { } diagnosis) return Problem.Refused(decision.Refusals);
        if (await ExternalReferences.TakenAsync(session, DiagnosisStore.ResourceType, diagnosis, row.DiagnosisKey) is { } taken) return taken;
        var reason = operation == "moved" ? diagnosis.StageReason : null;
        return await DiagnosisWriter.SaveAsync(session, row.DiagnosisKey!.Value, diagnosis, operation, reason)
            ? Answer<DiagnosisResource>.Of(DiagnosisRepresentations.Of(diagnosis, actions))
            : new Problem(Problems.Stale);
    }
}

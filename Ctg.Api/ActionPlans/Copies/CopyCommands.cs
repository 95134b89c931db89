using Ctg.Api.ActionPlans.Contents;
using Ctg.Api.Conventions;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.ActionPlans.Copies;

/// <summary>Copies of actions and plans that the caller sees, into plans and conventions of its own.</summary>
public static class CopyCommands
{
    public static Task<Answer<ChangedAction>> CopyActionAsync(UnitOfWork unit, Guid id, ActionCopyBody body) => unit.RunAsync<ChangedAction>(async session =>
    {
        if (await ActionPlanStore.FindActionAsync(session, id, unit.Caller) is not { } found) return new Problem(Problems.NotFound);
        var source = Documents.Read<PlanAction>(found.Document);
        var planId = body.Plan ?? source.PlanId;
        await ActionPlanWriter.HoldConventionOfPlanAsync(session, planId);
        if (await ActionPlanStore.FindPlanAsync(session, planId, unit.Caller) is not { } row) return new Problem(Problems.Invalid, Fault.Of("/plan", "notFound", planId));
        var (plan, convention) = (Documents.Read<ActionPlan>(row.Document), Documents.Read<Convention>(row.Convention));
        if (!unit.Caller.ActsForAny(convention.Cafs())) return new Problem(Problems.Forbidden);
        var content = ActionCopies.Of(source, plan, convention, body.Title, planId == source.PlanId ? source.Parent : null);
        var place = await ActionPlanWriter.NextPlaceAsync(session, row.PlanKey);
        var around = await Surroundings.LookAsync(session, (place.Id, content.Parent));
        var decision = ActionDecisions.Propose(place, plan, convention, content, around.Of(place.Id, content.Parent), unit.Today);
        if (decision.State is not { } proposed) return Problem.Refused(decision.Refusals);
        var action = proposed with { CopiedFrom = source.Id };
        var document = await ActionPlanWriter.AddAsync(session, row, action);
        var representation = ActionRepresentations.Changed(document, action, convention, unit.Today, unit.Language, ActionCopies.LeftOut(source, plan, convention));
        return Answer<ChangedAction>.Created($"/v1/actions/{action.Id}", representation, unit.Language);
    });

    public static Task<Answer<CopiedPlan>> CopyPlanAsync(UnitOfWork unit, Guid id, PlanCopyBody body) => unit.RunAsync<CopiedPlan>(async session =>
    {
        if (await ActionPlanStore.FindPlanAsync(session, id, unit.Caller) is not { } found) return new Problem(Problems.NotFound);
        var source = PlanContent.Read(found.Document, await ActionPlanStore.ListWholeAsync(session, found.PlanKey));
        var conventionId = body.Convention ?? source.Plan.ConventionId;
        await OwningConvention.HoldAsync(session, conventionId);
        if (await OwningConvention.FindAsync(session, conventionId, unit.Caller) is not { } row) return new Problem(Problems.Invalid, Fault.Of("/convention", "notFound", conventionId));
        var convention = Documents.Read<Convention>(row.Convention);
        if (!unit.Caller.ActsForAny(convention.Cafs())) return new Problem(Problems.Forbidden);
        if (PlanCopies.Chosen(source, body.Actions ?? []) is { Count: > 0 } refusals) return Problem.Refused(refusals);
        var copies = (body.Actions ?? PlanCopies.ToCopy(source)).ToDictionary(action => action, _ => Guid.CreateVersion7(session.At));
        var decision = PlanCopies.Copy(source, Guid.CreateVersion7(session.At), body.Title, copies, convention, unit.Today);
        if (decision.State is not { } whole) return Problem.Refused(decision.Refusals);
        await ActionPlanWriter.AddAsync(session, row.ConventionKey, whole.Plan);
        var plan = (await ActionPlanStore.FindPlanAsync(session, whole.Plan.Id, unit.Caller))!;
        foreach (var action in whole.Actions) await ActionPlanWriter.AddAsync(session, plan, action);
        return Answer<CopiedPlan>.Created($"/v1/action-plans/{whole.Plan.Id}/content", Represent(whole, source, convention, unit.Language), unit.Language);
    });

    private static Representation Represent(WholePlan whole, WholePlan source, Convention convention, string language)
    {
        var originals = source.Actions.ToDictionary(a => a.Id);
        var copied = new CopiedPlan
        {
            Version = whole.Version,
            Plan = whole.Plan,
            Actions = whole.Actions,
            Warnings = Fault.Told(
                from copy in whole.Actions.Index()
                from leftOut in ActionCopies.LeftOut(originals[copy.Item.CopiedFrom!.Value], whole.Plan, convention)
                select leftOut with { Pointer = $"/actions/{copy.Index}{leftOut.Pointer}" },
                language),
        };
        return Representation.Of(Documents.Write(copied), copied.Version);
    }
}

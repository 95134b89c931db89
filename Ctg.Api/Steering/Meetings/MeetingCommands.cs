using Ctg.Api.Http;
using Ctg.Api.Organisations;
using Ctg.Domain.Steering.Meetings;

namespace Ctg.Api.Steering.Meetings;

/// <summary>The changes of a meeting.</summary>
internal static class MeetingCommands
{
    public static Task<Answer<Meeting>> PlanAsync(UnitOfWork unit, Guid conventionId, MeetingBody body) =>
        SteeringChange.AddAsync(unit, MeetingStore.Kind, conventionId, async subject =>
        {
            var (content, targets, problem) = await NameAsync(subject, body);
            return problem is not null
                ? problem
                : SteeringOutcome<Meeting>.Of(MeetingDecisions.Plan(Guid.CreateVersion7(subject.Session.At), subject.Convention, content!, targets, unit.Today));
        });

    public static Task<Answer<Meeting>> ReviseAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, MergePatch<MeetingBody> patch) =>
        SteeringChange.RunAsync(unit, MeetingStore.Kind, id, ifMatch, ("revised", null), async (subject, current) =>
        {
            var (body, fault) = await patch.ApplyAsync(current.ToBody(), subject.Session.Cancellation);
            if (fault is not null) return fault;
            var (content, targets, problem) = await NameAsync(subject, body);
            return problem is not null
                ? problem
                : SteeringOutcome<Meeting>.Of(MeetingDecisions.Revise(current, subject.Convention, content!, targets, unit.Today));
        });

    public static Task<Answer<Meeting>> MoveAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, MeetingMoveBody body) =>
        SteeringChange.RunAsync(unit, MeetingStore.Kind, id, ifMatch, ("moved", body.Reason), (subject, current) =>
            Task.FromResult(SteeringOutcome<Meeting>.Of(MeetingDecisions.Decide(current, subject.Convention, body.ToMove(), unit.Today))));

    /// <summary>
    /// The content with its participants named by the register, and what its decisions act on, as far as that was found; or a fault for each
    /// id that names no organisation.
    /// </summary>
    private static async Task<(MeetingContent? Content, IReadOnlyCollection<DecisionTarget> Targets, Problem? Problem)> NameAsync(SteeringSubject subject, MeetingBody body)
    {
        var (organisations, faults) = await OrganisationMentions.NameAsync(subject.Session, body.Participants ?? [], "/participants");
        if (faults.Count > 0) return (null, [], new Problem(Problems.Invalid, faults));
        var ids = (body.Decisions ?? []).Select(d => d.ActsOn?.Id).OfType<Guid>().ToArray();
        return (body.ToContent(organisations), await MeetingStore.TargetsAsync(subject.Session, subject.ConventionKey, ids), null);
    }
}

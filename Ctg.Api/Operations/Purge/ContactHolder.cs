using Ctg.Api.ActionPlans;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Api.Steering;
using Ctg.Api.Steering.CooperationPosts;
using Ctg.Api.Steering.Meetings;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Contacts;
using Ctg.Domain.Steering;

namespace Ctg.Api.Operations.Purge;

/// <summary>A kind of resource that has contacts; a test holds the list against the types of documents.</summary>
/// <param name="Type">As in the change log.</param>
/// <param name="State">What its documents are written from.</param>
/// <param name="HoldAsync">Holds the convention that it belongs to, and reads it; null where it is not there.</param>
internal sealed record ContactHolder(string Type, Type State, Func<WriteSession, Guid, Task<HeldContacts?>> HoldAsync)
{
    public static readonly IReadOnlyList<ContactHolder> All =
    [
        new(ActionPlanStore.ActionType, typeof(PlanAction), HoldActionAsync),
        Of(MeetingStore.Kind, DueContacts.WithoutContactsDue),
        Of(CooperationPostStore.Kind, DueContacts.WithoutContactsDue),
    ];

    private static async Task<HeldContacts?> HoldActionAsync(WriteSession session, Guid id)
    {
        await ActionPlanWriter.HoldConventionOfActionAsync(session, id);
        return await ActionPlanStore.FindActionAsync(session, id, Caller.Everything) is { } row
            ? new(row.Document, async (on, reason) =>
                await ActionPlanWriter.SaveAsync(session, row.ActionKey, Documents.Read<PlanAction>(row.Document).WithoutContactsDue(on), ContactPurge.Operation, reason) is not null)
            : null;
    }

    private static ContactHolder Of<T, TResource>(SteeringKind<T, TResource> kind, Func<T, DateOnly, T> without)
        where T : class, IOfConvention
        where TResource : T => new(kind.Type, typeof(T), async (session, id) =>
    {
        await SteeringWriter.HoldConventionOfAsync(session, kind, id);
        return await SteeringStore.FindAsync(session, kind, id, Caller.Everything) is { } row
            ? new(row.Document, async (on, reason) =>
                await SteeringWriter.SaveAsync(session, kind, row, without(Documents.Read<T>(row.Document), on), ContactPurge.Operation, reason) is not null)
            : null;
    });
}

/// <summary>A resource that is held.</summary>
/// <param name="Document">As it is.</param>
/// <param name="PurgeAsync">Writes its next version without the contacts that are due on a date, for a reason; false where it has gone on.</param>
internal sealed record HeldContacts(byte[] Document, Func<DateOnly, string, Task<bool>> PurgeAsync);

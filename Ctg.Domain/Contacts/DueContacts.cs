using Ctg.Domain.ActionPlans;
using Ctg.Domain.Steering.CooperationPosts;
using Ctg.Domain.Steering.Meetings;

namespace Ctg.Domain.Contacts;

/// <summary>
/// The next version of what has contacts, without those whose day has come (PER-01). No stage and no other rule stands against it: the
/// organisation, the post or the participation stays, and who it was goes.
/// </summary>
public static class DueContacts
{
    public static PlanAction WithoutContactsDue(this PlanAction action, DateOnly on) => action with
    {
        Version = action.Version + 1,
        Pilot = action.Pilot is { } pilot ? pilot with { Contact = pilot.Contact.KeptAfter(on) } : null,
    };

    public static Meeting WithoutContactsDue(this Meeting meeting, DateOnly on) => meeting with
    {
        Version = meeting.Version + 1,
        Participants = [.. meeting.Participants.Select(p => p with { Contact = p.Contact.KeptAfter(on) })],
    };

    public static CooperationPost WithoutContactsDue(this CooperationPost post, DateOnly on) => post with
    {
        Version = post.Version + 1,
        Holders = [.. post.Holders.Select(h => h with { Contact = h.Contact.KeptAfter(on) })],
    };

    private static Contact? KeptAfter(this Contact? contact, DateOnly on) => contact?.PurgeOn > on ? contact : null;
}
